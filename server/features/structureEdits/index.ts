export { addItem, type Home, listsBelow } from './add';
export { duplicateItem } from './duplicate';
export { moveItem } from './move';
export { dropPlace, stepPlace } from './places';
export { labelText, relabelItem, setProgress } from './relabel';
export { referencesTo, removeItem } from './remove';
export { applied, type EditResult, type StructureEdit } from './result';
export { type AddTarget, type TreeAction, type TreeActionResult, treeEdit } from './treeEdit';
