import { yaml } from '../text/yaml';
import {
  content,
  itemFields,
  name,
  organisationWord,
  peopleWord,
  regionWord,
  serves,
} from './common';
import { both, field, refine } from './field';
import { ownFigure, resultFields } from './results';
import type { ShapeDefinition } from './types';

/** Sheet 7: the stages and the states they reach. */
export const stageShapes = [
  {
    id: 'stage',
    title: both('段階', 'stage'),
    main: 'name',
    help: both('あるべき姿へ上がる一段です。', 'One step on the way up to the ideal.'),
    hint: both(
      '最後の段の目標状態から、手前へさかのぼって考えます。',
      'Begin with the goal states of the last stage and work backwards.',
    ),
    fields: [
      refine(name, {
        required: true,
        help: [
          '段階の名前です。年度でなく、その段で何が変わるかが分かる名前にします。',
          'The name of the stage: what changes in it, rather than a year.',
        ],
        example: ['まず取り組む（隣の課と話せる）', 'First, talk with the section next door'],
        coach: ['名前が年度だけになっていませんか。', 'Is the name nothing but a year?'],
      }),
      field('副題', 'subtitle', 'text', {
        help: ['その段階を一言で表す添え書きです。', 'A few words that sum the stage up.'],
        example: ['顔の見える庁内をつくる', 'A town hall that knows its faces'],
      }),
      field('時期', 'period', 'text', {
        variants: ['期間'],
        help: [
          'おおよその時期です。目安であり、次へ進むかどうかは「目標設定」で決めます。',
          'Roughly when. A guide only: the criteria decide when to go on.',
        ],
        example: ['令和8〜9年度', 'FY2026 to FY2027'],
      }),
      field('考え方', 'principles', 'text', {
        variants: ['rationale'],
        help: [
          'この段階で何を大事にし、なぜここから（ここで）行うのかです。',
          'What matters in this stage, and why it comes here.',
        ],
        example: [
          '一つの地区で試し、手応えを見せてから広げる',
          'Try it in one district, show that it works, then widen',
        ],
        coach: [
          '一気に全庁で始めず、試して納得を広げる順になっていますか。',
          'Do you try it in one place and let conviction spread?',
        ],
      }),
      field('目標状態', 'goal-states', 'items', {
        of: 'goal-state',
        required: true,
        variants: ['goal-state'],
        help: [
          'この段階を終えたときの組織、人、地域の状態です。どのあるべき姿への一段かを「狙い」で示します。',
          'How organisation, people and region are when the stage is done, and with `serves` which ideal it leads to.',
        ],
        example: [
          yaml`
            - id: 隣と話せる
              内容: 課を越えて相談できる相手が全職員にいる
              区分: 人
              狙い: 地区チーム`,
          yaml`
            - id: neighbours
              content: All staff have someone to turn to in another section
              side: people
              serves: district-teams`,
        ],
        coach: [
          '時間の順でなく、状態の変化の順に並んでいますか。',
          'Do they follow each other as changes of state, not as years?',
        ],
      }),
      field('アクション', 'actions', 'items', {
        of: 'action',
        required: true,
        variants: ['取組', 'action'],
        help: [
          '目標状態に至るために行うことです。一つごとに、どの目標状態のためかを「狙い」で示します。',
          'What is done to reach the goal states; say with `serves` which one.',
        ],
        example: [
          yaml`
            - 内容: 月1回、地区を題に課をまたいで集まる
              狙い: 隣と話せる
              目的: 地区の困りごとを課を越えて持ち寄る`,
          yaml`
            - content: Meet across sections each month about one district
              serves: neighbours
              purpose: Put together what each section knows of a district`,
        ],
        coach: [
          '研修や勉強会ばかりになっていませんか。現場に出て、住民と会う取組はありますか。',
          'Is it all training? Does anything take you out to meet residents?',
        ],
      }),
      ...resultFields,
      ...itemFields,
    ],
  },
  {
    id: 'goal-state',
    title: both('目標状態', 'goal state'),
    main: 'content',
    help: both(
      '段階を終えたときに、そうなっていたい状態の一つです。',
      'One state to be reached by the end of the stage.',
    ),
    fields: [
      refine(content, {
        required: true,
        help: [
          'なっていたい状態を書きます。「実施する」でなく「できている」「がある」で結びます。',
          'The state as it will be: “staff can”, “there is”, not “we will hold”.',
        ],
        example: [
          '課を越えて相談できる相手が全職員にいる',
          'All staff have someone to turn to in another section',
        ],
        coach: ['住民から見て、何が変わった状態ですか。', 'Seen by residents, what has changed?'],
      }),
      field('区分', 'side', 'enum', {
        words: [organisationWord, peopleWord, regionWord],
        help: ['組織、人、地域のどれの状態かです。', 'Organisation, people, or region.'],
        example: ['人', 'people'],
      }),
      refine(serves, {
        required: true,
        help: ['どのあるべき姿への一段かを指します。', 'The ideal to which this state is a step.'],
        example: ['地区チーム', 'district-teams'],
      }),
      ...ownFigure,
      ...itemFields,
    ],
  },
] as const satisfies readonly ShapeDefinition[];
