import type { Edition, SheetId } from './sheet';
import type { Bilingual } from './types';

/** What the official form prints on one sheet, word for word. */
export interface FormWording {
  readonly title: Bilingual;
  /** The lead question, several on lines of their own; empty where the form asks nothing. */
  readonly question: Bilingual;
  /** The earlier sheets that the form repeats at the top, and how it calls their boxes. */
  readonly recalls: readonly {
    readonly of: SheetId;
    readonly label: Bilingual;
    /** It stands between what is above and what is below as what leads up there. */
    readonly isBand?: boolean;
  }[];
  /** Labels of boxes and columns, by the key or the word that stands in them. */
  readonly labels: Readonly<Record<string, Bilingual>>;
}

const both = (ja: string, en: string): Bilingual => ({ ja, en });

const future = both(
  '■予測される成り行きの未来はどんなものでしょうか（財政状況の予測、人口予測などを考えて）',
  'What will come of itself, given the forecasts of people and money?',
);
const vision = both(
  '■10年後の地域のありたい姿（ビジョン）はどんなものですか',
  'What will the region be like in ten years?',
);
const strategy = both(
  '■地域のありたい姿（ビジョン）の実現に向けて、あなたの自治体が戦略的に取り組んでいくことはどんなことですか。',
  'What must your municipality do, strategically, to bring the vision about?',
);

/** The eight sheets of 2021. */
const actionPlan: Readonly<Record<SheetId, FormWording>> = {
  vision: {
    title: both('10年後の地域のありたい姿となりゆきの未来', 'The region in ten years'),
    question: vision,
    recalls: [],
    labels: {
      statement: both('将来ビジョン', 'Statement'),
      principles: both('推進に向けた基本的な考え方', 'Principles'),
      images: both('対話から導き出した具体的なイメージ', 'Images'),
    },
  },
  'default-future': {
    title: both('10年後の地域のありたい姿となりゆきの未来', 'The default future'),
    question: future,
    recalls: [
      {
        of: 'vision',
        label: both('10年後の地域のありたい姿（ビジョン）', 'Our vision'),
      },
    ],
    labels: {},
  },
  strategies: {
    title: both(
      'これから自治体の果たすべき役割（戦略的な取り組み）',
      'What the municipality must do from now on',
    ),
    question: strategy,
    recalls: [{ of: 'vision', label: both('10年後の地域のありたい姿', 'Our vision') }],
    labels: {},
  },
  ideal: {
    title: both('人・組織づくりのあるべき姿', 'The ideal organisation and people'),
    question: both(
      '■果たすべき役割を実践するための「人材マネジメント」を考える',
      'What organisation and what people can play that part?',
    ),
    recalls: [{ of: 'strategies', label: both('戦略的な取り組み', 'Strategies') }],
    labels: {},
  },
  'current-state': {
    title: both('人・組織づくりの現状と問題点', 'Where we are'),
    question: both('', 'How did it come to be as it is, and why?'),
    recalls: [
      {
        of: 'ideal',
        label: both('人・組織づくりのあるべき姿', 'The ideal organisation and people'),
      },
      { of: 'stages', label: both('取り組むアクション', 'Actions'), isBand: true },
    ],
    labels: {
      history: both('過去からの経緯', 'History'),
      today: both('現状把握 ※最初に記入ください', 'Today'),
      cause: both('原因分析', 'Cause'),
    },
  },
  'force-field': {
    title: both(
      '推進力を活かし、抵抗力への対策を考える（フォースフィールド分析）',
      'Force field: using what drives, answering what resists',
    ),
    question: both(
      '■変革を進める推進力は何か、それをどう活かすか\n■予想される抵抗力は、どこ、誰、どんなことが考えられるか。それに対する対策をどう考えているか。',
      'What drives the change, and how is it used? What resists it, and what is the answer?',
    ),
    recalls: [],
    labels: {},
  },
  stages: {
    title: both(
      '現状からあるべき姿に向けての作戦（アクションプラン）の段階図',
      'The staged plan from where we are to the ideal',
    ),
    question: both(
      'アウトプット：アクションの結果　アウトカム：アクションにより生じる成果（変化、効果）　□目標設定：次の段階に進むための基準',
      'What comes first, next and then? When may one go on?',
    ),
    recalls: [],
    labels: {
      'first-actions': both('■まず取組むアクション', 'First actions'),
      'next-actions': both('■次に取組むアクション', 'Next actions'),
      'further-actions': both('■さらに取組むアクション', 'Further actions'),
    },
  },
  'first-steps': {
    title: both(
      'まず取り組むアクションの詳細（一歩踏み出すシート）',
      'The first actions in detail: first steps',
    ),
    question: both('', 'Who takes which step, from when, with whom, and how far?'),
    recalls: [{ of: 'stages', label: both('まず取組むアクション', 'The first actions') }],
    labels: {
      'how-far': both('どこまで・どのように・目指す変化は', 'How far'),
    },
  },
};

/** The six parts of 2022, as far as they are worded differently. */
const storySheet: Readonly<Partial<Record<SheetId, Partial<FormWording>>>> = {
  vision: { title: both('10年後の地域のありたい姿', 'The region in ten years: our vision') },
  'default-future': {
    title: both('成り行きの未来', 'The default future'),
    recalls: [],
    labels: { outside: both('市役所外', 'Outside'), inside: both('市役所内', 'Inside') },
  },
  ideal: {
    title: both('組織づくり・人づくりのあるべき姿', 'The ideal organisation and people'),
    labels: {
      organisation: both('組織づくり：あるべき組織体制', 'Organisation'),
      people: both('人づくり：あるべき人（職員）', 'People'),
    },
  },
  'current-state': {
    title: both('現状把握で見えた組織のあるべき姿とのギャップ', 'Where we are, and the gap'),
    recalls: [
      {
        of: 'ideal',
        label: both('組織づくり・人づくりのあるべき姿', 'The ideal organisation and people'),
      },
    ],
    labels: {
      history: both('過去の経緯', 'History'),
      today: both('現状', 'Today'),
      gap: both('あるべき姿と現状のギャップ', 'Gap'),
    },
  },
  stages: {
    title: both(
      'ありたい姿の実現から逆算した、組織づくり・人づくり',
      'Organisation and people, worked back from the vision',
    ),
    question: both('', 'What comes first, next and then? When may one go on?'),
    // Of the cards of the actions (取組①).
    labels: {
      serves: both('狙いとするフェーズ1の目標状態', 'Serves'),
      outcomes: both('狙い・得たい成果', 'Outcomes'),
      examples: both('想定する具体的な取組例', 'Examples'),
      method: both('実施方法案', 'Method'),
      reason: both('提案理由', 'Reason'),
      'this-year': both('今年度の取組内容', 'This year'),
      next: both('今後の取組内容（次年度以降含め）', 'Next'),
    },
  },
};

/** What the form of an edition prints on a sheet. */
export function formOf(edition: Edition, sheet: SheetId): FormWording {
  const base = actionPlan[sheet];
  return edition === 'action-plan' ? base : { ...base, ...storySheet[sheet] };
}
