export { exampleAsTyped } from './example';
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
export { type Edition, type Sheet, type SheetId, sheetsOf } from './sheet';
export type { Bilingual, FieldType, Locale, ShapeId, Word } from './types';
