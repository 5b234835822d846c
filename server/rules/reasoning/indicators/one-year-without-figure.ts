import type { Item } from '../../../story/item';
import { readFigures } from '../../../text/figures';
import { yaml } from '../../../text/yaml';
import { findField } from '../../../vocabulary';
import { defineRule } from '../../engine/rule';
import { itemSpan, keyName, shortText } from '../../naming';
import { measureKeys } from '../shared/measureKeys';
import { andOthers, andOthersEn, joinItems, type Several } from '../shared/once';
import { keyIn } from '../shared/phrases';
import { writeKeys } from '../shared/plan';

type Args = Several<Item>;

const figureFields = ['target', 'actual', 'indicator'] as const;

function hasFigure(item: Item): boolean {
  return figureFields.some((field) => item.isFilled(field)) || readFigures(item.main).length > 0;
}

export default defineRule<Args>({
  id: 'one-year-without-figure',
  severity: 'information',
  group: 'reasoning',
  since: '0.2.0',
  title: { ja: '一年後の姿に数字が一つもない', en: 'One year on, without a figure' },
  why: {
    ja: '一年後は、いちばん先に確かめに来る日です。調査の回答率、相談の件数、名前を呼べる人の数。小さな数字が一つあると、来年の自分たちや次の期が、進んだかどうかを話し合えます。',
    en: 'One year on is the first day somebody comes back to check. One small figure lets you, or the next cohort, talk about whether things have moved.',
  },
  ignore: {
    ja: '目標設定の側に、同じ一年の数字を書いてあるとき。',
    en: 'Where the criteria of the first stage hold the figure for the same year.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        様式: アクションプラン
        一年後:
          目指す状態:
            - «三課の職員が、歩いた日のことを課の違う人と話している»
            - 住民が、困りごとを話せば返事が来ると思っている
      `,
    },
    {
      text: yaml`
        一年後:
          創り出したい変化:
            - «漁師が、職員を名前で呼んでいる»
      `,
      fixed: yaml`
        一年後:
          創り出したい変化:
            - 内容: 漁師が、職員を名前で呼んでいる
              指標:\x20
              現状値:\x20
              目標値:\x20
              測り方:\x20
      `,
    },
    {
      text: yaml`
        一年後:
          目指す状態:
            - 内容: 三課の職員が、歩いた日のことを課の違う人と話している
              目標値: 30人
          創り出したい変化:
            - «漁師が、職員を名前で呼んでいる»
      `,
      fixed: yaml`
        一年後:
          目指す状態:
            - 内容: 三課の職員が、歩いた日のことを課の違う人と話している
              目標値: 30人
          創り出したい変化:
            - 内容: 漁師が、職員を名前で呼んでいる
              指標:\x20
              現状値:\x20
              目標値:\x20
              測り方:\x20
      `,
      also: ['indicator-incomplete'],
    },
  ],
  good: [
    {
      text: yaml`
        一年後:
          目指す状態:
            - 三課の職員が、歩いた日のことを課の違う人と話している
          創り出したい変化:
            - 内容: 漁師が、職員を名前で呼んでいる
              現状値: 24％
              目標値: 60％
              測り方: 番屋での一問（50人）
      `,
    },
  ],
  on: 'one-year',
  checkItem(item, report) {
    const [states, changes] = [item.items('state'), item.items('change')];
    if (changes.some(hasFigure)) return;
    // A figure on a state does not tell how far a change that stands beside it has come.
    const aims = states.some(hasFigure) ? changes : [...states, ...changes];
    for (const aim of aims) {
      if (aim.main !== '') report({ span: itemSpan(aim), args: { items: [aim] }, fold: 'aims' });
    }
  },
  join: joinItems<Item, Args>,
  message({ items: [first, ...others] }, locale) {
    const name = shortText(first.main);
    const target = findField(first.shape, 'target')
      ? keyName(first, 'target', locale)
      : keyIn(first, 'change-aim', 'target', locale);
    const count = others.length + 1;
    return locale === 'ja'
      ? {
          what: `一年後の『${name}』${andOthers(count)}に、確かめる数字がありません。`,
          why: '来年の今ごろ「そうなった」と言えるかどうかを、話し合う手がかりがありません。',
          how: `今は何人（何％）か、一年後にいくつなら「そうなった」と言えるかを、一つ「${target}」に書いてください。`,
          example: `現状値: 24％、${target}: 60％、測り方: 窓口での一問（50人、毎年6月）`,
        }
      : {
          what: `One year on, “${name}”${andOthersEn(count)} ${count > 1 ? 'have' : 'has'} no figure to check.`,
          why: 'There is nothing to go by when you ask next year whether it is so.',
          how: `How many today, and how many in a year, would let you say so? Write one in “${target}”.`,
          example: `baseline: 24%, ${target}: 60%, measured-by: one question at the counter each June`,
        };
  },
  fix({ args: { items } }, story) {
    const change = items.find(({ shape }) => shape.id === 'change-aim');
    return change ? writeKeys(story, change, measureKeys) : [];
  },
});
