/** Two versions of one text and their last common one, brought together by meaning. */
export { commonRound } from './base';
export { type MergeConflict, mergeTexts } from './merge';
