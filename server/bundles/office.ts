/**
 * What is loaded when something is first handed over, taken in or compared: the parts that bring
 * libraries.
 */
export * as compare from '../compare';
export { exportAs } from '../export';
export { takeReturned } from '../export/returned';
export { answerImport } from '../import/job';
export * as merge from '../merge';
