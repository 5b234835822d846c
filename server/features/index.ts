/**
 * The editor features: pure functions over a story, in terms of LSP. Offsets are absolute UTF-16
 * offsets of the file; texts for the author come in both languages or in the locale given. None of
 * them throws for what a story holds: half a story is the normal case.
 */

/** Advice: listed, added, answered; and talks taken down. */
export { adviceEdit, adviceList, advisersIn, sheetAt, subjectAt } from './advice';
/** Empty values, in the order of the sheets. */
export { blankFrom, blankLabel, blanksIn } from './blanks';
/** Back-casting: what serves an item, and what it serves (`textDocument/prepareCallHierarchy`). */
export { callHierarchyItemAt, callsOf, type HierarchyItem } from './callHierarchy';
/** Lines above the text (`textDocument/codeLens`). */
export { codeLensesIn } from './codeLenses';
/** What can be typed at an offset (`textDocument/completion`). */
export {
  completionItemsAt,
  namesFile,
  type Proposal,
  type Surroundings,
  withoutPlaces,
} from './completion';
/** What can be done about findings (`textDocument/codeAction`, quick fixes and fix all). */
export { fixAll, type QuickFix, quickFixesAt } from './findingActions';
/** Parts that fold, and ranges that a selection grows to. */
export { foldingRangesIn, selectionRangesAt } from './folding';
/** Indentation and spacing of the structure (`textDocument/formatting`). */
export { formattingEdits } from './format';
/** What a key, an id or a figure says (`textDocument/hover`). */
export { hoverAt } from './hover';
export { findingHelp, findingsBesideAt } from './hoverFinding';
/** Words within the text that were not typed (`textDocument/inlayHint`). */
export { inlayHintsIn } from './inlayHints';
/** Sheets and parts to insert, and the text of a new story. */
export { insertionsAt, newStory } from './insertions';
/** Markdown in which nothing of a story is live. */
export { Markdown } from './markdown';
/** What is mended while typing (`textDocument/onTypeFormatting`). */
export { onTypeEditsAt, onTypeTriggers } from './onType';
/** Pasted bullets as items of a list. */
export { pasteAsList } from './paste';
/** The story as drawings, with the places of their parts. */
export { drawnAt, pageFrame, previewOf } from './preview';
/** Why something was changed, into 変更理由 (`change-story/reason`). */
export { reasonEdit } from './reasonEdit';
/** Changes of the text where nothing is wrong (`textDocument/codeAction`, refactor). */
export {
  addressAt,
  choiceTitles,
  fileRefactoring,
  fileRefactoringsAt,
  type Refactoring,
  type RefactoringKind,
  refactoringsAt,
} from './refactor';
/** From a reference to the item it names, and back. */
export { definitionAt, referencesAt } from './references';
/** An id under a new name, everywhere it is written (`textDocument/rename`). */
export { prepareRenameAt, type Refusal, renameAt } from './rename';
/** The self-check 「幹事に見せる前に」 as Markdown. */
export { selfCheck } from './selfCheck';
/** Colours by meaning (`textDocument/semanticTokens`). */
export { semanticTokensIn, tokenModifiers, tokenTypes } from './semanticTokens';
/** Edits of the tree: items added, moved, renamed, deleted. */
export { applied, treeEdit } from './structureEdits';
/** How far the story has come, for the preview. */
export { summaryOf } from './summary';
/** The comment that leaves a finding as it is. */
export type { SuppressionEdit } from './suppressionEdit';
/** The outline of a file, and items of all open files by their text. */
export {
  documentSymbolsIn,
  type OutlineEntry,
  type OutlineKind,
  workspaceSymbolsIn,
} from './symbols';
/** The story at a glance: entries of the tree, and the status bar. */
export { statusOf, type TreeNode, treeOf } from './tree';
/** The texts of a story one by one, to be typed in the preview. */
export { belowOf, editValue, labelOfValue, nextOf, valueAt, valueWith } from './value';
/** What was changed in a spreadsheet, compared with the story, and its way back. */
export {
  type CellChange,
  compareWorkbook,
  noteText,
  type SheetRows,
  workbookEdits,
} from './workbook';
