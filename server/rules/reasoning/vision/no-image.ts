import type { Item } from '../../../story/item';
import { hasWord, residentWords, stockWords } from '../../../text/wordsets';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { keyName } from '../../naming';
import { keyPlace } from '../shared/phrases';
import { writeKeys } from '../shared/plan';

interface Args {
  readonly vision: Item;
  /** The declaration is made of fine words, and names nobody. */
  readonly isAbstract: boolean;
}

/** Words by which a declaration is fine without showing anything. */
const finePattern = /前向き|楽し[くい]|幸せ|希望|夢|未来|選ばれ|住み続け|住みよ|暮らしやす|つなが/;

function isAbstract(statement: string): boolean {
  return (
    (hasWord(statement, stockWords) || finePattern.test(statement)) &&
    !hasWord(statement, residentWords)
  );
}

export default defineRule<Args>({
  id: 'no-image',
  severity: 'warning',
  group: 'reasoning',
  since: '0.2.0',
  title: { ja: '宣言だけで、暮らしの姿がない', en: 'A declaration without an image' },
  why: {
    ja: '宣言は旗で、姿は行き先の景色です。十年後の住民の暮らしが場面で書かれていないと、戦略もアクションも、何に向かえばよいのかを決められません。「市民の目線をどう入れるのか」という助言も、ここから始まります。',
    en: 'The declaration is a flag, the images are the place to go to. Without a scene of residents’ lives ten years on, neither strategies nor actions know what to aim at.',
  },
  ignore: {
    ja: '宣言そのものが、誰のどんな一日かを語っているとき。',
    en: 'Where the declaration itself tells of somebody’s day.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        様式: アクションプラン
        ありたい姿:
          «宣言»: 笑顔と活力のまち 青葉野
      `,
      fixed: yaml`
        様式: アクションプラン
        ありたい姿:
          宣言: 笑顔と活力のまち 青葉野
          姿:\x20
      `,
    },
    {
      text: yaml`
        ありたい姿:
          «宣言»: 町民が浜で働き、浜で老いていく町
      `,
      fixed: yaml`
        ありたい姿:
          宣言: 町民が浜で働き、浜で老いていく町
          姿:\x20
      `,
    },
  ],
  good: [
    {
      text: yaml`
        ありたい姿:
          宣言: 笑顔と活力のまち 青葉野
          姿:
            - 一人暮らしの高齢者が、雪の日も近所に買い物を頼めている
      `,
    },
  ],
  on: 'vision',
  checkItem(vision, report) {
    if (!vision.isFilled('statement') || vision.isFilled('images')) return;
    const args = { vision, isAbstract: isAbstract(vision.text('statement')) };
    report({ span: keyPlace(vision, 'statement'), args });
  },
  message({ vision, isAbstract: isFine }, locale) {
    const statement = keyName(vision, 'statement', locale);
    const images = keyName(vision, 'images', locale);
    return locale === 'ja'
      ? {
          what: `「${statement}」だけで、十年後の暮らしの「${images}」がありません。`,
          why: isFine
            ? 'いまの宣言には誰も出てこず、目に見えるものもないので、何に向かうのかが人によって変わります。'
            : '場面が見えないと、戦略やアクションが何に向かうのかを決められません。',
          how: `十年後のある一日、住民の誰がどこで何をしているかを、「${images}」に三つほど書いてください。`,
          example: `${images}: 一人暮らしの高齢者が、雪の日も近所に買い物を頼めている`,
        }
      : {
          what: `There is a “${statement}”, but no image of life in ten years (“${images}”).`,
          why: isFine
            ? 'It names nobody and nothing that can be seen, so everyone pictures something else.'
            : 'Without a scene, strategies and actions do not know what to aim at.',
          how: `Take a day ten years on: which resident does what, where? Write some three of them in “${images}”.`,
          example: `${images}: Older residents without a car come home by bus at night`,
        };
  },
  fix: ({ args: { vision } }, story) => writeKeys(story, vision, ['images']),
});
