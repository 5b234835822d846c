import assert from 'node:assert/strict';
import { type Refactoring, refactoringsAt } from '../../../server/features/refactor';
import { readStory } from '../../../server/story/story';
import type { Locale } from '../../../server/vocabulary';
import { cursorIn } from '../../support/cursor';
import { applyEdits } from '../../support/edits';
import { noFailure } from '../../support/failures';

/** The text after the edits, with `◇` where the author goes on (`◆`: renaming an id). */
export function after(text: string, { edits, next }: Refactoring): string {
  const marked = edits.map((edit, index) => {
    if (next?.edit !== index) return edit;
    const sign = next.act === 'rename' ? '◆' : '◇';
    return { ...edit, text: edit.text.slice(0, next.inner) + sign + edit.text.slice(next.inner) };
  });
  return applyEdits(text, marked);
}

export function titlesAt(marked: string, locale: Locale = 'ja'): string[] {
  const { text, offset } = cursorIn(marked);
  return refactoringsAt(readStory(text), offset, noFailure).map(({ title }) => title[locale]);
}

/** Chooses the refactoring whose title matches, at `$0`; the text must then be `expected`. */
export function choose(marked: string, title: RegExp, expected: string): void {
  for (const eol of ['\n', '\r\n']) {
    const { text, offset } = cursorIn(marked.replaceAll('\n', eol));
    const found = refactoringsAt(readStory(text), offset, noFailure);
    const one = found.find((made) => title.test(made.title.ja) || title.test(made.title.en));
    assert.ok(one, `${title} in ${found.map((made) => made.title.ja).join(' | ')}`);
    assert.equal(after(text, one), expected.replaceAll('\n', eol));
  }
}

export function notOffered(marked: string, title: RegExp): void {
  const titles = [...titlesAt(marked), ...titlesAt(marked, 'en')];
  assert.deepEqual(
    titles.filter((one) => title.test(one)),
    [],
  );
}
