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
