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
}

/** Texts under a label. */
export interface LabelledTexts {
  readonly label: string;
  readonly texts: readonly string[];
}

/** One text of the story with its place. */
export interface Piece {
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
  readonly recalled: readonly LabelledTexts[];
  readonly blocks: readonly SheetBlock[];
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
  readonly paragraphs: readonly Piece[];
}

/** A sentence that stands alone: the declaration. */
export interface Statement {
  readonly kind: 'statement';
  readonly piece: Piece;
  /** Before and after it: the year; the source and the principles. */
  readonly before: string;
  readonly after: readonly Piece[];
}

/** Texts side by side under an optional heading. */
export interface Cards {
  readonly kind: 'cards';
  readonly heading: string;
  readonly cards: readonly Card[];
}

export interface Card {
  readonly piece: Piece;
  readonly details: readonly LabelledTexts[];
  /** How the form calls what it is for, where not 狙い alone. */
  readonly servesTitle?: string;
  /** What it is for (狙い), as labels. */
  readonly serves: readonly string[];
  readonly charts: readonly Chart[];
}

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

export interface Row {
  readonly piece: Piece;
  /** Texts of the columns; the first names the row. */
  readonly cells: readonly string[];
  readonly isOpen?: boolean;
}

/** A figure over the years. */
export interface Chart {
  readonly kind: 'chart';
  readonly piece: Piece;
  /** Its text with unit and nature: 「総人口（人・推計）」, "Population (people, estimate)". */
  readonly heading: string;
  readonly unit: string;
  /** 実績, 推計 or since when it is 推計; empty where it is not said. */
  readonly nature: string;
  /** A small line, for a result and what it aims at; bars otherwise. */
  readonly isLine: boolean;
  readonly points: readonly Point[];
  readonly compared: readonly { readonly name: string; readonly points: readonly Point[] }[];
  readonly source: string;
}

export interface Point {
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
  readonly piece: Piece;
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
  readonly vision: Piece;
  /** The year of the vision as typed. */
  readonly horizon: string;
  readonly rationale: Piece | null;
  readonly present: readonly Piece[];
  readonly future: readonly Piece[];
  readonly steps: readonly Step[];
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
export interface Step {
  readonly head: Piece;
  readonly subtitle: string;
  readonly period: string;
  /** 目標状態, アクション, アウトプット, アウトカム. */
  readonly parts: readonly StepPart[];
  readonly criteria: readonly Piece[];
}

export interface StepPart {
  readonly id: 'goal-states' | 'actions' | 'outputs' | 'outcomes';
  readonly title: string;
  readonly pieces: readonly Piece[];
}

/** The road map: what each cohort began and hands on, and the stages, over the years. */
export interface Roadmap {
  readonly kind: 'roadmap';
  /** The fiscal years from left to right, without gaps. */
  readonly years: readonly { readonly year: number; readonly label: string }[];
  readonly lanes: readonly Lane[];
  /** Keys of what is handed on, and of what takes it over (バトン). */
  readonly batons: readonly { readonly from: string; readonly to: string }[];
}

export interface Lane {
  readonly title: string;
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly piece: Piece;
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
  readonly piece: Piece;
  readonly key: string;
  /** Why it stands out: nothing serves it, or it serves nothing. Empty where all is well. */
  readonly warning: string;
}

/** The whole story on one page: what is chosen of it, all in its own words or computed from them. */
export interface Overview {
  readonly kind: 'overview';
  readonly images: readonly Piece[];
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
    readonly head: Piece;
    readonly period: string;
    /** What has to be reached, the figure in front. */
    readonly gates: readonly Piece[];
    readonly actions: readonly Piece[];
  }[];
  /** What has happened, what stops, the first steps. */
  readonly columns: readonly LabelledTexts[];
  readonly oneYear: LabelledTexts | null;
}
