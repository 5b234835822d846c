import { insertKey } from '../../../story/edit';
import type { Item } from '../../../story/item';
import { levelOf } from '../../../story/links';
import type { Story } from '../../../story/story';
import { yaml } from '../../../text/yaml';
import { defineRule, type Fix } from '../../engine/rule';
import { capital, itemSpan, keyName } from '../../naming';
import { linkInOrder, reachesVision, targetsAbove } from '../shared/aims';
import { joinItems, nameWithOthers, type Several } from '../shared/once';
import { hasActions } from '../shared/phrases';

/** The items of one level that do not say what they serve, in the order of the file. */
interface Args extends Several<Item> {
  /** The name of something above that they might serve. */
  readonly target: string;
}

/** The items of the levels between the vision and the actions. */
function itemsBetween(story: Story): readonly Item[] {
  const goals = story.stages.flatMap((stage) => stage.items('goal-states'));
  return [...story.strategies, ...story.ideals, ...goals];
}

/** A group of a list may stand without a text of its own. */
function isUnlinked(item: Item): boolean {
  return item.main !== '' && !item.isFilled('serves');
}

export default defineRule<Args>({
  id: 'vision-strategy-disconnected',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '計画がありたい姿までつながらない', en: 'The plan does not reach the vision' },
  why: {
    ja: '幹事が最もよく指摘するのが、ありたい姿と戦略・組織・人のつながりです。目的（地域）から手段（役所）の順に考え、どのアクションからも未来までさかのぼれると、話が具体的になります。シートごとに一度、「狙い」のない項目をまとめて知らせます。',
    en: 'What coaches point out most is the link between the vision and strategy, organisation, people. Think from the purpose (the region) to the means (the town hall), so that every action can be read back to the future. Said once for each sheet, with all its items that serve nothing.',
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
        段階:
          - 名称: 一つの地区で歩く
            目標状態:
              - id: 同じ地図
                内容: «三つの課が、住民の困りごとを同じ地図で見ている»
            アクション:
              - 内容: 住民と職員が月に一度、地区を歩く
                狙い: 同じ地図
                目的: 暮らしの場面を自分の目で知るため
      `,
      fixed: yaml`
        ありたい姿:
          目標年: 10年後
          姿:
            - 一人暮らしの高齢者が、近所に買い物を頼めている
        段階:
          - 名称: 一つの地区で歩く
            目標状態:
              - id: 同じ地図
                内容: 三つの課が、住民の困りごとを同じ地図で見ている
                狙い: 一人暮らしの高齢者が、近所に買い物を頼めている
            アクション:
              - 内容: 住民と職員が月に一度、地区を歩く
                狙い: 同じ地図
                目的: 暮らしの場面を自分の目で知るため
      `,
    },
    {
      text: yaml`
        様式: アクションプラン
        ありたい姿:
          姿:
            - {id: 支え合い, 内容: 一人暮らしの高齢者が、近所に買い物を頼めている}
            - {id: 出番, 内容: 高校生が、祭りの使い道を決める席にいる}
        戦略的取組:
          - «地区ごとに住民と困りごとの地図をつくる»
          - 祭りの実行委員会に高校生の席をつくる
        段階:
          - アクション:
              - 内容: 住民と職員が月に一度、地区を歩く
                狙い: 地区ごとに住民と困りごとの地図をつくる
      `,
      fixed: yaml`
        様式: アクションプラン
        ありたい姿:
          姿:
            - {id: 支え合い, 内容: 一人暮らしの高齢者が、近所に買い物を頼めている}
            - {id: 出番, 内容: 高校生が、祭りの使い道を決める席にいる}
        戦略的取組:
          - 内容: 地区ごとに住民と困りごとの地図をつくる
            狙い: 支え合い
          - 内容: 祭りの実行委員会に高校生の席をつくる
            狙い: 出番
        段階:
          - アクション:
              - 内容: 住民と職員が月に一度、地区を歩く
                狙い: 地区ごとに住民と困りごとの地図をつくる
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
    if (!hasActions(story)) return;
    const maxSeverity = reachesVision(story) ? ('information' as const) : undefined;
    for (const item of itemsBetween(story).filter(isUnlinked)) {
      const [target] = targetsAbove(story, item);
      if (!target) continue;
      const args = { items: [item] as const, target: target.name };
      report({ span: itemSpan(item), args, maxSeverity, fold: item.shape.id });
    }
  },
  join: joinItems<Item, Args>,
  message({ items: [first, ...others], target }, locale) {
    const key = keyName(first, 'serves', locale);
    const count = others.length + 1;
    const isGoal = levelOf(first) === 5;
    return locale === 'ja'
      ? {
          what: `${nameWithOthers(first, count, 'ja')}に「${key}」がありません。`,
          why: '何のためかをたどれないと、ありたい姿と計画が別々の話に聞こえます。',
          how: `上のシートのどれに近づくのかを「${key}」に書き、${isGoal ? '目標状態' : 'アクション'}から姿まで声に出してさかのぼってみてください。`,
          example: `${key}: ${target}`,
        }
      : {
          what: `${capital(nameWithOthers(first, count, 'en'))} ${count > 1 ? 'do' : 'does'} not say what it serves (“${key}”).`,
          why: 'Where one cannot follow what things are for, vision and plan sound like two stories.',
          how: `Name in “${key}” what it brings nearer on the sheets above, then read it back aloud, up to an image.`,
          example: `${key}: ${target}`,
        };
  },
  fix({ args: { items } }, story): Fix[] {
    const inOrder = linkInOrder(story, items);
    const fixes: Fix[] = [];
    if (inOrder.length > 0) {
      const title = { ja: '上のシートと順に結ぶ', en: 'Link them with the sheet above, in order' };
      fixes.push({ title, edits: inOrder });
    }
    const edits = items.flatMap((item) => insertKey(story, item, 'serves', ''));
    fixes.push({ title: { ja: '狙いの欄を書き足す', en: 'Add what they serve' }, edits });
    return fixes;
  },
});
