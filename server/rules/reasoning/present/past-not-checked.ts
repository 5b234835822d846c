import { insertKey } from '../../../story/edit';
import type { Item } from '../../../story/item';
import { typedText } from '../../../story/typed';
import type { Span } from '../../../syntax/tree';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { itemSpan } from '../../naming';
import { shortName } from '../shared/items';
import { andOthers, andOthersEn, joinItems, type Several } from '../shared/once';
import { hasActions, keyIn, keyPlace } from '../shared/phrases';
import { writeKeys } from '../shared/plan';

/** The earlier efforts that do not say it, or the file. */
interface Args extends Several<Item> {
  /** The cohort of the story; null where one earlier effort is spoken of. */
  readonly cohort: number | null;
  /** The status is given, and not why. */
  readonly hasStatus: boolean;
}

function placeOf(effort: Item): Span {
  return effort.has('status') ? keyPlace(effort, 'status') : itemSpan(effort);
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
    {
      text: yaml`
        様式: 変革ストーリーシート
        過年度の取組:
          - 期: 2
            内容: «採用三年目の職員が地区に一日入る»
      `,
      fixed: yaml`
        様式: 変革ストーリーシート
        過年度の取組:
          - 期: 2
            内容: 採用三年目の職員が地区に一日入る
            状態:\x20
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
      const args = { cohort, items: [root] as const, hasStatus: false };
      report({ span: keyPlace(root, 'cohort'), args });
    }
    const bare = root
      .items('previous-efforts')
      .filter(
        (effort) =>
          effort.main !== '' && !effort.isFilled('reason') && !effort.isFilled('insights'),
      );
    for (const item of bare) {
      const args = { cohort: null, items: [item] as const, hasStatus: item.isFilled('status') };
      report({ span: placeOf(item), args, fold: 'efforts' });
    }
  },
  join: joinItems<Item, Args>,
  message({ cohort, items: [item, ...others], hasStatus }, locale) {
    const count = others.length + 1;
    const efforts = keyIn(item, 'story', 'previous-efforts', locale);
    const reason = keyIn(item, 'previous-effort', 'reason', locale);
    const status = keyIn(item, 'previous-effort', 'status', locale);
    const name = shortName(item);
    if (locale === 'ja') {
      const keys = hasStatus ? `「${reason}」` : `「${status}」「${reason}」`;
      return {
        what:
          cohort === null
            ? `過年度の『${name}』${andOthers(count)}に、${keys}がありません。`
            : `第${cohort}期ですが、「${efforts}」がまだありません。`,
        why: '続いた訳、止まった訳を知らないと、同じ所でつまずきやすくなります。',
        how:
          cohort === null
            ? `今も続いているかを当時の参加者に聞き、続いた（止まった）訳を「${reason}」に書いてください。`
            : `先輩の期の提案が今どうなっているかをマネ友に聞き、「${efforts}」に状態と理由を書いてください。`,
        example: `${reason}: 世話役の二人が異動し、部屋を開ける人がいなくなった`,
      };
    }
    const keys = hasStatus ? `“${reason}”` : `“${status}” and “${reason}”`;
    return {
      what:
        cohort === null
          ? `${keys} ${hasStatus ? 'is' : 'are'} missing for “${name}”${andOthersEn(count)}.`
          : `This is cohort ${cohort}, but there is no “${efforts}” yet.`,
      why: 'Without knowing why things lasted or stopped, one stumbles at the same place.',
      how:
        cohort === null
          ? `Ask those who took part whether it goes on, and write why (not) in “${reason}”.`
          : `Ask the earlier members what has become of their proposals, and write it in “${efforts}” with the reason.`,
      example: `${reason}: It rested on one founder, who was moved in 2022`,
    };
  },
  fix(
    {
      args: {
        cohort,
        items: [item],
      },
    },
    story,
  ) {
    if (cohort === null) return writeKeys(story, item, ['status', 'reason']);
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
