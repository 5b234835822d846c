import {
  cohort,
  content,
  date,
  group,
  id,
  insights,
  itemFields,
  reason,
  round,
  year,
} from './common';
import { about } from './dialogue';
import { both, field, refine, required, word } from './field';
import type { ShapeDefinition } from './types';

const person = field('氏名', 'name', 'text', {
  required: true,
  help: ['名前です。', 'The name.'],
  example: ['森野 葵', 'Aoi Morino'],
});

/** What the papers carry around the sheets: members, changes, earlier cohorts, schedule, chapters. */
export const documentMetaShapes = [
  {
    id: 'member',
    title: both('メンバー', 'member'),
    main: 'name',
    help: both('案を書いている人の一人です。', 'One of those who write the story.'),
    fields: [
      person,
      field('所属', 'section', 'text', {
        help: ['部や課の名前です。', 'Department or section.'],
        example: ['総務部総務課', 'General Affairs'],
      }),
      field('職', 'post', 'text', {
        variants: ['役職'],
        help: ['職名です。', 'The post held.'],
        example: ['主任', 'senior officer'],
      }),
      id,
    ],
  },
  {
    id: 'change',
    title: both('変更理由', 'change'),
    main: 'reason',
    help: both(
      '前の版から変えた箇所と、その理由です。',
      'What was changed since the last round, and why.',
    ),
    fields: [
      refine(round, {
        help: ['どの版で変えたかです。', 'The round in which it was changed.'],
        example: ['第5回', 'meeting 5'],
      }),
      refine(about, {
        required: true,
        orText: true,
        help: [
          '変えた項目です。id で指すか、「シート3全体」のように言葉で書きます。',
          'What was changed: an id, or words such as “all of sheet 3”.',
        ],
        example: ['支え合い', 'mutual-support'],
      }),
      refine(reason, {
        required: true,
        help: [
          'なぜ変えたかです。きっかけになった助言や声が分かるように書きます。',
          'Why it was changed, and whose advice or voice led to it.',
        ],
        example: [
          '住民への聞き取りで、見守られる側の思いが抜けていると気づいた',
          'Residents made us see that we had left out those who are watched over',
        ],
      }),
      ...itemFields,
    ],
  },
  {
    id: 'previous-effort',
    title: both('過年度の取組', 'previous effort'),
    main: 'content',
    help: both(
      '前の期が提案した、または行った取組の一つです。',
      'One thing that an earlier cohort proposed or did.',
    ),
    fields: [
      refine(cohort, {
        help: ['何期目の取組かです。', 'Which cohort’s it was.'],
        example: ['2', '2'],
      }),
      refine(year, {
        orRange: true,
        help: [
          '何年度の取組かです。続いた年は「平成30年度～令和元年度」のように書けます。',
          'The fiscal year in which it was proposed, or a range such as 2018～2019.',
        ],
        example: ['令和6年度', '2024'],
      }),
      field('参加者', 'participants', 'text', {
        help: ['その期に参加した人や課です。', 'Who took part in that cohort.'],
        example: ['企画課、福祉課、税務課の3人', 'Three officers of Planning, Welfare and Tax'],
      }),
      refine(content, {
        required: true,
        help: ['何を提案し、何を行ったかです。', 'What was proposed and done.'],
        example: ['若手職員の自主勉強会', 'A study circle of young officers'],
      }),
      field('成果', 'results', 'text', {
        help: ['それで何が変わったかです。', 'What changed because of it.'],
        example: [
          '8回続き、参加者から2件の業務改善が出た',
          'Held eight times; two improvements came of it',
        ],
      }),
      field('状態', 'status', 'enum', {
        required: true,
        words: [
          word('継続', 'continuing', ['いまも続いている', 'Still going on'], '継続中'),
          word('中断', 'stopped', ['途中で止めた', 'Broken off']),
          word('継続できず', 'not-kept-up', ['行ったが続かなかった', 'Done, but it did not last']),
          word('未着手', 'never-begun', ['提案だけで始まらなかった', 'Proposed, never begun']),
        ],
        help: ['いまどうなっているかです。', 'What has become of it.'],
        example: ['継続できず', 'not-kept-up'],
      }),
      refine(reason, {
        required: true,
        help: [
          'なぜ続いているのか、なぜ続かなかったのかです。当時の人に聞いて書きます。',
          'Why it lasted or did not. Ask those who were there.',
        ],
        example: ['声をかける人の異動で途絶えた', 'It ended when its organiser was transferred'],
        coach: [
          '継続か、一度きりか、提案だけか。それはなぜか、調べましたか。',
          'Lasting, once only, or only proposed: did you find out why?',
        ],
      }),
      insights,
      field('引き継ぎ先', 'taken-over-by', 'refs', {
        variants: ['引継ぎ先'],
        help: ['今期のどの取組が受け継ぐかを指します。', 'Which action of this story takes it on.'],
        example: ['地区の集まり', 'district-meetings'],
      }),
      ...itemFields,
    ],
  },
  {
    id: 'event',
    title: both('日程', 'event'),
    main: 'content',
    help: both('一年の動きの一つです。', 'One date of the year.'),
    fields: [
      required(date),
      refine(content, {
        required: true,
        help: ['何があった日、何をする日かです。', 'What takes place.'],
        example: ['第2回研究会', 'Second meeting'],
      }),
      field('種別', 'kind', 'text', {
        help: [
          '研究会、聞き取り、発表など、自由に書きます。',
          'Meeting, interview, presentation: in your own words.',
        ],
        example: ['研究会', 'meeting'],
      }),
      ...itemFields,
    ],
  },
  {
    id: 'afterword',
    title: both('付記', 'afterword'),
    main: 'content',
    help: both('参加した一人の結びの言葉です。', 'The closing word of one member.'),
    fields: [
      person,
      refine(content, {
        required: true,
        help: [
          '一年で何が変わったかを、自分の言葉で書きます。',
          'What the year changed, in your own words.',
        ],
        example: [
          '正解を探すのをやめたら、聴けるようになった',
          'I began to hear once I stopped looking for the right answer',
        ],
      }),
    ],
  },
  {
    id: 'chapter',
    title: both('本文', 'narrative'),
    main: 'content',
    help: both('論文の章の一つです。', 'One chapter of the paper.'),
    fields: [
      refine(group, {
        required: true,
        variants: ['heading'],
        help: ['章の見出しです。', 'The heading of the chapter.'],
        example: ['はじめに', 'Introduction'],
      }),
      refine(content, {
        required: true,
        help: ['章の文章です。', 'The text of the chapter.'],
        example: [
          '私たち3人は、同じ庁舎にいながら互いの仕事を知らなかった',
          'The three of us shared a building and knew nothing of each other’s work',
        ],
      }),
    ],
  },
  {
    id: 'item',
    title: both('項目', 'item'),
    main: 'content',
    help: both('一つの事柄です。', 'One point.'),
    fields: [required(content), ...itemFields],
  },
] as const satisfies readonly ShapeDefinition[];
