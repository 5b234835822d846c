import { insertKey } from '../../../story/edit';
import type { Item } from '../../../story/item';
import { stageOf } from '../../../story/story';
import type { FieldId } from '../../../vocabulary';
import { defineRule } from '../../engine/rule';
import { yaml } from '../../engine/yaml';
import { keyName } from '../../naming';
import { shortName } from '../shared/items';

interface Args {
  readonly action: Item;
  readonly name: string;
  readonly target: string;
}

/** The keys in which an author tells why an action leads to its aim. */
const reasonFields: readonly FieldId[] = ['reason', 'assumption', 'purpose', 'note'];

export default defineRule<Args>({
  id: 'link-without-reason',
  severity: 'off',
  group: 'trial',
  since: '0.1.0',
  title: { ja: 'なぜそうなるのかがない狙い', en: 'Aim without a reason' },
  why: {
    ja: '矢印の一本ごとに「どういう条件なら、そうなるのか」を言えると、計画は仮説として確かめられます。ロジックモデルの手引きが外部条件や根拠の欄を置くのはこのためです。',
    en: 'For every arrow, under what conditions? With an answer the plan is a hypothesis that can be checked; that is why logic models have a column for assumptions.',
  },
  ignore: {
    ja: '目的の欠けた取組は別のルールも指摘します。すべての矢印を読み返したいときだけ入れてください。',
    en: 'Another rule asks for the purpose of an action already. Switch this on when you want to read back every arrow.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        段階:
          - 名称: 隣と話す
            目標状態:
              - id: 話せる隣
                内容: 窓口に来た住民の困りごとを、職員が隣の課と話せている
            アクション:
              - 内容: 三つの課の係が、毎週金曜に15分だけ集まる
                狙い: «話せる隣»
      `,
      fixed: yaml`
        段階:
          - 名称: 隣と話す
            目標状態:
              - id: 話せる隣
                内容: 窓口に来た住民の困りごとを、職員が隣の課と話せている
            アクション:
              - 内容: 三つの課の係が、毎週金曜に15分だけ集まる
                狙い: 話せる隣
                理由:\x20
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - 名称: 隣と話す
            目標状態:
              - 窓口に来た住民の困りごとを、職員が隣の課と話せている
      `,
    },
  ],
  checkStory(story, report) {
    for (const action of story.actions) {
      if (stageOf(action)?.isFilled('principles')) continue;
      if (reasonFields.some((field) => action.isFilled(field))) continue;
      const reference = story.links
        .from(action)
        .find(({ field, target }) => field === 'serves' && target !== null);
      if (!reference?.target) continue;
      report({
        span: reference.span,
        args: { action, name: shortName(action), target: shortName(reference.target) },
      });
    }
  },
  message({ action, name, target }, locale) {
    const [reason, assumption] = (['reason', 'assumption'] as const).map((id) =>
      keyName(action, id, locale),
    );
    return locale === 'ja'
      ? {
          what: `『${name}』ならば『${target}』になる訳が、まだ書かれていません。`,
          why: '途中の理屈が見えると、うまくいかないときにどこを直せばよいかが分かります。',
          how: `「${reason}」か「${assumption}」に、そうなると考えた訳を一文で書いてください。`,
          example: `${reason}: 返事が遅れるのは額のためでなく、束ねる人がいないためだった`,
        }
      : {
          what: `If “${name}”, then “${target}”: it does not say why yet.`,
          why: 'With the reasoning in view one knows what to mend when it does not work.',
          how: `Write in “${reason}” or “${assumption}” why you expect it.`,
          example: `${reason}: Answers were late for want of a person to gather them, not of money`,
        };
  },
  fix: ({ args: { action } }, story) => [
    {
      title: { ja: '理由を書く', en: 'Add the reason' },
      edits: insertKey(story, action, 'reason', ''),
    },
  ],
});
