export { type CellChange, type Comparison, compareWorkbook } from './changes';
export { workbookEdits } from './edits';
export { type Note, noteText } from './notes';
export type { SheetRows } from './rows';
