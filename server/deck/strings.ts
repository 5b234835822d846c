import { continuedLabel } from '../text/continued';
import {
  type Field,
  type FieldIdOf,
  fieldOf,
  type Locale,
  type ShapeId,
  type Word,
} from '../vocabulary';

/** The name of a field as a heading: 目標状態; "Goal states" for `goal-states`. */
export function fieldHeading<S extends ShapeId>(
  shape: S,
  field: FieldIdOf<S>,
  language: Locale,
): string {
  return nameHeading(fieldOf(shape, field), language);
}

/** A word of the format as it reads on a sheet: 継続できず; "Not kept up" for `not-kept-up`. */
export function wordLabel(word: Word, language: Locale): string {
  return nameHeading(word, language);
}

/** The name of a field or a word as a heading. */
export function nameHeading({ ja, en }: Pick<Field | Word, 'ja' | 'en'>, language: Locale): string {
  if (language === 'ja') return ja;
  const words = en.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Every word that stands on a sheet beside the story's own and the vocabulary's, in every format. */
const table = {
  // The document and its parts.
  form: { ja: '変革ストーリー', en: 'Change story' },
  cover: { ja: '表紙', en: 'Cover' },
  formSheets: { ja: '様式', en: 'Form' },
  appendix: { ja: '資料編', en: 'Appendix' },
  contents: { ja: '目次', en: 'Contents' },
  toSheets: { ja: '本文へ進む', en: 'Skip to the sheets' },
  toContents: { ja: '目次へ', en: 'Contents' },
  municipality: { ja: '自治体名', en: 'Municipality' },
  recalled: { ja: 'これまでのシートから', en: 'From the sheets before' },
  continued: { ja: continuedLabel(1, 'ja'), en: continuedLabel(1, 'en') },
  pending: { ja: 'まだ書かれていません', en: 'Not written yet' },
  findings: { ja: '見直すとよいところ', en: 'What may be looked at again' },
  scroll: { ja: '横に動かして見る図', en: 'Drawing to be scrolled sideways' },
  // Sheets that no field holds.
  actions: { ja: '取組の詳細', en: 'The actions in detail' },
  measures: { ja: '成果と目標設定の一覧', en: 'Results and criteria at a glance' },
  map: { ja: 'ありたい姿からのつながり', en: 'From the vision to the actions' },
  roadmap: { ja: 'ロードマップ', en: 'Road map' },
  advice: { ja: '幹事などの助言と対応', en: 'Advice and answers' },
  dialogues: { ja: '対話の記録', en: 'Record of dialogues' },
  // The staged plan.
  plan: { ja: '段階図', en: 'Staged plan' },
  planBelow: {
    ja: '段階図。同じ内容が次の表にあります。',
    en: 'The staged plan. The tables that follow say the same.',
  },
  stage: { ja: '段階', en: 'Stage' },
  gate: { ja: 'ここまで来たら次へ', en: 'Go on when' },
  backCast: { ja: 'から逆算', en: 'Worked back from this' },
  lastGate: { ja: 'ここまで来たら、ありたい姿へ', en: 'Then on to the vision' },
  now: { ja: 'いま', en: 'Now' },
  leftAlone: { ja: 'ほうっておくと', en: 'If left alone' },
  // The tables for a spreadsheet.
  progressSheet: { ja: '指標と進捗', en: 'Indicators' },
  action: { ja: '取組', en: 'Action' },
  source: { ja: '出典', en: 'Source' },
  // The one page.
  ifNothing: { ja: 'このままだと', en: 'If nothing is done' },
  stuck: { ja: 'いま、止まっている理由', en: 'Why it is stuck' },
  stagesOnPage: { ja: '段階（◇で次へ）', en: 'Stages (◇: go on)' },
  happened: { ja: 'この一年で起きたこと', en: 'What has happened this year' },
  stopping: { ja: 'やめること', en: 'What stops' },
  firstStep: { ja: 'まず一歩', en: 'First steps' },
  inAYear: { ja: '一年後', en: 'In a year' },
  writeHere: { ja: 'ここから書く', en: 'Write here' },
  // Columns and labels.
  kind: { ja: '区分', en: 'Kind' },
  content: { ja: '内容', en: 'Content' },
  serves: { ja: '狙い', en: 'Serves' },
  strength: { ja: '強さ', en: 'Strength' },
  when: { ja: 'いつ', en: 'When' },
  year: { ja: '年', en: 'Year' },
  progress: { ja: '進み具合', en: 'Progress' },
  takenOver: { ja: '引き継ぎ先', en: 'Taken over by' },
  achieved: { ja: '達成率', en: 'Achieved' },
  ofTheWay: { ja: '現状値からの歩み', en: 'of the way from the baseline' },
  actual: { ja: '実績', en: 'Actual' },
  estimate: { ja: '推計', en: 'Estimate' },
  estimateFrom: { ja: '$から推計', en: 'estimate from $' },
  byYear: { ja: '年ごと', en: 'by year' },
  targetFrom: { ja: '$から目標', en: 'target from $' },
  howMuch: { ja: '現状値 → 目標値', en: 'Today → target' },
  round: { ja: 'いつ・誰から', en: 'When, by whom' },
  remarks: { ja: '備考', en: 'Remarks' },
  // Before and after.
  changedSince: { ja: '$からの変更', en: 'Changes since $' },
  place: { ja: '箇所', en: 'Where' },
  before: { ja: '変更前', en: 'Before' },
  after: { ja: '変更後', en: 'After' },
  none: { ja: '―', en: '–' },
  noReason: { ja: '（理由はこれから）', en: '(reason to come)' },
  changesTable: { ja: '変更', en: 'Changes' },
  more: { ja: 'ほか $ 件', en: '$ more' },
  // What stands at an item.
  unserved: { ja: '向かう取組がない', en: 'Nothing serves it' },
  aimless: { ja: '狙いがない', en: 'Serves nothing' },
  earlier: { ja: 'これまで', en: 'Earlier' },
  // Between words.
  colon: { ja: '：', en: ': ' },
  comma: { ja: '、', en: ', ' },
  slash: { ja: '／', en: ' / ' },
} as const;

export type Strings = Readonly<Record<keyof typeof table, string>>;

const tables: Readonly<Record<Locale, Strings>> = { ja: inLanguage('ja'), en: inLanguage('en') };

function inLanguage(language: Locale): Strings {
  const entries = Object.entries(table).map(([name, both]) => [name, both[language]]);
  return Object.fromEntries(entries) as Strings;
}

/** The words of the sheets in the language of a story. */
export function stringsIn(language: Locale): Strings {
  return tables[language];
}

/** 「第3期」 */
export function cohortLabel(cohort: string, language: Locale): string {
  return language === 'ja' ? `第${cohort}期` : `Cohort ${cohort}`;
}

/** 「段階2」 */
export function stageLabel(number: number, language: Locale): string {
  return language === 'ja' ? `段階${number}` : `Stage ${number}`;
}
