import type { Item } from '../../../story/item';
import type { Story } from '../../../story/story';
import { wordingEnd } from '../../../text/endings';
import { foldWidth } from '../../../text/normalize';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { itemSpan, shortText } from '../../naming';
import { placedOutcomes } from '../shared/items';
import { andOthers, andOthersEn, joinItems, type Several } from '../shared/once';
import { wordingOf } from '../shared/outcomeWording';
import { isDrafted } from '../shared/plan';
import { outwardPattern, reachesResidents } from '../shared/stageReach';

const here = { ja: 'ここにも、住民や地域が出てきません。', en: 'No resident here either.' };

interface Args extends Several<Item> {
  /**
   * Nothing in the plan reaches residents; the state one year on does, but no stage; or some outcomes
   * do not, and lead nowhere else.
   */
  readonly kind: 'nowhere' | 'stages' | 'some';
}

/** The outcomes that say something, stage by stage. */
function outcomesOf(story: Story): readonly (readonly Item[])[] {
  const placed = placedOutcomes(story).filter(({ outcome }) => outcome.main !== '');
  const outcomes: Item[][] = story.stages.map(() => []);
  for (const { outcome, stageIndex } of placed) outcomes[stageIndex]?.push(outcome);
  return outcomes;
}

/**
 * Has the plan said where it leads: outcomes in two stages, or in the last; in a
 * 変革ストーリーシート outcomes, and the states of a second step?
 */
function saysWhere(story: Story, outcomes: readonly (readonly Item[])[]): boolean {
  const filled = outcomes.filter((stage) => stage.length > 0).length;
  if (filled >= 2) return true;
  if (filled === 0 || story.stages.length < 2) return false;
  const isLast = (outcomes.at(-1)?.length ?? 0) > 0;
  return isLast || (story.edition === 'story-sheet' && isDrafted(story));
}

/** The states of the stages and of one year on, which may reach residents too. */
function statesOf(story: Story): { goals: readonly Item[]; oneYear: readonly Item[] } {
  const year = story.root.map('one-year');
  const goals = story.stages.flatMap((stage) => stage.items('goal-states'));
  return { goals, oneYear: [...(year?.items('state') ?? []), ...(year?.items('change') ?? [])] };
}

/** Is it a change inside the town hall that is said to serve nothing which residents feel? */
function staysInside(outcome: Item, story: Story): boolean {
  const fault = wordingOf(outcome)?.fault;
  if (fault === 'activity' || fault === 'volume' || fault === 'measure-only') return false;
  if (reachesResidents(outcome, story.ownWords)) return false;
  const action = outcome.parent?.shape.id === 'action' ? outcome.parent : null;
  const upstream = [outcome, ...(action ? [action] : [])].flatMap((item) =>
    story.links.upstream(item),
  );
  return upstream.length === 0;
}

const hallPattern =
  /(?:職員|役場|庁舎|庁内|市役所|行政)[^、。]{0,8}?[がはも]|(?:役場|職場|庁舎|組織|市役所)$/;

/** Is it a state of the town hall for itself, where only those of residents belong? */
function isHall(item: Item, story: Story): boolean {
  const text = foldWidth(item.main);
  if (!hallPattern.test(text.slice(0, wordingEnd(text))) || outwardPattern.test(text)) return false;
  const reaches = (one: Item) => reachesResidents(one, story.ownWords);
  return !reaches(item) && !story.links.upstream(item).some(reaches);
}

