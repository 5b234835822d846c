import type { Item } from '../../../story/item';
import type { Story } from '../../../story/story';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import type { FieldId } from '../../../vocabulary';
import { defineRule } from '../../engine/rule';
import { mentions } from '../shared/items';
import { findPhrase, keyIn } from '../shared/phrases';

interface Args {
  readonly words: string;
  readonly item: Item;
}

/** The plan that this story itself is going to make. */
const ownPlanPattern = /^(?:新たな|新しい|見直した|見直し後の|改[定訂]した|改[定訂]後の|策定した)/;
/** A document is called as a witness. */
const citesPattern = new RegExp(
  alternatives`
    (?:${alternatives`
      新たな|新しい|見直した|見直し後の|改[定訂]した|改[定訂]後の|策定した
    `})?(?<![\p{sc=Han}\p{sc=Katakana}\w・ー])[\p{sc=Han}\p{sc=Katakana}\w・ー]{2,}(?:${alternatives`
      計画|方針|ビジョン|戦略|条例|大綱|要綱
    `})[」』]?(?:等|など)?(?:${alternatives`
      に基づ[いきく]|にもとづ[いきく]|に内包|に(?:も)?(?:記載|明記|書かれ|掲げられ|うたわれ)|に位置[付づ]け(?:られ|が)
    `})
  `,
  'u',
);
/** A place in it by which it can be found. */
const placePattern =
  /\d\s*(?:頁|ページ|章|節|条|項)|第\s*[\d一二三四五六七八九十]+|pp?\.\s*\d|https?:/i;
/** Kinds of items whose own texts are read. */
const readShapes = new Set([
  'future',
  'strategy',
  'ideal-item',
  'current',
  'goal-state',
  'action',
  'stage',
]);
const readFields: readonly FieldId[] = [
  'content',
  'note',
  'purpose',
  'reason',
  'method',
  'principles',
  'history',
  'today',
  'gap',
];

/** Does the list of 上位計画 give the page of the document named here? */
function isListed(story: Story, words: string): boolean {
  return story.root.items('parent-plans').some((plan) => {
    const name = plan.main;
    return (
      name !== '' &&
      plan.isFilled('page') &&
      (mentions(words, name) || mentions(name, words.replace(/に.*$/, '')))
    );
  });
}

function citingText(item: Item): string {
  return readFields.map((field) => item.text(field)).join('\n');
}

export default defineRule<Args>({
  id: 'cited-not-found',
  severity: 'information',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '引いた計画の箇所が分からない', en: 'Cited plan without a place' },
  why: {
    ja: '「方針に書かれているはず」「総合計画に含まれている」と言いながら、開いてみると該当する箇所がない、という指摘を幹事から受けた例があります。頁を書くには、一度開いて読むことになります。',
    en: 'Teams have been told that the passage they relied on is not in the plan they named. To give the page is to open it and read.',
  },
  ignore: {
    ja: '計画全体の趣旨に沿うという意味で挙げているなら、そのままでかまいません。',
    en: 'Leave it where the plan is named for its spirit as a whole.',
  },
  bad: [
    {
      text: yaml`
        戦略的取組:
          - 内容: 地区ごとに住民と困りごとの地図をつくる
            説明: «人材育成基本方針に基づき»、地区担当を置く
      `,
    },
  ],
  good: [
    {
      text: yaml`
        戦略的取組:
          - 内容: 地区ごとに住民と困りごとの地図をつくる
            説明: 人材育成基本方針に基づき（14頁）、地区担当を置く
      `,
    },
  ],
  each: (story) => story.items.filter(({ shape }) => readShapes.has(shape.id)),
  checkEach(item, report, story) {
    for (const field of readFields) {
      const phrase = findPhrase(item.texts(field), citesPattern);
      if (!phrase || ownPlanPattern.test(foldWidth(phrase.text))) continue;
      if (placePattern.test(foldWidth(citingText(item))) || isListed(story, phrase.text)) continue;
      report({
        span: phrase.span,
        args: { words: phrase.text.replace(/に(?:も)?[^に]*$/, ''), item },
      });
      return;
    }
  },
  message({ words, item }, locale) {
    const key = keyIn(item, 'story', 'parent-plans', locale);
    return locale === 'ja'
      ? {
          what: `「${words}」を拠り所にしていますが、どこに書かれているかが分かりません。`,
          why: '読む人が確かめられないうえ、開いてみると書かれていなかった、ということも起こります。',
          how: `その箇所を開いて読み、頁や章を文の中か「${key}」に書いてください。`,
          example: '人材育成基本方針に基づき（14頁）、地区担当を置く',
        }
      : {
          what: `It relies on “${words}” without saying where that stands.`,
          why: 'Readers cannot check it, and sometimes the passage turns out not to be there.',
          how: `Open it, read it, and give the page or chapter here or in “${key}”.`,
          example: `${key}: {name: Lakeside Town Plan 2030, page: p. 9}`,
        };
  },
});
