import type { Chart } from '../../deck/deck';
import type { Strings } from '../../deck/strings';
import { heightOf } from '../../layout/paragraphs';
import { boxKinds } from '../../ooxml/marks';
import { pathFrom } from '../../scene/path';
import type { Box } from '../../scene/scene';
import { plotIn } from './chartPlot';
import { chartElement } from './charts';
import type { ChartElement, Element } from './slide';
import { paragraph } from './texts';

const size = 10.5;
/** Room for 実績 and 推計 beside the line between them. */
const [labelWidth, labelHeight] = [52, 12] as const;

/** Where the estimates begin; 0 or less where all is of one kind. */
function firstEstimate({ points }: Chart): number {
  return points.findIndex(({ isExpected }) => isExpected);
}

/** A large chart with the names of its parts beside the last bar, and a line where estimates begin. */
export function stackElements(
  chart: Chart,
  parts: readonly Chart[],
  box: Box,
  strings: Strings,
): { readonly chart: ChartElement; readonly around: readonly Element[] } {
  const look =
    parts.length > 0 ? 'stack' : chart.points.length > 1 && chart.isLine ? 'line' : 'bars';
  const aside = parts.length > 0 ? box.width * 0.22 : 0;
  const plain = chartElement(chart, box, size, { look, parts, aside });
  // 実績 and 推計 stand between the title and the figures above the bars.
  const titleHeight = plain.titleHeight + (firstEstimate(chart) > 0 ? labelHeight : 0);
  const element = { ...plain, titleHeight };
  return { chart: element, around: [...divider(element, strings), ...namesOf(element)] };
}

/** Between the last year that was measured and the first estimate: 実績｜推計. */
function divider(element: ChartElement, { actual, estimate }: Strings): readonly Element[] {
  const { chart, box } = element;
  const plot = plotIn(element);
  const { slots, x, width } = plot;
  const [y, height] = [plot.y - labelHeight, plot.height + labelHeight];
  const first = firstEstimate(chart);
  if (first <= 0) return [];
  const [before, after] = [slots[first - 1] ?? first - 1, slots[first] ?? first];
  const count = Math.max(1, ...slots.map((slot) => slot + 1));
  const at = x + (width * ((before + after) / 2 + 0.5)) / count;
  const label = (text: string, left: number, align: 'start' | 'end'): Element => ({
    kind: 'text',
    name: boxKinds.aside,
    inset: 0,
    paragraphs: [paragraph(text, 10, { paint: 'soft', align, spacing: 1.2 })],
    box: { x: left, y: y - 2, width: labelWidth, height: labelHeight },
  });
  const commands = pathFrom(0, 0).verticalTo(height).commands;
  return [
    {
      kind: 'drawing',
      box: { x: at, y, width: 1, height },
      minTextSize: 10,
      scene: {
        width: 1,
        height,
        title: '',
        shapes: [{ kind: 'path', commands, stroke: 'soft', strokeWidth: 1, isDashed: true }],
      },
    },
    ...(at - labelWidth - 4 >= box.x ? [label(actual, at - labelWidth - 4, 'end')] : []),
    label(estimate, at + 4, 'start'),
  ];
}

/** The names of what adds up, each beside its piece of the last bar. */
function namesOf(element: ChartElement): readonly Element[] {
  const { parts = [], box, aside = 0 } = element;
  const { x, width, y, height, top } = plotIn(element);
  const sum = parts.reduce((all, part) => all + (part.points.at(-1)?.value ?? 0), 0);
  if (sum === 0) return [];
  let above = y + height - (sum / top) * height;
  let bottom = Number.NEGATIVE_INFINITY;
  const room = Math.max(20, box.x + box.width - x - width - 2, aside * 0.9);
  const names = shortNames(parts.map((part) => part.piece.text));
  return parts.map((part, index): Element => {
    const own = ((part.points.at(-1)?.value ?? 0) / top) * height;
    const name = [paragraph(names[index] ?? '', 10, { spacing: 1.2 })];
    // A typeface wider than measured may need a line more.
    const high = heightOf(name, room * 0.94);
    const at = Math.max(above + own / 2 - high / 2, bottom);
    above += own;
    bottom = at + high;
    return {
      kind: 'text',
      name: boxKinds.aside,
      inset: 0,
      paragraphs: name,
      box: { x: x + width + 2, y: at, width: room, height: high },
    };
  });
}

/** Names without what stands in brackets, where that tells them apart: the chart has them in full. */
export function shortNames(names: readonly string[]): readonly string[] {
  const short = names.map((name) => name.replace(/\s*[（(][^（()）]*[)）]/g, '').trim());
  const areApart = new Set(short).size === names.length && !short.includes('');
  return areApart ? short : names;
}
