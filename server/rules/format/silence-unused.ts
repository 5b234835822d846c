import { lineStartAt, nextLineAt } from '../../story/layout';
import { Span } from '../../syntax/tree';
import { yaml } from '../../text/yaml';
import { defineRule, type Fix } from '../engine/rule';
import type { Suppression } from '../engine/suppression';

interface Args {
  readonly suppression: Suppression;
  readonly id: string;
}

export default defineRule<Args>({
  id: 'silence-unused',
  severity: 'hint',
  group: 'format',
  since: '0.1.0',
  title: { ja: '要らなくなった「ここはこのまま」', en: 'Unused suppression' },
  why: {
    ja: '知らせが出なくなったあとの「change-story-ok」は、まだ問題があるように見えてしまいます。',
    en: 'When there is nothing left to suppress, the comment makes the reader think that there is.',
  },
  bad: [
    {
      text: yaml`
        自治体: 青葉野市
        テーマ: 地区を歩く # change-story-ok: «empty-value» 9月に三人で決める
        年度: 2026
      `,
      fixed: yaml`
        自治体: 青葉野市
        テーマ: 地区を歩く
        年度: 2026
      `,
    },
    {
      text: yaml`
        自治体: 青葉野市
        # change-story-ok: empty-value, «no-criteria» 9月に三人で決める
        テーマ: 未定
        年度: 2026
      `,
      fixed: yaml`
        自治体: 青葉野市
        # change-story-ok: empty-value 9月に三人で決める
        テーマ: 未定
        年度: 2026
      `,
    },
    {
      text: yaml`
        自治体: 青葉野市
        # change-story-ok: «empty-value» 9月に三人で決める
        テーマ: 地区を歩く
        年度: 2026
      `,
      fixed: yaml`
        自治体: 青葉野市
        テーマ: 地区を歩く
        年度: 2026
      `,
    },
  ],
  good: [
    {
      text: yaml`
        自治体: 青葉野市
        # change-story-ok: empty-value 9月に三人で決める
        テーマ: 未定
        年度: 2026
      `,
    },
  ],
  checkSuppressions(uses, report) {
    for (const { suppression, used, unknown } of uses) {
      for (const { id, start, end } of suppression.ids) {
        if (used.has(id) || unknown.some((one) => one.id === id)) continue;
        const span = new Span({ start: 0 }, start, end);
        report({ span, args: { suppression, id }, unnecessary: true });
      }
    }
  },
  message: ({ id }, locale) =>
    locale === 'ja'
      ? {
          what: `「${id}」の知らせは、ここにはもうありません。`,
          why: '印だけが残ると、まだ問題があるように見えます。',
          how: 'この印を消してください。',
        }
      : {
          what: `There is nothing left of “${id}” to suppress here.`,
          why: 'The comment makes the reader think that there is.',
          how: 'Remove it.',
        },
  fix({ span, args: { suppression, id } }, story): readonly Fix[] {
    const { text } = story;
    const isOnly = suppression.ids.length === 1;
    const title = isOnly
      ? { ja: 'この印を消す', en: 'Remove the comment' }
      : { ja: `「${id}」を外す`, en: `Take “${id}” out` };
    let { start, end } = span;
    if (!isOnly) {
      const before = /[\s,、，]*$/.exec(text.slice(suppression.start, start))?.[0].length ?? 0;
      const isFirst = suppression.ids[0]?.start === start;
      if (isFirst) end += /^[\s,、，]*/.exec(text.slice(end, suppression.end))?.[0].length ?? 0;
      else start -= before;
    } else if (suppression.isAlone) {
      start = lineStartAt(text, suppression.start);
      end = nextLineAt(text, suppression.start);
    } else {
      start = text.slice(0, suppression.start).replace(/(?<![^\S\n])[^\S\n]+$/, '').length;
      end = suppression.end;
    }
    return [{ title, edits: [{ start, end, text: '' }] }];
  },
});
