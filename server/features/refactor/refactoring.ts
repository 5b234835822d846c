import type { TextEdit } from '../../story/edit';
import type { Bilingual } from '../../vocabulary';

/** What a refactoring does, as LSP sorts them: refactor.extract, refactor.inline, refactor.rewrite. */
export type RefactoringKind = 'extract' | 'inline' | 'rewrite';

/** Where the author goes on after the edits. */
export interface Next {
  /** `rename`: an id of ours that the author will want to name; `write`: a text to be typed. */
  readonly act: 'rename' | 'write';
  /** Index of the edit in which the place is, and UTF-16 offset in its text. */
  readonly edit: number;
  readonly inner: number;
}

/** A change of the text that the author may choose at some place. */
export interface Refactoring {
  readonly kind: RefactoringKind;
  readonly title: Bilingual;
  /** In the order of the file, without overlap; absolute UTF-16 offsets. */
  readonly edits: readonly TextEdit[];
  readonly next: Next | null;
  /** One of several of its kind, among which an editor may let the author choose in a list. */
  readonly choice?: Choice;
}

/** What is chosen: an item for 狙い, or the kind of a new item upstream or below. */
export type Choice = 'serves' | 'upstream' | 'below';

/** Stands in the text of an edit where the author goes on; never written into a file. */
export const nameHere = '\ufdd0';
export const writeHere = '\ufdd1';

const places = [
  { sign: writeHere, act: 'write' },
  { sign: nameHere, act: 'rename' },
] as const;

/**
 * The refactoring with these edits: sorted, insertions at one place joined in the order given, the
 * signs for the place where the author goes on taken out (a text to be written comes before a name).
 * None where there is nothing to do or two edits overlap.
 */
export function refactoring(
  kind: RefactoringKind,
  title: Bilingual,
  given: readonly TextEdit[],
): Refactoring[] {
  const edits: TextEdit[] = [];
  for (const edit of [...given].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = edits[edits.length - 1];
    if (last && edit.start < last.end) return [];
    if (last && last.start === last.end && last.start === edit.start) {
      edits[edits.length - 1] = { ...edit, text: last.text + edit.text };
    } else edits.push(edit);
  }
  if (edits.length === 0) return [];
  let next: Next | null = null;
  for (const { sign, act } of places) {
    const edit = edits.findIndex(({ text }) => text.includes(sign));
    if (edit < 0 || next) continue;
    const before = (edits[edit] as TextEdit).text.split(sign)[0] as string;
    next = { act, edit, inner: withoutSigns(before).length };
  }
  const made = {
    kind,
    title,
    edits: edits.map((edit) => ({ ...edit, text: withoutSigns(edit.text) })),
    next,
  };
  return [made];
}

function withoutSigns(text: string): string {
  return text.replaceAll(nameHere, '').replaceAll(writeHere, '');
}
