import { at, attributeOf, childrenOf, type Xml, xmlText } from '../../xml';
import type { NumberFormat } from './numberFormats';
import { dateText } from './serialDate';

/** What the cells of all sheets of a workbook refer to. */
export interface SheetContext {
  /** Texts that are kept once, by their numbers. */
  readonly shared: readonly string[];
  /** Formats of numbers, by the numbers of the cell styles. */
  readonly formats: readonly NumberFormat[];
  /** Dates count from 1904, as Excel for the Mac did. */
  readonly isFrom1904: boolean;
}

/** The texts that cells share. */
export function sharedTexts(part: Xml | undefined): readonly string[] {
  return childrenOf(at(part, 'sst'), 'si').map(richText);
}

/** A cell as it would be typed; '' for an empty one, an error, and a formula never computed. */
export function cellText(cell: Xml, { shared, formats, isFrom1904 }: SheetContext): string {
  const value = xmlText(at(cell, 'v'));
  switch (attributeOf(cell, 't')) {
    case 's':
      return shared[Number(value)] ?? '';
    case 'inlineStr':
      return richText(at(cell, 'is'));
    case 'str':
      return unescaped(value);
    case 'b':
      return value === '' ? '' : /^(?:1|true)$/i.test(value) ? 'TRUE' : 'FALSE';
    case 'e':
      return '';
    case 'd':
      return value.replace(/T.*$/, '');
  }
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return value.trim();
  const format = formats[Number(attributeOf(cell, 's') || 0)] ?? 'number';
  if (format === 'percent') return `${numberText(number * 100)}%`;
  if (format === 'number') return numberText(number);
  return dateText(number, isFrom1904, format === 'month') ?? numberText(number);
}

/** A text with its runs; how it is read (ふりがな) stands beside it and is none of it. */
function richText(node: Xml | undefined): string {
  const own = childrenOf(node, 't').map(xmlText);
  const runs = childrenOf(node, 'r').flatMap((run) => childrenOf(run, 't').map(xmlText));
  return unescaped([...own, ...runs].join(''));
}

/** `_x000D_` stands for a sign that XML cannot hold. */
function unescaped(text: string): string {
  return text
    .replace(/_x([\da-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}

/** With the 15 digits that Excel knows: 0.1 + 0.2 is 0.3. */
function numberText(value: number): string {
  const plain = Number(value.toPrecision(15));
  // No figure of a town is written with an exponent.
  return Math.abs(plain) < 1e-6 ? String(Number(plain.toFixed(6))) : String(plain);
}
