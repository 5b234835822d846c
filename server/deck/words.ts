import type { Field, Locale, Word } from '../vocabulary';
import { fieldOf, type ShapeId, shapeOf } from '../vocabulary';

/** The name of a field as a heading: 目標状態; "Goal states" for `goal-states`. */
export function headingOf(shape: ShapeId, field: string, language: Locale): string {
  return heading(fieldOf(shapeOf(shape), field), language);
}

/** A word of the format as it reads on a sheet: 継続できず; "Not kept up" for `not-kept-up`. */
export function wordIn(word: Word, language: Locale): string {
  if (language === 'ja') return word.ja;
  const words = word.en.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function heading(field: Field, language: Locale): string {
  if (language === 'ja') return field.ja;
  const words = field.en.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Words that stand on the sheets beside the vocabulary's own. */
export const words = {
  gate: { ja: 'ここまで来たら次へ', en: 'Go on when' },
  lastGate: { ja: 'ここまで来たら、ありたい姿へ', en: 'Then on to the vision' },
  continued: { ja: '（続き）', en: ' (continued)' },
  pending: { ja: 'まだ書かれていません', en: 'Not written yet' },
  unserved: { ja: '向かう取組がない', en: 'Nothing serves it' },
  aimless: { ja: '狙いがない', en: 'Serves nothing' },
  map: { ja: 'ありたい姿からのつながり', en: 'From the vision to the actions' },
  actions: { ja: '取組の詳細', en: 'The actions in detail' },
  measures: { ja: '成果と目標設定の一覧', en: 'Results and criteria at a glance' },
  measure: { ja: '区分', en: 'Kind' },
  roadmap: { ja: 'ロードマップ', en: 'Road map' },
  dialogues: { ja: '対話の記録', en: 'Record of dialogues' },
  earlier: { ja: 'これまで', en: 'Earlier' },
  advice: { ja: '幹事などの助言と対応', en: 'Advice and answers' },
  stage: { ja: '段階', en: 'Stage' },
  howMuch: { ja: '現状値 → 目標値', en: 'Today → target' },
  actual: { ja: '実績', en: 'so far' },
  round: { ja: 'いつ・誰から', en: 'When, by whom' },
  efforts: { ja: '過年度の取組とバトン', en: 'Earlier efforts and the baton' },
  noAnswer: { ja: 'まだありません', en: 'None yet' },
  remarks: { ja: '備考', en: 'Remarks' },
  members: { ja: '人', en: 'People' },
} as const;

export function say(word: keyof typeof words, language: Locale): string {
  return words[word][language];
}
