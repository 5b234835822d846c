import type { Item } from '../../../story/item';
import { readFigures } from '../../../text/figures';
import { normalize } from '../../../text/normalize';
import { containment } from '../../../text/similarity';
import { yaml } from '../../../text/yaml';
import type { Bilingual } from '../../../vocabulary';
import { defineRule } from '../../engine/rule';
import { itemSpan, shortText } from '../../naming';
import { wordingOf } from '../shared/outcomeWording';

interface Restatement {
  readonly item: Item;
  readonly other: Item;
}

/** Shorter labels share too much by chance. */
const minLength = 6;
/** Shares of the shorter text that the longer holds, from which two say the same. */
const minSimilarity = 0.8;
const minOutputSimilarity = 0.95;

function isSame(a: Item, b: Item, share: number): boolean {
  const [x, y] = [normalize(a.main), normalize(b.main)];
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (short.length < minLength || long.length > short.length * 1.7) return false;
  return containment(x, y) >= share;
}

/** The actions that a result belongs to: the one it stands in, or those of its stage. */
function actionsOf(item: Item): readonly Item[] {
  const { parent } = item;
  if (!parent) return [];
  return parent.shape.id === 'action' ? [parent] : parent.items('actions');
}

function restated(item: Item): Item | null {
  if (item.shape.id === 'outcome') {
    if (wordingOf(item)) return null;
    const outputs = item.parent?.items('outputs') ?? [];
    const same = (other: Item) => isSame(item, other, minSimilarity);
    return actionsOf(item).find(same) ?? outputs.find(same) ?? null;
  }
  if (item.isFilled('indicator') || item.isFilled('target')) return null;
  if (readFigures(item.main).length > 0) return null;
  return actionsOf(item).find((action) => isSame(item, action, minOutputSimilarity)) ?? null;
}

function kind(item: Item): Bilingual {
  return item.shape.title;
}

export default defineRule<Restatement>({
  id: 'restates-parent',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: {
    ja: 'アウトカムやアウトプットが、上の文のくり返しになっている',
    en: 'A result that repeats what stands above it',
  },
  why: {
    ja: '同じ文が二度出てくると、読む人は「行うこと」と「その結果」と「起きる変化」のどれの話かが分かりません。ロジックモデルの段が一つ抜けている印です。',
    en: 'Said twice, a sentence leaves open whether it is the doing, its result, or the change that follows. One step of the reasoning is missing.',
  },
  ignore: {
    ja: 'まだ仮に写してあるだけのとき。',
    en: 'While it is only copied for the time being.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 住民と職員が月1回、地区を一緒に歩く
                アウトプット: 困りごとを書き込んだ地図 1枚
                アウトカム: «住民と職員が月1回、地区を一緒に歩いている»
            目標設定: 困りごとの半分に、二週間のうちに返事が届く
      `,
    },
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 地区の困りごとの地図づくり
                アウトプット: «地区の困りごとの地図づくり»
                アウトカム: 住民が、道の傷みを市に気軽に話している
            目標設定: 困りごとの半分に、二週間のうちに返事が届く
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アクション:
              - 内容: 住民と職員が月1回、地区を一緒に歩く
                アウトプット: 困りごとを書き込んだ地図 1枚
                アウトカム: 住民が、道の傷みを市に気軽に話している
            目標設定: 困りごとの半分に、二週間のうちに返事が届く
      `,
    },
  ],
  on: ['outcome', 'output'],
  checkItem(item, report) {
    const other = restated(item);
    if (!other) return;
    report({
      span: itemSpan(item),
      args: { item, other },
      related: [{ span: itemSpan(other), text: kind(other) }],
    });
  },
  message({ item, other }, locale) {
    const [one, two] = [kind(item)[locale], kind(other)[locale]];
    const isOutcome = item.shape.id === 'outcome';
    return locale === 'ja'
      ? {
          what: `${one}『${shortText(item.main)}』が、${two}とほとんど同じ文です。`,
          why: '行うことと、その結果と、起きる変化のどれの話かが読む人に伝わりません。',
          how: isOutcome
            ? 'この文のあとに「すると、誰がどう変わるか」と続け、その答えをここに書いてください。'
            : '行ったあとに手もとに残るもの、数えられるものを書いてください。',
          example: isOutcome
            ? '住民と地区を歩く → すると → 住民が、道の傷みを市に気軽に話している'
            : '困りごとを書き込んだ地図 1枚',
        }
      : {
          what: `The ${one} “${shortText(item.main)}” says almost the same as the ${two}.`,
          why: 'The reader cannot tell the doing, its result and the change that follows apart.',
          how: isOutcome
            ? 'Read the action aloud, go on with “and then who changes, and how?”, and write the answer here.'
            : 'Name what is left in your hands afterwards, something one can count.',
          example: isOutcome
            ? 'Walk the district with residents → residents report broken roads without ado.'
            : 'One map with the troubles written in.',
        };
  },
});
