import type { Item } from '../../../story/item';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { keyName } from '../../naming';
import { hasActions, keyPlace } from '../shared/phrases';
import { writeKeys } from '../shared/plan';

export default defineRule<{ readonly vision: Item }>({
  id: 'vision-source-missing',
  severity: 'information',
  group: 'reasoning',
  since: '0.2.0',
  title: { ja: 'ありたい姿の出どころがない', en: 'A vision from nowhere' },
  why: {
    ja: 'ありたい姿が総合計画の言葉なのか、自分たちの言葉なのかで、読む人の受けとめは変わります。出典か、その言葉にした考え方があると、首長や企画の部署と同じ土台で話せます。',
    en: 'Is the vision the comprehensive plan’s or your own? With its source, or the thought behind it, you can talk with mayor and planners on the same ground.',
  },
  ignore: {
    ja: '出どころを本文や別の資料で説明しているとき。',
    en: 'Where the narrative or another paper explains it.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        ありたい姿:
          目標年: 10年後
          «宣言»: となりの声が届くまち
          姿:
            - 一人暮らしの高齢者が、雪の日も近所に買い物を頼めている
        段階:
          - アクション:
              - 住民と職員が月に一度、地区を歩く
      `,
      fixed: yaml`
        ありたい姿:
          目標年: 10年後
          宣言: となりの声が届くまち
          出典:\x20
          姿:
            - 一人暮らしの高齢者が、雪の日も近所に買い物を頼めている
        段階:
          - アクション:
              - 住民と職員が月に一度、地区を歩く
      `,
    },
  ],
  good: [
    {
      text: yaml`
        様式: アクションプラン
        ありたい姿:
          宣言: となりの声が届くまち
          考え方: 総合計画の「協働」を、暮らしの場面の言葉に置きかえた
          姿:
            - 一人暮らしの高齢者が、雪の日も近所に買い物を頼めている
      `,
    },
  ],
  checkStory(story, report) {
    const { vision } = story;
    if (!vision?.isFilled('statement') || !hasActions(story)) return;
    const isSaid = (['source', 'principles', 'note'] as const).some((field) =>
      vision.isFilled(field),
    );
    if (isSaid || story.root.isFilled('parent-plans')) return;
    report({ span: keyPlace(vision, 'statement'), args: { vision } });
  },
  message({ vision }, locale) {
    const statement = keyName(vision, 'statement', locale);
    const source = keyName(vision, 'source', locale);
    const principles = keyName(vision, 'principles', locale);
    return locale === 'ja'
      ? {
          what: `「${statement}」の出どころ（${source}か${principles}）がありません。`,
          why: 'どの計画の言葉か、なぜこの言葉にしたかが分かると、庁内の人と同じ土台で話せます。',
          how: `総合計画などの言葉なら「${source}」に名前と頁を、自分たちの言葉なら「${principles}」にその訳を書いてください。`,
          example: `${source}: 総合計画 基本構想 第2章（8頁）`,
        }
      : {
          what: `The “${statement}” has no “${source}”, and no “${principles}”.`,
          why: 'Whose words they are, or why you chose them, gives colleagues common ground with you.',
          how: `Name the plan and its page in “${source}”; if the words are yours, say why in “${principles}”.`,
          example: `${source}: Comprehensive plan, chapter 2 (p. 8)`,
        };
  },
  fix: ({ args: { vision } }, story) => writeKeys(story, vision, ['source']),
});
