import { at, attributeOf, childrenOf, type Xml } from '../../xml';

/** How a number is meant: as it is, as a share, as a day or as a month. */
export type NumberFormat = 'number' | 'percent' | 'date' | 'month';

/** The format of each style of cells, by its number. */
export function numberFormats(styles: Xml | undefined): readonly NumberFormat[] {
  const sheet = at(styles, 'styleSheet');
  const codes = new Map(
    childrenOf(at(sheet, 'numFmts'), 'numFmt').map((one) => [
      attributeOf(one, 'numFmtId'),
      attributeOf(one, 'formatCode'),
    ]),
  );
  return childrenOf(at(sheet, 'cellXfs'), 'xf').map((style) => {
    const id = attributeOf(style, 'numFmtId') || '0';
    const code = codes.get(id);
    return code === undefined ? builtIn(Number(id)) : formatOf(code);
  });
}

/** What Excel does not write down because it knows it; some differ by language. */
function builtIn(id: number): NumberFormat {
  if (id === 9 || id === 10) return 'percent';
  // mmm-yy, and 年月 of a Japanese Excel.
  if (id === 17 || id === 55) return 'month';
  const isDate = (id >= 14 && id <= 16) || id === 22 || (id >= 27 && id <= 31);
  return isDate || (id >= 50 && id <= 54) || id === 57 || id === 58 ? 'date' : 'number';
}

/** A format by its code, of which the part for positive numbers counts. */
function formatOf(code: string): NumberFormat {
  const plain = code.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[[^\]]*\]/g, '');
  const [first = ''] = plain.split(';');
  if (first.includes('%')) return 'percent';
  // An era (g, e) is a year too. 「General」 is no code of a date.
  if (/general|標準/i.test(first)) return 'number';
  if (/d/i.test(first)) return 'date';
  return /[yge]/i.test(first) && /m/i.test(first) ? 'month' : 'number';
}
