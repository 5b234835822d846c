import { allOf, at, childrenOf, parseXml, type Xml, xmlText } from '../xml';
import type { Figure, Where } from './content';
import { clean } from './lines';

/** The figures of a chart from what the file keeps of its data; null where nothing is written. */
export function readChart(text: string, title: string, where: Where): Figure | null {
  const chart = at(parseXml(text), 'chartSpace', 'chart');
  const own = clean(richText(at(chart, 'title')));
  const area = at(chart, 'plotArea');
  const series = allOf(area, 'ser').map((ser) => {
    const labels = pointsOf(at(ser, 'cat') ?? at(ser, 'xVal'));
    const values = pointsOf(at(ser, 'val') ?? at(ser, 'yVal'));
    const typed = typedLabels(ser);
    return {
      name: clean(xmlText(allOf(at(ser, 'tx'), 'v')[0])),
      points: [...values].map(([index, value]) => ({
        label: clean(labels.get(index) ?? String(Number(index) + 1)),
        value: typed.get(index) ?? value,
      })),
    };
  });
  const filled = series.filter(({ points }) => points.length > 0);
  const axes = (area?.children ?? []).filter(({ name }) => name.endsWith('Ax'));
  const labels = axes.flatMap((axis) => clean(richText(at(axis, 'title'))) || []);
  const named = clean(title) || own;
  if (own !== '' && own !== named) labels.unshift(own);
  if (filled.length === 0 && named === '' && labels.length === 0) return null;
  return { kind: 'figure', where, title: named, labels, series: filled };
}

/** Text that was typed, a paragraph a line. */
function richText(node: Xml | undefined): string {
  return allOf(node, 'p')
    .map((paragraph) => allOf(paragraph, 't').map(xmlText).join(''))
    .join('\n');
}

/** Cached values by their index. */
function pointsOf(node: Xml | undefined): ReadonlyMap<string, string> {
  // Labels in several levels: the first is the one nearest to the axis.
  const level = allOf(node, 'lvl')[0] ?? node;
  return new Map(
    allOf(level, 'pt').map((point) => [point.attributes.idx ?? '', xmlText(at(point, 'v'))]),
  );
}

/** Labels that were typed in place of a figure: 約100億円. */
function typedLabels(ser: Xml): ReadonlyMap<string, string> {
  return new Map(
    childrenOf(at(ser, 'dLbls'), 'dLbl').flatMap((label) => {
      const text = allOf(at(label, 'tx'), 't').map(xmlText).join('');
      const index = at(label, 'idx')?.attributes.val;
      return text !== '' && index !== undefined ? [[index, text] as const] : [];
    }),
  );
}
