import type { Story } from '../../../story/story';
import type { TextNode } from '../../../syntax/tree';
import { alternatives } from '../../../text/alternatives';
import { foldWidth } from '../../../text/normalize';
import { hasWord, residentWords } from '../../../text/wordsets';
import { yaml } from '../../../text/yaml';
import { defineRule } from '../../engine/rule';
import { namesOnlyMembers } from '../shared/members';
import { isDrafted, planTest } from '../shared/plan';

interface Args {
  readonly kind: 'members' | 'hall';
}

/** Partners outside of the town hall. */
const outsidePattern = new RegExp(
  alternatives`
    地域(?:の方|の人|と|へ|に出|に入|に飛)|地区|集落|学校|高校|大学|中学|小学|保育|幼稚園|生徒|児童|先生|企業|会社|商店|商工|農家|農協|漁師|漁協|NPO
    ボランティア|民生委員|社会福祉協議会|社協|協議会|消防団|世話人|公民館|施設の|他(?:の)?(?:市|町|村|自治体)|近隣|県(?:庁|内|の)|議員|議会|民間|親|人々
    \b(?:${alternatives`
      residents?|farmers?|school|pupils|families|businesses|association|volunteers?|neighbou?rs?
      village|clinic
    `})\b
  `,
  'i',
);
const minRows = 2;

/** Who is named as acting, and as acting with them. */
function peopleIn(story: Story): readonly TextNode[] {
  return [
    ...story.actions.flatMap((action) => action.texts('owner')),
    ...story.firstSteps.flatMap((step) => [...step.texts('who'), ...step.texts('with')]),
  ].filter(({ value }) => value !== '');
}

const namesOthers = planTest((text) => {
  const plan = foldWidth(text);
  return outsidePattern.test(plan) || hasWord(plan, residentWords);
});

export default defineRule<Args>({
  id: 'alone',
  severity: 'information',
  group: 'reasoning',
  since: '0.1.0',
  title: { ja: '自分たちだけの計画', en: 'A plan for yourselves alone' },
  why: {
    ja: '周囲を巻き込むこと、パートナーシップを強く意識することを、幹事も部会の事務局もくり返し勧めます。三人だけの閉じた活動になってしまった、というのが多くの期の反省です。',
    en: 'Draw others in, think of partnership: coaches say so again and again. Many a cohort looks back on a year shut up among its three members.',
  },
  ignore: {
    ja: '最初の数か月は三人で準備すると決めているとき。',
    en: 'While you have decided to prepare among yourselves for a few months.',
  },
  isWhole: true,
  bad: [
    {
      text: yaml`
        段階:
          - 名称: まず話す
            アクション:
              - 三課の職員が昼に集まる
              - 聞き取りの結果を並べて読む
          - 名称: 広げる
            アクション:
              - 集まりを五課に広げ、次の期に引き継ぐ
        一歩踏み出す:
          - 誰が: «私たち三人»
            いつから: 10/1
            誰と: 三人で
            何を: 集まりの案を作る
            どこまで: 年内に3回
          - 誰が: 自分たち
            いつから: 11/1
            誰と: 研究生
            何を: 案を読み合う
            どこまで: 年内に2回
      `,
    },
  ],
  good: [
    {
      text: yaml`
        段階:
          - 名称: まず話す
            アクション:
              - 三課の職員が昼に集まる
              - 聞き取りの結果を並べて読む
          - 名称: 広げる
            アクション:
              - 集まりを五課に広げ、次の期に引き継ぐ
        一歩踏み出す:
          - 誰が: 私たち三人
            いつから: 10/1
            誰と: 北の集落の世話人
            何を: 集まりの案を作る
            どこまで: 年内に3回
          - 誰が: 自分たち
            いつから: 11/1
            誰と: 研究生
            何を: 案を読み合う
            どこまで: 年内に2回
      `,
    },
  ],
  checkStory(story, report) {
    const people = peopleIn(story);
    const [first] = people;
    if (!first || people.length < minRows || !isDrafted(story)) return;
    if (people.every(({ value }) => namesOnlyMembers(value, story))) {
      report({ span: first.span, args: { kind: 'members' } });
      return;
    }
    if (namesOthers(story)) return;
    report({ span: first.span, args: { kind: 'hall' } });
  },
  message: ({ kind }, locale) =>
    locale === 'ja'
      ? {
          what:
            kind === 'members'
              ? '担い手も「誰と」も、自分たちだけになっています。'
              : '計画に出てくる相手が、庁内の人だけになっています。',
          why: '一緒に考えた人が増えるほど、異動のあとも続き、住民の暮らしに届きます。',
          how:
            kind === 'members'
              ? '最初の一歩に、隣の係の人、マネ友、地区の人のうち一人を誘い、名前を「誰と」に書いてください。'
              : '住民、団体、学校、企業のうち、最初に会いに行く相手を一つ決めて、取組か一歩に書いてください。',
          example: '誰と: 北の集落の世話人と、消防団の若手',
        }
      : {
          what:
            kind === 'members'
              ? 'You are the only people in the plan.'
              : 'All the people in the plan belong to the town hall.',
          why: 'The more people have thought it out with you, the better it lasts, and the sooner it reaches residents.',
          how:
            kind === 'members'
              ? 'Ask one person along on the first step: from the next unit, an earlier cohort, the district. Write the name under `with`.'
              : 'Decide whom you will go and see first (residents, a group, a school, a firm), and write it into an action or step.',
          example: 'with: The pier users of three streams',
        },
});
