/** What two stories differ in, and how it is told; the rounds that are kept to be compared. */
export { compareWithEarlier, earlierStory } from './answer';
export { changeTableOf } from './changeTable';
export { changesAsJson, changesAsMarkdown, changesAsText, summaryOf } from './formats';
export { changesAsPage } from './html';
export { roundTexts } from './keepRound';
export { reportChanges } from './report';
