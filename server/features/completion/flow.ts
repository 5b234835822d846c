import type { Story } from '../../story/story';
import { type Field, matchKey, type Shape, shapeOf } from '../../vocabulary';
import type { Position } from './position';

/** An open bracket, the shape of the mapping it belongs to, and the field whose value it is. */
interface Bracket {
  readonly char: string;
  /** Keys inside belong to this shape (braces). */
  readonly shape: Shape | null;
  readonly field: Field | null;
  /** Shape of the mapping that holds the field. */
  readonly owner: Shape;
  readonly present: Set<string>;
}

/**
 * What can be typed inside brackets or braces that begin at `start`. `field` is the key whose value
 * they are (or the list they are an item of), `owner` the shape of the mapping that holds it.
 */
export function flowPosition(
  story: Story,
  field: Field | null,
  owner: Shape,
  start: number,
  offset: number,
): Position | null {
  const { text } = story;
  const open: Bracket[] = [];
  let from = start;
  let current: Field | null = field;
  let holder = owner;
  for (let i = start; i < offset; i++) {
    const char = text[i] as string;
    if (char === '"' || char === "'") {
      const close = text.indexOf(char, i + 1);
      if (close < 0 || close >= offset) return null;
      i = close;
    } else if (char === '[' || char === '{') {
      const inner = current?.orItems ?? current?.of;
      const shape =
        char === '{' ? (inner ? shapeOf(inner) : open.length === 0 ? owner : null) : null;
      open.push({ char, shape, field: current, owner: holder, present: new Set() });
      from = i + 1;
      if (char === '{') current = null;
    } else if (char === ']' || char === '}') {
      open.pop();
      from = i + 1;
    } else if (',、，'.includes(char)) {
      const top = open[open.length - 1];
      current = top?.char === '[' ? (top.field ?? null) : null;
      from = i + 1;
    } else if (char === ':' || char === '：') {
      const top = open[open.length - 1];
      if (top?.shape) {
        const match = matchKey(top.shape, text.slice(from, i));
        if (match) top.present.add(match.field.id);
        current = match?.field ?? null;
        holder = top.shape;
        from = i + 1;
      }
    }
  }
  const top = open[open.length - 1];
  if (!top) return null;
  while (from < offset && /\s/.test(text[from] as string)) from++;
  if (current && (top.char === '[' ? !current.of : true)) {
    const shape = top.shape ?? top.owner;
    return { kind: 'value', shape, field: current, from, to: offset, isFlow: true };
  }
  if (top.char !== '{' || !top.shape) return null;
  return {
    kind: 'key',
    shape: top.shape,
    present: top.present,
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
