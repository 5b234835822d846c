import type { Item } from '../../../story/item';
import type { Story } from '../../../story/story';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { capital, itemName } from '../../naming';
import { keyIn, keyPlace } from '../shared/phrases';

interface Args {
  /** The item with too many aims; null where the plan as a whole is woven too densely. */
  readonly item: Item | null;
  readonly root: Item;
  /** Aims of the item, or the share of all possible links in percent. */
  readonly count: number;
}

/** More aims than this, and the reader no longer sees the main one. */
const maxAims = 4;
/** Share of all possible links between actions and goal states, above which no path stands out. */
const maxDensity = 0.6;
/** A plan with fewer actions is small enough to be read with all its links. */
const minActions = 4;
const minGoals = 3;

/** The share (0 to 1) of the links between actions and goal states that are there. */
function density(story: Story): number {
  const goals = new Set<Item>(story.stages.flatMap((stage) => stage.items('goal-states')));
  const { actions } = story;
  if (actions.length < minActions || goals.size < minGoals) return 0;
  const links = actions.flatMap((action) =>
    story.links.servedBy(action).filter((target) => goals.has(target)),
  );
  return links.length / (actions.length * goals.size);
}

export default defineRule<Args>({
  id: 'everything-serves-everything',
  severity: 'information',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: 'すべてがすべてにつながる', en: 'Everything serves everything' },
  why: {
    ja: '何にでも効くと書くと、本筋が見えなくなります。「すべてがすべてにつながる」図は、変化の理論の手引きでも避けるべき形とされています。',
    en: 'What is good for everything hides the main path. Guides on theories of change warn of the drawing in which everything leads to everything.',
  },
  ignore: {
    ja: '土台となる取組で、実際にどの狙いにも同じ重さで効くと説明できるなら、そのままでかまいません。',
    en: 'Leave it for groundwork that truly carries all of them, if you can explain how.',
  },
  bad: [
    {
      text: yaml`
        ありたい姿:
          姿:
            - {id: 姿1, 内容: 高齢者が買い物を近所に頼めている}
            - {id: 姿2, 内容: 高校生が祭りの使い道を決めている}
            - {id: 姿3, 内容: 大雨の夜に住民が声をかけ合っている}
            - {id: 姿4, 内容: 親が急な用の日に子どもを預けられている}
            - {id: 姿5, 内容: 住民が水路の直す順番に納得している}
        戦略的取組:
          - 内容: 12の地区で、住民と同じ地図を見て困りごとの順番を決める
            «狙い»: [姿1, 姿2, 姿3, 姿4, 姿5]
      `,
    },
  ],
  good: [
    {
      text: yaml`
        ありたい姿:
          姿:
            - {id: 姿1, 内容: 高齢者が買い物を近所に頼めている}
            - {id: 姿2, 内容: 高校生が祭りの使い道を決めている}
            - {id: 姿3, 内容: 大雨の夜に住民が声をかけ合っている}
            - {id: 姿4, 内容: 親が急な用の日に子どもを預けられている}
            - {id: 姿5, 内容: 住民が水路の直す順番に納得している}
        戦略的取組:
          - 内容: 12の地区で、住民と同じ地図を見て困りごとの順番を決める
            狙い: [姿1, 姿5]
      `,
    },
  ],
  checkStory(story, report) {
    for (const item of story.items) {
      const aims = story.links.servedBy(item);
      if (aims.length <= maxAims) continue;
      report({
        span: keyPlace(item, 'serves'),
        args: { item, root: story.root, count: aims.length },
      });
    }
    const share = density(story);
    if (share <= maxDensity) return;
    report({
      span: keyPlace(story.root, 'stages'),
      args: { item: null, root: story.root, count: Math.round(share * 100) },
    });
  },
  message({ item, root, count }, locale) {
    const key = keyIn(item ?? root, 'action', 'serves', locale);
    if (locale === 'ja') {
      return {
        what: item
          ? `${itemName(item, 'ja')}の「${key}」が${count}件あります。`
          : `アクションと目標状態の組み合わせの${count}％が「${key}」で結ばれています。`,
        why: '何にでも効くと書かれていると、読む人には本筋が分かりません。',
        how: 'いちばん近づけたいものを一つか二つ選び、あとは「効けばうれしい」ものとして外してみてください。',
        example: `${key}: 隣と話せる`,
      };
    }
    return {
      what: item
        ? `${capital(itemName(item, 'en'))} serves ${count} things at once.`
        : `${count}% of all possible links between actions and goal states are drawn.`,
      why: 'Where something is good for everything, the reader does not see the main path.',
      how: `Keep in “${key}” the one or two that matter most, and drop those that would merely be welcome.`,
      example: `${key}: neighbours`,
    };
  },
});
