import type { Item } from '../../../story/item';
import { type Story, stageOf } from '../../../story/story';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { unresolvedIn } from '../../links/unresolved';
import { itemSpan } from '../../naming';
import { actionsIn } from '../shared/items';
import { joinItems, nameWithOthers, type Several } from '../shared/once';
import { hasActions, keyIn } from '../shared/phrases';

/** The items of one level that nothing leads to, in the order of the file. */
type Args = Several<Item>;

/** How many items without an aim are shown beside. */
const maxCandidates = 3;

/** What stands one step below the targets, and would serve them; of goal states, in their stage. */
function itemsBelow(story: Story, [first]: readonly Item[]): readonly Item[] {
  switch (first?.shape.id) {
    case 'image':
      return story.strategies;
    case 'strategy':
      return story.ideals;
    case 'ideal-item':
      return story.stages.flatMap((stage) => stage.items('goal-states'));
    case 'goal-state': {
      const stage = stageOf(first);
      return stage ? actionsIn(stage) : [];
    }
    default:
      return [];
  }
}

/** A 現状 names the gap to an ideal; only an action that aims at the 現状 closes it. */
function isServed(story: Story, target: Item): boolean {
  return story.links
    .servers(target)
    .some((item) => item.shape.id !== 'current' || story.links.servers(item).length > 0);
}

/** Has the author begun to point at items of this kind (of a goal state: in its stage)? */
function isBegun(story: Story, targets: readonly Item[]): boolean {
  return targets.some((target) => isServed(story, target));
}

/** A 狙い that names nothing may well mean one of these; the rule about ids speaks of that. */
function misspeltNames(story: Story): ReadonlySet<string> {
  return new Set(unresolvedIn(story).flatMap(({ near }) => near));
}

export default defineRule<Args>({
  id: 'unserved-upstream',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: 'そこへ向かうものが何もない', en: 'Nothing leads there' },
  why: {
    ja: '姿・戦略・あるべき姿・目標状態は、下のシートの何かが「狙い」で指して初めて動き出します。幹事からも「ありたい姿と戦略、組織・人がつながっている感じがしない」という助言が多く出ます。',
    en: 'An image, strategy, ideal or goal state comes alive only when something below names it as what it serves. Coaches often say that vision, strategy and organisation do not feel connected.',
  },
  ignore: {
    ja: '背景として載せただけの姿や、ほかの部署・計画が担うと決めているものは、そのままでかまいません。理由を一言残してください。',
    en: 'An image given as background, or one that another section or plan takes care of, may stay; leave a word on why.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        ありたい姿:
          目標年: 10年後
          姿:
            - id: 支え合い
              内容: 一人暮らしの高齢者が、近所に買い物を頼めている
            - id: 若者の出番
              内容: «高校生が、祭りの使い道を決める席にいる»
        戦略的取組:
          - id: 地区の地図
            内容: 地区ごとに住民と困りごとの地図をつくる
            狙い: 支え合い
        段階:
          - 名称: 一つの地区で歩く
            アクション:
              - 内容: 住民と職員が月に一度、地区を歩く
                狙い: 地区の地図
                目的: 暮らしの場面を自分の目で知るため
      `,
    },
  ],
  good: [
    {
      text: yaml`
        ありたい姿:
          目標年: 10年後
          姿:
            - id: 支え合い
              内容: 一人暮らしの高齢者が、近所に買い物を頼めている
            - id: 若者の出番
              内容: 高校生が、祭りの使い道を決める席にいる
        戦略的取組:
          - 内容: 地区ごとに住民と困りごとの地図をつくる
            狙い:
              - 支え合い
              - 若者の出番
      `,
    },
  ],
  checkStory(story, report) {
    if (!hasActions(story)) return;
    const misspelt = misspeltNames(story);
    const levels = [
      story.images,
      story.strategies,
      story.ideals,
      ...story.stages.map((stage) => stage.items('goal-states')),
    ];
    levels.forEach((level, at) => {
      if (!isBegun(story, level)) return;
      const candidates = itemsBelow(story, level)
        .filter((item) => !item.isFilled('serves') && item.main !== '')
        .slice(0, maxCandidates);
      for (const target of level) {
        if (target.main === '' || isServed(story, target)) continue;
        if (misspelt.has(target.id ?? target.main)) continue;
        report({
          span: itemSpan(target),
          args: { items: [target] },
          fold: String(at),
          related: candidates.map((item) => ({
            span: itemSpan(item),
            text: {
              ja: 'これには、どこへ向かうのか（狙い）がまだありません。',
              en: 'This does not say yet what it serves.',
            },
          })),
        });
      }
    });
  },
  join: joinItems<Item, Args>,
  message({ items: [target, ...others] }, locale) {
    const key = keyIn(target, 'action', 'serves', locale);
    const count = others.length + 1;
    return locale === 'ja'
      ? {
          what: `${nameWithOthers(target, count, 'ja')}に向かうものが、まだ何もありません。`,
          why: '掲げるだけでは近づけませんし、どこからもつながらない所は話が抽象的に聞こえます。',
          how: `これを実現するものを下のシートに書くか、すでにあるものの「${key}」でこれを指してください。要らなくなったのなら、思い切って消すのも手です。`,
          example: `${key}: ${target.id ?? target.main}`,
        }
      : {
          what: `Nothing leads to ${nameWithOthers(target, count, 'en')} yet.`,
          why: 'We do not come nearer to what nothing aims at, and a story sounds abstract where it has no connection.',
          how: `Write down what will bring it about, or let something that is there name it in “${key}”. If it is no longer wanted, dare to delete it.`,
          example: `${key}: ${target.id ?? target.main}`,
        };
  },
});
