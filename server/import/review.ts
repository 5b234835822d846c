import type { TextOrigin } from '../ooxml/read/content';
import { comparable } from './compare';
import { DraftItem, type DraftValue } from './draft';
import type { Piece, State } from './pieces';
import { everything } from './storyTexts';

/** A text of the file, and what was recognised in it: for the author to look at before writing. */
export interface ReviewRow {
  /** Numbers of its pieces: of a row of a table all of its cells. */
  readonly pieces: readonly number[];
  readonly text: string;
  readonly where: TextOrigin;
  readonly state: State;
  /** Ids of the fields that lead to its place in the story: stages, actions; empty without one. */
  readonly path: readonly string[];
}

/** A row to which cells are still added. */
interface OpenRow extends Omit<ReviewRow, 'pieces' | 'text'> {
  readonly pieces: number[];
  text: string;
}

/** The texts that an author can do something about, in the order of the file. */
export function reviewOf(story: DraftItem, pieces: readonly Piece[]): readonly ReviewRow[] {
  const places = placesOf(story);
  const rows: OpenRow[] = [];
  let last: Piece | null = null;
  for (const piece of pieces) {
    const { id, text, where, state } = piece;
    if (shown.has(state)) {
      const known = rows.at(-1);
      const isSameRow =
        known && last && piece.row !== null && last.block === piece.block && last.row === piece.row;
      if (isSameRow && state === 'kept' && known.state === 'kept') {
        known.pieces.push(id);
        known.text += `\u3000${text}`;
      } else {
        const path = state === 'placed' ? places.find(text) : [];
        rows.push({ pieces: [id], text, where, state, path });
      }
    }
    last = piece;
  }
  return rows;
}

const shown: ReadonlySet<State> = new Set(['placed', 'kept', 'author', 'heading']);

/** Where the texts of a story stand. */
function placesOf(story: DraftItem) {
  const byKey = new Map<string, string[]>();
  const leaves: { readonly key: string; readonly path: string[] }[] = [];
  walk(story, [], (text, path) => {
    const key = comparable(text);
    if (key === '') return;
    if (!byKey.has(key)) byKey.set(key, path);
    leaves.push({ key, path });
    for (const line of text.split('\n')) {
      const one = comparable(line);
      if (!byKey.has(one)) byKey.set(one, path);
    }
  });
  // What is not a whole text lies mostly behind the one that was found last.
  let from = 0;
  const inside = (key: string) => {
    for (let step = 0; step < Math.min(leaves.length, maxSteps); step++) {
      const at = (from + step) % leaves.length;
      const leaf = leaves[at];
      if (!leaf || !(leaf.key.includes(key) || (leaf.key.length > 1 && key.includes(leaf.key))))
        continue;
      from = at;
      return leaf.path;
    }
    return [];
  };
  return {
    find(text: string): readonly string[] {
      const key = comparable(text);
      return byKey.get(key) ?? (key === '' ? [] : inside(key));
    },
  };
}

const maxSteps = 400;

function walk(
  value: DraftValue,
  path: readonly string[],
  take: (text: string, path: string[]) => void,
): void {
  if (value instanceof DraftItem) {
    for (const [id, one] of value.fields) walk(one, [...path, id], take);
  } else if (Array.isArray(value)) for (const one of value) walk(one, path, take);
  else for (const text of everything(value)) take(text, [...path]);
}
