import { allOf, at, childrenOf, parseXml, type Xml, xmlText } from '../ooxml/xml';
import { clean } from './paragraphs';
import type { Figure } from './source';

/** The figures of a chart from what the file keeps of its data. */
export function readChart(text: string, title: string): Figure | null {
  const chart = at(parseXml(text), 'chartSpace', 'chart');
  const own = allOf(at(chart, 'title'), 't').map(xmlText).join('');
  const series = allOf(at(chart, 'plotArea'), 'ser').map((ser) => {
    const labels = pointsOf(at(ser, 'cat'));
    const values = pointsOf(at(ser, 'val'));
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
  if (filled.length === 0) return null;
  return { kind: 'figure', title: clean(title) || clean(own), series: filled };
}

/** Cached values by their index. */
function pointsOf(node: Xml | undefined): ReadonlyMap<string, string> {
  return new Map(
    allOf(node, 'pt').map((point) => [point.attributes.idx ?? '', xmlText(at(point, 'v'))]),
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
