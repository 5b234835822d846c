import type { Group, SceneShape, Text } from '../../scene/scene';
import type { SlideParagraph, SlideRun } from '../slides';

/** Where the baseline of a line stands, as a share of the distance of two. */
export const baseline = 0.8;

/** Paragraphs, and the top of the first of them in the drawing. */
export interface Body {
  readonly paragraphs: readonly SlideParagraph[];
  readonly top: number;
}

/**
 * The texts of a group, which stand one below the other, as paragraphs of one text box: marks become
 * bullets, figures at the right edge stand behind a tab, and what stands on one line is one
 * paragraph. Null where the group has no text.
 */
export function groupParagraphs(group: Group): Body | null {
  const texts = textsIn(group.shapes);
  const [first] = texts;
  if (!first) return null;
  const paragraphs: SlideParagraph[] = [];
  const top = first.y - first.leading * baseline;
  let bottom = top;
  for (let at = 0; at < texts.length; ) {
    const text = texts[at] as Text;
    const line = lineAt(texts, at);
    const before = text.y - text.leading * baseline - bottom;
    paragraphs.push(paragraphOf(line, group, Math.max(0, before)));
    bottom = Math.max(...line.map(bottomOf));
    at += line.length;
  }
  return { paragraphs, top };
}

function textsIn(shapes: readonly SceneShape[]): readonly Text[] {
  return shapes.flatMap((shape) => {
    if (shape.kind === 'group') return textsIn(shape.shapes);
    return shape.kind === 'text' ? [shape] : [];
  });
}

/** The text, the figure behind it, and what begins on the line on which the text ends. */
function lineAt(texts: readonly Text[], at: number): readonly Text[] {
  const first = texts[at] as Text;
  let end = at + 1;
  for (let next = texts[end]; next; next = texts[++end]) {
    const isOnLine = Math.abs(next.y - first.y) < 0.5 && first.lines.length === 1;
    if (!next.whole?.isTail && !isOnLine) break;
  }
  return texts.slice(at, end);
}

const bottomOf = ({ y, lines, leading }: Text) => y + (lines.length - 1 + 1 - baseline) * leading;

function paragraphOf(
  [first, ...others]: readonly Text[],
  { box }: Group,
  before: number,
): SlideParagraph {
  const text = first as Text;
  const { bullet, size } = text;
  const indent = text.x - box.x;
  return {
    size: Math.max(size, ...others.map((one) => one.size)),
    leading: Math.max(text.leading, ...others.map((one) => one.leading)),
    before,
    bullet: {
      sign: bullet?.sign ?? '',
      paint: bullet?.paint ?? text.paint,
      indent,
    },
    rightTab: box.width - 0.5,
    runs: [...runsOf(text), ...others.flatMap((one) => followingRuns(one, text))],
  };
}

function runsOf({ lines, whole, lead, paint, isBold, size }: Text): readonly SlideRun[] {
  const text = plain(whole?.text ?? lines.join('\n'));
  const start = lead?.length ?? 0;
  return [
    ...(lead ? [{ text: text.slice(0, start), paint: lead.paint, isBold: true, size }] : []),
    { text: text.slice(start), paint, isBold, size },
  ];
}

function followingRuns(text: Text, first: Text): readonly SlideRun[] {
  const { paint, isBold, size, bullet } = text;
  if (!text.whole?.isTail) {
    const sign = { text: `\u3000${bullet?.sign ?? ''}`, paint: bullet?.paint ?? paint, size };
    return [sign, ...runsOf(text)];
  }
  const isBelow = text.y > first.y + first.leading * (first.lines.length - 0.5);
  return [{ text: `${isBelow ? '\n' : ''}\t${plain(text.whole.text)}`, paint, isBold, size }];
}

/** A tab leads to the right edge: the story's own are spaces. */
const plain = (text: string) => text.replaceAll('\t', ' ');
