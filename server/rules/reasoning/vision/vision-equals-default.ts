import type { Item } from '../../../story/item';
import { rememberedList } from '../../../story/reads';
import { foldWidth } from '../../../text/normalize';
import { SimilarityIndex } from '../../../text/similarity';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { itemSpan } from '../../naming';
import { shortName } from '../shared/items';

interface Args {
  readonly image: string;
  readonly future: string;
}

/** How much of the shorter text both share before they count as the same. */
const minSimilarity = 0.55;
/** Shorter texts share pairs of letters by chance. */
const minLength = 8;
/** Words of loss: with them in only one of the two, the same subject is told the other way round. */
const lossPattern =
  /減|ない$|いなく|なくな|[らけめえれ]ない|失[いうわせ]|細[りる]|閉[じま]|衰|途絶|途切|薄れ|希薄|荒れ|廃|不足|困難|悪化|空き|先送り|増え続け|高齢化|負担/;

/** The lines in which a future is told, evidence in words among them. */
function futureLines(item: Item): readonly string[] {
  const evidence = item.items('evidence').flatMap((one) => one.mainNodes);
  return [...item.texts('content'), ...item.texts('note'), ...evidence]
    .flatMap((node) => node.value.split('\n'))
    .filter((line) => line.length >= minLength);
}

/** The lines of the default future, those that tell of a loss apart from the others. */
function indexOf(futures: readonly Item[], isLoss: boolean): SimilarityIndex<Item> {
  const entries = futures.flatMap((item) =>
    futureLines(item)
      .filter((line) => lossPattern.test(foldWidth(line)) === isLoss)
      .map((line) => [line, item] as const),
  );
  return new SimilarityIndex(entries, minSimilarity);
}

const indexesOf = rememberedList((futures: readonly Item[]) => ({
  losses: indexOf(futures, true),
  others: indexOf(futures, false),
}));

export default defineRule<Args>({
  id: 'vision-equals-default',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '望む姿となりゆきが同じ', en: 'Hoped for and feared alike' },
  why: {
    ja: '何もしなくてもそうなるのなら、変革はいりません。ありたい姿となりゆきの未来の落差が、この計画を始める理由になります。',
    en: 'What comes by itself needs no change story. The gap between the vision and the default future is the reason to begin.',
  },
  ignore: {
    ja: '今の良さを守ることが姿で、そのままでは失われると「なりゆき」に書き分けているなら、かまいません。',
    en: 'Leave it where the vision keeps something good, and the default future says how it would be lost.',
  },
  bad: [
    {
      text: yaml`
        ありたい姿:
          姿:
            - «役所に行かなくても住民が手続きを済ませている»
        なりゆきの未来:
          - 役所に行かなくても住民が手続きを済ませられる
      `,
    },
  ],
  good: [
    {
      text: yaml`
        ありたい姿:
          姿:
            - 北の集落の住民が、隣どうしで雪かきを頼み合っている
        なりゆきの未来:
          - 北の集落の住民が、隣どうしで雪かきを頼み合えなくなる
      `,
    },
  ],
  each: (story) => story.images,
  checkEach(image, report, story) {
    const hoped = image.main;
    if (hoped.length < minLength) return;
    const { losses, others } = indexesOf(story.defaultFuture);
    const index = lossPattern.test(foldWidth(hoped)) ? losses : others;
    const future = index.find(hoped);
    if (!future) return;
    report({
      span: itemSpan(image),
      args: { image: shortName(image), future: shortName(future) },
      related: [
        {
          span: itemSpan(future),
          text: {
            ja: 'なりゆきの未来にも、同じことが書かれています。',
            en: 'The default future says the same.',
          },
        },
      ],
    });
  },
  message: ({ image, future }, locale) =>
    locale === 'ja'
      ? {
          what: `姿『${image}』と、なりゆきの未来『${future}』がほぼ同じことを言っています。`,
          why: '何もしなくてもそうなるなら、取り組む理由が伝わりません。',
          how: '望んでいるのはその先の何か、または、なりゆきで失われるのは何かを書き分けてください。',
          example:
            '姿: 浮いた時間で職員が地区を訪ねている ／ なりゆき: 機械が苦手な人の足が役場から遠のく',
        }
      : {
          what: `The image “${image}” and the default future “${future}” say nearly the same.`,
          why: 'If it comes anyway, the reader does not see why you should begin.',
          how: 'Write what you hope for beyond it, or what would be lost if nothing is done.',
          example:
            'Image: officers have time to visit the villages. Default: those without a computer stay away.',
        },
});
