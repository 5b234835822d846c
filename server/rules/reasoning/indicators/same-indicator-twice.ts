import type { Item } from '../../../story/item';
import type { TextNode } from '../../../syntax/tree';
import { spellingKey } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { shortText } from '../../naming';
import { actionsIn } from '../shared/items';

interface Args {
  readonly indicator: string;
}

/** What a result is measured by: its indicator. */
const indicatorsOf = (items: readonly Item[]): readonly TextNode[] =>
  items.flatMap((item) => item.texts('indicator')[0] ?? []);

/** The words of an indicator without signs and spaces. */
function keyOf({ value }: TextNode): string {
  return spellingKey(value).replace(/[\s・、。（）()「」]/g, '');
}

export default defineRule<Args>({
  id: 'same-indicator-twice',
  severity: 'warning',
  group: 'reasoning',
  since: '0.2.0',
  title: { ja: 'アウトプットとアウトカムが同じ指標', en: 'One indicator for output and outcome' },
  why: {
    ja: '同じ数をアウトプットにもアウトカムにも置くと、「したこと」と「起きた変化」が一つになり、効いたかどうかを確かめる物差しがなくなります。',
    en: 'With one figure for both, what was done and what it changed are the same, and nothing is left to tell whether it worked.',
  },
  ignore: {
    ja: '参加することそのものが起こしたい変化で、アウトプットの側に別の指標を置けるとき。',
    en: 'Where taking part is itself the change; then give the output another indicator.',
  },
  bad: [
    {
      text: yaml`
        段階:
          - アウトプット:
              - 内容: 立ち話の椅子
                指標: 椅子に座った親の人数
                目標値: 96人
            アウトカム:
              - 内容: 親が、困った日のことを近所の人に話せている
                対象: 保護者
                指標: «椅子に座った親の人数»
                現状値: 0人
                目標値: 96人
                測り方: 当番の記録
                期限: 令和8年3月
      `,
    },
    {
      text: yaml`
        様式: アクションプラン
        段階:
          - アクション:
              - 内容: 三つの課が同じ地図で困りごとを見る
                目的: 二つの課にまたがる困りごとを宙に浮かせないため
                アウトプット:
                  - 内容: 返事の紙
                    指標: 渡した返事の紙
                    目標値: 60件
                アウトカム:
                  - 内容: 困りごとを話した住民に、二週間で返事が届いている
                    対象: 住民
                    指標: «渡した返事の紙»
                    現状値: 9件
                    目標値: 60件
                    測り方: 台帳
                    期限: 令和8年3月
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アウトプット:
              - 内容: 立ち話の椅子
                指標: 椅子を出した日
                目標値: 16日
            アウトカム:
              - 内容: 親が、困った日のことを近所の人に話せている
                対象: 保護者
                指標: 困った日に話せる相手がいる親の割合
                現状値: 35％
                目標値: 60％
                測り方: 迎えの時間の一問
                期限: 令和8年3月
      `,
    },
  ],
  on: 'stage',
  checkItem(stage, report) {
    const places = [stage, ...actionsIn(stage)];
    const outputs = indicatorsOf(places.flatMap((place) => place.items('outputs')));
    const first = new Map(outputs.map((node) => [keyOf(node), node]));
    for (const node of indicatorsOf(places.flatMap((place) => place.items('outcomes')))) {
      const same = first.get(keyOf(node));
      if (!same) continue;
      report({
        span: node.span,
        args: { indicator: node.value },
        related: [
          {
            span: same.span,
            text: { ja: 'アウトプットの指標です。', en: 'The output’s indicator.' },
          },
        ],
      });
    }
  },
  message: ({ indicator }, locale) =>
    locale === 'ja'
      ? {
          what: `『${shortText(indicator)}』が、アウトプットとアウトカムの両方の指標です。`,
          why: 'したことの数がそのまま成果になり、効いたかどうかを確かめられません。',
          how: 'この数はアウトプットに残し、アウトカムには「それで誰の何が変わったか」を測る指標を置いてください。',
          example: '指標: 困った日に話せる相手がいる親の割合',
        }
      : {
          what: `“${shortText(indicator)}” is the indicator of the output and of the outcome.`,
          why: 'What was done counts as the result, and nothing tells whether it worked.',
          how: 'Leave it with the output; for the outcome measure what it has changed, and for whom.',
          example: 'indicator: Share of parents with somebody to talk to on a bad day',
        },
});
