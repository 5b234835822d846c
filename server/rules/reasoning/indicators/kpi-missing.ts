import type { Item } from '../../../story/item';
import { remembered } from '../../../story/reads';
import type { Story } from '../../../story/story';
import { readFigures } from '../../../text/figures';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { itemName, itemSpan } from '../../naming';
import { actionsIn } from '../shared/items';
import { wordingOf } from '../shared/outcomeWording';
import { isDrafted, maxSeverityByRound } from '../shared/plan';

interface Args {
  /** The strategy; the first outcome where the plan has none. */
  readonly strategy: Item;
  /** No figure stands anywhere in the plan. */
  readonly isNowhere: boolean;
}

const hasFigure = remembered(
  (item: Item) =>
    item.isFilled('target') || item.isFilled('indicator') || readFigures(item.main).length > 0,
);

/** Is it said as something that changes, or as a criterion? */
function isChange(result: Item): boolean {
  const fault = wordingOf(result)?.fault;
  return (
    fault !== 'measure-only' &&
    fault !== 'volume' &&
    (fault !== 'activity' || result.isFilled('who'))
  );
}

/** All by which a stage can be judged: outcomes and criteria, its own and those of its actions. */
function resultsOf(stage: Item): readonly Item[] {
  return [stage, ...actionsIn(stage)].flatMap((place) => [
    ...place.items('outcomes'),
    ...place.items('criteria'),
  ]);
}

/** All that the results of each stage work towards, by way of its goal states and actions. */
function aimsOf(stage: Item, story: Story): ReadonlySet<Item> {
  const items = [...stage.items('goal-states'), ...actionsIn(stage)];
  return new Set(items.flatMap((item) => story.links.upstream(item)));
}

/**
 * The items that results work towards, through their stage or by themselves; each with whether one
 * of these results holds a figure.
 */
function measuredItems(story: Story): ReadonlyMap<Item, boolean> {
  const measured = new Map<Item, boolean>();
  const add = (item: Item, isMeasured: boolean) =>
    measured.set(item, isMeasured || measured.get(item) === true);
  for (const stage of story.stages) {
    const results = resultsOf(stage);
    if (results.length === 0) continue;
    const isMeasured = results.some(hasFigure);
    for (const item of aimsOf(stage, story)) add(item, isMeasured);
    for (const result of results) {
      for (const item of story.links.upstream(result)) add(item, hasFigure(result));
    }
  }
  return measured;
}

export default defineRule<Args>({
  id: 'kpi-missing',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '戦略が進んだか測るものがない', en: 'No figure for a strategy' },
  why: {
    ja: '戦略が実現できているかを判断する KPI を置き、進み具合を話し合って次の手を打つ。その形を自治体に根付かせるよう、幹事は助言します。',
    en: 'Set a figure by which to tell whether the strategy comes true, watch it, and talk about what to do next: coaches advise to make this a habit of the town hall.',
  },
  ignore: {
    ja: '数にしにくい変化で、できた・できないで判断すると決めているとき。',
    en: 'Where the change is not one of numbers, and it is clear how to tell that it has come.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        戦略的取組:
          - «地区ごとに困りごとの順番を住民と決める»
        段階:
          - 名称: まず話す
            アクション:
              - 三課の職員が昼に集まる
              - 住民の話を聴きに行く
            アウトカム:
              - 職員が、住民の困りごとを自分の言葉で話している
          - 名称: 広げる
            アクション:
              - 集まりを五課に広げ、次の期に引き継ぐ
      `,
    },
    {
      text: yaml`
        様式: 変革ストーリーシート
        段階:
          - 名称: ステップ1
            アクション:
              - 内容: 三課の職員が地区を歩く
                アウトカム:
                  - «住民が、困りごとを職員に話している»
              - 内容: 住民の話を聴く
          - 名称: ステップ2
            目標状態:
              - 住民が、直す順番を職員と選んでいる
      `,
    },
  ],
  good: [
    {
      text: yaml`
        戦略的取組:
          - 地区ごとに困りごとの順番を住民と決める
        段階:
          - 名称: まず話す
            アクション:
              - 三課の職員が昼に集まる
              - 住民の話を聴きに行く
            アウトカム:
              - 地区に出た職員の8割が、住民の困りごとを自分の言葉で話している
          - 名称: 広げる
            アクション:
              - 集まりを五課に広げ、次の期に引き継ぐ
      `,
    },
  ],
  checkStory(story, report) {
    const [first] = story.strategies;
    const results = story.stages.flatMap(resultsOf);
    const said = results.filter(({ main }) => main !== '');
    if (said.length === 0 || !isDrafted(story)) return;
    // Where no outcome is a change yet, they hear of that first.
    if (!said.some((one) => isChange(one))) return;
    if (!said.some(hasFigure)) {
      const [place = first, ...others] = first ? [first, ...said] : said;
      if (!place) return;
      report({
        span: itemSpan(place),
        args: { strategy: place, isNowhere: true },
        maxSeverity: maxSeverityByRound(story),
        related: others.map((item) => ({
          span: itemSpan(item),
          text: { ja: 'ここに数字を添えられます。', en: 'A figure may stand here.' },
        })),
      });
      return;
    }
    const measured = measuredItems(story);
    for (const strategy of story.strategies) {
      if (story.links.servers(strategy).length === 0 || measured.get(strategy) !== false) continue;
      const args = { strategy, isNowhere: false };
      report({ span: itemSpan(strategy), args, maxSeverity: 'information' });
    }
  },
  message: ({ strategy, isNowhere }, locale) =>
    locale === 'ja'
      ? {
          what: isNowhere
            ? '進んでいるかを確かめる数字が、アウトカムにも目標設定にも一つもありません。'
            : `${itemName(strategy, 'ja')}につながるアウトカムや目標設定に、数字が一つもありません。`,
          why: '測るものがないと、進み具合を話し合えず、次の手を打つ時を逃します。',
          how: 'うまくいった時に最初に動く数字を一つ選び、アウトカムに「指標」「現状値」「目標値」で書いてください。自分たちで数えられるもので十分です。',
          example: '指標: 二週間のうちに返事が届いた割合、現状値: 9％、目標値: 50％',
        }
      : {
          what: isNowhere
            ? 'There is no figure yet, in outcomes or criteria, that would show things moving.'
            : `No outcome or criterion below ${itemName(strategy, 'en')} holds a figure.`,
          why: 'With nothing to watch, there is nothing to talk about, and the moment to act is missed.',
          how: 'Choose the one figure that moves first when it works, and write it into an outcome: indicator, baseline, target. What you can count yourselves will do.',
          example: 'indicator: Calls answered within ten days, baseline: 18%, target: 60%',
        },
});
