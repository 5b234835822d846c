import { joinLines } from '../../text/joinLines';
import { type Parts, relationsOf } from '../relations';
import { allOf, at, attributeOf, childrenOf, parseXml, type Xml, xmlText } from '../xml';
import type { ChartBlock, TextOrigin } from './content';
import { drawingLines } from './drawingText';
import { cleanLine } from './lines';

/**
 * The figures of a chart from what the file keeps of its data, and what is written on it; null where
 * there is no such part or nothing is written.
 */
export function readChart(file: Parts, part: string, where: TextOrigin): ChartBlock | null {
  const text = file.part(part);
  if (text === null) return null;
  const space = at(parseXml(text), 'chartSpace');
  const chart = at(space, 'chart');
  const title = titleOf(chart);
  const area = at(chart, 'plotArea');
  const axes = (area?.children ?? []).filter(({ name }) => name.endsWith('Ax') || name === 'axis');
  const labels = axes.flatMap((axis) => titleOf(axis) || []);
  labels.push(...drawnTexts(file, part));
  const series = newSeries(space) ?? allOf(area, 'ser').map(seriesOf);
  const filled = series.filter(({ points }) => points.length > 0);
  // The key of the chart names what has no figures, too.
  labels.push(...series.flatMap(({ name, points }) => (points.length > 0 ? [] : name || [])));
  if (filled.length === 0 && title === '' && labels.length === 0) return null;
  const grouping = attributeOf(at(area, 'barChart', 'grouping'), 'val');
  const isStacked = /^(?:stacked|percentStacked)$/.test(grouping) && filled.length > 1;
  const own = isStacked ? filled.toReversed() : filled;
  return { kind: 'figure', where, title, labels, isStacked, series: own };
}

type Series = ChartBlock['series'][number];

function seriesOf(ser: Xml): Series {
  const labels = pointsOf(at(ser, 'cat') ?? at(ser, 'xVal'));
  const values = pointsOf(at(ser, 'val') ?? at(ser, 'yVal'));
  const typed = typedLabels(ser);
  return {
    name: cleanLine(xmlText(allOf(at(ser, 'tx'), 'v')[0])),
    points: [...values].map(([index, value]) => ({
      label: cleanLine(labels.get(index) ?? String(Number(index) + 1)),
      value: typed.get(index) ?? value,
    })),
  };
}

/** The series of a chart of the newer kind (waterfall, tree …); null in any other. */
function newSeries(space: Xml | undefined): readonly Series[] | null {
  const data = at(space, 'chartData');
  if (!data) return null;
  const names = new Map(
    allOf(at(space, 'chart'), 'series').map((one) => [
      attributeOf(at(one, 'dataId'), 'val'),
      cleanLine(xmlText(at(one, 'tx', 'txData', 'v'))),
    ]),
  );
  return childrenOf(data, 'data').map((one) => {
    const labels = pointsOf(at(one, 'strDim'));
    const values = pointsOf(at(one, 'numDim'));
    const indexes = [...new Set([...labels.keys(), ...values.keys()])];
    return {
      name: names.get(attributeOf(one, 'id')) ?? '',
      points: indexes.map((index) => ({
        label: cleanLine(labels.get(index) ?? String(Number(index) + 1)),
        value: values.get(index) ?? '',
      })),
    };
  });
}

/** A title as it was typed, or as it stands in the cell that it comes from. */
function titleOf(node: Xml | undefined): string {
  const title = at(node, 'title');
  const text = richText(title) || allOf(title, 'v').map(xmlText).join('\n');
  // A program may break a long title when it saves it.
  return joinLines(cleanLine(text).split('\n'));
}

/** What was drawn upon the chart. */
function drawnTexts(file: Parts, part: string): readonly string[] {
  return [...relationsOf(file, part).values()].flatMap(({ type, target }) => {
    const text = type === 'chartUserShapes' ? file.part(target) : null;
    const bodies = text === null ? [] : allOf(parseXml(text), 'txBody');
    return bodies.flatMap((body) => drawingLines(body)).map((line) => line.text);
  });
}

/** Text that was typed, a paragraph a line. */
function richText(node: Xml | undefined): string {
  return allOf(node, 'p')
    .map((paragraph) => allOf(paragraph, 't').map(xmlText).join(''))
    .join('\n');
}

/** Cached values by their index; of labels in several levels the outer ones come first. */
function pointsOf(node: Xml | undefined): ReadonlyMap<string, string> {
  const [inner, ...outer] = allOf(node, 'lvl');
  const points = pointsIn(inner ?? node);
  for (const level of outer) {
    const names = pointsIn(level);
    // An outer label stands where those begin that belong to it.
    let name = '';
    for (const [index, text] of points) {
      name = names.get(index) ?? name;
      points.set(index, [name, text].filter(Boolean).join('・'));
    }
  }
  return points;
}

function pointsIn(node: Xml | undefined): Map<string, string> {
  return new Map(
    allOf(node, 'pt').map((point) => {
      const text = xmlText(at(point, 'v') ?? point);
      return [point.attributes.idx ?? '', text];
    }),
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
