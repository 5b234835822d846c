import type { Item } from '../../../story/item';
import { defineRule } from '../../engine/rule';
import { yaml } from '../../engine/yaml';
import { itemName, itemSpan } from '../../naming';
import { brokenEnds, hasAims } from '../shared/aims';
import { hasActions, keyIn, keyPlace } from '../shared/phrases';

interface Args {
  readonly root: Item;
  /** The highest item that the chain reaches; null where the plan has no 狙い at all yet. */
  readonly end: Item | null;
}

/** How many places are shown at which the chain ends. */
const maxShown = 5;

export default defineRule<Args>({
  id: 'vision-strategy-disconnected',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '計画がありたい姿までつながらない', en: 'The plan does not reach the vision' },
  why: {
    ja: '幹事が最もよく指摘するのが、ありたい姿と戦略・組織・人のつながりです。目的（地域）から手段（役所）の順に考え、どのアクションからも未来までさかのぼれると、話が具体的になります。',
    en: 'What coaches point out most is the link between the vision and strategy, organisation, people. Think from the purpose (the region) to the means (the town hall), so that every action can be read back to the future.',
  },
  ignore: {
    ja: 'シートを上から書いている途中なら、つながりはあとで書けば十分です。',
    en: 'While you are still writing sheet by sheet, the links can come later.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        ありたい姿:
          目標年: 10年後
          姿:
            - 一人暮らしの高齢者が、近所に買い物を頼めている
        «段階»:
          - 名称: 一つの地区で歩く
            目標状態:
              - id: 同じ地図
                内容: 三つの課が、住民の困りごとを同じ地図で見ている
            アクション:
              - 内容: 住民と職員が月に一度、地区を歩く
                狙い: 同じ地図
                目的: 暮らしの場面を自分の目で知るため
      `,
    },
  ],
  good: [
    {
      text: yaml`
        ありたい姿:
          姿:
            - id: 支え合い
              内容: 一人暮らしの高齢者が、近所に買い物を頼めている
        あるべき姿:
          組織:
            - id: 地区に強い組織
              内容: 住民の困りごとに二週間で返事ができる組織
              狙い: 支え合い
      `,
    },
  ],
  checkStory(story, report) {
    const { root } = story;
    const span = keyPlace(root, 'stages');
    if (hasActions(story) && root.isFilled('vision') && !hasAims(story)) {
      report({ span, args: { root, end: null }, maxSeverity: 'hint' });
      return;
    }
    const ends = brokenEnds(story);
    const highest = ends?.[0];
    if (!ends || !highest) return;
    report({
      span,
      args: { root, end: highest },
      related: ends.slice(0, maxShown).map((end) => ({
        span: itemSpan(end),
        text: {
          ja: 'つながりはここで止まっています。上のシートのどれのためかを書いてください。',
          en: 'The chain ends here. Say what it serves further up.',
        },
      })),
    });
  },
  message({ root, end }, locale) {
    const key = keyIn(root, 'action', 'serves', locale);
    if (locale === 'ja') {
      return {
        what:
          end === null
            ? `計画のどこにも「${key}」がまだありません。`
            : `アクションから「${key}」をたどっても、ありたい姿まで届くものが一つもありません。${itemName(end, 'ja')}などで止まっています。`,
        why: 'ありたい姿と取組がつながらないと、何のための計画かが伝わりません。',
        how:
          end === null
            ? `まず一つのアクションで、近づけたい目標状態やあるべき姿の文（または id）を「${key}」に書いてみてください。つながりを図と一覧で確かめられるようになります。`
            : `止まっている所に「${key}」を書き、アクション→目標状態→あるべき姿→戦略的取組→姿と、声に出してさかのぼってみてください。`,
        example: `${key}: 支え合い`,
      };
    }
    return {
      what:
        end === null
          ? `Nothing in the plan says what it serves (“${key}”) yet.`
          : `No action leads up to the vision; the chain ends at places such as ${itemName(end, 'en')}.`,
      why: 'Without the link one does not see what the plan is for.',
      how:
        end === null
          ? `Begin with one action: name in “${key}” the goal state or ideal that it brings nearer, by id or by its text. Then the way up can be drawn and checked.`
          : `Add “${key}” where it ends, then read it back aloud: action, goal state, ideal, strategy, image.`,
      example: `${key}: mutual-support`,
    };
  },
});
