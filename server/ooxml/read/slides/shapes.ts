import { shapeKind } from '../../marks';
import type { Parts, Relation } from '../../relations';
import { allOf, at, attributeOf, childrenOf, type Xml } from '../../xml';
import { readChart } from '../chart';
import type { ContentBlock, Grid, GridCell, HiddenText, Part, Where } from '../content';
import { diagramLines } from '../diagram';
import { drawingLines, isOn } from '../drawingText';

/** What a slide is read with. */
export interface SlideReading {
  readonly file: Parts;
  readonly relations: ReadonlyMap<string, Relation>;
  /** Number of the slide, from 1. */
  readonly slide: number;
  /** Takes what is not shown. */
  readonly hidden: HiddenText[];
}

/** What a shape holds, and where it stands, in EMU. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly block: ContentBlock;
  readonly isTitle: boolean;
  readonly isVertical: boolean;
  readonly isPlaceholder: boolean;
  /** Id of the shape on its slide. */
  readonly id: string;
}

interface Offset {
  readonly x: number;
  readonly y: number;
}

/** Everything in a tree of shapes that holds text, in the order of the file. */
export function shapesOf(
  tree: Xml | undefined,
  offset: Offset,
  reading: SlideReading,
): readonly Placed[] {
  return (tree?.children ?? []).flatMap((shape): readonly Placed[] => {
    switch (shape.name) {
      case 'AlternateContent':
        return alternative(shape, offset, reading);
      case 'grpSp':
        return shapesOf(shape, inside(shape, offset), reading);
      case 'graphicFrame':
        return frameOf(shape, offset, reading);
      case 'sp':
      case 'cxnSp':
        return textShape(shape, offset, reading);
      default:
        return [];
    }
  });
}

/** Of the same thing in two ways the first that holds text. */
function alternative(shape: Xml, offset: Offset, reading: SlideReading): readonly Placed[] {
  for (const way of [...childrenOf(shape, 'Choice'), ...childrenOf(shape, 'Fallback')]) {
    const shapes = shapesOf(way, offset, reading);
    if (shapes.length > 0) return shapes;
  }
  return [];
}

/** What a group adds to the places of its shapes (its scale is left out: only the order counts). */
function inside(group: Xml, offset: Offset): Offset {
  const transform = at(group, 'grpSpPr', 'xfrm');
  const to = at(transform, 'off')?.attributes;
  const from = at(transform, 'chOff')?.attributes;
  const move = (axis: 'x' | 'y') => Number(to?.[axis] ?? 0) - Number(from?.[axis] ?? 0);
  return { x: offset.x + move('x'), y: offset.y + move('y') };
}

/** Placeholders that belong to the form of a slide. */
const ofForm = new Set(['sldNum', 'ftr', 'dt', 'hdr', 'sldImg']);

function textShape(shape: Xml, offset: Offset, reading: SlideReading): readonly Placed[] {
  const properties = at(shape, 'nvSpPr', 'cNvPr');
  const placeholder = at(shape, 'nvSpPr', 'nvPr', 'ph');
  const type = attributeOf(placeholder, 'type');
  const body = at(shape, 'txBody');
  const lines = drawingLines(body);
  if (lines.length === 0) return [];
  const where: Where = { slide: reading.slide, part: 'box' };
  const isHidden = isOn(attributeOf(properties, 'hidden'));
  if (isHidden || ofForm.has(type)) {
    for (const { text } of lines)
      reading.hidden.push({ where, text, reason: isHidden ? 'hidden' : 'form' });
    return [];
  }
  const { x, y, width } = shapeBox(at(shape, 'spPr', 'xfrm'), offset);
  const name = shapeKind(attributeOf(properties, 'name'));
  const isTitle = type === 'title' || type === 'ctrTitle';
  const text = lines.map((line) => line.text).join('');
  const block: ContentBlock = isTitle
    ? { kind: 'heading', where, level: type === 'ctrTitle' ? 0 : 1, text }
    : {
        kind: 'box',
        where,
        name: type === 'subTitle' ? 'Subtitle' : name,
        lines,
        middle: x + width / 2,
      };
  const vertical = attributeOf(at(body, 'bodyPr'), 'vert');
  return [
    {
      ...{ x, y, block, isTitle },
      isVertical: /^(?:eaVert|vert|mongolianVert|wordArtVertRtl)$/.test(vertical),
      isPlaceholder: placeholder !== undefined,
      id: attributeOf(properties, 'id'),
    },
  ];
}

function shapeBox(transform: Xml | undefined, offset: Offset) {
  const { x, y } = at(transform, 'off')?.attributes ?? {};
  const width = Number(at(transform, 'ext')?.attributes.cx ?? 0);
  return { x: Number(x ?? 0) + offset.x, y: Number(y ?? 0) + offset.y, width };
}

function frameOf(frame: Xml, offset: Offset, reading: SlideReading): readonly Placed[] {
  const { x, y } = shapeBox(at(frame, 'xfrm'), offset);
  const properties = at(frame, 'nvGraphicFramePr', 'cNvPr');
  const block = frameBlock(at(frame, 'graphic', 'graphicData'), reading);
  if (!block) return [];
  const id = attributeOf(properties, 'id');
  return [{ x, y, block, isTitle: false, isVertical: false, isPlaceholder: false, id }];
}

function frameBlock(data: Xml | undefined, reading: SlideReading): ContentBlock | null {
  const { file, relations, slide } = reading;
  const where = (part: Part): Where => ({ slide, part });
  const table = at(data, 'tbl');
  if (table) return gridOf(table, where('table'));
  const leadsTo = (id: string) => {
    const relation = relations.get(id);
    return relation ? file.part(relation.target) : null;
  };
  const points = at(data, 'relIds')?.attributes;
  if (points) {
    const text = leadsTo(points['r:dm'] ?? points.dm ?? '');
    const lines = text === null ? [] : diagramLines(text, drawingPart(reading));
    return lines.length === 0
      ? null
      : { kind: 'box', where: where('diagram'), name: '', lines, middle: null };
  }
  const chart = leadsTo(at(data, 'chart')?.attributes.id ?? '');
  return chart === null ? null : readChart(chart, '', where('chart'));
}

/** The SmartArt of a slide as it is drawn, where there is one only. */
function drawingPart({ file, relations }: SlideReading): string | null {
  const drawings = [...relations.values()].filter(({ type }) => type === 'diagramDrawing');
  return drawings.length === 1 && drawings[0] ? file.part(drawings[0].target) : null;
}

function gridOf(table: Xml, where: Where): Grid {
  const rows = childrenOf(table, 'tr').map((row) =>
    childrenOf(row, 'tc').map(
      (cell): GridCell => ({
        lines: allOf(cell, 'txBody').flatMap(drawingLines),
        isContinued: isOn(cell.attributes.vMerge),
        isSpanned: isOn(cell.attributes.hMerge),
      }),
    ),
  );
  return { kind: 'grid', where, rows };
}
