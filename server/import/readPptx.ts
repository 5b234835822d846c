import { isOwnSlide, paperStyles, shapeKind } from '../ooxml/marks';
import { type Relation, relationsOf } from '../ooxml/relations';
import { allOf, at, attributeOf, childrenOf, parseXml, type Xml, xmlText } from '../ooxml/xml';
import type { OfficePackage } from './officePackage';
import { lineOf, type Run } from './paragraphs';
import { readChart } from './readChart';
import type { Box, Grid, GridCell, Line, Source, SourceBlock } from './source';

/** The texts, tables and charts of a deck, slide by slide in the order in which they are read. */
export function readPptx(file: OfficePackage): Source {
  const { main } = file;
  const relations = relationsOf(file, main);
  const presentation = parseXml(file.part(main) ?? '');
  const ids = allOf(at(presentation, 'presentation', 'sldIdLst'), 'sldId');
  const slides = ids.flatMap(({ attributes }) => {
    const relation = relations.get(attributes['r:id'] ?? '');
    return relation?.type === 'slide' ? [relation.target] : [];
  });
  const known = slides.length > 0 ? slides : [...relations.values()].filter(isSlide).map(target);
  // A deck of ours lies in the order in which it is read; elsewhere the places tell it.
  const isOrdered = known.some((slide) => isOwnSlide(file.part(slide) ?? ''));
  return { blocks: known.flatMap((slide) => slideBlocks(file, slide, isOrdered)) };
}

const isSlide = ({ type }: Relation) => type === 'slide';
const target = (relation: Relation) => relation.target;

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly block: SourceBlock;
  readonly isTitle: boolean;
}

function slideBlocks(
  file: OfficePackage,
  slide: string,
  isOrdered: boolean,
): readonly SourceBlock[] {
  const relations = relationsOf(file, slide);
  const tree = at(parseXml(file.part(slide) ?? ''), 'sld', 'cSld', 'spTree');
  const placed = shapesOf(tree, { x: 0, y: 0 }, { file, relations });
  const titles = placed.filter(({ isTitle }) => isTitle);
  const rest = placed.filter(({ isTitle }) => !isTitle);
  const notes = [...relations.values()].find(({ type }) => type === 'notesSlide');
  return [
    ...titles.map(({ block }) => block),
    ...(isOrdered ? rest : readingOrder(rest)).map(({ block }) => block),
    ...(notes ? notesOf(file, notes.target) : []),
  ];
}

/**
 * From top to bottom and from left to right: what begins at nearly the same height is one row, and
 * the file's own order stands where places are not given.
 */
function readingOrder(shapes: readonly Placed[]): readonly Placed[] {
  const near = 250_000;
  const rows: Placed[][] = [];
  for (const shape of [...shapes].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row?.[0] && shape.y - row[0].y < near) row.push(shape);
    else rows.push([shape]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.x - b.x));
}

interface Reading {
  readonly file: OfficePackage;
  readonly relations: ReadonlyMap<string, Relation>;
}

function shapesOf(
  tree: Xml | undefined,
  offset: { x: number; y: number },
  reading: Reading,
): readonly Placed[] {
  return (tree?.children ?? []).flatMap((shape): readonly Placed[] => {
    if (shape.name === 'AlternateContent') {
      return shapesOf(at(shape, 'Choice') ?? at(shape, 'Fallback'), offset, reading);
    }
    if (shape.name === 'grpSp') return shapesOf(shape, inside(shape, offset), reading);
    if (shape.name === 'graphicFrame') return frameOf(shape, offset, reading);
    if (shape.name !== 'sp' && shape.name !== 'cxnSp') return [];
    return textShape(shape, offset);
  });
}

/** What a group adds to the places of its shapes (its scale is left out: only the order counts). */
function inside(group: Xml, offset: { x: number; y: number }): { x: number; y: number } {
  const transform = at(group, 'grpSpPr', 'xfrm');
  const to = at(transform, 'off')?.attributes;
  const from = at(transform, 'chOff')?.attributes;
  const move = (axis: 'x' | 'y') => Number(to?.[axis] ?? 0) - Number(from?.[axis] ?? 0);
  return { x: offset.x + move('x'), y: offset.y + move('y') };
}

