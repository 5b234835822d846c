import { moveItem } from '../features/structureEdits/move';
import { applied } from '../features/structureEdits/result';
import type { Item } from '../story/item';
import { readStory, type Story } from '../story/story';
import type { Locale } from '../vocabulary';
import { type Operation, Operations, type Place } from './operations';
import { behindLine, type Labels, withConflicts } from './regions';

/** What became of two versions of one text. */
export interface MergedText {
  /** Ours with what the other side did; clashes stand between git's marks. */
  readonly text: string;
  readonly conflicts: readonly MergeConflict[];
}

export interface MergeConflict {
  /** `place` where both moved the item: ours is where it stands until a side is chosen. */
  readonly kind: 'text' | 'place';
  /** Text of the item about which the two differ. */
  readonly name: string;
  /** What either side says, or where it has the item; empty where one took it out. */
  readonly ours: string;
  readonly theirs: string;
}

/** Which side holds where the two clash; in the order of `conflicts`, null for none yet. */
export type Choice = 'ours' | 'theirs' | null;

/**
 * Merges two versions of a story, or of its log, by meaning: what one side added, removed, reworded
 * or moved since the last common version comes together; where both changed the same otherwise, both
 * stand between git's marks or the one that was chosen stands alone. An item that both moved stands
 * where we have it, unless theirs is chosen. Our text stays as it is typed.
 *
 * @param base the last common version; empty where there is none.
 */
export function mergeTexts(
  base: string,
  ours: string,
  theirs: string,
  labels: Labels,
  choices: readonly Choice[] = [],
): MergedText {
  const [was, our, their] = [readStory(base), readStory(ours), readStory(theirs)];
  const bothMoved = new Operations(was, our, their).moves().filter(({ isConflict }) => isConflict);
  const ofTheirs = bothMoved.filter((_, index) => choices[index] === 'theirs');
  const [moved, all] = withMoves(was, our, their, new Set(ofTheirs.map((move) => move.was)));
  const operations = all.all();
  const { text } = moved;
  const isClash = ({ isConflict, edits }: Operation) => isConflict || edits === null;
  const clashes = operations.filter(isClash);
  const choiceOf = (index: number) => choices[bothMoved.length + index];
  const chosen = clashes.filter((_, index) => choiceOf(index) === 'theirs');
  const clean = [...operations.filter((one) => !isClash(one)), ...chosen];
  const open = clashes.filter((_, index) => !choiceOf(index));
  const result = withConflicts(
    text,
    clean.flatMap((one) => editsOf(one, moved, their)),
    open.map((one) => editsOf(one, moved, their)),
    labels,
  );
  const places = bothMoved.map(
    (move): MergeConflict => ({
      kind: 'place',
      name: move.name,
      ours: placeText(move.ours, our.language),
      theirs: placeText(move.theirs, our.language),
    }),
  );
  const texts = clashes.map(({ name, sides }): MergeConflict => ({ kind: 'text', name, ...sides }));
  return { text: result.text, conflicts: [...places, ...texts] };
}

function placeText({ around, above }: Place, language: Locale): string {
  if (language === 'ja') {
    const where = around === '' ? '' : `「${around}」の`;
    return above === '' ? `${where}先頭` : `${where}${around ? '中、' : ''}「${above}」の後`;
  }
  const where = around === '' ? '' : ` in “${around}”`;
  return above === '' ? `first${where}` : `behind “${above}”${where}`;
}

/** Where a place cannot be written to as it is typed, the other side's lines stand behind it. */
function editsOf({ edits, theirs, near }: Operation, ours: Story, their: Story) {
  if (edits) return edits;
  const lines = their.text.slice(theirs.span.start, theirs.span.end).split(/\r?\n/);
  return [behindLine(ours.text, (near ?? ours.root).span.end, lines)];
}

/**
 * Our story with the items moved that the other side moved, and what else that side did.
 *
 * @param chosen items of the last common version that go where the other side has them.
 */
function withMoves(
  base: Story,
  ours: Story,
  theirs: Story,
  chosen: ReadonlySet<Item>,
): [Story, Operations] {
  let story = ours;
  let operations = new Operations(base, story, theirs);
  const left = () =>
    operations.moves().filter(({ isConflict, was }) => !isConflict || chosen.has(was));
  // One after the other: each move changes the places of the others.
  for (let count = left().length; count > 0; count -= 1) {
    const [move] = left();
    const field = move?.item.field?.id;
    if (!move || !field) break;
    const { item, owner, behind } = move;
    const index = behind ? owner.items(field).indexOf(behind) + 1 : 0;
    const made = moveItem(story, item, { owner, field, index });
    if ('refused' in made) break;
    story = readStory(applied(story.text, made.edits));
    operations = new Operations(base, story, theirs);
  }
  return [story, operations];
}
