import { escapeXml } from '../text/escapeXml';

/** Names of the vocabularies of Open XML. */
export const ns = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  s: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  decorative: 'http://schemas.microsoft.com/office/drawing/2017/decorative',
} as const;

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Namespaces of a part of a presentation. */
export const spaces = `xmlns:a="${ns.a}" xmlns:r="${ns.r}" xmlns:p="${ns.p}"`;

type Value = string | number | boolean | undefined;

/** An element; attributes without a value are left out, texts in attributes are escaped. */
export function tag(
  name: string,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly string[]
): string {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${attribute(value)}"`)
    .join('');
  const inside = children.join('');
  return inside === '' ? `<${name}${said}/>` : `<${name}${said}>${inside}</${name}>`;
}

function attribute(value: Value): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'number') return String(Math.round(value));
  // A line break in an attribute would be read as a space anyway.
  return escapeXml((value ?? '').replace(/[\t\r\n]+/g, ' '));
}

/** A text inside an element. */
export const escapedText = escapeXml;

/** Points as English Metric Units, the whole numbers of Open XML. */
export function emu(points: number): number {
  return Math.round(points * 12700);
}

/** Points as hundredths, for sizes of text and distances of lines. */
export function hundredths(points: number): number {
  return Math.round(points * 100);
}
