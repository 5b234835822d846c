import { yaml } from '../text/yaml';
import { cohort, openQuestions, round, year } from './common';
import { both, field, required, word } from './field';
import { sheetFields } from './sheets';
import type { ShapeDefinition } from './types';

/** 様式: which form of the document the story is written for. */
const editionWords = [
  word('アクションプラン', 'action-plan', [
    '8枚のシートの様式（2021年度まで）。力の場と一歩踏み出すシートがある',
    'The form of eight sheets (2021), with the force field and the first steps',
  ]),
  word(
    '変革ストーリーシート',
    'story-sheet',
    ['6部の様式（2022年度から）', 'The form of six parts (from 2022)'],
    '変革ストーリー',
  ),
];

/** The keys at the top of a story, in the order of a complete file. */
export const storyShape = {
  id: 'story',
  title: both('変革ストーリー', 'change story'),
  help: both(
    '地域のありたい姿から逆算して、組織と人をどう変えていくかを一つにつないだ文書です。',
    'One line of reasoning, back from the vision of the region to how organisation and people will change.',
  ),
  hint: both(
    '今日の問題からではなく、地域のありたい姿から書き始めます。',
    'Begin with the vision of the region, not with today’s problems.',
  ),
  fields: [
    field('変革ストーリー', 'change-story', 'number', {
      required: true,
      help: [
        '書き方の版の番号で、いつも 1 です。1行目に置くと、このファイルが変革ストーリーだと分かります。',
        'The version of the format, always 1. On the first line it marks the file as a change story.',
      ],
      example: ['1', '1'],
    }),
    field('自治体', 'municipality', 'text', {
      required: true,
      variants: ['自治体名'],
      help: [
        '自治体の名前です。各シートの見出しに入ります。',
        'The name of the municipality, shown on every sheet.',
      ],
      example: ['青葉市', 'Aoba City'],
    }),
    required(year),
    cohort,
    round,
    field('様式', 'edition', 'enum', {
      words: editionWords,
      help: [
        '提出する様式です。シートの名前と番号、揃えるシートが変わります。書かなければ変革ストーリーシートになります。',
        'Which form is handed in: it decides titles, numbers and the sheets needed. Without it, the story sheet.',
      ],
      example: ['変革ストーリーシート', 'story-sheet'],
    }),
    field('テーマ', 'theme', 'text', {
      help: [
        '一年を通して考える主題です。与えられた題でなく、自分たちの言葉で書きます。',
        'What you think about all year, in your own words.',
      ],
      example: [
        '役場と住民が、困る前に話せる間柄になる',
        'Town hall and residents who talk before there is trouble',
      ],
    }),
    field('メンバー', 'members', 'items', {
      of: 'member',
      help: [
        'この案を書いている人です。氏名だけでもかまいません。',
        'Who is writing this. Names alone will do.',
      ],
      example: [
        yaml`
          - 氏名: 森野 葵
            所属: 総務課
            職: 主任`,
        yaml`
          - name: Aoi Morino
            section: General Affairs
            post: senior officer`,
      ],
    }),
    field('対話自治体', 'peers', 'text', {
      help: [
        '互いの案を読み合い、意見を交わす自治体です。',
        'The municipalities with which you read each other’s drafts.',
      ],
      example: ['若葉町、汐見市', 'Wakaba Town, Shiomi City'],
    }),
    field('担当幹事', 'coaches', 'text', {
      help: ['助言をもらう幹事の名前です。', 'The coaches who advise you.'],
      example: ['川辺 湊', 'Minato Kawabe'],
    }),
    field('上位計画', 'parent-plans', 'items', {
      of: 'plan',
      help: [
        'ありたい姿のよりどころにする計画です。総合計画や人材育成基本方針など、向きをそろえるものを挙げます。',
        'The plans on which the vision rests, and with which this story has to agree.',
      ],
      example: [
        yaml`
          - 名称: 青葉市総合計画
            期間: 令和3〜12年度
            頁: 12頁`,
        yaml`
          - name: Aoba City Comprehensive Plan
            period: FY2021 to FY2030
            page: p. 12`,
      ],
      coach: [
        '人材育成の方針は、総合計画と向きがそろっていますか。',
        'Does your policy on people point the same way as the comprehensive plan?',
      ],
    }),
    ...sheetFields,
    field('一年後', 'one-year', 'map', {
      of: 'one-year',
      variants: [
        '1年後に目指す状態と創り出したい変化',
        '一年後に目指す状態と創り出したい変化',
        '1年後',
      ],
      help: [
        '一年たったとき、どんな状態になり、何が変わっていたいかです。測れるものには数字を付けます。',
        'What state is reached and what has changed one year on, with a figure where there is one.',
      ],
      example: [
        yaml`
          目指す状態:
            - 地区の話題が、週に一度は課の中で出ている
          創り出したい変化:
            - 内容: 庁内調査に答える職員が増えている
              現状値: 62％
              目標値: 80％`,
        yaml`
          state:
            - District matters come up in every section each week
          change:
            - content: More of the staff answer the survey
              baseline: 62%
              target: 80%`,
      ],
    }),
    field('対話', 'dialogues', 'items', {
      of: 'dialogue',
      orPath: true,
      variants: ['dialogue'],
      help: [
        '聞き取り、幹事の助言、対話自治体や首長とのやりとりの記録です。長くなれば、隣に置いた別のファイルの名前を書くこともできます。',
        'Interviews, advice and talks with peers and the mayor. It may also name a file of its own beside the story.',
      ],
      example: [
        yaml`
          - 日付: 8/23
            種別: インタビュー
            相手: 東地区の民生委員
            内容: 役場の誰に言えばよいか、いまも分からない
            気づき: 窓口の数より、顔の見える一人が要る`,
        yaml`
          - date: 8/23
            kind: interview
            with: A welfare volunteer of the East district
            said: I still do not know whom to tell at the town hall
            insights: One known face matters more than the number of counters`,
      ],
      coach: [
        '役場の中だけでなく、住民の声を、声になりにくい声まで聴きましたか。',
        'Not only within the town hall: did you hear residents, even those who seldom speak?',
      ],
    }),
    field('変更理由', 'changes', 'items', {
      of: 'change',
      variants: ['変更点'],
      help: [
        '前の版からどこをなぜ変えたかです。変更前と変更後の文は自動で並ぶので、理由だけ書きます。',
        'What changed since the last round, and why. Before and after are compared for you; write the reason.',
      ],
      example: [
        yaml`
          - 版: 第5回
            対象: 支え合い
            理由: 住民への聞き取りで、見守られる側の思いが抜けていると気づいた`,
        yaml`
          - round: meeting 5
            about: mutual-support
            reason: Residents made us see that we had left out those who are watched over`,
      ],
      coach: [
        'もらった助言は、どこにどう反映されましたか。',
        'Where did the advice you were given leave its mark?',
      ],
    }),
    field('過年度の取組', 'previous-efforts', 'items', {
      of: 'previous-effort',
      variants: ['過年度の取組の検証'],
      help: [
        '前の期の人たちが提案し、行ったことです。いまも続いているか、続かなかったのはなぜかを確かめて書きます。',
        'What earlier cohorts proposed and did: is it still alive, and if not, why?',
      ],
      example: [
        yaml`
          - 期: 2
            内容: 若手の自主勉強会
            状態: 継続できず
            理由: 声をかける人の異動で途絶えた`,
        yaml`
          - cohort: 2
            content: Young officers’ study circle
            status: not-kept-up
            reason: It ended when its organiser was transferred`,
      ],
      coach: [
        '先輩たちの取組は続いていますか。一度きりだったのなら、なぜですか。',
        'Is what your predecessors began still alive? If it happened only once, why?',
      ],
    }),
    openQuestions,
    field('日程', 'schedule', 'items', {
      of: 'event',
      help: [
        '研究会や聞き取りなど、一年の動きです。',
        'The year: meetings, interviews and what else took place.',
      ],
      example: [
        yaml`
          - 日付: 4/19
            内容: 第1回研究会
            種別: 研究会`,
        yaml`
          - date: 4/19
            content: First meeting
            kind: meeting`,
      ],
    }),
    field('付記', 'afterword', 'items', {
      of: 'afterword',
      variants: ['附記', '所感'],
      help: ['一年を終えた一人ひとりの言葉です。', 'A closing word from each member.'],
      example: [
        yaml`
          - 氏名: 森野 葵
            内容: 正解を探すのをやめたら、聴けるようになった`,
        yaml`
          - name: Aoi Morino
            content: I began to hear once I stopped looking for the right answer`,
      ],
    }),
    field('本文', 'narrative', 'items', {
      of: 'chapter',
      help: [
        'どのシートにも入らない、論文の章です。見出しを付けて書きます。',
        'Chapters of the paper that no sheet holds, each with its heading.',
      ],
      example: [
        yaml`
          - 見出し: はじめに
            内容: 私たち3人は、同じ庁舎にいながら互いの仕事を知らなかった`,
        yaml`
          - group: Introduction
            content: The three of us shared a building and knew nothing of each other’s work`,
      ],
    }),
  ],
} as const satisfies ShapeDefinition;
