import type { Item } from '../../../story/item';
import { figuresOf } from '../../../story/yearFigures';
import { readFigures } from '../../../text/figures';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { capital, keyName } from '../../naming';
import { joinItems, nameWithOthers, type Several } from '../shared/once';
import { keyPlace } from '../shared/phrases';

interface Reach {
  readonly item: Item;
  /** The figure with its unit, as typed. */
  readonly figure: string;
}

type Args = Several<Reach>;

/** Units in which those reached are counted. */
const headsPattern =
  /^(?:人|名|世帯|戸|社|事業所|団体|people|persons|households|residents|staff)$/i;
/** A share, a whole or today's value beside it. */
const wholePattern =
  /割合|率|のうち|人中|名中|中の|全(?:員|戸|世帯|職員|体)|人口|対象者|当たり|あたり|%|割|各|(?<!困り)ごと|ずつ|\b(?:of|out of|share|rate|each|per)\b/i;

/** The number of heads aimed at, where nothing says of how many. */
function bareReach(item: Item): string | null {
  const [target, ...others] = figuresOf(item, 'target');
  if (!target?.figure || others.length > 0) return null;
  const unit = target.figure.unit || item.text('unit');
  if (!headsPattern.test(foldWidth(unit).trim())) return null;
  const fields = ['content', 'indicator', 'target', 'measured-by', 'target-basis', 'note'] as const;
  const said = foldWidth(fields.map((field) => item.text(field)).join('\n'));
  const figures = readFigures(said).filter((one) => headsPattern.test(one.unit));
  // 全体が分かる別の数（五百世帯の町で）, or today's value, tells how far it is.
  if (wholePattern.test(said) || item.isFilled('baseline') || figures.length > 1) return null;
  const typed = item.text('target');
  return target.figure.unit ? typed : `${typed}${unit}`;
}

export default defineRule<Args>({
  id: 'reach-without-whole',
  severity: 'hint',
  group: 'reasoning',
  since: '0.2.0',
  title: { ja: '何人のうちの人数かが分からない', en: 'So many, of how many?' },
  why: {
    ja: '「36人」は、40人のうちなら大半、4,000人のうちならごく一部です。分母か今の値が並んではじめて、届いた広さを読む人が判断できます。',
    en: 'Thirty-six is nearly all of forty and next to none of four thousand. Only beside the whole, or today’s value, can a reader judge the reach.',
  },
  ignore: {
    ja: '三課の係長のように、全体が誰の目にも明らかな小さな集まりのとき。',
    en: 'Where everyone knows how many there are, such as the heads of three sections.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        様式: アクションプラン
        段階:
          - アウトカム:
              - 対象: 住民
                内容: 困りごとを地区の会で話した住民が増えている
                «目標値»: 36人
                測り方: 会の名簿
                期限: 令和7年3月
      `,
      also: ['indicator-incomplete'],
    },
  ],
  good: [
    {
      text: yaml`
        様式: アクションプラン
        段階:
          - アウトカム:
              - 対象: 住民
                内容: 困りごとを地区の会で話した住民が増えている
                現状値: 12人
                目標値: 36人
                測り方: 会の名簿
                期限: 令和7年3月
      `,
    },
    {
      text: yaml`
        様式: アクションプラン
        段階:
          - アウトカム:
              - 対象: 住民
                内容: 困りごとを地区の会で話した住民が増えている
                現状値: 令和6年に数える
                目標値: 地区の90人のうち36人
                測り方: 会の名簿
                期限: 令和7年3月
      `,
    },
  ],
  on: ['outcome', 'criterion', 'state-aim', 'change-aim'],
  checkItem(item, report) {
    const figure = bareReach(item);
    if (figure === null) return;
    report({ span: keyPlace(item, 'target'), args: { items: [{ item, figure }] }, fold: 'reach' });
  },
  join: joinItems<Reach, Args>,
  message({ items: [{ item, figure }, ...others] }, locale) {
    const key = keyName(item, 'target', locale);
    const count = others.length + 1;
    return locale === 'ja'
      ? {
          what: `${nameWithOthers(item, count, 'ja')}の「${figure}」は、何人（いくつ）のうちか分かりません。`,
          why: '同じ人数でも、四十人のうちと四千人のうちとでは、届いた広さがまるで違います。',
          how: '対象になる人の全体か、今の人数を添えてください。割合に言いかえるのも一つです。',
          example: `${key}: 地区の90人のうち36人`,
        }
      : {
          what: `${capital(nameWithOthers(item, count, 'en'))} aims at “${figure}”: of how many?`,
          why: 'The same number is nearly all of forty and next to none of four thousand.',
          how: 'Add how many there are in all, or how many today; or give a share.',
          example: `${key}: 36 of the 90 who live there`,
        };
  },
});
