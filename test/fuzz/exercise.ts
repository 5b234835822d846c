import assert from 'node:assert/strict';
import { reportChanges } from '../../server/compare/report';
import { deckOf } from '../../server/deck/build';
import { Places } from '../../server/deck/places';
import { progressTables } from '../../server/deck/progress';
import { exportAs } from '../../server/export';
import { fileFormats } from '../../server/export/options';
import { presets } from '../../server/export/presetNames';
import {
  adviceList,
  advisersIn,
  belowOf,
  blankFrom,
  blankLabel,
  blanksIn,
  callHierarchyItemAt,
  callsOf,
  compareWorkbook,
  editValue,
  findingsBesideAt,
  labelOfValue,
  nextOf,
  reasonEdit,
  sheetAt,
  subjectAt,
  treeEdit,
  valueAt,
  valueWith,
} from '../../server/features';
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
import { itemPath } from '../../server/story/itemPath';
import { readStory, type Story } from '../../server/story/story';
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
    for (const blank of blanksIn(story)) blankLabel(story, blank, locale);
    for (const { span } of diagnoses) findingsBesideAt(diagnoses, span.start, locale, noFailure);
  }
  adviceList(story);
  advisersIn(story);
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
    subjectAt(story, offset, locale);
    const called = callHierarchyItemAt(story, offset, locale);
    if (called) {
      const { start, end } = called.span;
      for (const direction of ['incoming', 'outgoing'] as const)
        callsOf(story, start, end, direction, locale);
    }
  }
  sheetAt(story, offset);
  for (const direction of ['next', 'previous'] as const) blankFrom(story, offset, direction);
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
    const address = itemPath(story, item);
    if (address === null) continue;
    for (const kind of ['labelOf', 'upstream', 'below', 'serves', 'delete'] as const)
      treeEdit(story, { kind, address });
    treeEdit(story, { kind: 'rename', address, text: '聴く' });
    treeEdit(story, { kind: 'progress', address, word: '完了' });
    reasonEdit(story, { about: address, otherwise: '', reason: '声を聴いたから' });
  }
}

/** What is typed in the preview, at each text that is drawn. */
function exerciseValues(story: Story, keys: readonly string[]): void {
  for (const key of keys) {
    const value = valueAt(story, key);
    if (value) {
      valueWith(story, key, value.text);
      const edit = editValue(story, value, key, `${value.text}聴く`);
      if (!('refused' in edit)) assertEdits(story.text, edit.edits, key);
    }
    for (const locale of locales) {
      if (value) labelOfValue(value, locale);
      nextOf(story, key, locale);
      belowOf(story, key, locale);
    }
  }
}

/** The preview, the files of every format and for every use, and what changed since half of it. */
export async function exerciseExports(story: Story): Promise<void> {
  const { places } = previewOf(story, { width: 720, size: 13 }, variableTheme);
  exerciseValues(
    story,
    places.map(({ key }) => key),
  );
  const deck = deckOf(story, new Places(story));
  const tables = progressTables(story);
  const options = { ...plainOptions, hasNotes: true, tables };
  for (const format of fileFormats) {
    const files = await exportAs(format, deck, options);
    for (const { bytes } of files) assert.ok(bytes.length > 0, format);
  }
  for (const preset of presets) await exportAs('md', deck, { ...options, preset });
  for (const preset of ['talk', 'one-page'] as const)
    await exportAs('pptx', deck, { ...options, preset });
  compareWorkbook(
    story,
    tables.map(({ name, columns, rows }) => ({
      name,
      isHidden: false,
      rows: [columns, ...rows.map((row) => row.map(String))],
    })),
  );
  const earlier = readStory(story.text.slice(0, story.text.length >> 1));
  for (const locale of locales) {
    reportChanges(earlier, story, locale, { isWhole: true });
    reportChanges(story, earlier, locale);
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
