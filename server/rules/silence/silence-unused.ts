import { lineStartAt, nextLineAt } from '../../story/layout';
import { Span } from '../../syntax/tree';
import { yaml } from '../engine/yaml';
import { defineRule, type Fix } from '../rule';
import type { Silence } from '../silence';

interface Args {
  readonly silence: Silence;
  readonly id: string;
}

export default defineRule<Args>({
  id: 'silence-unused',
  severity: 'hint',
  group: 'format',
  since: '0.1.0',
  title: { ja: '要らなくなった「ここはこのまま」', en: 'Silences nothing' },
  why: {
    ja: '知らせが出なくなったあとの「change-story-ok」は、まだ問題があるように見えてしまいます。',
    en: 'When there is nothing left to silence, the comment makes the reader think that there is.',
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
  checkSilences(uses, report) {
    for (const { silence, used, unknown } of uses) {
      for (const { id, start, end } of silence.ids) {
        if (used.has(id) || unknown.some((one) => one.id === id)) continue;
        const span = new Span({ start: 0 }, start, end);
        report({ span, args: { silence, id }, unnecessary: true });
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
          what: `There is nothing left of “${id}” to silence here.`,
          why: 'The comment makes the reader think that there is.',
          how: 'Remove it.',
        },
  fix({ span, args: { silence, id } }, story): readonly Fix[] {
    const { text } = story;
    const isOnly = silence.ids.length === 1;
    const title = isOnly
      ? { ja: 'この印を消す', en: 'Remove the comment' }
      : { ja: `「${id}」を外す`, en: `Take “${id}” out` };
    let { start, end } = span;
    if (!isOnly) {
      const before = /[\s,、，]*$/.exec(text.slice(silence.start, start))?.[0].length ?? 0;
      const isFirst = silence.ids[0]?.start === start;
      if (isFirst) end += /^[\s,、，]*/.exec(text.slice(end, silence.end))?.[0].length ?? 0;
      else start -= before;
    } else if (silence.isAlone) {
      start = lineStartAt(text, silence.start);
      end = nextLineAt(text, silence.start);
    } else {
      start = text.slice(0, silence.start).replace(/(?<![^\S\n])[^\S\n]+$/, '').length;
      end = silence.end;
    }
    return [{ title, edits: [{ start, end, text: '' }] }];
  },
});
