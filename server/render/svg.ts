import type { PathCommand, Point } from '../layout/geometry';
import type { Box, Group, Path, Rect, Scene, SceneShape, Text, Theme } from '../scene/scene';
import { escapeXml } from '../text/escapeXml';

/**
 * A scene as SVG text. Presentation attributes only: a `style` attribute would be blocked where the
 * SVG is shown under a content security policy. Groups with a key can be focused and carry
 * `data-key` and `data-box` (x y width height).
 */
export function svgOf(scene: Scene, theme: Theme): string {
  const { width, height, title, shapes } = scene;
  const size = `width="${rounded(width)}" height="${rounded(height)}"`;
  const view = `viewBox="0 0 ${rounded(width)} ${rounded(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${view} role="group"`,
    ` aria-label="${escapeXml(title)}" font-family="${escapeXml(theme.font)}">\n`,
    ...shapes.map((shape) => shapeOf(shape, theme)),
    '</svg>',
  ].join('');
}

function shapeOf(shape: SceneShape, theme: Theme): string {
  switch (shape.kind) {
    case 'rect':
      return rectOf(shape, theme);
    case 'path':
      return pathOf(shape, theme);
    case 'text':
      return textElement(shape, theme);
    case 'group':
      return groupOf(shape, theme);
  }
}

function groupOf({ role, key, label, box, shapes }: Group, theme: Theme): string {
  const inside = shapes.map((shape) => shapeOf(shape, theme)).join('');
  if (role === 'textbox') return inside;
  if (role === 'container') {
    return `<g aria-label="${escapeXml(label)}" role="group">\n${inside}</g>\n`;
  }
  if (key === null) return `<g aria-label="${escapeXml(label)}" role="img">\n${inside}</g>\n`;
  const names = `data-key="${escapeXml(key)}" data-box="${boxOf(box)}"`;
  // Not the text alone is the target: a click between two lines means the item too.
  const { x, y, width, height } = box;
  const target = `<rect class="target" x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}" rx="4" fill="none" pointer-events="all"/>`;
  return `<g ${names} role="button" tabindex="-1" aria-label="${escapeXml(label)}">\n${target}${inside}</g>\n`;
}

function boxOf({ x, y, width, height }: Box): string {
  return [x, y, width, height].map(rounded).join(' ');
}

function rectOf(rect: Rect, theme: Theme): string {
  const { x, y, width, height, radius } = rect;
  const corner = radius ? ` rx="${rounded(radius)}"` : '';
  return `<rect x="${rounded(x)}" y="${rounded(y)}" width="${rounded(width)}" height="${rounded(height)}"${corner}${paintOf(rect, theme)}/>\n`;
}

function pathOf(path: Path, theme: Theme): string {
  const ends =
    path.from && path.to
      ? ` data-from="${escapeXml(path.from)}" data-to="${escapeXml(path.to)}"`
      : '';
  return `<path d="${dataOf(path.commands)}"${ends}${paintOf(path, theme)}/>\n`;
}

/** The commands as path data; lines along an axis in their short forms. */
function dataOf(commands: readonly PathCommand[]): string {
  let at: Point = [0, 0];
  return commands
    .map(({ kind, points }) => {
      const end = points.at(-1) ?? at;
      const data = kind === 'line' ? lineData(at, end) : letters[kind] + points.flat().join(' ');
      at = end;
      return data;
    })
    .join('');
}

const letters = { move: 'M', quadratic: 'Q', cubic: 'C', close: 'Z' } as const;

function lineData([fromX, fromY]: Point, [x, y]: Point): string {
  if (y === fromY) return `H${x}`;
  return x === fromX ? `V${y}` : `L${x} ${y}`;
}

function paintOf({ fill, stroke, strokeWidth, isDashed }: Rect | Path, theme: Theme): string {
  const parts = [` fill="${fill ? theme.paints[fill] : 'none'}"`];
  if (stroke) parts.push(` stroke="${theme.paints[stroke]}" stroke-width="${strokeWidth ?? 1}"`);
  if (isDashed) parts.push(' stroke-dasharray="5 4"');
  return parts.join('');
}

function textElement(text: Text, theme: Theme): string {
  const { x, y, size, leading, paint, isBold, anchor, lead } = text;
  const weight = isBold ? ' font-weight="700"' : '';
  const align = anchor && anchor !== 'start' ? ` text-anchor="${anchor}"` : '';
  const spans = withSpaces(text).map((line, index) => {
    const dy = index === 0 ? '' : ` dy="${rounded(leading)}"`;
    const inside =
      index === 0 && lead
        ? `<tspan fill="${theme.paints[lead.paint]}" font-weight="700">${escapeXml(line.slice(0, lead.length))}</tspan>${escapeXml(line.slice(lead.length))}`
        : escapeXml(line);
    return `<tspan x="${rounded(x)}"${dy}>${inside}</tspan>`;
  });
  return `<text x="${rounded(x)}" y="${rounded(y)}" font-size="${rounded(size)}"${weight}${align} fill="${theme.paints[paint]}">${spans.join('')}</text>\n`;
}

/**
 * The lines, with a space where there was one before the text was broken: who copies the text has its
 * words apart. Where a line does not begin at its left edge the space would move it.
 */
function withSpaces({ lines, whole, anchor = 'start' }: Text): readonly string[] {
  if (!whole || anchor !== 'start') return lines;
  let at = 0;
  return lines.map((line, index) => {
    at = Math.max(at, whole.text.indexOf(line, at)) + line.length;
    const isLast = index === lines.length - 1;
    return !isLast && /\s/.test(whole.text.charAt(at)) ? `${line} ` : line;
  });
}

/** Two decimals are finer than a screen and keep the text short. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
