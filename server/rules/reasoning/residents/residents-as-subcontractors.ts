import type { Item } from '../../../story/item';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { anyOf, residentWords } from '../../../text/wordsets';
import { yaml } from '../../../text/yaml';
import type { FieldId } from '../../../vocabulary';
import { defineRule } from '../../engine/rule';
import { itemName } from '../../naming';
import { findPhrase } from '../shared/phrases';
import { saidIn } from '../shared/plan';

interface Args {
  readonly item: Item;
  readonly words: string;
}

const handsOutPattern = new RegExp(
  `(?:${anyOf(residentWords)}|地域|地区)(?:の(?:皆さん|みなさん|方々?|人|力))?(?:に|へ)[^、。]{0,20}(?:任せ|委ね|ゆだね|担っても?ら|引き受けてもら|肩代わり|やってもら|移管)[しすりるうい]?|外(?:部)?(?:に|へ)(?:任せ|委ね|出)[しすりるうい]?[^。]{0,6}[((](?:${anyOf(residentWords)}|地域|地区)|(?:仕事|業務|事業|役割|サービス)を(?:${anyOf(residentWords)}|地域|地区)(?:に|へ)返[すし]|\\b(?:hand|leave|outsource|pass)(?:ed|s|ing)? (?:\\w+ ){1,4}to (?:the )?(?:residents|citizens|community|neighbou?rhood)`,
  'i',
);
const togetherPattern = new RegExp(
  alternatives`
    一緒に|ともに|共に|合意|対話|協議|話し合|話合|相談|膝詰め|選[びんぶ]|決め|手を挙げ|望[むま]|希望|任意|同意|納得
    \b(?:together|agree|choose|decide with|talk|consent|with (?:the )?residents)\b
  `,
  'i',
);
/** The texts of an action that say what is done. */
const doing: readonly FieldId[] = ['content', 'method', 'next'];

export default defineRule<Args>({
  id: 'residents-as-subcontractors',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '住民を下請けにしている', en: 'Residents as subcontractors' },
  why: {
    ja: '任せる範囲を行政が決めて住民に渡す形では「やらされ感」が残る。仕事を地域に返す前に、一つずつ要るかどうかを整理し、膝を詰めて話し合うように、と幹事は助言します。',
    en: 'Where the town hall decides what residents are to take over, they feel used. Before work goes back to the community, sort out what is needed at all, and talk it through face to face: so coaches advise.',
  },
  ignore: {
    ja: '地区の側から「自分たちでやりたい」という声が先にあったとき。そのことを「理由」に書いておくと伝わります。',
    en: 'Where the district asked for it first. Say so in the reason.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 公園の草刈りを«地域に任せる»
                目的: 職員の手を空けるため
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 公園の草刈りを地域に任せる
                目的: 職員の手を空けるため
                方法: 要る草刈り、要らない草刈りを住民と一緒に選んでから分ける
      `,
    },
  ],
  on: ['action', 'strategy', 'ideal-item', 'goal-state', 'outcome'],
  checkItem(item, report) {
    const phrase = findPhrase(
      doing.flatMap((field) => item.texts(field)),
      handsOutPattern,
    );
    if (!phrase || togetherPattern.test(foldWidth(saidIn(item)))) return;
    report({ span: phrase.span, args: { item, words: phrase.text } });
  },
  message: ({ item, words }, locale) =>
    locale === 'ja'
      ? {
          what: `${itemName(item, 'ja')}の「${words}」は、行政が決めて渡す形に読めます。`,
          why: '決まった後に渡された仕事には「やらされ感」が残り、長続きしません。',
          how: 'その仕事が要るかどうかから一緒に話す場面を、先に一つ書いてください。',
          example: '要る草刈り、要らない草刈りを住民と一緒に選んでから分ける',
        }
      : {
          what: `In ${itemName(item, 'en')}, “${words}” reads as if the town hall decided and residents took over.`,
          why: 'Work that is handed down feels imposed and does not last.',
          how: 'Write first how you talk with them about whether it is needed at all.',
          example: 'Choose with residents which paths to keep, then share the mending',
        },
});
