import type { Story } from '../../story/story';
import { figureFields } from '../../story/yearFigures';
import { noAnchors } from '../../syntax/assemble';
import { type FlowLevel, scanFlow } from '../../syntax/flow';
import { type Field, matchKey, type Shape, shapeOf } from '../../vocabulary';
import type { CompletionPosition } from './positions';

/** A value or entry inside of brackets, by its meaning. */
interface FlowPlace {
  /** Shape of the mapping whose keys stand here (braces). */
  readonly shape: Shape | null;
  /** The field whose value is typed here. */
  readonly field: Field | null;
  /** Shape of the mapping that holds the field. */
  readonly owner: Shape;
}

/**
 * What can be typed inside brackets or braces that begin at `start`. `field` is the key whose value
 * they are (or the list they are an item of), `owner` the shape of the mapping that holds it.
 */
export function flowPosition(
  { text }: Story,
  field: Field | null,
  owner: Shape,
  start: number,
  offset: number,
): CompletionPosition | null {
  const { levels, isQuoted, from: begin } = scanFlow(text, start, offset, noAnchors, true);
  const top = levels[levels.length - 1];
  if (!top || isQuoted) return null;
  const place = levels.reduce(placeIn, { shape: owner, field, owner });
  const from = offset - text.slice(begin, offset).trimStart().length;
  if (field && levels.length === 1 && top.close === '}' && takesYears(field)) {
    if (top.key !== null) return null;
    const at = { from, to: offset, isFlow: true, years: top.keys };
    return { kind: 'value', shape: owner, field, ...at };
  }
  if (place.field && (top.close === '}' || !place.field.of)) {
    const shape = place.shape ?? place.owner;
    return { kind: 'value', shape, field: place.field, from, to: offset, isFlow: true };
  }
  const { shape } = place;
  if (!shape) return null;
  return {
    kind: 'key',
    shape,
    present: new Set(top.keys.flatMap((key) => matchKey(shape, key)?.field.id ?? [])),
    from,
    to: offset,
    column: 0,
    indent: null,
    needsMark: false,
    isItem: false,
    isFlow: true,
    hasColon: /^[^\s:：]*\s*[:：]/.test(text.slice(offset, offset + 40)),
  };
}

/** Can figures be written year by year there: {R6: 34, R7: 41}? */
export function takesYears({ id, type }: Field): boolean {
  return type === 'values' || figureFields.some((field) => field === id);
}

/** What stands in a bracket that is the value at this place; the first may be an item itself. */
function placeIn({ field, owner }: FlowPlace, level: FlowLevel, index: number): FlowPlace {
  if (level.close === ']') return { shape: null, field, owner };
  const inner = field?.orItems ?? field?.of;
  const shape = inner ? shapeOf(inner) : index === 0 ? owner : null;
  if (level.key === null || !shape) return { shape, field: null, owner };
  return { shape, field: matchKey(shape, level.key)?.field ?? null, owner: shape };
}
