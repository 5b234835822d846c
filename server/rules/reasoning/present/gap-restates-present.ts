import type { Item } from '../../../story/item';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { containment } from '../../../text/similarity';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { keyName, shortText } from '../../naming';
import { andOthers, andOthersEn, joinItems, type Several } from '../shared/once';

interface Args extends Several<Item> {
  readonly gap: string;
}

/** Share of letter pairs from which a line of the gap says what one of today says. */
const minSimilarity = 0.6;
const minLength = 6;
/** The gap is measured: against something, by how much, or as what is still needed. */
const measuredPattern = new RegExp(
  alternatives`
    必要|要る|要す|求め|べき|足り|不足|まだ|との差|に対し|比べ|あるべき|ありたい|理想|目指す|目標|\d|づくり|仕組み|していく
    \b(?:need|needs|still|should|instead|only|than|ideal|would|first)\b
  `,
  'i',
);
/** Not there, weak, few: how it is today. */
const lackPattern =
  /ない|希薄|弱い|少な|不要|困難|難し|いない|低い|遅い|偏|れていない|\b(?:no|not|weak|few|lack)/i;

function linesOf(item: Item, field: 'gap' | 'today'): readonly string[] {
  return item
    .texts(field)
    .flatMap(({ value }) => value.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line.length >= minLength);
}

/** Does the gap only say over how it is today: in the same words, or line by line in others? */
function restates(item: Item): boolean {
  const gaps = linesOf(item, 'gap');
  const today = [...linesOf(item, 'today'), item.main].filter((line) => line.length >= minLength);
  if (gaps.length === 0 || today.length === 0) return false;
  if (gaps.some((gap) => measuredPattern.test(foldWidth(gap)))) return false;
  const isSame = gaps.some((gap) => today.some((line) => containment(gap, line) >= minSimilarity));
  const lacking = gaps.filter((gap) => lackPattern.test(gap));
  return isSame || (gaps.length > 1 && lacking.length * 3 >= gaps.length * 2);
}

export default defineRule<Args>({
  id: 'gap-restates-present',
  severity: 'information',
  group: 'reasoning',
  since: '0.2.0',
  title: { ja: 'ギャップが現状の言いかえになっている', en: 'A gap that says the present over' },
  why: {
    ja: 'ギャップは、あるべき姿まで何がどれだけ足りないかです。現状の困りごとをもう一度書くと、「なくせばよい」という裏返しの打ち手しか出てきません。',
    en: 'The gap is what is missing up to the ideal, and how much. Where it says the trouble over again, the action can only be to take the trouble away.',
  },
  ignore: {
    ja: 'あるべき姿の側に、差が数字で書かれているとき。',
    en: 'Where the ideal gives the difference as a figure.',
  },
  bad: [
    {
      text: yaml`
        現状:
          - 内容: 課をまたぐ話が進まない
            現状: 隣の課と話す時間がない
            原因: 会議が多いため
            ギャップ: «隣の課と話す時間が少ない»
      `,
    },
    {
      text: yaml`
        様式: アクションプラン
        現状:
          - 現状: 住民の集まりに出る職員が減っているため、顔を知られていない
            ギャップ:
              - «地区のことをよく知らない»
              - 集まりへの参加が少なく、声がかからない
      `,
    },
  ],
  good: [
    {
      text: yaml`
        現状:
          - 内容: 課をまたぐ話が進まない
            現状: 隣の課と話す時間がない
            原因: 会議が多いため
            ギャップ: 二週間で返す組織には、束ねる人と期限がまだない
      `,
    },
  ],
  on: 'current',
  checkItem(item, report) {
    const node = item.texts('gap')[0];
    if (!node || !restates(item)) return;
    report({ span: node.span, args: { items: [item], gap: node.value }, fold: 'gaps' });
  },
  join: joinItems<Item, Args>,
  message({ items: [item, ...others], gap }, locale) {
    const key = keyName(item, 'gap', locale);
    const count = others.length + 1;
    return locale === 'ja'
      ? {
          what: `「${key}」の『${shortText(gap)}』${andOthers(count)}は、今の様子の言いかえです。`,
          why: '差が書かれていないと、打ち手が「ないものを足す」裏返しになりがちです。',
          how: `あるべき姿の文と並べ、「その組織・人になるには、あと何が（どれだけ）要るか」を「${key}」に書いてください。`,
          example: `${key}: 二週間で返す組織には、課をまたいで束ねる人と期限がまだない`,
        }
      : {
          what: `The “${key}” “${shortText(gap)}”${andOthersEn(count)} only ${count > 1 ? 'say' : 'says'} how it is today.`,
          why: 'Without the difference, the action tends to be the trouble turned round.',
          how: `Put it beside the ideal: what more, and how much, would it take? Write that in “${key}”.`,
          example: `${key}: A one-stream team needs one name; today the caller has to find four`,
        };
  },
});
