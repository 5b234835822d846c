import type { Item } from '../../../story/item';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { anyOf, residentWords } from '../../../text/wordsets';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { itemName } from '../../naming';
import { findPhrase } from '../shared/phrases';
import { saidIn } from '../shared/plan';
import { isTraining } from '../shared/training';

interface Args {
  readonly action: Item;
  readonly words: string;
}

const talkPattern = new RegExp(
  alternatives`
    対話(?:の(?:場|機会|実施|開催)|会|を(?:行|実施|開|する|続|重)|する)|意見交換(?:会|の場|を)?|ワークショップ|座談会|懇談会|語る会|語り合う会
    \b(?:workshop|town meeting|dialogue with|open meeting)s?\b
  `,
  'i',
);
const oftenPattern = new RegExp(
  alternatives`
    毎[朝日週月年回]|定期|常設|定例|継続|続け|習慣|日常|ふだん|普段|いつでも|(?:年|月|週|半年|四半期|学期)に?(?:\d|[一二三四五六])
    \d+(?:回|日|か月)|(?:月|火|水|木|金|土|日)曜|ごとに
    \b(?:weekly|monthly|every|each|standing|regular|yearly|first \w+day)\b
  `,
  'i',
);
/** In the ways of doing something else only a talk with those outside counts. */
const withResidentsPattern = new RegExp(
  `(?:${anyOf(residentWords)}|地域|地区)[^。]{0,10}(?:と|との|を)`,
);
/** Something else is the deed, and talk only its way. */
const trialPattern = /試行|試しに|モデル|初めて|初回|一度|まず一|\b(?:trial|pilot)\b/i;

export default defineRule<Args>({
  id: 'no-standing-place',
  severity: 'information',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '一度きりになりそうな対話の場', en: 'Dialogue that may happen once' },
  why: {
    ja: '部署をまたいで常にある市民との対話の場、共働の場をつくることが先だ、と幹事は助言します。対話は習慣になって初めて力になります。',
    en: 'A standing place to talk with residents, across departments, comes first, coaches say. Talk has power once it is a habit.',
  },
  ignore: {
    ja: '一度試してから続け方を考える場。「試行」と書けば、この指摘は消えます。',
    en: 'A first trial. Call it one, and this goes away.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 住民との«意見交換会»を開く
                目的: 暮らしの困りごとを、担当を決める前に聞くため
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 住民との意見交換会を開く
                目的: 暮らしの困りごとを、担当を決める前に聞くため
                方法: 毎月第二土曜、公民館の同じ部屋で90分
      `,
    },
  ],
  on: 'action',
  checkItem(item, report) {
    if (isTraining(item)) return;
    const ways = (['examples', 'method', 'this-year', 'next'] as const).flatMap((field) => [
      ...item.texts(field),
    ]);
    const phrase =
      findPhrase(item.texts('content'), talkPattern) ??
      findPhrase(
        ways.filter(({ value }) => withResidentsPattern.test(foldWidth(value))),
        talkPattern,
      );
    if (!phrase) return;
    const said = foldWidth(saidIn(item));
    if (oftenPattern.test(said) || trialPattern.test(said)) return;
    report({ span: phrase.span, args: { action: item, words: phrase.text } });
  },
  message: ({ action, words }, locale) =>
    locale === 'ja'
      ? {
          what: `${itemName(action, 'ja')}の「${words}」が、いつ、どのくらいの間隔であるのか分かりません。`,
          why: '一度きりの場では、住民も職員も「言って終わり」になりやすく、次に呼ばれた時の足が重くなります。',
          how: '月に一度、年4回など、続く間隔と場所を「方法」に書いてください。今ある集まりに載せると無理がありません。',
          example: '方法: 毎月第二土曜、公民館の同じ部屋で90分',
        }
      : {
          what: `When, and how often, is the “${words}” of ${itemName(action, 'en')}?`,
          why: 'After a single meeting people feel that they have spoken for nothing, and come less gladly the next time.',
          how: 'Write into the method how often and where; it is easiest on top of a meeting that exists.',
          example: 'method: First Saturday of the month, in the same room of the district hall',
        },
});
