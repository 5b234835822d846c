export { type CellChange, compareWorkbook, type TableComparison } from './changes';
export { workbookEdits } from './edits';
export { noteText, type TableNote } from './notes';
export type { SheetRows } from './rows';
