import { comparable } from '../../server/import/compare';
import type { Item } from '../../server/story/item';
import { readStory } from '../../server/story/story';

/** A text of a story and the fields that lead to it: `stages.actions.purpose`. */
export interface Held {
  readonly path: string;
  readonly text: string;
}

/** Every text of a story with its field. */
function heldBy(text: string): readonly Held[] {
  const story = readStory(text);
  return [...walk(story.root, '')].filter(({ text: one }) => comparable(one) !== '');
}

function* walk(item: Item, path: string): Generator<Held> {
  for (const { field } of item.entries) {
    const whole = path === '' ? field.id : `${path}.${field.id}`;
    // あるべき姿 may stand in two lists or in one with 区分.
    const own = whole.replace(/^ideal\.(?:organisation|people)/, 'ideal');
    const items = item.items(field.id);
    const map = item.map(field.id);
    if (items.length > 0) for (const one of items) yield* walk(one, own);
    else if (map) yield* walk(map, own);
    else if (field.type === 'values') {
      for (const { label, figure } of item.series(field.id)) {
        yield { path: own, text: `${label} ${figure?.value ?? ''}` };
      }
    } else if (field.type === 'enum') {
      for (const word of item.words(field.id)) yield { path: own, text: word.ja };
    } else for (const node of item.texts(field.id)) yield { path: own, text: node.value };
  }
}

/**
 * How much of one story another holds: at the same field, anywhere, and what is nowhere.
 *
 * @param isMeant whether the texts of a field are looked for at all
 */
export function compareStories(
  before: string,
  after: string,
  isMeant: (path: string) => boolean = () => true,
) {
  const now = heldBy(after);
  const whole = comparable(now.map(({ text }) => text).join('\n'));
  const places = new Set(now.map(({ path, text }) => `${path}\n${comparable(text)}`));
  const held = heldBy(before).filter(({ path }) => path !== 'change-story' && isMeant(path));
  const atOwn = held.filter(({ path, text }) => places.has(`${path}\n${comparable(text)}`));
  const own = new Set(atOwn);
  const lost = held.filter(
    ({ text }) => !text.split(/\n+/).every((line) => whole.includes(comparable(line))),
  );
  return {
    count: held.length,
    atOwn: atOwn.length,
    elsewhere: held.filter((one) => !own.has(one)),
    lost,
  };
}

/**
 * Every text of a story by its place, with the numbers of the items: `stages[0].actions[1].content`.
 *
 * @param dialogues those of a log of its own; the file's where they are not given
 */
export function leavesOf(
  text: string,
  dialogues: readonly Item[] = readStory(text).dialogues,
): Readonly<Record<string, string>> {
  const { root } = readStory(text);
  const own = [...leavesIn(root, '')].filter(([place]) => !place.startsWith('dialogues'));
  const said = dialogues.flatMap((one, index) => [...leavesIn(one, `dialogues[${index}]`)]);
  return Object.fromEntries([...own, ...said].filter(([, value]) => value !== ''));
}

function* leavesIn(item: Item, place: string): Generator<readonly [string, string]> {
  for (const { field } of item.entries) {
    const whole = place === '' ? field.id : `${place}.${field.id}`;
    const items = item.items(field.id);
    const words = item.words(field.id).map(({ id }) => id);
    const texts = item.texts(field.id).map(({ value }) => value.trim());
    for (const [index, one] of items.entries()) yield* leavesIn(one, `${whole}[${index}]`);
    const hasYears = field.type === 'values' || field.orValues === true;
    for (const { label, node } of hasYears ? item.series(field.id) : []) {
      yield [`${whole}.${label}`, node.kind === 'text' ? node.value : ''];
    }
    if (items.length === 0) yield [whole, (words.length > 0 ? words : texts).join('\n\n')];
  }
}
