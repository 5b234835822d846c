import { yaml } from '../text/yaml';
import { content, evidence, itemFields, name, source } from './common';
import { both, field, refine, word } from './field';
import { indicator, unit } from './measures';
import type { ShapeDefinition } from './types';

/** 庁外 / 庁内 */
const sideWords = [
  word(
    '庁外',
    'outside',
    ['地域や住民の暮らしに起きること', 'What happens to the region and its residents'],
    '市役所外',
    '役場外',
    '役所外',
    '地域',
  ),
  word(
    '庁内',
    'inside',
    ['役場の組織や職員に起きること', 'What happens to the town hall and its staff'],
    '市役所内',
    '役場内',
    '役所内',
  ),
];

const values = field('値', 'values', 'values', {
  required: true,
  variants: ['value'],
  help: [
    '年ごとの値です。年と数字を組にし、実績と見通しを並べると変化が見えます。数字の途中に , は入れません。',
    'The value of each year. Past and expected years side by side show the change. No comma inside a number.',
  ],
  example: [
    '{2015: 195633, 2025: 183210, 2035: 161400}',
    '{2015: 195633, 2025: 183210, 2035: 161400}',
  ],
});

const measured = refine(indicator, {
  required: true,
  help: ['何の数字かです。', 'What the figure counts.'],
  example: ['65歳以上のひとり暮らし世帯', 'Households of one person over 65'],
});

