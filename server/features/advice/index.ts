export { adviceEdit } from './edits';
export { adviceId, adviceList, advisersIn, subjectAt } from './list';
