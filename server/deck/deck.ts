import type { Item } from '../story/item';
import type { Locale } from '../vocabulary';

/**
 * What a story says, sheet by sheet, ready to be drawn or exported: no positions, no colours, no
 * format. A `key` names the place in the text (see `Places`); null where the text is elsewhere.
 */
export interface Deck {
  readonly language: Locale;
  /** Theme of the story, or the name of the municipality. */
  readonly title: string;
  /** Name of the municipality, which the form has on every sheet; empty where it is not written. */
  readonly municipality: string;
  /** Municipality, year, round: what stands under the title. */
  readonly subtitle: string;
  /** What the cover names beside the title: 様式, 対話自治体, 担当幹事, メンバー, 上位計画 … */
  readonly facts: readonly LabelledTexts[];
  readonly sheets: readonly Sheet[];
  /** The story of which the deck says everything; absent where it says a part. */
  readonly source?: StorySource;
}

/** A story as it is typed. */
export interface StorySource {
  readonly text: string;
  /** Its log of dialogues, where that is a file of its own. */
  readonly log?: string;
}

/** What the sheets say otherwise than at the last round that was kept, and why. */
export interface RoundChanges {
  /** Name of that round. */
  readonly since: string;
  readonly rows: readonly {
    /** Sheet and kind of the item. */
    readonly place: string;
    /** Empty where it was not there, or is gone. */
    readonly before: string;
    readonly after: string;
    /** Empty where nobody has written it yet. */
    readonly reason: string;
    /** The item as it is now; null where it was removed. */
    readonly item: Item | null;
  }[];
  /** 変更理由 of this round that belongs to none of the rows. */
  readonly others: readonly Item[];
}

/** Texts under a label. */
export interface LabelledTexts {
  readonly label: string;
  readonly texts: readonly string[];
}

/** What a sheet repeats of another. */
export interface RecalledTexts extends LabelledTexts {
  /** It leads from what stands below it up to what stands above: the band of actions of sheet 5. */
  readonly isBand?: boolean;
}

/** One text of the story with its place. */
export interface PlacedText {
  readonly key: string | null;
  /** The text; several paragraphs are separated by line breaks. Empty where nothing is written. */
  readonly text: string;
  /** Id of the item as typed (取組①). */
  readonly id?: string;
  /** A figure that belongs to the text: "12 → 60％". */
  readonly figure?: string;
  /** What kind of text it is, for those who cannot see where it stands. */
  readonly kind: string;
  /** Nothing is written yet, or only 未定. */
  readonly isPending?: boolean;
}

/** A page of the document. */
export interface Sheet {
  /**
   * Id of the field that holds it, or what is made of several: `map`, `actions`, `roadmap`, `advice`.
   */
  readonly id: string;
  /** Number on the form of the edition; null for what the form does not have. */
  readonly number: number | null;
  /** As the form prints it. */
  readonly title: string;
  readonly key: string | null;
  /** The lead question, each on its line; empty where the form has none. */
  readonly question: string;
  /** What the form repeats of earlier sheets at the top of this one. */
  readonly recalled: readonly RecalledTexts[];
  readonly blocks: readonly SheetBlock[];
  /** The sheet of which this one shows a part: what is told beside it comes from there. */
  readonly whole?: Sheet;
}

export type SheetBlock =
  | Statement
  | Prose
  | Cards
  | Table
  | Chart
  | Forces
  | Plan
  | Chain
  | Roadmap
  | Overview;

/** Running text under an optional heading: a chapter, a closing word, what was said in a dialogue. */
export interface Prose {
  readonly kind: 'prose';
  readonly heading: string;
  /** Who, when, where: one line under the heading. */
  readonly byline: string;
  readonly paragraphs: readonly PlacedText[];
}

/** A sentence that stands alone: the declaration. */
export interface Statement {
  readonly kind: 'statement';
  readonly piece: PlacedText;
  /** Before and after it: the year; the source and the principles. */
  readonly before: string;
  readonly after: readonly PlacedText[];
}

/** Texts side by side under an optional heading. */
export interface Cards {
  readonly kind: 'cards';
  readonly heading: string;
  readonly cards: readonly Card[];
}

export interface Card {
  readonly piece: PlacedText;
  readonly details: readonly LabelledTexts[];
  /** How the form calls what it is for, where not 狙い alone. */
  readonly servesTitle?: string;
  /** What it is for (狙い), as labels. */
  readonly serves: readonly string[];
  readonly charts: readonly Chart[];
  /** Of a talk in which each answer belongs to a question. */
  readonly asked?: Asked;
}

/** What was asked in a talk, with what was answered. */
export interface Asked {
  readonly answers: readonly { readonly question: string; readonly text: string }[];
  /** Labels of the details that say the same. */
  readonly labels: readonly string[];
  /** Written in pairs, which are said once; else as many answers as questions. */
  readonly isPaired: boolean;
}

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** Columns that lead on to the next one: 過去からの経緯 → 現状把握 → 原因分析. */
  readonly leads?: readonly number[];
}

export interface TableRow {
  readonly piece: PlacedText;
  /** Texts of the columns; the first names the row. */
  readonly cells: readonly string[];
  /** The cell that says what is still to be done: 未対応, a reason to come. Such a row stands out. */
  readonly openAt?: number;
  /** Its first cell says the same as that of the row above: both are of one round. */
  readonly joinsAbove?: boolean;
}

