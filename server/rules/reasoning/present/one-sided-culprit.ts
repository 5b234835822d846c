import type { TextNode } from '../../../syntax/tree';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';

interface Args {
  readonly culprit: string;
}

const culpritPattern =
  /縦割り|タテ割り|たて割り|前例踏襲|前例主義|年功序列|やらされ感|事なかれ主義/g;
/** What may stand around a culprit without saying anything more. */
const fillingPattern =
  /行政|組織|体質|主義|意識|文化|風土|体制|社会|制度|役所|役場|職場|職員|市|町|村|の|が|な|で|に|と|や|は|も|による|ため|から|など|等|ある|強い|弊害|影響|[\s、。・()「」/]/g;

/** The culprit that the text names and then stops; null where it goes on to say more. */
function culpritAlone(node: TextNode): string | null {
  const text = foldWidth(node.value);
  const culprit = text.match(culpritPattern)?.[0];
  if (!culprit) return null;
  return text.replace(culpritPattern, '').replace(fillingPattern, '') === '' ? culprit : null;
}

export default defineRule<Args>({
  id: 'one-sided-culprit',
  severity: 'hint',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '悪者の名前だけの原因', en: 'Cause that only names a culprit' },
  why: {
    ja: '縦割りにも、責任がはっきりして仕事が速いという利があります。名前を挙げて終わると、何を残し何を変えるかの話に進めません。幹事からも、片側だけを見ないようにと助言が出ます。',
    en: 'Silos have their uses: duties are clear and work is quick. A name alone does not lead on to what to keep and what to change. Coaches warn of looking at one side only.',
  },
  ignore: {
    ja: '「現状」や「経緯」の側に、それで何が起きているかを書いてあるなら、そのままでかまいません。',
    en: 'Leave it where the state or its history already tells what comes of it.',
  },
  bad: [
    {
      text: yaml`
        現状:
          - 内容: 要望への返事が平均46日かかる
            原因: «縦割り行政»
      `,
    },
    {
      text: yaml`
        現状:
          - 内容: 職員提案が5年で31件から9件になった
            原因: «前例踏襲の風土が強いため»
      `,
    },
  ],
  good: [
    {
      text: yaml`
        現状:
          - 内容: 要望への返事が平均46日かかる
            原因: 縦割りで速く片付く要望が多いぶん、二つの課にまたがる件を束ねる人を決めてこなかった
      `,
    },
  ],
  on: 'current',
  checkItem(item, report) {
    for (const node of [...item.texts('history'), ...item.texts('cause')]) {
      const culprit = culpritAlone(node);
      if (culprit) report({ span: node.span, args: { culprit } });
    }
  },
  message: ({ culprit }, locale) =>
    locale === 'ja'
      ? {
          what: `「${culprit}」という名前だけで終わっています。`,
          why: 'それで助かっている面もあるはずで、片側だけでは何を変えるかが決まりません。',
          how: 'それで何が速くなり、どんな場面で困るのか。困る場面の方を具体的に書いてください。',
          example: '二つの課にまたがる要望を束ねる人を決めてこなかった',
        }
      : {
          what: `It ends with the name “${culprit}”.`,
          why: 'It has its good side too; seeing one side only does not tell what to change.',
          how: 'What does it make quicker, and when does it get in the way? Describe that moment.',
          example: 'Nobody was named to gather requests that concern two sections',
        },
});
