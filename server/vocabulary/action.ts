import { yaml } from '../text/yaml';
import { assumption, content, date, done, itemFields, reason, serves } from './common';
import { both, field, refine, word } from './field';
import { indicator, unit } from './measures';
import { resultFields } from './results';
import type { ShapeDefinition } from './types';

/** The actions of a stage, and what came of them. */
export const actionShapes = [
  {
    id: 'action',
    title: both('アクション', 'action'),
    main: 'content',
    help: both('目標状態に至るために行うことの一つです。', 'One thing done to reach a goal state.'),
    hint: both(
      'どうやるかの前に、どの目標状態のために、何を目的に行うかを書きます。',
      'Before the how: which goal state it is for, and to what purpose.',
    ),
    fields: [
      refine(content, {
        required: true,
        help: [
          '行うことを一文で書きます。誰と何をするのかが、やる人に伝わる具体さにします。',
          'What is done, in one sentence, concrete enough for those who will do it.',
        ],
        example: [
          '月1回、地区を題に課をまたいで集まる',
          'Meet across sections each month about one district',
        ],
        coach: [
          '今ある取組と重なりませんか。足すのではなく、今あるものに載せられませんか。',
          'Does it overlap with something existing? Could it attach to that instead?',
        ],
      }),
      refine(serves, {
        required: true,
        help: [
          'どの目標状態のための取組かを指します。現状の項目を指せば、そのギャップを埋める取組になります。',
          'The goal state it is for. Pointing at an item of the current state, it closes that gap.',
        ],
        example: ['隣と話せる', 'neighbours'],
      }),
      field('担い手', 'owner', 'text', {
        help: [
          '誰が進めるかです。自分たちの名前や、引き受けてくれる課を書きます。',
          'Who carries it: your own names, or the section that takes it on.',
        ],
        example: ['森野（総務課）と企画課', 'Morino (General Affairs) and Planning'],
        coach: [
          '自分の立ち位置はどこですか。誰かに任せきりになっていませんか。',
          'Where do you stand yourself? Is it all left to others?',
        ],
      }),
      field('目的', 'purpose', 'text', {
        required: true,
        help: [
          '何のために行うかです。内容の言い換えでなく、それで実現したいことを書きます。',
          'What it is for. Not the action in other words, but what it should bring about.',
        ],
        example: [
          '窓口で聴いた困りごとが、担当を越えて解決されるようにするため',
          'So that a trouble heard at one counter is solved beyond that counter',
        ],
        coach: [
          '何のため、何を目指すのか。手段が目的になっていませんか。',
          'What for, and towards what? Has the means become the end?',
        ],
      }),
      refine(reason, {
        help: [
          'なぜこれを、なぜ今なのかです。ほかの案と比べて選んだ訳を書くと伝わります。',
          'Why this, and why now: what made you choose it over other ways.',
        ],
        coach: [
          '打ち手はほかにもあります。なぜこれが先なのですか。',
          'There are other ways: why this one first?',
        ],
      }),
      assumption,
      field('具体例', 'examples', 'items', {
        of: 'item',
        variants: [
          '具体的な取組例・想定する具体的な取組例',
          '具体的な取組例',
          '想定する具体的な取組例',
          '例',
        ],
        help: ['取組の中身が思い浮かぶ例です。', 'Examples by which one can picture it.'],
        example: [
          '- 東地区の地図を囲み、各課の訪問先を書き込む',
          '- Around a map of the East district, each section marks whom it visits',
        ],
      }),
      field('方法', 'method', 'text', {
        variants: ['実施方法・実施方法案', '実施方法案', '実施方法'],
        help: [
          'どう進めるかです。頻度、場所、進め方、住民との関わり方を書きます。',
          'How it is done: how often, where, in what form, and how residents come in.',
        ],
        example: [
          '第2水曜の午後、地区公民館で90分。毎回住民2人に加わってもらう',
          'Second Wednesday, ninety minutes at the district hall, with two residents each time',
        ],
        coach: [
          '一度きりでなく、続く場になりますか。住民を下請けにしていませんか。',
          'Will it last beyond once? Are residents partners, or merely handed the work?',
        ],
      }),
      field('今年度', 'this-year', 'text', {
        variants: ['今年度の取組内容', '今年度の取組'],
        help: ['今年度のうちに行うことです。', 'What is done within this fiscal year.'],
        example: [
          '東地区で3回試し、参加者に聞き取る',
          'Three trials in the East district, then ask those who came',
        ],
      }),
      field('今後', 'next', 'text', {
        variants: ['今後の取組内容', '今後の取組'],
        help: ['来年度からの進め方です。', 'How it goes on from next year.'],
        example: [
          '試した結果をもとに、残る4地区へ広げる',
          'Widen to the other four districts on what was learned',
        ],
      }),
      field('既存の取組', 'builds-on', 'text', {
        help: [
          'もとにする今の事業や会議です。新しく増やすのでなく、どれに載せるかを書きます。',
          'The existing project or meeting to which this attaches.',
        ],
        example: ['毎月の課長会（第2水曜）', 'The monthly managers’ meeting'],
        coach: ['これまでと何が違うのですか。', 'What is different from what was done before?'],
      }),
      field('やめること', 'stops', 'text', {
        help: [
          'この取組のためにやめる、減らす、まとめる仕事です。どう決めるかも書けると確かになります。',
          'What is stopped, cut or merged to make room, and how that is decided.',
        ],
        example: [
          '各課がばらばらに作っている地区別の報告書を一つにまとめる',
          'Merge the district reports that each section writes by itself',
        ],
        coach: [
          '手一杯の中で足すだけですか。何をやめて、どこに力を振り向けますか。',
          'Everyone is stretched: what do you stop, and where does that effort go?',
        ],
      }),
      field('引き継ぎ', 'handover', 'text', {
        variants: ['引継ぎ', 'バトン'],
        help: [
          '自分たちのあと、誰にどう渡すかです。',
          'Who takes it on after you, and how it is handed over.',
        ],
        example: [
          '来年度の参加者に進行役を渡し、要領を人事課の研修に入れる',
          'Next year’s members lead it; the guide joins Personnel’s training',
        ],
        coach: [
          '自分たちだけで完結させず、次の人にバトンを渡せますか。',
          'Do not finish it all yourselves: who takes the baton?',
        ],
      }),
      field('進捗', 'progress', 'enum', {
        words: [
          word('未着手', 'not-started', ['まだ始めていない', 'Not begun yet']),
          word(
            '実施中',
            'under-way',
            ['いま進めている', 'Going on'],
            '着手',
            '進行中',
            'in-progress',
          ),
          word('完了', 'done', ['やり終えた', 'Finished'], '済', 'completed'),
          word('中断', 'stopped', [
            '途中で止めた。訳を「理由」に書く',
            'Broken off; say why in `reason`',
          ]),
        ],
        help: ['いまどこまで進んでいるかです。', 'How far it has come.'],
        example: ['実施中', 'under-way'],
      }),
      field('内訳', 'parts', 'items', {
        of: 'action',
        help: [
          '取組をいくつかに分けるときの、その一つひとつです。',
          'The parts, where the action is made of several.',
        ],
        example: [
          yaml`
            - 東地区での試行
            - 進行役の手引きづくり`,
          yaml`
            - Trial in the East district
            - A guide for those who lead it`,
        ],
      }),
      done,
      ...resultFields,
      ...itemFields,
    ],
  },
  {
    id: 'done',
    title: both('実績', 'result'),
    main: 'content',
    help: both(
      '実際に行ったこと、起きたことの記録の一つです。',
      'One record of what was done or happened.',
    ),
    fields: [
      refine(date, { required: true }),
      refine(content, {
        required: true,
        help: [
          '行ったことと、その場で起きたことを書きます。',
          'What was done, and what happened there.',
        ],
        example: [
          '第1回を開き、6課から14人が集まった',
          'First meeting, fourteen people of six sections',
        ],
      }),
      refine(indicator, {
        help: ['数字で残すとき、何の数字かです。', 'What the figure counts, where there is one.'],
        example: ['参加者数', 'participants'],
      }),
      field('値', 'value', 'quantity', {
        variants: ['values'],
        help: ['その時の数字です。', 'The figure on that day.'],
        example: ['14人', '14'],
      }),
      unit,
      ...itemFields,
    ],
  },
] as const satisfies readonly ShapeDefinition[];
