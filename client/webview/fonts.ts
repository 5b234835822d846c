/**
 * The drawing was measured without a font. Where the letters of this one are wider, a line that
 * would leave its part is drawn a little narrower.
 */
export function keepInside(root: ParentNode): void {
  const wide: { line: SVGTSpanElement; room: number }[] = [];
  for (const part of root.querySelectorAll<SVGGElement>('g[data-box]')) {
    const [left = 0, , width = 0] = (part.dataset.box ?? '').split(' ').map(Number);
    for (const line of part.querySelectorAll('tspan')) {
      const room = left + width - Number(line.getAttribute('x'));
      const isAtStart = !line.parentElement?.hasAttribute('text-anchor');
      if (isAtStart && line.hasAttribute('x') && line.getComputedTextLength() > room) {
        wide.push({ line, room });
      }
    }
  }
  // Measured first, written afterwards: each change would make the browser measure anew.
  for (const { line, room } of wide) {
    line.setAttribute('textLength', String(room));
    line.setAttribute('lengthAdjust', 'spacingAndGlyphs');
  }
}
