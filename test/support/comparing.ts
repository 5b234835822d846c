import { readFileSync } from 'node:fs';
import { compareStories, type ItemChange } from '../../server/compare/compare';
import { readStory, type Story } from '../../server/story/story';

/** The examples as they are shipped, and as they were read. */
export const examples = [
  '青葉野市.変革ストーリー.yaml',
  '潮見町.変革ストーリー.yaml',
  'はじめての下書き.変革ストーリー.yaml',
  'lakeside.change-story.yaml',
].map((name) => {
  const text = readFileSync(`examples/${name}`, 'utf8');
  return { name, text, story: readStory(text) };
});
/** The longest of them. */
export const [long] = examples as [(typeof examples)[0]];

/** A change in the words of `editedStory`. */
export function named({ kind, move, fields, after, before }: ItemChange): string[] {
  const { main = '' } = after ?? before ?? {};
  const moves = { order: [`moved ${main}`], place: [`moved to another list ${main}`] };
  const words = { text: 'reworded', link: 'linked', figure: 'figure of' };
  if (kind !== 'changed') return [`${kind} ${main}`];
  return [...(move ? moves[move] : []), ...fields.map((field) => `${words[field.kind]} ${main}`)];
}

/** What two stories say otherwise, in the words of `editedStory`. */
export function compared(before: string | Story, after: string | Story): string[] {
  const [a, b] = [before, after].map((one) => (typeof one === 'string' ? readStory(one) : one));
  return compareStories(a as Story, b as Story).changes.flatMap(named);
}
