/** What is loaded when something is first handed over or taken in: the parts that bring libraries. */
export { exportAs } from '../export';
export { answerImport } from '../import/job';