export default defineRule<Args>({
  id: 'residents-absent',
  severity: 'warning',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '住民の変化に届かない', en: 'Nothing reaches residents' },
  why: {
    ja: '「生活者起点はどこにあるのか」「市民の目線をどう入れるのか」は、幹事がくり返し尋ねることです。職員にとって居心地のよい役場は途中の姿で、終わりではありません。最初の段階が庁内だけでもかまいませんが、どこかの段階で住民や地域の変化に届く必要があります。変革ストーリーシートでは、あとのステップの目標状態も読みます。',
    en: 'Where are the residents? Coaches ask it again and again. A town hall that is pleasant for its staff is a way, not the end. The first stage may stay inside; some stage has to reach residents or the region. In a story sheet the goal states of later steps are read too.',
  },
  ignore: {
    ja: '庁内の段階だけを切り出して書いたファイルで、住民の変化は別の文書にあるとき。',
    en: 'Where the file holds only the inner stages and the change in residents is written elsewhere.',
  },
  bad: [
    {
      text: yaml`
        様式: アクションプラン
        段階:
          - アウトカム:
              - 若手職員が、隣の係の仕事を手伝い合っている
          - アウトカム:
              - «職員が、自分の言葉で仕事の目的を語れる»
      `,
    },
    {
      text: yaml`
        段階:
          - 名称: ステップ1
            目標状態:
              - 職員が、隣の係の仕事を知っている
            アクション:
              - 内容: 隣の係の朝礼に出る
                アウトカム:
                  - «職員が、自分の言葉で仕事の目的を語れる»
              - 内容: 当番を二つの係で組む
                アウトカム:
                  - 職員が、休みの日も仕事を頼み合えている
          - 名称: ステップ2
            目標状態:
              - 職員が、部をまたいで手伝い合っている
      `,
    },
    {
      text: yaml`
        段階:
          - 名称: ステップ1
            アクション:
              - 内容: 隣の係の朝礼に出る
                アウトカム:
                  - «職員が、自分の言葉で仕事の目的を語れる»
              - 内容: 二つの係で地区の会に出る
                アウトカム:
                  - 住民が、困りごとを職員に話している
          - 名称: ステップ2
            目標状態:
              - 住民が、直す順番を職員と選んでいる
      `,
    },
    {
      text: yaml`
        様式: アクションプラン
        段階:
          - アウトカム:
              - 職員が、隣の課の仕事を説明できる
            目標状態:
              - 三課の職員が、同じ地図を見て話している
          - アウトカム:
              - 職員の残業が減っている
            目標状態:
              - «職員が、手を挙げて異動している»
        一年後:
          目指す状態:
            - 住民が、職員を名前で呼んでいる
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - アウトカム:
              - 職員が、地区の会で住民の困りごとを聴いている
          - アウトカム:
              - 住民が、困りごとを地区の会で職員に話している
      `,
    },
  ],
  isWhole: true,
  checkStory(story, report) {
    const outcomes = outcomesOf(story);
    if (!saysWhere(story, outcomes)) return;
    const reaches = (item: Item) => reachesResidents(item, story.ownWords);
    const all = outcomes.flat();
    const { goals, oneYear } = statesOf(story);
    if (![...all, ...goals, ...oneYear].some(reaches)) {
      const last = outcomes.findLast((stage) => stage.length > 0) ?? [];
      const [first] = last;
      if (!first) return;
      const others = [...last.slice(1), ...oneYear];
      const related = others.map((item) => ({ span: itemSpan(item), text: here }));
      report({ span: itemSpan(first), args: { kind: 'nowhere', items: [first] }, related });
      return;
    }
    const last = story.stages.at(-1)?.items('goal-states')[0] ?? outcomes.at(-1)?.[0];
    if (last && ![...all, ...goals].some(reaches)) {
      const args = { kind: 'stages', items: [last] } as const;
      report({ span: itemSpan(last), args, maxSeverity: 'information' });
      return;
    }
    const inside = all.filter((item) => staysInside(item, story));
    const ends = story.stages.length > 1 ? (story.stages.at(-1)?.items('goal-states') ?? []) : [];
    const images = story.root.map('vision')?.items('images') ?? [];
    for (const outcome of [
      ...inside,
      ...[...images, ...ends].filter((item) => isHall(item, story)),
    ]) {
      report({
        span: itemSpan(outcome),
        args: { kind: 'some', items: [outcome] },
        fold: 'some',
        maxSeverity: 'information',
      });
    }
  },
  join: joinItems<Item, Args>,
  message({ kind, items: [outcome, ...others] }, locale) {
    const name = shortText(outcome.main);
    const count = others.length + 1;
    const isNowhere = kind !== 'some';
    return locale === 'ja'
      ? {
          what: {
            nowhere: '計画を通して読んでも、住民や地域の変化が出てきません。',
            stages: '一年後より先の段階に、住民や地域の変化が出てきません。',
            some: `『${name}』${andOthers(count)}は、役場の中の変化で終わっています。`,
          }[kind],
          why: '役場の中の変化は、住民の暮らしに届いてはじめて、ありたい姿につながります。',
          how: isNowhere
            ? '最後の段階に「そのとき、住民の何がどう変わっているか」を一つ書き足してみてください。'
            : 'そうなると住民の何が変わるかを一つ書き足すか、住民に届く目標状態や姿を「狙い」に書いてください。',
          example: '住民が、困りごとを地区の会で職員に話し、一緒に直す順番を決めている',
        }
      : {
          what: {
            nowhere:
              'Read through to the end, the plan reaches no resident and no part of the region.',
            stages: 'One year on residents are there; no stage reaches them.',
            some: `“${name}”${andOthersEn(count)} ${count > 1 ? 'end' : 'ends'} inside the town hall.`,
          }[kind],
          why: 'A change inside the town hall leads to the vision only when it arrives in people’s lives.',
          how: isNowhere
            ? 'Add to the last stage what will then be different for residents.'
            : 'Add what residents notice once it is so, or let it serve a state or image that residents feel.',
          example:
            'Residents bring their worries to the district meeting and set the order of repairs with staff.',
        };
  },
});
