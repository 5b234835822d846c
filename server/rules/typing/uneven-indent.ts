import { lineEndAt, nextLineAt } from '../../story/layout';
import type { Story } from '../../story/story';
import { indentOf } from '../../syntax/line';
import type { Slip } from '../../syntax/tree';
import { yaml } from '../../text/yaml';
import type { Fix } from '../engine/rule';
import { editsOf, slipRule } from './slipRule';

export default slipRule({
  id: 'uneven-indent',
  severity: 'warning',
  title: { ja: '字下げのずれ', en: 'Uneven indentation' },
  why: {
    ja: '同じ一件の項目は、頭の位置がそろっていないと別の段のものとみなされます。前の行の続きの文になったり、ほかのソフトではファイル全体が開けなくなったりします。',
    en: 'The keys of one item must begin in the same column; otherwise they belong elsewhere, continue the line before, or other programs refuse the whole file.',
  },
  bad: [
    {
      text: yaml`
        戦略的取組:
          - 内容: 地区を歩く
        «   例: 月に一度の地図づくり»
      `,
      fixed: yaml`
        戦略的取組:
          - 内容: 地区を歩く
            例: 月に一度の地図づくり
      `,
    },
    {
      text: yaml`
        力の場:
          抵抗力:
            - 力: 決裁に時間がかかる
              対策: 決める段を減らす
        «      - 力: 会議が多い»
                対策: 週に一度にまとめる
                強さ: 3
      `,
      fixed: yaml`
        力の場:
          抵抗力:
            - 力: 決裁に時間がかかる
              対策: 決める段を減らす
            - 力: 会議が多い
              対策: 週に一度にまとめる
              強さ: 3
      `,
    },
  ],
  good: [
    {
      text: yaml`
        戦略的取組:
        - 内容: 地区を歩く
          例: 月に一度の地図づくり
      `,
    },
  ],
  edits: withWhatIsBelow,
  fixTitle: { ja: '字下げをそろえる', en: 'Align the line' },
  message: (_, locale) =>
    locale === 'ja'
      ? {
          what: '字下げが前後の行とそろっていません。',
          why: 'ずれた行は別の段のものとみなされます。',
          how: '同じ一件の項目は、頭の位置を半角の空白でそろえてください。',
        }
      : {
          what: 'This line is not aligned with those around it.',
          why: 'A line in another column belongs to another level.',
          how: 'Let the keys of one item begin in the same column, with half-width spaces.',
        },
});

/** The line with all that is set deeper than it: an item goes to its place as a whole. */
function withWhatIsBelow(slip: Slip, story: Story): Fix['edits'] {
  const [own, ...rest] = editsOf(slip);
  const { text } = story;
  if (!own || rest.length > 0) return editsOf(slip);
  const edits = [own];
  const { column } = indentOf(text, own.start, lineEndAt(text, own.start));
  const others = editsByLine(story);
  for (let at = nextLineAt(text, own.start); at < text.length; at = nextLineAt(text, at)) {
    const end = lineEndAt(text, at);
    const indent = indentOf(text, at, end);
    if (indent.at === end) continue;
    if (indent.column <= column) break;
    const mended = others.get(at);
    const moved = Math.max(indent.column + own.text.length - column, 0);
    if (mended) edits.push(mended);
    else if (indent.plain) edits.push({ start: at, end: indent.at, text: ' '.repeat(moved) });
  }
  return edits;
}

const known = new WeakMap<Story, ReadonlyMap<number, Fix['edits'][number]>>();

/** The edits of all lines that are not aligned, by the start of the line. */
function editsByLine(story: Story): ReadonlyMap<number, Fix['edits'][number]> {
  const made = known.get(story);
  if (made) return made;
  const slips = story.slips.filter(({ rule }) => rule === 'uneven-indent');
  const edits = new Map(slips.flatMap(editsOf).map((edit) => [edit.start, edit]));
  known.set(story, edits);
  return edits;
}
