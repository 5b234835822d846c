export { editNode, editValue, minimalEdits } from './edit';
export { belowOf, labelOfValue, nextOf, type Value, valueAt, valueWith } from './value';
