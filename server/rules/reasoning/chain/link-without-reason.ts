import { insertKey } from '../../../story/edit';
import type { Item } from '../../../story/item';
import { stageOf } from '../../../story/story';
import { yaml } from '../../../text/yaml';
import type { FieldId } from '../../../vocabulary';
import { defineRule } from '../../engine/rule';
import { keyName } from '../../naming';
import { shortName } from '../shared/items';
import { andOthers, andOthersEn, joinItems, type Several } from '../shared/once';

interface Link {
  readonly action: Item;
  readonly name: string;
  readonly target: string;
}

type Args = Several<Link>;

/** The keys in which an author tells why an action leads to its aim. */
const reasonFields: readonly FieldId[] = ['reason', 'assumption', 'purpose', 'note'];

function saysReason(action: Item): boolean {
  return reasonFields.some((field) => action.isFilled(field));
}

export default defineRule<Args>({
  id: 'link-without-reason',
  severity: 'hint',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: 'なぜそうなるのかがない狙い', en: 'Aim without a reason' },
  why: {
    ja: '矢印の一本ごとに「どういう条件なら、そうなるのか」を言えると、計画は仮説として確かめられます。ロジックモデルの手引きが外部条件や根拠の欄を置くのはこのためです。',
    en: 'For every arrow, under what conditions? With an answer the plan is a hypothesis that can be checked; that is why logic models have a column for assumptions.',
  },
  ignore: {
    ja: '訳が段階の「考え方」にまとめて書かれているとき。',
    en: 'Where the principles of the stage give the reason for all of them.',
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
              - 内容: 集まった困りごとを、次の朝に返事する
                狙い: 話せる隣
                理由: 返事の早い週ほど、次の相談が届いているため
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
              - 内容: 集まった困りごとを、次の朝に返事する
                狙い: 話せる隣
                理由: 返事の早い週ほど、次の相談が届いているため
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
              - id: 話せる隣
                内容: 窓口に来た住民の困りごとを、職員が隣の課と話せている
            アクション:
              - 内容: 三つの課の係が、毎週金曜に15分だけ集まる
                狙い: 話せる隣
      `,
      note: {
        ja: '訳を書いた狙いが一つもないうちは、何も言いません。',
        en: 'Nothing is said while no link has its reason.',
      },
    },
  ],
  checkStory(story, report) {
    const aimed = story.actions.flatMap((action) => {
      const reference = story.links
        .from(action)
        .find(({ field, target }) => field === 'serves' && target !== null);
      return reference?.target ? [{ action, span: reference.span, target: reference.target }] : [];
    });
    // Where no link has its reason yet, the author has not come to them.
    if (!aimed.some(({ action }) => saysReason(action))) return;
    for (const { action, span, target } of aimed) {
      if (saysReason(action) || stageOf(action)?.isFilled('principles')) continue;
      const link = { action, name: shortName(action), target: shortName(target) };
      report({ span, args: { items: [link] }, fold: 'links' });
    }
  },
  join: joinItems<Link, Args>,
  message({ items: [{ action, name, target }, ...others] }, locale) {
    const [reason, assumption] = (['reason', 'assumption'] as const).map((id) =>
      keyName(action, id, locale),
    );
    const count = others.length + 1;
    return locale === 'ja'
      ? {
          what: `『${name}』${andOthers(count)}が『${target}』につながる訳が、まだ書かれていません。`,
          why: '途中の理屈が見えると、うまくいかないときにどこを直せばよいかが分かります。',
          how: `「${reason}」か「${assumption}」に、そうなると考えた訳を一文で書いてください。`,
          example: `${reason}: 返事が遅れるのは額のためでなく、束ねる人がいないためだった`,
        }
      : {
          what: `If “${name}”${andOthersEn(count)}, then “${target}”: it does not say why yet.`,
          why: 'With the reasoning in view one knows what to mend when it does not work.',
          how: `Write in “${reason}” or “${assumption}” why you expect it.`,
          example: `${reason}: Answers were late for want of a person to gather them, not of money`,
        };
  },
  fix: ({ args: { items } }, story) => [
    {
      title: { ja: '理由を書く', en: 'Add the reason' },
      edits: insertKey(story, items[0].action, 'reason', ''),
    },
  ],
});
