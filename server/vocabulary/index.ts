export { exampleAsTyped } from './example';
export { type FormWording, formOf } from './form';
export { isAnyKey, type KeyMatch, matchKey, matchWord } from './match';
export {
  anyField,
  type Field,
  type FieldId,
  type FieldIdOf,
  fieldOf,
  findField,
  isFieldId,
  mainField,
  type Shape,
  shapeOf,
  shapes,
} from './shapes';
export {
  type Edition,
  type FormSheet,
  isSheetId,
  type SheetId,
  sheetsOf,
  sheetTitle,
} from './sheet';
export type { Bilingual, FieldType, Locale, ShapeId, Word } from './types';
