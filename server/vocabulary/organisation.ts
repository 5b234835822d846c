import {
  content,
  evidence,
  itemFields,
  organisationWord,
  peopleWord,
  regionWord,
  serves,
} from './common';
import { both, field, refine } from './field';
import { ownFigure } from './results';
import type { ShapeDefinition } from './types';

/** Sheets 3 to 5: what the municipality must do, the ideal organisation and people, and today. */
export const organisationShapes = [
  {
    id: 'strategy',
    title: both('戦略的取組', 'strategy'),
    main: 'content',
    help: both(
      'ありたい姿に近づくために自治体が果たす役割の一つです。',
      'One thing the municipality must do to come nearer to the vision.',
    ),
    hint: both(
      'ありたい姿となりゆきの未来を見比べて、その差を埋める役割を書きます。',
      'Set the vision beside the default future and write what closes the distance.',
    ),
    fields: [
      refine(content, {
        required: true,
        help: [
          '何を、どう変えるための役割かを書きます。「推進」「強化」だけで終わらせず、何から何への転換かを示します。',
          'What is to change, and how. Not only “promote” or “strengthen”: from what to what.',
        ],
        example: [
          '見守りを、担い手任せから地区ぐるみに変える',
          'Turn watching over neighbours into a task of the whole district',
        ],
        coach: [
          'DX や SDGs は手段です。何のためかが先に書いてありますか。',
          'Digital or SDG labels are means: is it written what they are for?',
        ],
      }),
      field('例', 'examples', 'items', {
        of: 'item',
        variants: ['具体例'],
        help: [
          'その役割で行う事業や取組の例です。今あるものとこれからのものが混ざってかまいません。',
          'Projects that would belong to it, existing ones and new ones.',
        ],
        example: [
          '- 郵便や宅配の事業者と結ぶ、気づきの連絡網',
          '- A network with postal and delivery workers who notice things',
        ],
      }),
      refine(serves, {
        required: true,
        help: [
          'どの姿のための戦略かを、姿の id か文そのもので指します。',
          'Which image of the vision it is for: its id or its exact text.',
        ],
      }),
      ...ownFigure,
      evidence,
      ...itemFields,
    ],
  },
  {
    id: 'ideal',
    title: both('あるべき姿', 'ideal'),
    help: both(
      '戦略的取組をやり切れる組織と人の姿です。',
      'The organisation and the people who can carry the strategies through.',
    ),
    hint: both(
      '戦略的取組を横に置き、それを実際に動かすには何が要るかを考えます。',
      'With the strategies beside you, ask what it takes to carry them out.',
    ),
    fields: [
      field('組織', 'organisation', 'items', {
        of: 'ideal-item',
        required: true,
        variants: ['organization', '組織づくり：あるべき組織体制', 'あるべき組織体制'],
        help: [
          '戦略に要る体制、権限、情報の流れ、話し合いの習慣などです。',
          'Structure, authority, flow of information, habits of talking: what the strategy needs.',
        ],
        example: [
          '- 地区ごとに、課を越えた担当チームがある',
          '- Each district has a team from across the sections',
        ],
        coach: [
          'その戦略に要る体制と言えますか。どの役場にも言えることになっていませんか。',
          'Is it the structure this strategy needs, or what any town hall could say?',
        ],
      }),
      field('人', 'people', 'items', {
        of: 'ideal-item',
        required: true,
        variants: ['人材', '人財'],
        help: [
          '戦略に要る力や行動です。意識や熱意でなく、何ができる人かを書きます。',
          'Abilities and conduct the strategy needs: what people can do, not how keen they are.',
        ],
        example: [
          '- 住民の話から、困りごとの根を聴き取れる',
          '- Staff hear the root of a trouble in what residents tell them',
        ],
        coach: [
          '精神論になっていませんか。ありたい姿から逆算した職員像ですか。',
          'Is it a matter of spirit only? Is it drawn back from the vision?',
        ],
      }),
    ],
  },
  {
    id: 'ideal-item',
    title: both('あるべき姿の項目', 'item of the ideal'),
    main: 'content',
    help: both(
      '戦略的取組に要る組織、または人の姿の一つです。',
      'One trait of the organisation, or of the people, that a strategy needs.',
    ),
    fields: [
      refine(content, {
        required: true,
        help: [
          'どんな組織か、どんな人かを、できている状態で書きます。',
          'What kind of organisation, or what kind of people, written as it is when it is so.',
        ],
        example: [
          '地区ごとに、課を越えた担当チームがある',
          'Each district has a team from across the sections',
        ],
        coach: [
          'その戦略ならではの力や体制を挙げていますか。',
          'Do you name the ability or the structure that this strategy asks for?',
        ],
      }),
      field('区分', 'side', 'enum', {
        words: [organisationWord, peopleWord],
        help: [
          '組織のことか人のことかです。「組織」「人」の下に分けて書いていれば要りません。',
          'Organisation or people. Not needed below the keys `organisation` and `people`.',
        ],
        example: ['組織', 'organisation'],
      }),
      field('要素', 'elements', 'items', {
        of: 'item',
        help: [
          'その姿を形づくる力、知識、仕組みを具体的に挙げます。',
          'The skills, knowledge and arrangements it is made of, by name.',
        ],
        example: [
          '- 世帯推計を読み、10年後の地区を語れる',
          '- Can read household forecasts and tell what they mean for a district',
        ],
      }),
      refine(serves, {
        required: true,
        help: ['どの戦略的取組に要る姿かを指します。', 'Which strategy needs it.'],
        example: ['地区ぐるみ', 'whole-district'],
      }),
      evidence,
      ...itemFields,
    ],
  },
  {
    id: 'current',
    title: both('現状', 'current state'),
    main: 'content',
    help: both(
      '組織や人のいまの問題の一つを、経緯と原因まで掘り下げたものです。',
      'One problem of today, followed back to its history and its cause.',
    ),
    hint: both(
      '現状から書き、次に経緯、最後に原因とギャップを考えます。',
      'Write the present first, then the history, and last the cause and the gap.',
    ),
    fields: [
      refine(content, {
        required: true,
        help: [
          'この件の見出しです。何の問題かが一目で分かるように書きます。',
          'The heading: at a glance, which problem this is.',
        ],
        example: [
          '地区の相談が課ごとに分かれている',
          'Each section handles a district’s troubles by itself',
        ],
      }),
      field('区分', 'side', 'enum', {
        words: [organisationWord, peopleWord, regionWord],
        help: ['組織、人、地域のどれのことかです。', 'Organisation, people, or region.'],
        example: ['組織', 'organisation'],
      }),
      field('経緯', 'history', 'text', {
        variants: ['過去の経緯', '過去からの経緯', '背景'],
        help: [
          '過去に何があって今に至ったかです。その時は理にかなっていた事情も書きます。',
          'What led to today, including what made good sense at the time.',
        ],
        example: [
          '平成の行革で地区担当をなくし、窓口を課ごとにした',
          'District officers were abolished in the reform of the 2000s',
        ],
      }),
      field('現状', 'today', 'text', {
        required: true,
        variants: ['現状把握'],
        help: [
          'いま実際に起きていることです。感想でなく、聞き取りや数字で確かめたことを書きます。',
          'What really happens now: what interviews and figures confirmed, not an impression.',
        ],
        example: [
          '一つの相談に平均3課が別々に出向いている',
          'Three sections visit separately about one case',
        ],
      }),
      field('原因', 'cause', 'text', {
        required: true,
        variants: ['原因分析', '問題点'],
        help: [
          'なぜそうなっているかです。現状の言い換えでなく、「なぜ」をもう一度重ねた先を書きます。',
          'Why it is so. Not the problem in other words: ask “why” once more.',
        ],
        example: [
          '地区で聴いたことを、課の外に出す場も担当もない',
          'Nobody, and no occasion, carries what is heard beyond the section',
        ],
        coach: [
          '縦割りにも良さがあります。それだけのせいにせず、「どうせ変わらない」で止めていませんか。',
          'Silos have their merits too. Do you blame them alone, or stop at “nothing will change anyway”?',
        ],
      }),
      field('ギャップ', 'gap', 'text', {
        variants: ['あるべき姿と現状のギャップ'],
        help: [
          'あるべき姿と比べて何が足りないかです。',
          'What is missing, compared with the ideal.',
        ],
        example: [
          '地区の担当チームはなく、気づきは個人の手帳にとどまる',
          'There is no district team; what is noticed stays in private notebooks',
        ],
      }),
      refine(serves, {
        help: [
          'どのあるべき姿に対する現状かを指します。',
          'The ideal against which this is measured.',
        ],
        example: ['地区チーム', 'district-teams'],
      }),
      evidence,
      ...itemFields,
    ],
  },
] as const satisfies readonly ShapeDefinition[];
