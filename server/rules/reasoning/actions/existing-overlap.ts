import type { Item } from '../../../story/item';
import { rememberedList } from '../../../story/reads';
import { foldWidth } from '../../../text/normalize';
import { SimilarityIndex } from '../../../text/similarity';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { capital, itemName, itemSpan, keyName, shortText } from '../../naming';
import { findPhrase } from '../shared/phrases';
import { writeKeys } from '../shared/plan';

interface Args {
  readonly action: Item;
  /** What exists: an earlier effort's text, or the words that name it. */
  readonly existing: string;
  readonly isEarlier: boolean;
}

/** Share of letter pairs from which two texts name the same thing. */
const minSimilarity = 0.6;
const minLength = 8;
/** Procedures that every town hall has. */
const routinePattern =
  /予算(?:要求|ヒアリング|査定)|人事評価(?:の)?面談|目標(?:管理|設定)の?面談|自己申告|事務引き?継ぎ?書/;
/** The action says itself that it goes on top of what exists, or changes it. */
const attachedPattern =
  /組み?込|加え|載せ|重ね|合わせ|あわせ|活用|活か|生か|見直|改め|置きか|置き換|切り替|やめ|廃止|統合|変え|改善|使う|使って|拡[大充]/;

/** Are the texts long enough to compare, and about as long as one another? */
function isComparable(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  return shorter >= minLength && Math.max(a.length, b.length) <= shorter * 2.5;
}

const indexOf = rememberedList(
  (efforts: readonly Item[]) =>
    new SimilarityIndex(
      efforts.map((effort) => [effort.main, effort] as const),
      minSimilarity,
    ),
);

export default defineRule<Args>({
  id: 'existing-overlap',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '今ある取組と重なるアクション', en: 'Action that overlaps with what exists' },
  why: {
    ja: '既存の仕事と重なると、現場の抵抗が出ます。新しく足すより、今あるものに要点を付け加えるよう働きかける方が通りやすい、と幹事は助言します。同じことを先輩の期が行っていれば、何が違うのかも問われます。',
    en: 'What overlaps with existing work meets resistance; coaches advise to add the essential point to what is there. And if an earlier cohort did the same, people ask what is different.',
  },
  ignore: {
    ja: '重なりを承知のうえで、先輩の取組をそのまま受け継ぐとき。「引き継ぎ先」で結ぶと、この指摘は消えます。',
    en: 'Where you take it over from an earlier cohort knowingly. Link it (taken-over-by) and this goes away.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: «課を越えたオフサイトミーティングの開催»
                目的: 住民の困りごとを早く相談できるようにするため
        過年度の取組:
          - 期: 2
            内容: 課を越えたオフサイトミーティング
            状態: 継続できず
            理由: 世話役の異動で止まった
      `,
      fixed: yaml`
        段階:
          - アクション:
              - 内容: 課を越えたオフサイトミーティングの開催
                目的: 住民の困りごとを早く相談できるようにするため
                既存の取組:\x20
        過年度の取組:
          - 期: 2
            内容: 課を越えたオフサイトミーティング
            状態: 継続できず
            理由: 世話役の異動で止まった
      `,
    },
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: «予算要求»の時に、課の目標を書いた紙を出す
                目的: 住民の暮らしから事業を考えるため
      `,
      fixed: yaml`
        段階:
          - アクション:
              - 内容: 予算要求の時に、課の目標を書いた紙を出す
                目的: 住民の暮らしから事業を考えるため
                既存の取組:\x20
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アクション:
              - id: 集まり
                内容: 課を越えたミーティングを昼に開く
                目的: 住民の困りごとを早く相談できるようにするため
                既存の取組: 毎月の課長会のあとの30分を使う
        過年度の取組:
          - 期: 2
            内容: 課を越えたミーティングを夜に開く
            状態: 継続できず
            理由: 世話役の異動で止まった
            引き継ぎ先: 集まり
      `,
    },
  ],
  each: (story) => story.actions,
  checkEach(action, report, story) {
    if (action.isFilled('builds-on')) return;
    const { main } = action;
    const effort = indexOf(story.root.items('previous-efforts')).find(main, (one) =>
      isComparable(main, one.main),
    );
    const isTaken = () => story.links.to(action).some(({ field }) => field === 'taken-over-by');
    if (effort && !isTaken()) {
      report({
        span: itemSpan(action),
        args: { action, existing: shortText(effort.main), isEarlier: true },
        related: [
          { span: itemSpan(effort), text: { ja: '過年度の取組です。', en: 'Earlier effort.' } },
        ],
      });
      return;
    }
    const phrase = findPhrase(action.texts('content'), routinePattern);
    if (!phrase || attachedPattern.test(foldWidth(action.main))) return;
    const args = { action, existing: phrase.text, isEarlier: false };
    report({ span: phrase.span, args, maxSeverity: 'information' });
  },
  message({ action, existing, isEarlier }, locale) {
    const key = keyName(action, 'builds-on', locale);
    return locale === 'ja'
      ? {
          what: isEarlier
            ? `${itemName(action, 'ja')}は、過年度の取組『${existing}』とよく似ています。`
            : `${itemName(action, 'ja')}は、今ある手続き（${existing}）と重なりそうです。`,
          why: '重なりが説明されていないと、「もうやっている」「手間が増えるだけだ」と言われがちです。',
          how: `今あるものに何を付け加えるのか、これまでと何が違うのかを「${key}」に書いてください。`,
          example: `${key}: 毎月の課長会のあとの30分を使い、地区の話題だけを扱う`,
        }
      : {
          what: isEarlier
            ? `${capital(itemName(action, 'en'))} is much like the earlier effort “${existing}”.`
            : `${capital(itemName(action, 'en'))} seems to overlap with what exists (${existing}).`,
          why: 'Unless it is explained, people will say that this is done already, or that it only adds work.',
          how: `Write in “${key}” what you add to what is there, and what is different this time.`,
          example: `${key}: Half an hour after the monthly managers’ meeting, about one district only`,
        };
  },
  fix({ args: { action } }, story) {
    return writeKeys(story, action, ['builds-on']);
  },
});
