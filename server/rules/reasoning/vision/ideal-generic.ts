import type { Item } from '../../../story/item';
import type { Story } from '../../../story/story';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { containment } from '../../../text/similarity';
import type { WordSet } from '../../../text/wordsets';
import { anyOf } from '../../../text/wordsets';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { capital, itemName, itemSpan } from '../../naming';
import { shortName } from '../shared/items';
import { keyIn } from '../shared/phrases';

interface Args {
  readonly ideal: Item;
  readonly word: string;
  /** The strategy it serves, or the first of the story. */
  readonly strategy: string;
}

/** Virtues that every town hall asks of its staff. */
const virtue: WordSet =
  `当事者意識 危機感 意識改革 意識 能力 マネジメント 主体性 主体的 コミュニケーション チャレンジ 挑戦 革新 柔軟 風通し 自律 積極的 前向き 前例に(?:とら|捉)われ プロ意識 リーダーシップ やりがい`.split(
    ' ',
  );
const virtues = new RegExp(anyOf(virtue), 'g');
/** So many letters may stand around a virtue: 高い, 向上. */
const maxVirtueRest = 4;
/** Words that any ideal and any strategy have in common. */
const commonPattern = new RegExp(
  alternatives`
    職員|人材|人財|組織|環境|体制|職場|育成|推進|充実|強化|実施|実現|対応|持続|行政|市民|住民|地域|課題|意識|能力|主体的?|挑戦|柔軟|づくり|作り|できる|する
    した|いる|ある|持つ|[\p{sc=Hiragana}\p{P}\s]
  `,
  'gu',
);
/** Shared letters above this tie an ideal to a strategy. Source: the rule catalogue. */
const minTiedSimilarity = 0.1;

/** What a text says beyond what all of them say. */
function ownWords(text: string): string {
  return foldWidth(text).replace(commonPattern, '');
}

function isTied(ideal: Item, strategies: readonly Item[]): boolean {
  const own = ownWords(`${ideal.main}${ideal.text('note')}`);
  return strategies.some((strategy) => {
    const all = [strategy, ...strategy.items('examples')].map((item) => item.main).join('');
    return containment(own, ownWords(all)) >= minTiedSimilarity;
  });
}

/** Do the elements say more than further virtues? */
function saysHow(ideal: Item): boolean {
  const said = ideal.texts('elements').map(({ value }) => ownWords(value).replace(virtues, ''));
  return said.some((rest) => [...rest].length > maxVirtueRest);
}

function strategiesOf(story: Story, ideal: Item): readonly Item[] {
  const served = story.links.servedBy(ideal).filter((item) => item.shape.id === 'strategy');
  return served.length > 0 ? served : story.strategies;
}

export default defineRule<Args>({
  id: 'ideal-generic',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: 'どの役所にも当てはまるあるべき姿', en: 'Ideal that fits any town hall' },
  why: {
    ja: '戦略までは具体的なのに、組織と人の所から一般論になる、と幹事は指摘します。その戦略に要る体制や能力（データを読む力、経営の目など）を、ビジョンから逆算して書く所です。',
    en: 'Up to the strategy it is concrete; from organisation and people on it becomes generic, coaches say. Write the structure and the ability that this strategy needs.',
  },
  ignore: {
    ja: 'どの戦略にも要る土台だと考えて選んだのなら、「要素」にどんな場面でそれと分かるかを書いておけば十分です。',
    en: 'If it is chosen as the ground of every strategy, say by which elements one can tell.',
  },
  bad: [
    {
      text: yaml`
        戦略的取組:
          - id: 浜の結び目
            内容: 漁協・加工場・食堂と、魚の値段と売り先を考える
        あるべき姿:
          人:
            - 内容: «主体性をもって挑戦する職員»
              狙い: 浜の結び目
      `,
    },
  ],
  good: [
    {
      text: yaml`
        戦略的取組:
          - id: 浜の結び目
            内容: 漁協・加工場・食堂と、魚の値段と売り先を考える
        あるべき姿:
          人:
            - 内容: 主体性をもって挑戦する職員
              要素:
                - 漁師や店主の仕事の一日を説明できる
              狙い: 浜の結び目
      `,
    },
  ],
  checkStory(story, report) {
    if (story.strategies.length === 0) return;
    for (const ideal of story.ideals) {
      if (saysHow(ideal) || ideal.isFilled('evidence')) continue;
      const word = foldWidth(ideal.main).match(virtues)?.[0];
      const strategies = strategiesOf(story, ideal);
      const first = strategies[0];
      if (!word || !first || isTied(ideal, strategies)) continue;
      report({
        span: itemSpan(ideal),
        args: { ideal, word, strategy: shortName(first) },
      });
    }
  },
  message({ ideal, word, strategy }, locale) {
    const key = keyIn(ideal, 'ideal-item', 'elements', locale);
    return locale === 'ja'
      ? {
          what: `${itemName(ideal, 'ja')}は、「${word}」という、どの役所にも当てはまる言葉です。`,
          why: 'ここが一般論だと、どの戦略のための人・組織かが分からず、打ち手も研修に寄っていきます。',
          how: `戦略『${strategy}』などを進める日に、その人（組織）は何ができるのでしょう。「${key}」に場面で書いてみてください。`,
          example: `${key}: 漁師や店主の仕事の一日を説明できる`,
        }
      : {
          what: `${capital(itemName(ideal, 'en'))} says no more than “${word}”, which fits any town hall.`,
          why: 'One cannot tell which strategy needs it, and the actions drift towards training.',
          how: `On a day when the strategy “${strategy}” is at work, what can that person (or section) do? Write it in “${key}”.`,
          example: `${key}: Can explain one sample result to a farmer in plain words`,
        };
  },
});