function textShape(shape: Xml, offset: { x: number; y: number }): readonly Placed[] {
  const type = at(shape, 'nvSpPr', 'nvPr', 'ph')?.attributes.type ?? '';
  if (['sldNum', 'ftr', 'dt'].includes(type)) return [];
  const lines = bodyLines(at(shape, 'txBody'));
  if (lines.length === 0) return [];
  const { x, y, width } = shapeBox(at(shape, 'spPr', 'xfrm'), offset);
  const name = nameOf(at(shape, 'nvSpPr', 'cNvPr'));
  const isTitle = type === 'title' || type === 'ctrTitle';
  const text = lines.map((line) => line.text).join('');
  const block: SourceBlock = isTitle
    ? { kind: 'heading', level: type === 'ctrTitle' ? 0 : 1, text }
    : { kind: 'box', name: type === 'subTitle' ? 'Subtitle' : name, lines, middle: x + width / 2 };
  return [{ x, y, block, isTitle }];
}

function nameOf(properties: Xml | undefined): string {
  return shapeKind(attributeOf(properties, 'name'));
}

function shapeBox(transform: Xml | undefined, offset: { x: number; y: number }) {
  const { x, y } = at(transform, 'off')?.attributes ?? {};
  const width = Number(at(transform, 'ext')?.attributes.cx ?? 0);
  return { x: Number(x ?? 0) + offset.x, y: Number(y ?? 0) + offset.y, width };
}

function frameOf(
  frame: Xml,
  offset: { x: number; y: number },
  { file, relations }: Reading,
): readonly Placed[] {
  const { x, y } = shapeBox(at(frame, 'xfrm'), offset);
  const data = at(frame, 'graphic', 'graphicData');
  const table = at(data, 'tbl');
  if (table) return [{ x, y, block: gridOf(table), isTitle: false }];
  const id = at(data, 'chart')?.attributes.id ?? '';
  const part = relations.get(id);
  const text = part ? file.part(part.target) : null;
  const figure = text === null ? null : readChart(text, '');
  return figure ? [{ x, y, block: figure, isTitle: false }] : [];
}

function gridOf(table: Xml): Grid {
  const rows = childrenOf(table, 'tr').map((row) =>
    childrenOf(row, 'tc').map(
      (cell): GridCell => ({
        lines: bodyLines(at(cell, 'txBody')),
        isContinued: isOn(cell.attributes.vMerge),
        isSpanned: isOn(cell.attributes.hMerge),
      }),
    ),
  );
  return { kind: 'grid', rows };
}

const isOn = (value: string | undefined) => value === '1' || value === 'true';

/** The paragraphs of a text body. */
function bodyLines(body: Xml | undefined): readonly Line[] {
  return childrenOf(body, 'p').flatMap((paragraph) => {
    const properties = at(paragraph, 'pPr');
    const isBullet = ['buChar', 'buAutoNum', 'buBlip'].some((name) => at(properties, name));
    const level = Number(properties?.attributes.lvl ?? 0);
    const line = lineOf(runsOf(paragraph), { level, isBullet, style: '' });
    return line ? [line] : [];
  });
}

function runsOf(paragraph: Xml): readonly Run[] {
  return paragraph.children.flatMap((child): Run[] => {
    if (child.name === 'br') return [{ text: '\n', isBold: false, look: '' }];
    if (child.name !== 'r' && child.name !== 'fld') return [];
    const properties = at(child, 'rPr');
    const fill = at(properties, 'solidFill')?.children[0]?.attributes.val ?? '';
    const text = xmlText(at(child, 't'));
    // At the right edge of its box stands the figure of an item.
    const look = text.startsWith('\t') ? paperStyles.figureText : fill;
    return [{ text, isBold: isOn(properties?.attributes.b), look }];
  });
}

/** Notes say what the slide says, and more: what is not on the slide is kept. */
function notesOf(file: OfficePackage, part: string): readonly SourceBlock[] {
  const tree = at(parseXml(file.part(part) ?? ''), 'notes', 'cSld', 'spTree');
  const texts = shapesOf(tree, { x: 0, y: 0 }, { file, relations: new Map() }).flatMap(
    ({ block }) => (block.kind === 'box' ? (block as Box).lines.map(({ text }) => text) : []),
  );
  return texts.length > 0 ? [{ kind: 'aside', texts }] : [];
}
