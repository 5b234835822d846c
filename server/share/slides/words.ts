import { words as sheetWords } from '../../deck/words';
import type { Locale } from '../../vocabulary';

const words = {
  cover: { ja: '表紙', en: 'Cover' },
  continued: sheetWords.continued,
  kind: { ja: '区分', en: 'Kind' },
  content: { ja: '内容', en: 'Content' },
  strength: { ja: '強さ', en: 'Strength' },
  serves: { ja: '狙い', en: 'Serves' },
  period: { ja: '期間', en: 'Period' },
  status: { ja: '状態', en: 'Status' },
  takenOver: { ja: '引き継ぎ先', en: 'Taken over by' },
  stage: sheetWords.stage,
  pending: sheetWords.pending,
  findings: { ja: '見直すとよいところ', en: 'What may be looked at again' },
} as const;

/** Words on the slides that are not the story's. */
export type Words = Readonly<Record<keyof typeof words, string>> & {
  /** 「ほか2件」 */
  more(count: number): string;
};

export function wordsIn(language: Locale): Words {
  const own = Object.entries(words).map(([key, word]) => [key, word[language]]);
  const more = (count: number) => (language === 'ja' ? `ほか${count}件` : `and ${count} more`);
  return { ...(Object.fromEntries(own) as Record<keyof typeof words, string>), more };
}

/** 「（続き）」, and from the second time on with its number, so that no two titles are the same. */
export function continuedWord(time: number, language: Locale): string {
  if (time === 0) return '';
  const number = time > 1 ? ` ${time}` : '';
  return language === 'ja' ? `（続き${number}）` : ` (continued${number})`;
}
