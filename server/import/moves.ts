import type { ContentBlock, ContentLine } from '../ooxml/read/content';
import { type FieldId, type FieldIdOf, fieldOf, mainField, shapeOf } from '../vocabulary';
import { DraftItem } from './draft';
import type { Piece, Pieces } from './pieces';
import type { ImportTarget } from './targets';
import { addDraftItem, itemOf } from './values';

/** A text that goes elsewhere than where it was recognised. */
export interface Move {
  /** Number of the piece in the file. */
  readonly piece: number;
  readonly to: ImportTarget;
}

/** The blocks without the texts that are moved, which are marked as dealt with. */
export function without(
  pieces: Pieces,
  blocks: readonly ContentBlock[],
  moves: readonly Move[],
): readonly ContentBlock[] {
  if (moves.length === 0) return blocks;
  const moved = new Set<Piece>();
  for (const { piece, to } of moves) {
    const known = pieces.all[piece];
    if (!known) continue;
    moved.add(known);
    known.mark = to === 'none' ? 'author' : 'moved';
  }
  const stays = (line: ContentLine) => {
    const piece = pieces.ofLine(line);
    return !piece || !moved.has(piece);
  };
  return blocks.flatMap((block) => pieces.replace(block, stays));
}

/** Adds the texts that were moved where they were sent; the cells of a row as one text. */
export function addMoved(story: DraftItem, pieces: Pieces, moves: readonly Move[]): void {
  const last = new Map(moves.map(({ piece, to }) => [piece, to]));
  const texts: { readonly piece: Piece; readonly to: ImportTarget; text: string }[] = [];
  for (const [id, to] of [...last].sort(([a], [b]) => a - b)) {
    const piece = pieces.all[id];
    if (!piece || piece.text === '' || to === 'none') continue;
    const before = texts.at(-1);
    const isInRow = before?.to === to && piece.row !== null && before.piece.block === piece.block;
    if (isInRow && before.piece.row === piece.row) before.text += `\u3000${piece.text}`;
    else texts.push({ piece, to, text: piece.text });
  }
  for (const { to, text } of texts) if (to !== 'none') add(story, to, text);
}

function add(story: DraftItem, to: Exclude<ImportTarget, 'none'>, text: string): void {
  const [top, below] = to.split('.') as [FieldIdOf<'story'>, FieldId | undefined];
  if (to === 'vision.statement') {
    story.map('vision').say('statement', text);
    return;
  }
  const owner = below === undefined ? story : ownerOf(story, top);
  const field = owner.field(below ?? top);
  if (!field?.of) return;
  const shape = shapeOf(field.of);
  const item = mainField(shape) ? new DraftItem(field.of) : itemOf(field.of, text);
  item.say(shape.main ?? 'content', text);
  addDraftItem(owner.list(field.id), item);
}

/** The map in which the list lies; of stages the last, or a first one. */
function ownerOf(story: DraftItem, top: FieldIdOf<'story'>): DraftItem {
  if (fieldOf('story', top).type === 'map') return story.map(top);
  const stages = story.list(top);
  const known = stages.at(-1);
  if (known) return known;
  const made = new DraftItem('stage');
  made.say('name', '1');
  stages.push(made);
  return made;
}
