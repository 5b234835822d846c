import type { Item } from '../../../story/item';
import { partOf } from '../../../syntax/tree';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { shortText } from '../../naming';

interface Args {
  readonly kind: 'two' | 'level';
  readonly indicator: string;
  readonly item: Item;
}

const measure = '(?:満足度|認知度|理解度|参加率|利用率|回答率|加入率|割合|率|件数|人数|回数|者数)';
/** Two measures joined in one: 満足度・利用率, 参加者数及び満足度. */
const twoPattern = new RegExp(
  `${measure}(?:・|、|及び|および|並びに|ならびに|と|/|,)[^、。]{0,12}${measure}$`,
);
/** The level to reach, which belongs to the target: 満足度80％以上. */
const levelPattern = /\d[\d,.]*(?:％|%|人|件|回|点|割)(?:以上|以下|を超える|を達成)?$/;

export default defineRule<Args>({
  id: 'indicator-two-aspects',
  severity: 'information',
  group: 'reasoning',
  since: '0.2.0',
  title: { ja: '一つの指標に二つのこと', en: 'Two things in one indicator' },
  why: {
    ja: '指標は、一つの向きのない物差しです。「満足度・利用率」と二つ並ぶと片方だけ動いた時に読めず、「満足度80％以上」と水準まで入ると、目標値の欄と食い違っていきます。',
    en: 'An indicator is one neutral measure. Two in one cannot be read when only one of them moves; a level in it drifts apart from the target.',
  },
  ignore: {
    ja: '二つを足した総合の得点で、計算のしかたが「測り方」に書いてあるとき。',
    en: 'Where it is one score made of both, and “measured-by” says how.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 内容: 親が、困った日のことを近所の人に話せている
                対象: 保護者
                指標: «親の満足度・利用率»
      `,
    },
    {
      text: yaml`
        様式: アクションプラン
        段階:
          - アウトカム:
              - 内容: 住民が、直す順番に納得している
                対象: 住民
                指標: «納得している住民の割合80％以上»
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 内容: 住民が、直す順番に納得している
                対象: 住民
                指標: 納得している住民の割合
      `,
    },
  ],
  on: ['output', 'outcome', 'criterion', 'change-aim'],
  checkItem(item, report) {
    const node = item.texts('indicator')[0];
    if (!node || item.isFilled('measured-by')) return;
    const said = foldWidth(node.value).trim();
    const kind = twoPattern.test(said) ? 'two' : levelPattern.test(said) ? 'level' : null;
    if (!kind || (kind === 'level' && item.isFilled('target'))) return;
    const span = partOf(node, 0, node.value.length);
    report({ span, args: { kind, indicator: node.value, item } });
  },
  message: ({ kind, indicator }, locale) =>
    locale === 'ja'
      ? {
          what:
            kind === 'two'
              ? `指標の『${shortText(indicator)}』には、二つの物差しがあります。`
              : `指標の『${shortText(indicator)}』に、目指す水準が入っています。`,
          why:
            kind === 'two'
              ? '片方だけが動いた時、よくなったのかどうかを読む人が決められません。'
              : '指標は向きのない物差しにしておくと、目標値を見直しても物差しは変わりません。',
          how:
            kind === 'two'
              ? 'いちばん見たい一つを残し、もう一つは別のアウトカムか目標設定に分けてください。'
              : '物差しの名前だけを「指標」に残し、水準は「目標値」に移してください。',
          example:
            kind === 'two'
              ? '指標: 月に一度は使った親の割合'
              : '指標: 納得している住民の割合、目標値: 80％',
        }
      : {
          what:
            kind === 'two'
              ? `The indicator “${shortText(indicator)}” holds two measures.`
              : `The indicator “${shortText(indicator)}” holds the level to reach.`,
          why:
            kind === 'two'
              ? 'When only one of them moves, nobody can say whether things are better.'
              : 'A neutral measure stays the same when the target is changed.',
          how:
            kind === 'two'
              ? 'Keep the one you most want to see, and give the other an outcome or criterion of its own.'
              : 'Leave the name of the measure, and move the level into the target.',
          example:
            kind === 'two'
              ? 'indicator: Share of parents who used it once a month'
              : 'indicator: Share of residents who agree, target: 80%',
        },
});
