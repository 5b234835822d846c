/** Widths of lines that were measured in the font. */
const widths = new Map<string, number>();
const maxWidths = 5000;
/** Measures without the page, which the browser would have to lay out as a whole for the answer. */
const paper = document.createElement('canvas').getContext('2d');
/** The font of the drawings; '' where it has to be looked up: the author's settings may have changed. */
let font = '';
new MutationObserver(() => {
  font = '';
}).observe(document.documentElement, { attributes: true });

/**
 * The drawing was measured without a font. Where the letters of this one are wider, a line that
 * would leave its part is drawn a little narrower.
 */
export function keepInside(root: Element): void {
  if (font === '') {
    font = getComputedStyle(root).fontFamily;
    widths.clear();
  }
  if (widths.size > maxWidths) widths.clear();
  const wide: { line: SVGTSpanElement; room: number }[] = [];
  for (const part of root.querySelectorAll<SVGGElement>('g[data-box]')) {
    const [left = 0, , width = 0] = (part.dataset.box ?? '').split(' ').map(Number);
    const starts = [...part.querySelectorAll<SVGTSpanElement>('tspan[x]')].map((line) => ({
      y: baselineOf(line),
      left: startOf(line),
    }));
    for (const line of part.querySelectorAll<SVGTSpanElement>('tspan[x]')) {
      if (line.parentElement?.hasAttribute('text-anchor')) continue;
      const x = xOf(line);
      const beside = starts.filter(
        (other) => other.left > x && Math.abs(other.y - baselineOf(line)) < 2,
      );
      const room = Math.min(left + width, ...beside.map((other) => other.left - gap)) - x;
      if (widthOf(line) > room) wide.push({ line, room });
    }
  }
  // Measured first, written afterwards: each change would make the browser measure anew.
  for (const { line, room } of wide) {
    line.setAttribute('textLength', String(room));
    line.setAttribute('lengthAdjust', 'spacingAndGlyphs');
  }
}

/** Between a line and the text behind it, in the units of the drawing. */
const gap = 3;

const xOf = (line: SVGTSpanElement) => Number(line.getAttribute('x'));

/** How far down a line stands in its drawing. */
function baselineOf(line: SVGTSpanElement): number {
  let y = Number(line.parentElement?.getAttribute('y') ?? 0);
  for (let at: Element | null = line; at; at = at.previousElementSibling)
    y += Number(at.getAttribute('dy') ?? 0);
  return y;
}

/** Where the first line of a part ends, in the units of its drawing; 0 where it has no text. */
export function firstLineEnd(part: Element): number {
  const line = part.querySelector<SVGTSpanElement>('tspan[x]');
  return line ? startOf(line) + widthOf(line) : 0;
}

/** Where a line begins; what stands at its left is not measured for it. */
function startOf(line: SVGTSpanElement): number {
  const anchor = line.parentElement?.getAttribute('text-anchor');
  const share = anchor === 'end' ? 1 : anchor === 'middle' ? 0.5 : 0;
  return xOf(line) - (share > 0 ? share * widthOf(line) : 0);
}

function widthOf(line: SVGTSpanElement): number {
  const { parentElement: text } = line;
  const [size = '', weight] = [
    text?.getAttribute('font-size') ?? '',
    text?.getAttribute('font-weight'),
  ];
  const key = [size, weight, line.innerHTML].join('\n');
  const known = widths.get(key) ?? measured(line, size, weight ?? '400');
  widths.set(key, known);
  return known;
}

/** The width of a line, whose lead may be bolder than the rest. */
function measured(line: SVGTSpanElement, size: string, weight: string): number {
  if (!paper) return line.getComputedTextLength();
  let width = 0;
  for (const part of line.childNodes) {
    const own = part instanceof Element ? part.getAttribute('font-weight') : null;
    paper.font = `${own ?? weight} ${Number.parseFloat(size)}px ${font}`;
    width += paper.measureText(part.textContent ?? '').width;
  }
  return width;
}
