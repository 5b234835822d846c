/** What is loaded when something is first handed over or taken in: the parts that bring libraries. */
export { importStory } from './import';
export { shareAs } from './share';
