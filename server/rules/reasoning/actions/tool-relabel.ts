import type { Item } from '../../../story/item';
import { partOf, type Span } from '../../../syntax/tree';
import { foldWidth, spellingKey } from '../../../text/normalize';
import { anyOf, residentWords, toolWords, wordsIn } from '../../../text/wordsets';
import { yaml } from '../../../text/yaml';
import type { FieldId } from '../../../vocabulary';
import { defineRule } from '../../engine/rule';
import { keyName } from '../../naming';
import { keyIn } from '../shared/phrases';

interface Args {
  readonly tool: string;
  readonly item: Item;
}

/** Somebody's life is spoken of, so that the tool is for something. */
const forSomebodyPattern = new RegExp(
  `${anyOf(residentWords)}|ために|ための|ように|暮らし|residents?|so that`,
  'i',
);
/** The vision as a whole, as an aim. */
const wholeVision = new Set(['宣言', 'ありたい姿', 'vision', 'statement'].map(spellingKey));
/** 住民サービス is a word for what the town does. */
const servicesPattern = /(?:住民|市民|町民|村民|区民|行政)サービス/g;
/** Where the author would say what it is for. */
const saysWhy: readonly FieldId[] = ['serves', 'reason', 'purpose'];

/** 狙い: 宣言 alone is for everything, and so says nothing. */
function servesAll(item: Item): boolean {
  const serves = item.texts('serves').map(({ value }) => spellingKey(value));
  const isOnlyWhy = !item.isFilled('reason') && !item.isFilled('purpose');
  return isOnlyWhy && serves.every((name) => wholeVision.has(name)) && serves.length > 0;
}

/** The first tool that the item names, with its place; an English “it” is none. */
function toolIn(item: Item): { readonly word: string; readonly span: Span } | null {
  for (const node of item.mainNodes) {
    const tool = wordsIn(node.value, toolWords).find(({ word }) => !/^[a-z]+$/.test(word));
    if (tool) return { word: tool.word, span: partOf(node, tool.start, tool.end) };
  }
  return null;
}

export default defineRule<Args>({
  id: 'tool-relabel',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '道具の名前が先に立つ', en: 'Tool in place of a purpose' },
  why: {
    ja: 'DX も SDGs も、今ある事業の名前を替えただけなら、事実から出発していることに変わりはない、と幹事は言います。便利にした先で、だれの暮らしがどうなるかが狙いです。',
    en: 'DX or SDGs as a new name for what is done already is not back-casting, coaches say. The aim is whose life will be different once it is there.',
  },
  ignore: {
    ja: '国や県の求めで入れるもので、狙いは別の戦略に書いてあるなら、そのままでかまいません。',
    en: 'Leave it where it is required from above and its aim stands in another strategy.',
  },
  bad: [
    {
      text: yaml`
        戦略的取組:
          - 行政サービスの«DX»を加速する
      `,
    },
    {
      text: yaml`
        戦略的取組:
          - 内容:
              - 紙の申請をやめる
              - «DX»で窓口を変える
      `,
    },
    {
      text: yaml`
        段階:
          - アクション:
              - 窓口業務に«RPA»を入れる
      `,
    },
  ],
  good: [
    {
      text: yaml`
        戦略的取組:
          - DXで浮いた時間を、住民を訪ねる時間に充てる
      `,
    },
  ],
  on: ['action', 'strategy'],
  checkItem(item, report) {
    if (saysWhy.some((field) => item.isFilled(field)) && !servesAll(item)) return;
    const tool = toolIn(item);
    const said = foldWidth([item.main, item.text('note')].join('\n')).replace(servicesPattern, '');
    if (!tool || forSomebodyPattern.test(said)) return;
    report({ span: tool.span, args: { tool: tool.word, item }, fold: item.shape.id });
  },
  message({ tool, item }, locale) {
    const isAction = item.shape.id === 'action';
    const serves = keyName(item, 'serves', locale);
    const purpose = keyIn(item, 'action', 'purpose', locale);
    return locale === 'ja'
      ? {
          what: `「${tool}」が何のためかが書かれていません。`,
          why: '道具の名前が先に立つと、今ある事業の言いかえと受け取られがちです。',
          how: isAction
            ? `それで、だれのどんな場面が変わるのかを「${purpose}」か「${serves}」に書いてください。`
            : `それで、どの姿に近づくのかを「${serves}」に書くか、だれの暮らしがどう変わるかを文に入れてください。`,
          example: 'DXで浮いた時間を、住民を訪ねる時間に充てる',
        }
      : {
          what: `It does not say what “${tool}” is for.`,
          why: 'A tool in the first place reads like a new name for what is done already.',
          how: isAction
            ? `Say in “${purpose}” or “${serves}” for whom it will be different, and when.`
            : `Name the image in “${serves}”, or say whose life changes.`,
          example: 'Spend the time that DX saves on visiting residents',
        };
  },
});
