export { adviceEdit } from './edits';
export { adviceId, adviceList, advisersIn, sheetAt, subjectAt } from './list';