/** A figure over the years. */
export interface Chart {
  readonly kind: 'chart';
  readonly piece: PlacedText;
  /** Its text with unit and nature: 「総人口（人・推計）」, "Population (people, estimate)". */
  readonly heading: string;
  readonly unit: string;
  /** 実績, 推計 or since when it is 推計; empty where it is not said. */
  readonly nature: string;
  /** A small line, for a result and what it aims at; bars otherwise. */
  readonly isLine: boolean;
  /** One at least: evidence in words stands among the details. */
  readonly points: readonly ChartPoint[];
  readonly compared: readonly { readonly name: string; readonly points: readonly ChartPoint[] }[];
  readonly source: string;
}

export interface ChartPoint {
  readonly label: string;
  readonly year: number | null;
  readonly value: number;
  /** The figure as typed. */
  readonly text: string;
  /** An estimate or a target, not a figure that was measured. */
  readonly isExpected: boolean;
}

/** The force field. */
export interface Forces {
  readonly kind: 'forces';
  readonly drivingTitle: string;
  readonly restrainingTitle: string;
  readonly driving: readonly Force[];
  readonly restraining: readonly Force[];
}

export interface Force {
  readonly piece: PlacedText;
  /** 1–5; null where it is not given. */
  readonly strength: number | null;
  /** How it is used, or the counter-measure; empty where there is none yet. */
  readonly answer: string;
  readonly answerTitle: string;
}

/** The staged plan (段階図). */
export interface Plan {
  readonly kind: 'plan';
  readonly titles: PlanTitles;
  readonly vision: PlacedText;
  /** The year of the vision as typed. */
  readonly horizon: string;
  readonly rationale: PlacedText | null;
  readonly present: readonly PlacedText[];
  readonly future: readonly PlacedText[];
  readonly steps: readonly PlanStage[];
  /** 「から逆算」, where it is drawn as the form of 2022 has it: the last stage on top, down to the first. */
  readonly backCast?: string;
}

/** Names of the parts, in the language of the story. */
export interface PlanTitles {
  readonly vision: string;
  /** いま */
  readonly present: string;
  /** ほうっておくと */
  readonly future: string;
  readonly rationale: string;
  readonly criteria: string;
  /** 「ここまで来たら次へ」 */
  readonly gate: string;
  readonly continued: string;
}

/** One stage. */
export interface PlanStage {
  readonly head: PlacedText;
  readonly subtitle: string;
  readonly period: string;
  /** 目標状態, アクション, アウトプット, アウトカム. */
  readonly parts: readonly StepPart[];
  readonly criteria: readonly PlacedText[];
}

export interface StepPart {
  readonly id: 'goal-states' | 'actions' | 'outputs' | 'outcomes';
  readonly title: string;
  /** What the form prints above it in this stage: 「■まず取組むアクション」; else the title. */
  readonly heading: string;
  readonly pieces: readonly PlacedText[];
}

/** The road map: what each cohort began and hands on, and the stages, over the years. */
export interface Roadmap {
  readonly kind: 'roadmap';
  /** The fiscal years from left to right, without gaps. */
  readonly years: readonly { readonly year: number; readonly label: string }[];
  readonly lanes: readonly Lane[];
  /** Keys of what is handed on, and of what takes it over (バトン). */
  readonly batons: readonly Baton[];
}

export interface Baton {
  readonly from: string;
  readonly to: string;
  /** What takes it over, as it is called: it may stand on another page. */
  readonly taker: string;
}

export interface Lane {
  readonly title: string;
  readonly bars: readonly RoadmapBar[];
}

export interface RoadmapBar {
  readonly piece: PlacedText;
  /** First and last fiscal year; null where the text does not say. */
  readonly from: number | null;
  readonly to: number | null;
  /** How far it has come (進捗, 状態); empty where it is not said. */
  readonly status: string;
  /** It came to an end before it was done (中断, 継続できず, 未着手). */
  readonly isBroken: boolean;
}

/** The back-casting map: columns from the vision to the actions, and what serves what. */
export interface Chain {
  readonly kind: 'chain';
  readonly columns: readonly { readonly title: string; readonly nodes: readonly ChainNode[] }[];
  readonly links: readonly { readonly from: string; readonly to: string }[];
}

export interface ChainNode {
  readonly piece: PlacedText;
  readonly key: string;
  /** Why it stands out: nothing serves it, or it serves nothing. Empty where all is well. */
  readonly warning: string;
}

/** The whole story on one page: what is chosen of it, all in its own words or computed from them. */
export interface Overview {
  readonly kind: 'overview';
  readonly images: readonly PlacedText[];
  /** What happens if nothing is done, in figures and else in words. */
  readonly future: {
    readonly label: string;
    readonly figures: readonly {
      readonly change: string;
      readonly name: string;
      readonly figures: string;
    }[];
    readonly texts: readonly string[];
  };
  /** Why it is stuck today. */
  readonly present: LabelledTexts;
  readonly stagesTitle: string;
  readonly stages: readonly {
    readonly head: PlacedText;
    readonly period: string;
    /** What has to be reached, the figure in front. */
    readonly gates: readonly PlacedText[];
    /** Its actions; where none are written, what is to be reached in it. */
    readonly does: readonly PlacedText[];
  }[];
  /** What has happened, what stops, the first steps: in this order, each as written or empty. */
  readonly columns: readonly LabelledTexts[];
  readonly oneYear: LabelledTexts | null;
  /** What changed since the last round, and how it is said (with `$`) that there is more of it. */
  readonly changes: (LabelledTexts & { readonly more: string }) | null;
}
