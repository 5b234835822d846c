import type { Item } from '../../../story/item';
import type { Story } from '../../../story/story';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { hasActions, keyIn, keyPlace } from '../shared/phrases';

/** Fewer talks are a beginning. */
const minDialogues = 3;
/** The first draft is made before it can be tested. */
const earlyRoundPattern = /第?\s*[1-3一二三]\s*回|初案|下書き|draft|first/i;
/** What the story expects to come true. */
const expected = new Set(['vision', 'image', 'outcome', 'goal-state', 'ideal-item', 'action']);

/** A talk and the items of its table. */
function withItems(dialogue: Item): readonly Item[] {
  return [dialogue, ...dialogue.items('items')];
}

function isChecked(story: Story, dialogues: readonly Item[]): boolean {
  return dialogues
    .flatMap(withItems)
    .flatMap((item) => story.links.from(item))
    .some(({ field, target }) => field === 'about' && target && expected.has(target.shape.id));
}

export default defineRule<Item>({
  id: 'no-hypothesis-check',
  severity: 'hint',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '計画を人に確かめていない', en: 'Plan not put to anyone' },
  why: {
    ja: '物語は仮説で、人と話すことで確かめられ、直されていきます。評価の手引きも、ロジックモデルを対話で見直すことを勧めています。',
    en: 'A story is a hypothesis, tested and mended by talking with people. Guides on evaluation advise to revise a logic model in dialogue.',
  },
  ignore: {
    ja: '第3回までの下書きのあいだは、気にしなくて大丈夫です。',
    en: 'Never mind up to the third round.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        現状:
          - id: 遠い地区
            内容: 地区の集まりに出た職員が386人のうち89人だった
            原因: 歩いて聞いたことを渡す先が決まっていない
        段階:
          - 名称: 一つの地区で歩く
            アクション:
              - 内容: 住民と職員が月に一度、地区を歩く
                狙い: 遠い地区
                目的: 暮らしの場面を自分の目で知るため
        «対話»:
          - 種別: 研究会
            内容: 一人称で語る、という言葉が残った
          - 種別: アンケート
            相手: 職員
            内容: 地区に出たのは89人だった
            対象: 遠い地区
          - 種別: 首長コメント
            内容: 現地で決める、を大事にしてほしい
      `,
    },
  ],
  good: [
    {
      text: yaml`
        現状:
          - id: 遠い地区
            内容: 地区の集まりに出た職員が386人のうち89人だった
            原因: 歩いて聞いたことを渡す先が決まっていない
        対話:
          - 種別: アンケート
            相手: 職員
            内容: 地区に出たのは89人だった
            対象: 遠い地区
      `,
    },
  ],
  checkStory(story, report) {
    const { dialogues, root } = story;
    if (story.isDialogueFile || dialogues.length < minDialogues || !hasActions(story)) return;
    if (earlyRoundPattern.test(foldWidth(root.text('round')))) return;
    // Authors who do not use 対象 at all are left in peace.
    const isLinked = dialogues.flatMap(withItems).some((item) => item.isFilled('about'));
    if (!isLinked || isChecked(story, dialogues)) return;
    report({ span: keyPlace(root, 'dialogues'), args: root });
  },
  message(root, locale) {
    const key = keyIn(root, 'dialogue', 'about', locale);
    return locale === 'ja'
      ? {
          what: `対話の「${key}」に、姿やあるべき姿、目標状態、取組、アウトカムがまだ一つも出てきません。`,
          why: '現状を聞くだけでなく、描いた物語を人にぶつけると、思い込みが早く見つかります。',
          how: `姿や取組を一つ選び、関わる人に「そうなると思うか」を聞いて、その記録の「${key}」に書いてください。`,
          example: `${key}: 支え合い`,
        }
      : {
          what: `No dialogue names in “${key}” an image, an ideal, a goal state, an action or an outcome yet.`,
          why: 'Put the story to people, and not only questions on the present: wrong guesses then show early.',
          how: `Choose one image or action, ask those concerned whether they think it will be so, and name it in “${key}”.`,
          example: `${key}: swimming-lake`,
        };
  },
});
