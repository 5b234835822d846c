import { yaml } from '../text/yaml';
import { assumption, content, itemFields, serves } from './common';
import { both, field, refine } from './field';
import {
  actual,
  baseline,
  by,
  direction,
  indicator,
  measuredBy,
  milestones,
  target,
  targetBasis,
  unit,
} from './measures';
import type { ShapeDefinition } from './types';

/** アウトプット, アウトカム and 目標設定: keys of an action and of a stage. */
export const resultFields = [
  field('アウトプット', 'outputs', 'items', {
    of: 'output',
    required: true,
    variants: ['アクションの結果', 'output'],
    help: [
      '行ったことの直接の結果です。開いた、作った、何回、何人のように数えられるものを書きます。',
      'The direct result of acting: held, made, how many. Things one can count.',
    ],
    example: [
      yaml`
        - 内容: 地区の集まりを開いた
          目標値: 年10回`,
      yaml`
        - content: District meetings held
          target: 10 a year`,
    ],
  }),
  field('アウトカム', 'outcomes', 'items', {
    of: 'outcome',
    required: true,
    variants: [
      '得たい成果・効果・目指したい状態',
      '狙い・得たい成果',
      '得たい成果・効果',
      '得たい成果/効果',
      '得たい成果',
      '効果',
      '目指したい状態',
      'アクションにより生じる成果',
      '意図',
      'outcome',
    ],
    help: [
      '行ったあとに、人や地域に起きる変化です。「する」ことではなく、誰がどう変わるかを書きます。',
      'The change that follows in people and in the region: who becomes different, not what is done.',
    ],
    example: [
      yaml`
        - 対象: 職員
          内容: 困りごとを聴いた職員が、その日のうちに他課の担当に相談している
          狙い: 地区チーム`,
      yaml`
        - who: staff
          content: Staff who hear of a trouble turn to another section the same day
          serves: district-teams`,
    ],
    coach: [
      'アウトカムがぶれていませんか。その変化は、ありたい姿につながりますか。',
      'Does the outcome waver? Does this change lead to the vision?',
    ],
  }),
  field('目標設定', 'criteria', 'items', {
    of: 'criterion',
    required: true,
    variants: ['次の段階に進むための基準', '目標設定(次の段階に進むための基準)', 'criterion'],
    help: [
      '次の段階に進んでよいと言える基準です。数か、できた・できないで判断できるように書きます。',
      'The test for going on to the next stage: a figure, or something that clearly happened or not.',
    ],
    example: [
      '- 令和9年度の研修計画に、地区での実践が入った',
      '- Practice in the districts is part of the FY2027 training plan',
    ],
    coach: [
      '年度が変わるからではなく、何がどうなったら次へ進みますか。',
      'Not because the year ends: what has to be so before you go on?',
    ],
  }),
] as const;

/** What tells more of a target: the years between, the way that is better, why it is this one. */
const aims = [milestones, direction, targetBasis] as const;

const measures = [indicator, baseline, target, unit, measuredBy, by, actual, ...aims] as const;

/** Keys of a figure on a strategy or a goal state itself. */
export const ownFigure = [indicator, baseline, target, unit, actual] as const;

