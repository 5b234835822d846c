import { yaml } from '../text/yaml';
import { itemFields } from './common';
import { both, field, refine } from './field';
import type { ShapeDefinition } from './types';

const strength = field('強さ', 'strength', 'number', {
  help: [
    '力の強さを 1（弱い）から 5（強い）で書きます。図の矢印の太さになります。',
    'How strong it is, from 1 (weak) to 5 (strong): the width of its arrow in the drawing.',
  ],
  example: ['3', '3'],
});

const force = field('力', 'force', 'text', {
  required: true,
  help: ['誰の、どんな力かです。', 'Whose force it is, and of what kind.'],
  example: ['過年度の参加者が各部にいる', 'Earlier participants in every department'],
});

/** Sheet 6: the force field. */
export const forceShapes = [
  {
    id: 'force-field',
    title: both('力の場', 'force field'),
    help: both(
      '変革を後押しする力と引き止める力を並べ、活かし方と対策を考えます。',
      'Driving and restraining forces side by side, with their use and the answer to them.',
    ),
    hint: both(
      'どこの、誰の、どんな力かを思い浮かべ、一つごとに手立てを添えます。',
      'Think of where, who and what; give each force its own answer.',
    ),
    fields: [
      field('推進力', 'driving', 'items', {
        of: 'driving',
        required: true,
        help: [
          '変革を後押しする人、場、出来事です。一つごとに活かし方を書きます。',
          'People, occasions and events that help the change on, each with how to use it.',
        ],
        example: [
          yaml`
            - 力: 過年度の参加者が各部にいる
              活かし方: 各部で最初の話し相手になってもらう
              強さ: 4`,
          yaml`
            - force: Earlier participants in every department
              use: They are the first to talk to in theirs
              strength: 4`,
        ],
      }),
      field('抵抗力', 'restraining', 'items', {
        of: 'restraining',
        required: true,
        help: [
          '変革を引き止める声や仕組みです。一つごとに対策を書きます。',
          'Voices and arrangements that hold the change back, each with its counter-measure.',
        ],
        example: [
          yaml`
            - 力: 会議がまた増えるという声
              対策: 今ある課長会の30分を充てる
              強さ: 3`,
          yaml`
            - force: “Yet another meeting”
              countermeasure: Use thirty minutes of the managers’ meeting
              strength: 3`,
        ],
        coach: [
          'やめることへの賛否も考えましたか。変化で取り残される人はいませんか。',
          'Did you think of those for and against what you stop, and of those left behind?',
        ],
      }),
    ],
  },
  {
    id: 'driving',
    title: both('推進力', 'driving force'),
    main: 'force',
    help: both('変革を後押しする力の一つです。', 'One force that helps the change on.'),
    fields: [
      refine(force, { variants: ['内容', 'content', '推進力'] }),
      field('活かし方', 'use', 'text', {
        required: true,
        variants: ['生かし方', '活用'],
        help: ['その力を、いつ、どの場面で借りるかです。', 'When and where you will draw on it.'],
        example: [
          '各部で最初の話し相手になり、試行に名乗り出てもらう',
          'They are the first to talk to, and offer their section for the trial',
        ],
        coach: [
          '三人だけで抱えず、周りを巻き込めていますか。',
          'Are you drawing others in, rather than carrying it as three?',
        ],
      }),
      strength,
      ...itemFields,
    ],
  },
  {
    id: 'restraining',
    title: both('抵抗力', 'restraining force'),
    main: 'force',
    help: both('変革を引き止める力の一つです。', 'One force that holds the change back.'),
    fields: [
      refine(force, {
        variants: ['内容', 'content', '抵抗力'],
        help: [
          '誰の、どんな声や事情かです。相手の言い分が分かるように書きます。',
          'Whose voice or situation it is, put so that one understands their reasons.',
        ],
        example: ['会議がまた増えるという係長の声', 'Unit heads who fear yet another meeting'],
      }),
      field('対策', 'countermeasure', 'text', {
        required: true,
        variants: ['対応策'],
        help: [
          'その声に何で応えるかです。「理解を求める」で終わらせず、相手の負担や心配が減る手立てを書きます。',
          'What answers that voice: not “seek understanding” but what lessens their burden or worry.',
        ],
        example: [
          '新しい会議は作らず、今ある課長会の30分を充てる',
          'No new meeting, but thirty minutes of the existing one',
        ],
        coach: [
          '今あるものに重ねると抵抗が出ます。置き換えるか、載せる形にできませんか。',
          'Adding on top meets resistance: can it replace something, or attach to it?',
        ],
      }),
      strength,
      ...itemFields,
    ],
  },
] as const satisfies readonly ShapeDefinition[];
