import { insertKey } from '../../../story/edit';
import type { Item } from '../../../story/item';
import { typedText } from '../../../story/typed';
import { defineRule } from '../../engine/rule';
import { yaml } from '../../engine/yaml';
import { shortName } from '../shared/items';
import { hasActions, keyIn, keyPlace } from '../shared/phrases';

interface Args {
  /** The cohort of the story; null where one earlier effort is spoken of. */
  readonly cohort: number | null;
  /** The earlier effort, or the file. */
  readonly item: Item;
}

export default defineRule<Args>({
  id: 'past-not-checked',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '過年度の取組を確かめていない', en: 'Earlier cohorts not looked at' },
  why: {
    ja: '先輩の期が何を提案し、今も続いているのか、一度きりで終わったのか、それはなぜか。幹事が必ず尋ねることです。止まった訳の中に、次に続けるための知恵があります。',
    en: 'What did earlier cohorts propose; is it still alive, and why (not)? Coaches always ask. Why it stopped is what you can learn from.',
  },
  ignore: {
    ja: '前の期との間が空いていて記録も人も残っていないなら、そう一言書いてください。',
    en: 'If neither records nor people of the earlier cohorts are left, say so in a word.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        «期»: 3
        段階:
          - 名称: 一つの地区で歩く
            アクション:
              - 内容: 住民と職員が月に一度、地区を歩く
                目的: 暮らしの場面を自分の目で知るため
      `,
      fixed: yaml`
        期: 3
        段階:
          - 名称: 一つの地区で歩く
            アクション:
              - 内容: 住民と職員が月に一度、地区を歩く
                目的: 暮らしの場面を自分の目で知るため
        過年度の取組:
          - 期: 2
            内容:\x20
            状態:\x20
            理由:\x20
      `,
    },
    {
      text: yaml`
        過年度の取組:
          - 期: 1
            内容: 始業前の「朝の会」で業務の悩みを持ち寄る
            «状態»: 継続できず
      `,
      fixed: yaml`
        過年度の取組:
          - 期: 1
            内容: 始業前の「朝の会」で業務の悩みを持ち寄る
            状態: 継続できず
            理由:\x20
      `,
    },
  ],
  good: [
    {
      text: yaml`
        期: 2
        過年度の取組:
          - 期: 1
            内容: 始業前の「朝の会」で業務の悩みを持ち寄る
            状態: 継続できず
            理由: 世話役の二人が異動し、部屋を開ける人がいなくなった
      `,
    },
  ],
  checkStory(story, report) {
    const { root } = story;
    const cohort = root.figure('cohort')?.value ?? 1;
    if (cohort >= 2 && hasActions(story) && !root.isFilled('previous-efforts')) {
      report({ span: keyPlace(root, 'cohort'), args: { cohort, item: root } });
    }
    for (const effort of root.items('previous-efforts')) {
      if (!effort.isFilled('status') || effort.isFilled('reason')) continue;
      if (effort.isFilled('insights')) continue;
      const args = { cohort: null, item: effort };
      report({ span: keyPlace(effort, 'status'), args });
    }
  },
  message({ cohort, item }, locale) {
    const efforts = keyIn(item, 'story', 'previous-efforts', locale);
    const reason = keyIn(item, 'previous-effort', 'reason', locale);
    const name = shortName(item);
    return locale === 'ja'
      ? {
          what:
            cohort === null
              ? `『${name}』がそうなった理由が書かれていません。`
              : `第${cohort}期ですが、「${efforts}」がまだありません。`,
          why: '続いた訳、止まった訳を知らないと、同じ所でつまずきやすくなります。',
          how:
            cohort === null
              ? `当時の参加者に、続いた（止まった）訳を聞いて「${reason}」に書いてください。`
              : `先輩の期の提案が今どうなっているかをマネ友に聞き、「${efforts}」に状態と理由を書いてください。`,
          example: `${reason}: 世話役の二人が異動し、部屋を開ける人がいなくなった`,
        }
      : {
          what:
            cohort === null
              ? `It does not say why “${name}” went as it did.`
              : `This is cohort ${cohort}, but there is no “${efforts}” yet.`,
          why: 'Without knowing why things lasted or stopped, one stumbles at the same place.',
          how:
            cohort === null
              ? `Ask those who took part, and write it in “${reason}”.`
              : `Ask the earlier members what has become of their proposals, and write it in “${efforts}” with the reason.`,
          example: `${reason}: It rested on one founder, who was moved in 2022`,
        };
  },
  fix({ args: { cohort, item } }, story) {
    if (cohort === null) {
      return [
        {
          title: { ja: '理由を書く', en: 'Add the reason' },
          edits: item.has('reason') ? [] : insertKey(story, item, 'reason', ''),
        },
      ].filter(({ edits }) => edits.length > 0);
    }
    if (story.root.has('previous-efforts')) return [];
    const keys =
      story.language === 'ja'
        ? ['期', '内容', '状態', '理由']
        : ['cohort', 'content', 'status', 'reason'];
    const lines = keys.map((key, index) =>
      index === 0 ? `- ${key}: ${typedText(String(cohort - 1))}` : `  ${key}: `,
    );
    return [
      {
        title: { ja: '過年度の取組の欄をつくる', en: 'Add the earlier efforts' },
        edits: insertKey(story, story.root, 'previous-efforts', lines),
      },
    ];
  },
});
