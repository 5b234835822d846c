import { yaml } from '../text/yaml';
import { done, itemFields, serves } from './common';
import { both, field, refine } from './field';
import type { ShapeDefinition } from './types';

/** Sheet 8, the first steps; and the state one year on. */
export const stepShapes = [
  {
    id: 'first-step',
    title: both('一歩踏み出す', 'first step'),
    main: 'what',
    help: both(
      'まず踏み出す一歩を、誰が何をするかまで書いた一行です。',
      'One row: who takes which first step.',
    ),
    hint: both(
      '3人で、マネ友と、みんなで、そして一人ひとりで、と分けて書きます。',
      'Rows for the three of you, with earlier members, with everyone, and for each of you.',
    ),
    fields: [
      field('誰が', 'who', 'text', {
        required: true,
        help: [
          '踏み出す人です。「職員が」でなく、自分の名前や「私たち3人」と書きます。',
          'Who steps out: your own name or “the three of us”, not “staff”.',
        ],
        example: ['森野', 'Morino'],
        coach: [
          '一人称で語れていますか。誰かにしてほしいことになっていませんか。',
          'Is it in the first person, or what others should do?',
        ],
      }),
      field('いつから', 'from', 'date', {
        required: true,
        help: [
          '始める日か、きっかけになる出来事です。「随時」「適宜」は避けます。',
          'The day it begins, or the event that starts it. Avoid “as needed”.',
        ],
        example: ['10/1', '10/1'],
        coach: ['三か月のうちに始められますか。', 'Can it begin within three months?'],
      }),
      field('誰と', 'with', 'text', {
        required: true,
        help: ['一緒に踏み出す人です。', 'With whom.'],
        example: [
          '係の3人と、東地区の民生委員',
          'The three of the unit, and a volunteer of the East district',
        ],
        coach: [
          '身内だけになっていませんか。役場の外に相手はいますか。',
          'Only among yourselves? Who is there outside the town hall?',
        ],
      }),
      field('何を', 'what', 'text', {
        required: true,
        help: [
          'する行動です。明日からできる大きさにします。',
          'The act itself, small enough to begin tomorrow.',
        ],
        example: [
          '朝の10分、昨日聴いた住民の声を話す',
          'Ten minutes each morning on what residents said',
        ],
      }),
      field('どこまで', 'how-far', 'text', {
        required: true,
        alternatives: ['how', 'change'],
        variants: ['どこまで・どのように・目指す変化', 'どこまで・どのように・目指す変化は'],
        help: [
          'どこまでやるかです。回数や時期、できた姿で区切ります。どのように、目指す変化と合わせて一欄なので、どれか一つで足ります。',
          'How far it goes: a number, a date, a result. One column with `how` and `change`; one of them is enough.',
        ],
        example: [
          '年内に20回続け、隣の係も加わる',
          'Twenty times by December, with the unit next door joining',
        ],
        coach: [
          '「積極的に」「可能な限り」でなく、区切りが言えますか。',
          'Not “actively” or “as far as possible”: can you name the mark?',
        ],
      }),
      field('どのように', 'how', 'text', {
        help: ['どんなやり方で行うかです。', 'In what way it is done.'],
        example: ['一人一つずつ話し、結論は出さない', 'Each tells one thing; nothing is decided'],
      }),
      field('目指す変化', 'change', 'text', {
        help: [
          'その一歩で、誰にどんな変化を起こしたいかです。',
          'What should change, and in whom, by this step.',
        ],
        example: [
          '係の会話に、住民の名前が出るようになる',
          'Residents’ names come up when the unit talks',
        ],
      }),
      refine(serves, {
        help: [
          'どの取組や目標状態のための一歩かを指します。',
          'The action or goal state for which the step is taken.',
        ],
        example: ['地区の集まり', 'district-meetings'],
      }),
      done,
      ...itemFields,
    ],
  },
  {
    id: 'one-year',
    title: both('一年後', 'one year on'),
    main: 'state',
    help: both(
      '一年後に目指す状態と、創り出したい変化です。',
      'The state aimed at one year on, and the changes to bring about.',
    ),
    fields: [
      field('目指す状態', 'state', 'items', {
        of: 'state-aim',
        required: true,
        help: [
          '一年後になっていたい状態です。「している」「がある」で結びます。測れるものは、現状値と目標値を書きます。',
          'How things should be in a year: a state, not a task; with baseline and target where there are figures.',
        ],
        example: [
          '- 地区の話題が、週に一度は課の中で出ている',
          '- District matters come up in every section each week',
        ],
      }),
      field('創り出したい変化', 'change', 'items', {
        of: 'change-aim',
        required: true,
        help: [
          '一年で創り出したい変化です。測れるものは、現状値と目標値を書きます。',
          'The changes to bring about within the year, with baseline and target where there are figures.',
        ],
        example: [
          yaml`
            - 内容: 庁内調査に答える職員が増えている
              現状値: 62％
              目標値: 80％
              測り方: 11月の庁内調査`,
          yaml`
            - content: More of the staff answer the survey
              baseline: 62%
              target: 80%
              measured-by: The survey in November`,
        ],
      }),
    ],
  },
] as const satisfies readonly ShapeDefinition[];