/** The results of an action or a stage, and the changes aimed at one year on. */
export const resultShapes = [
  {
    id: 'output',
    title: both('アウトプット', 'output'),
    main: 'content',
    help: both('行ったことの直接の結果の一つです。', 'One direct result of acting.'),
    fields: [
      refine(content, {
        required: true,
        help: [
          '開いた、作った、配った、など行動の結果を数えられる形で書きます。人の変化はアウトカムに書きます。',
          'What acting leaves behind, in a form one can count. Changes in people are outcomes.',
        ],
        example: ['地区の集まりを年10回開いた', 'Ten district meetings held in the year'],
      }),
      refine(indicator, {
        variants: ['活動指標'],
        help: ['何を数えるかです。', 'What is counted.'],
        example: ['集まりの開催回数', 'Number of meetings'],
      }),
      refine(baseline, { example: ['年2回', '2 a year'] }),
      refine(target, { example: ['年10回', '10 a year'] }),
      refine(unit, { example: ['回', 'meetings'] }),
      refine(actual, { example: ['8回', '8'] }),
      ...aims,
      ...itemFields,
    ],
  },
  {
    id: 'outcome',
    title: both('アウトカム', 'outcome'),
    main: 'content',
    help: both(
      '行ったあとに人や地域に起きる変化の一つです。',
      'One change that follows in people or in the region.',
    ),
    hint: both(
      '取組の名前のあとに「すると、誰がどう変わるか」と続けて考えます。',
      'Read the action aloud and go on: “… and then who changes, and how?”',
    ),
    fields: [
      refine(content, {
        required: true,
        help: [
          '誰かに起きる変化を書きます。「増やす」「開催する」のような、することではありません。「増えている」「できている」のように、なった状態で結びます。',
          'A change in someone, not the doing. Not “increase” or “hold”, but how things are once it has happened.',
        ],
        example: [
          '困りごとを聴いた職員が、その日のうちに他課の担当に相談している',
          'Staff who hear of a trouble turn to another section the same day',
        ],
        coach: [
          '対話や研修の実施で終わっていませんか。その先で、住民の暮らしは変わりますか。',
          'Does it end with dialogue or training held? Do residents’ lives change beyond it?',
        ],
      }),
      refine(serves, {
        help: [
          'この変化がどの目標状態、あるべき姿、ありたい姿の姿につながるかを指します。',
          'The goal state, the ideal or the image of the vision to which the change leads.',
        ],
      }),
      field('対象', 'who', 'text', {
        help: [
          '誰の変化かです。住民、若手職員、管理職、地区の団体のように書きます。',
          'Whose change it is: residents, young officers, managers, local groups.',
        ],
        example: ['東地区の住民', 'residents of the East district'],
        coach: [
          'その中に住民はいますか。変わるのは自分たちだけになっていませんか。',
          'Are residents among them? Or is it only yourselves who change?',
        ],
      }),
      assumption,
      refine(indicator, { variants: ['成果指標'] }),
      baseline,
      target,
      unit,
      measuredBy,
      by,
      actual,
      ...aims,
      ...itemFields,
    ],
  },
  {
    id: 'criterion',
    title: both('目標設定', 'criterion'),
    main: 'content',
    help: both(
      '次の段階に進んでよいかを判断する基準の一つです。',
      'One test of whether to go on to the next stage.',
    ),
    fields: [
      refine(content, {
        required: true,
        help: [
          '何がどうなれば次へ進むかを書きます。数で示すか、「予算に計上された」のように、できた・できないが決まることを書きます。',
          'What has to be so: a figure, or an event that either took place or did not.',
        ],
        example: [
          '6課以上が、地区の集まりに半年続けて参加した',
          'Six or more sections took part for half a year running',
        ],
        coach: [
          'この基準で、進む・とどまるを誰もが同じに判断できますか。',
          'Would everyone judge alike, by this, whether to go on?',
        ],
      }),
      ...measures,
      ...itemFields,
    ],
  },
  {
    id: 'state-aim',
    title: both('目指す状態', 'state aimed at'),
    main: 'content',
    help: both('一年後になっていたい状態の一つです。', 'One state to be reached in a year.'),
    fields: [
      refine(content, {
        required: true,
        help: [
          '一年後にどうなっていたいかを、なった状態で書きます。数字で言えれば、現状値と目標値を添えます。',
          'How things should be in a year, as a state; with baseline and target where there is a figure.',
        ],
        example: [
          '地区の話題が、週に一度は課の中で出ている',
          'District matters come up in every section each week',
        ],
      }),
      ...measures,
      ...itemFields,
    ],
  },
  {
    id: 'change-aim',
    title: both('創り出したい変化', 'change to create'),
    main: 'content',
    help: both(
      '一年後までに創り出したい変化の一つです。',
      'One change to bring about within the year.',
    ),
    fields: [
      refine(content, {
        required: true,
        help: [
          '一年で変わったと言いたいことを、誰がどうなっているかで書きます。',
          'What you want to call changed after a year: who is different, and how.',
        ],
        example: ['庁内調査に答える職員が増えている', 'More of the staff answer the survey'],
      }),
      ...measures,
      ...itemFields,
    ],
  },
] as const satisfies readonly ShapeDefinition[];
