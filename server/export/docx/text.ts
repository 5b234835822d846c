import { TextRun } from 'docx';

/** What XML cannot hold: control characters, half surrogate pairs, the two that are no characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const unwritable = /[\u0000-\u0008\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: Word's own line and page breaks
const otherBreaks = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g;

/** A text as it can be written into a document: one kind of line break, no tabs, nothing illegal. */
export function clean(text: string): string {
  return text.replace(otherBreaks, '\n').replaceAll('\t', ' ').replace(unwritable, '');
}

/** The paragraphs of a text; an empty text has none. */
export function paragraphsOf(text: string): readonly string[] {
  return clean(text)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
}

type Look = Omit<ConstructorParameters<typeof TextRun>[0] & object, 'text' | 'children' | 'break'>;

/** A text as runs, its line breaks within the paragraph. */
export function runsOf(text: string, look: Look = {}): readonly TextRun[] {
  return clean(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}
