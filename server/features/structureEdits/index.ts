export { addItem, type Home, listsBelow } from './add';
export { addressOf, itemAt } from './address';
export { duplicateItem } from './duplicate';
export { moveItem } from './move';
export { dropPlace, stepPlace } from './places';
export { labelText, relabelItem, setProgress } from './relabel';
export { referencesTo, removeItem } from './remove';
export type { Outcome, StructureEdit } from './result';