/** Sheets 1 and 2: the vision and the default future, with the figures that show them. */
export const visionShapes = [
  {
    id: 'plan',
    title: both('上位計画', 'parent plan'),
    main: 'name',
    help: both(
      'ありたい姿や方針のよりどころにする計画の一つです。',
      'One of the plans on which the vision rests.',
    ),
    fields: [
      refine(name, {
        required: true,
        help: ['計画や方針の正式な名前です。', 'The full name of the plan or policy.'],
      }),
      field('期間', 'period', 'text', {
        variants: ['計画期間'],
        help: ['何年度から何年度までの計画かです。', 'From which year to which year it runs.'],
        example: ['令和3〜12年度', 'FY2021 to FY2030'],
      }),
      field('頁', 'page', 'text', {
        variants: ['ページ'],
        help: ['よりどころにした箇所の頁や章です。', 'The page or chapter on which you rely.'],
        example: ['12頁', 'p. 12'],
      }),
    ],
  },
  {
    id: 'vision',
    title: both('ありたい姿', 'vision'),
    main: 'statement',
    help: both(
      '10年後の地域のありたい姿を、一つの宣言といくつかの姿で表します。',
      'The region ten years on: one declaration and a handful of images.',
    ),
    hint: both(
      '役場の都合から離れ、住民の一日を思い浮かべて書きます。',
      'Leave the town hall behind and picture a resident’s day.',
    ),
    fields: [
      field('目標年', 'horizon', 'year', {
        required: true,
        help: [
          'いつの姿かです。10年後、2036、令和18年度のように書きます。',
          'The year the vision is for: 2036, R18 or 10年後.',
        ],
        example: ['令和18年度', '2036'],
        coach: [
          '単年度で見ていませんか。十年は長いようで短く、始めるのは今です。',
          'Are you thinking in single years? Ten years are short: begin now.',
        ],
      }),
      field('宣言', 'statement', 'text', {
        required: true,
        variants: ['将来ビジョン'],
        help: [
          'ありたい姿を一文で言い切ります。総合計画の将来像をそのまま使うときは、出典も書きます。',
          'The vision in one sentence. If it is the comprehensive plan’s own, give the source too.',
        ],
        example: [
          '誰かの困りごとに、誰かが気づけるまち',
          'A town where someone notices when someone is in trouble',
        ],
      }),
      refine(source, {
        help: [
          '宣言をどの計画から取ったかです。計画名に章や頁を添えます。',
          'The plan from which the declaration is taken, with chapter or page.',
        ],
      }),
      field('考え方', 'principles', 'text', {
        variants: ['推進に向けた基本的な考え方'],
        help: [
          'ありたい姿を描くときに大事にしたことです。',
          'What mattered to you in drawing the vision.',
        ],
        example: [
          '支える人と支えられる人を分けずに考える',
          'Do not divide people into helpers and helped',
        ],
      }),
      field('姿', 'images', 'items', {
        of: 'image',
        required: true,
        variants: ['対話から導き出した具体的なイメージ'],
        help: [
          '宣言が実現したまちの具体的な場面です。誰が、どこで、どうしているかが目に浮かぶものを三つから五つ書きます。',
          'Scenes of the town when the declaration has come true: three to five in which one sees who, where and how.',
        ],
        example: [
          yaml`
            - id: 支え合い
              内容: ひとり暮らしの人にも、週に一度は話す相手がいる`,
          yaml`
            - id: mutual-support
              content: Those who live alone have somebody to talk to every week`,
        ],
        coach: [
          '役場が居心地よくなるだけでなく、住民の暮らしの何が変わるのですか。',
          'Beyond a pleasant town hall: what changes in residents’ lives?',
        ],
      }),
    ],
  },
  {
    id: 'image',
    title: both('姿', 'image'),
    main: 'content',
    help: both(
      'ありたい姿が実現したときの、住民の暮らしの一場面です。',
      'One scene of residents’ life when the vision has come true.',
    ),
    fields: [
      refine(content, {
        required: true,
        help: [
          '住民が主語の、10年後の場面を書きます。「整備する」ではなく「暮らしている」のように、なった後の姿で結びます。',
          'A scene ten years on with residents as its subject: how things are, not what is done.',
        ],
        example: [
          'ひとり暮らしの人にも、週に一度は話す相手がいる',
          'Those who live alone have somebody to talk to every week',
        ],
        coach: [
          'どこのまちにも当てはまる言葉になっていませんか。',
          'Would these words fit any other town?',
        ],
      }),
      evidence,
      source,
      ...itemFields,
    ],
  },
  {
    id: 'future',
    title: both('なりゆきの未来', 'default future'),
    main: 'content',
    help: both(
      '何もしなければ起きることの一つです。',
      'One thing that will happen if nothing is done.',
    ),
    hint: both(
      '人口と財政の見通しを調べてから、暮らしと役場に何が起きるかを書きます。',
      'Look up the outlook for population and finance first; then say what it does to life and to the town hall.',
    ),
    fields: [
      refine(content, {
        required: true,
        help: [
          'このままなら起きることを書きます。数字の動きだけでなく、それで誰が何に困るかまで書きます。',
          'What will happen as things go. Not only which figure moves, but who is in trouble because of it.',
        ],
        example: [
          '一人の民生委員が見守る世帯が倍になり、訪問が年1回になる',
          'Each volunteer has twice the households and visits but once a year',
        ],
        coach: [
          '今を続けること自体の危うさが伝わりますか。',
          'Does it show the risk of simply carrying on?',
        ],
      }),
      field('区分', 'side', 'enum', {
        words: sideWords,
        help: [
          '庁外（地域や住民）のことか、庁内（組織や職員）のことかです。両方がそろうと、戦略と組織がつながります。',
          'Outside (region, residents) or inside (organisation, staff). With both, strategy and organisation connect.',
        ],
        example: ['庁外', 'outside'],
      }),
      field('フェーズ', 'phase', 'number', {
        variants: ['段階'],
        help: [
          '時期を分けて描くときの順番です。近い未来から 1、2、3 とします。',
          'The order, where the future is drawn in phases: 1 is the nearest.',
        ],
        example: ['2', '2'],
      }),
      evidence,
      ...itemFields,
    ],
  },
  {
    id: 'evidence',
    title: both('根拠', 'evidence'),
    main: 'remark',
    help: both(
      '書いたことを支える数字や資料の一つです。',
      'One figure or document that supports what is written.',
    ),
    fields: [
      measured,
      values,
      unit,
      field('種別', 'kind', 'enum', {
        words: [
          word('実績', 'actual', ['実際に調べた値', 'A value that was measured'], '実績値'),
          word(
            '推計',
            'estimate',
            ['見通しや試算の値', 'A forecast or a calculation'],
            '推計値',
            '予測',
            '見込み',
          ),
        ],
        help: [
          '実際の値か、見通しの値かです。両方が混ざるときは、いつからが見通しかを「推計から」に書きます。',
          'Whether the values were measured or are expected. Where both are mixed, say since when with `estimated-from`.',
        ],
        example: ['推計', 'estimate'],
      }),
      field('推計から', 'estimated-from', 'year', {
        help: [
          '何年からが推計（見通し）の値かです。書かなければ、種別が実績なら全部を実績、そうでなければ、この変革ストーリーの年度より後を推計と読みます。',
          'The first year that is an estimate. Without it, all are actual where `kind` says so; else those after the year of the story are estimates.',
        ],
        example: ['2030', '2030'],
      }),
      field('比較', 'compared-with', 'items', {
        of: 'comparison',
        help: [
          '並べて見せたい別の数字です。県の平均や似た規模の市などと比べます。',
          'Another figure to set beside it, such as the average of the prefecture.',
        ],
        example: [
          yaml`
            - 指標: 県の平均
              値: {2025: 54.8}`,
          yaml`
            - indicator: average of the prefecture
              values: {2025: 54.8}`,
        ],
      }),
      refine(source, {
        required: true,
        help: [
          '数字を取った資料です。資料名に作った所と年を添えます。自分たちの試算なら、そう書きます。',
          'Where the figures come from: document, issuer, year. If they are your own estimate, say so.',
        ],
        example: [
          '青葉市人口ビジョン（令和7年改訂）8頁',
          'Aoba City Population Outlook, 2025, p. 8',
        ],
      }),
      field('備考', 'remark', 'text', {
        help: [
          '数字の読み方や、数字にならない根拠です。根拠を一文だけで書いたときは、ここに入ります。',
          'How to read the figures, or grounds that are not figures. A plain sentence as evidence stands here.',
        ],
        example: ['4月の合併前の旧町分は含まない', 'Without the former town, merged in April'],
      }),
      ...itemFields,
    ],
  },
  {
    id: 'comparison',
    title: both('比較', 'comparison'),
    main: 'indicator',
    help: both('根拠の数字と並べて見せる数字です。', 'A figure set beside the evidence.'),
    fields: [
      refine(measured, {
        help: ['何と比べるかです。', 'What is compared.'],
        example: ['県の平均', 'average of the prefecture'],
      }),
      refine(values, { example: ['{2025: 54.8}', '{2025: 54.8}'] }),
      unit,
      source,
    ],
  },
] as const satisfies readonly ShapeDefinition[];
