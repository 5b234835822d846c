import { joinLines } from '../../../text/joinLines';
import { shapeKind } from '../../marks';
import type { Parts, Relation } from '../../relations';
import { allOf, at, attributeOf, childrenOf, type Xml } from '../../xml';
import { readChart } from '../chart';
import type {
  ContentBlock,
  Grid,
  GridCell,
  HiddenReason,
  HiddenText,
  Part,
  TextOrigin,
} from '../content';
import { diagramLines } from '../diagram';
import { drawingLines, isOn } from '../drawingText';
import { textsOf } from '../texts';
import { type Box, boxIn, page, type Space, spaceOf } from './places';

/** What a slide is read with. */
export interface SlideReading {
  readonly file: Parts;
  readonly relations: ReadonlyMap<string, Relation>;
  /** Number of the slide, from 1. */
  readonly slide: number;
  readonly isOwn: boolean;
  /** Takes what is not shown. */
  readonly hidden: HiddenText[];
  /** Where the layout puts a placeholder. */
  readonly placeholder: (node: Xml) => Xml | undefined;
}

/** What a shape holds, and where it stands, in EMU. */
export interface PlacedShape {
  readonly x: number;
  readonly y: number;
  readonly block: ContentBlock;
  readonly isTitle: boolean;
  readonly isVertical: boolean;
  readonly isPlaceholder: boolean;
  /** Id of the shape on its slide. */
  readonly id: string;
}

/** Everything in a tree of shapes that holds text, in the order of the file. */
export function shapesOf(
  tree: Xml | undefined,
  space: Space,
  reading: SlideReading,
): readonly PlacedShape[] {
  return (tree?.children ?? []).flatMap((shape): readonly PlacedShape[] => {
    switch (shape.name) {
      case 'AlternateContent':
        return alternative(shape, space, reading);
      case 'grpSp':
        return group(shape, space, reading);
      case 'graphicFrame':
        return frameOf(shape, space, reading);
      case 'sp':
      case 'cxnSp':
        return textShape(shape, space, reading);
      default:
        return [];
    }
  });
}

/** Of the same thing in two ways the first that holds text. */
function alternative(shape: Xml, space: Space, reading: SlideReading): readonly PlacedShape[] {
  for (const way of [...childrenOf(shape, 'Choice'), ...childrenOf(shape, 'Fallback')]) {
    const shapes = shapesOf(way, space, reading);
    if (shapes.length > 0) return shapes;
  }
  return [];
}

/** The shapes of a group; none of one that is not shown. */
function group(node: Xml, space: Space, reading: SlideReading): readonly PlacedShape[] {
  const shapes = shapesOf(node, spaceOf(node, space), reading);
  if (!isOn(attributeOf(at(node, 'nvGrpSpPr', 'cNvPr'), 'hidden'))) return shapes;
  const blocks = shapes.map(({ block }) => block);
  hide(blocks, 'hidden', reading);
  return [];
}

/** What is not shown is named, not read. */
export function hide(
  blocks: readonly ContentBlock[],
  reason: HiddenReason,
  { hidden }: Pick<SlideReading, 'hidden'>,
): void {
  for (const block of blocks) {
    for (const { text } of textsOf(block)) hidden.push({ where: block.where, text, reason });
  }
}

/** Placeholders that belong to the form of a slide. */
const ofForm = new Set(['sldNum', 'ftr', 'dt', 'hdr', 'sldImg']);

function textShape(shape: Xml, space: Space, reading: SlideReading): readonly PlacedShape[] {
  const properties = at(shape, 'nvSpPr', 'cNvPr');
  const placeholder = at(shape, 'nvSpPr', 'nvPr', 'ph');
  const type = attributeOf(placeholder, 'type');
  const body = at(shape, 'txBody');
  const lines = drawingLines(body, reading.isOwn);
  if (lines.length === 0) return [];
  const where: TextOrigin = { slide: reading.slide, part: 'box' };
  const isHidden = isOn(attributeOf(properties, 'hidden'));
  if (isHidden || ofForm.has(type)) {
    for (const { text } of lines)
      reading.hidden.push({ where, text, reason: isHidden ? 'hidden' : 'form' });
    return [];
  }
  const { x, y, middle } = placeOf(shape, placeholder, space, reading);
  const name = shapeKind(attributeOf(properties, 'name'));
  const isTitle = type === 'title' || type === 'ctrTitle';
  const text = joinLines(lines.map((line) => line.text));
  const block: ContentBlock = isTitle
    ? { kind: 'heading', where, level: type === 'ctrTitle' ? 0 : 1, text }
    : {
        kind: 'box',
        where,
        name: type === 'subTitle' ? 'Subtitle' : name,
        lines,
        middle,
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

/** Its own place, or that of its layout. */
function placeOf(
  shape: Xml,
  placeholder: Xml | undefined,
  space: Space,
  reading: SlideReading,
): Box {
  const own = at(shape, 'spPr', 'xfrm');
  if (own || !placeholder) return boxIn(own, space);
  return boxIn(reading.placeholder(placeholder), page);
}

function frameOf(frame: Xml, space: Space, reading: SlideReading): readonly PlacedShape[] {
  const placeholder = at(frame, 'nvGraphicFramePr', 'nvPr', 'ph');
  const own = at(frame, 'xfrm');
  const { x, y } =
    own || !placeholder ? boxIn(own, space) : boxIn(reading.placeholder(placeholder), page);
  const properties = at(frame, 'nvGraphicFramePr', 'cNvPr');
  const block = frameBlock(at(frame, 'graphic', 'graphicData'), reading);
  if (!block) return [];
  if (isOn(attributeOf(properties, 'hidden'))) {
    hide([block], 'hidden', reading);
    return [];
  }
  const id = attributeOf(properties, 'id');
  return [{ x, y, block, isTitle: false, isVertical: false, isPlaceholder: false, id }];
}

function frameBlock(data: Xml | undefined, reading: SlideReading): ContentBlock | null {
  const { file, relations, slide, hidden } = reading;
  const where = (part: Part): TextOrigin => ({ slide, part });
  const table = at(data, 'tbl');
  if (table) return gridOf(table, where('table'), reading.isOwn);
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
  const chart = relations.get(at(data, 'chart')?.attributes.id ?? '');
  if (chart) return readChart(file, chart.target, where('chart'));
  const object = allOf(data, 'oleObj')[0];
  if (object) {
    const text = attributeOf(object, 'progId') || attributeOf(object, 'name') || 'OLE';
    hidden.push({ where: where('box'), text, reason: 'embedded' });
    return null;
  }
  const lines = allOf(data, 'txBody').flatMap((body) => drawingLines(body));
  return lines.length === 0
    ? null
    : { kind: 'box', where: where('box'), name: '', lines, middle: null };
}

/** The SmartArt of a slide as it is drawn, where there is one only. */
function drawingPart({ file, relations }: SlideReading): string | null {
  const drawings = [...relations.values()].filter(({ type }) => type === 'diagramDrawing');
  return drawings.length === 1 && drawings[0] ? file.part(drawings[0].target) : null;
}

function gridOf(table: Xml, where: TextOrigin, isOwn: boolean): Grid {
  const rows = childrenOf(table, 'tr').map((row) =>
    childrenOf(row, 'tc').map(
      (cell): GridCell => ({
        lines: allOf(cell, 'txBody').flatMap((body) => drawingLines(body, isOwn)),
        isContinued: isOn(cell.attributes.vMerge),
        isSpanned: isOn(cell.attributes.hMerge),
      }),
    ),
  );
  return { kind: 'grid', where, rows };
}
