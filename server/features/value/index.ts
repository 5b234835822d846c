export { editNode, editValue, leastEdits } from './edit';
export { belowOf, labelOfValue, nextOf, type Value, valueAt, valueWith } from './value';
