import assert from 'node:assert/strict';
import { deckOf } from '../../server/deck/build';
import { Places } from '../../server/deck/places';
import { exportAs } from '../../server/export';
import { fileFormats } from '../../server/export/options';
import { codeLensesIn } from '../../server/features/codeLenses';
import { completionItemsAt } from '../../server/features/completion';
import { foldingRangesIn, selectionRangesAt } from '../../server/features/folding';
import { formattingEdits } from '../../server/features/format';
import { hoverAt } from '../../server/features/hover';
import { inlayHintsIn } from '../../server/features/inlayHints';
import { insertionsAt } from '../../server/features/insertions';
import { onTypeEditsAt } from '../../server/features/onType';
import { pasteAsList } from '../../server/features/paste';
import { previewOf } from '../../server/features/preview';
import { fixesOf, fixesOnSaving } from '../../server/features/quickFixes';
import { fileRefactoringsAt, refactoringsAt } from '../../server/features/refactor';
import { definitionAt, referencesAt } from '../../server/features/references';
import { renameAt } from '../../server/features/rename';
import { selfCheck } from '../../server/features/selfCheck';
import { semanticTokensIn } from '../../server/features/semanticTokens';
import {
  duplicateItem,
  moveItem,
  removeItem,
  stepPlace,
} from '../../server/features/structureEdits';
import { summaryOf } from '../../server/features/summary';
import { suppressionEdit } from '../../server/features/suppressionEdit';
import { documentSymbolsIn, workspaceSymbolsIn } from '../../server/features/symbols';
import { statusOf, treeOf } from '../../server/features/tree';
import { variableTheme } from '../../server/render/theme';
import { findingText } from '../../server/rules/engine/message';
import { checkStory } from '../../server/rules/engine/run';
import type { TextEdit } from '../../server/story/edit';
import type { Story } from '../../server/story/story';
import { noFailure } from '../support/failures';
import { plainOptions } from '../support/sharing';
import { assertRange } from './check';

const locales = ['ja', 'en'] as const;

/** Everything that is asked of a whole story: rules with messages and fixes, tree, preview … */
export function exerciseStory(story: Story): void {
  const { text } = story;
  const { diagnoses, failures } = checkStory(story);
  assert.deepEqual(failures, []);
  const edits = fixesOnSaving(diagnoses, story, noFailure).edits;
  assertEdits(text, edits, 'fixes on saving');
  for (const finding of diagnoses) {
    assertRange(text, finding.span.start, finding.span.end, finding.rule);
    for (const fix of fixesOf(finding, story, noFailure))
      assertEdits(text, fix.edits, fix.title.en);
    suppressionEdit(story, finding.rule, finding.span.start, '理由');
  }
  for (const locale of locales) {
    for (const finding of diagnoses) {
      assert.notEqual(findingText(finding, locale, noFailure), '', finding.rule);
    }
    treeOf(story, diagnoses, locale, noFailure);
    statusOf(story, diagnoses, locale, noFailure);
    selfCheck(story, diagnoses, locale, () => 1, noFailure);
    summaryOf(story, [], locale);
    documentSymbolsIn(story, locale);
    workspaceSymbolsIn(story, '地', locale);
    codeLensesIn(story, locale);
    inlayHintsIn(story, 0, text.length, locale);
  }
  foldingRangesIn(story);
  semanticTokensIn(story, 0, text.length);
  assertEdits(text, formattingEdits(story), 'format');
}

/** Everything that is asked at one place: absolute UTF-16 offset. */
export function exercisePlace(story: Story, offset: number): void {
  const { text } = story;
  for (const one of refactoringsAt(story, offset, noFailure)) {
    assertEdits(text, one.edits, one.title.en);
  }
  for (const one of fileRefactoringsAt(story, offset)) assertEdits(text, one.edits(story), one.id);
  for (const locale of locales) {
    completionItemsAt(story, offset, locale, noFailure);
    hoverAt(story, offset, locale);
    insertionsAt(story, offset, locale);
  }
  selectionRangesAt(story, offset);
  definitionAt(story, offset);
  referencesAt(story, offset, true);
  renameAt(story, offset, 'constructor');
  onTypeEditsAt(story, offset, '\n');
  pasteAsList(story, offset, offset, '・一つ\n・二つ');
}

/** The tree's edits of every item. */
export function exerciseItems(story: Story): void {
  for (const item of story.items) {
    duplicateItem(story, item);
    removeItem(story, item, true);
    for (const step of [-1, 1] as const) {
      const place = stepPlace(story, item, step);
      if (!('refused' in place)) moveItem(story, item, place);
    }
  }
}

/** The preview and the files of every format. */
export async function exerciseExports(story: Story): Promise<void> {
  previewOf(story, { width: 720, size: 13 }, variableTheme);
  const deck = deckOf(story, new Places(story));
  for (const format of fileFormats) {
    const files = await exportAs(format, deck, { ...plainOptions, hasNotes: true });
    for (const { bytes } of files) assert.ok(bytes.length > 0, format);
  }
}

/** Offsets on each line of a text: its first word, the middle, the end, and before it. */
export function placesIn(text: string): readonly number[] {
  const places = new Set<number>();
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    const word = start + (/^\s*/.exec(line)?.[0].length ?? 0);
    const colon = line.indexOf(': ');
    for (const at of [start, word, (word + end) >> 1, end]) places.add(at);
    if (colon >= 0) places.add(start + colon + 2);
    start = end + 1;
  }
  return [...places];
}

function assertEdits(text: string, edits: readonly TextEdit[], what: string): void {
  for (const { start, end } of edits) assertRange(text, start, end, what);
}
