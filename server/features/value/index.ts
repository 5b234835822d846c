export { editValue } from './edit';
export { belowOf, labelOfValue, nextOf, valueAt, valueWith } from './value';
