/** 「（続き）」, from the second time on with its number, so that no two titles are the same. */
export function continuedLabel(time: number, language: 'ja' | 'en'): string {
  if (time === 0) return '';
  const number = time > 1 ? ` ${time}` : '';
  return language === 'ja' ? `（続き${number}）` : ` (continued${number})`;
}

/** The label at the end of a title, ours and as others write it. */
const label =
  /[\s\u3000]*(?:[（(](?:続き|つづき)[\s\u3000]*\d*[）)]|[（(]continued(?: \d+)?[）)])[\s\u3000]*$/i;

/** Longest text that is looked at, in UTF-16 units: no title is longer. */
const maxTitle = 300;

/** Is this the title of a second or later part? */
export function isContinued(title: string): boolean {
  return title.length <= maxTitle && label.test(title);
}

/** A title without 「（続き）」, however often it stands there. */
export function withoutContinued(title: string): string {
  let bare = title;
  while (isContinued(bare)) bare = bare.replace(label, '');
  return bare;
}
