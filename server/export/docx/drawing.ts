import { Paragraph, Run, XmlComponent } from 'docx';
import { boundsOf } from '../../layout/geometry';
import { customGeometry, fillAndLine, preset, type ToEmu, transform } from '../../ooxml/drawingml';
import { paperStyles } from '../../ooxml/marks';
import type { Paint, Path, Rect, Scene, SceneShape, Text } from '../../scene/scene';
import { escapeXml } from '../../text/escapeXml';
import { scriptChanges, width } from '../../text/width';
import type { DocxContext, Numbering } from './context';
import { ink } from './styles';
import { clean } from './text';

const emuOfPixel = 9525;

/**
 * A drawing as a group of Word's own shapes in a paragraph: its texts can be read aloud, searched
 * and edited, and no picture format has to be understood. `name` and `description` are its alternative text.
 */
export function drawingParagraph(
  scene: Scene,
  scale: number,
  { name, description }: { readonly name: string; readonly description: string },
  { next, drawings }: DocxContext,
): Paragraph {
  const emu = (pixels: number) => Math.round(pixels * scale * emuOfPixel);
  const [cx, cy] = [Math.max(1, emu(scene.width)), Math.max(1, emu(scene.height))];
  const shapes = flat(scene.shapes)
    .map((shape) => shapeXml(shape, scene.width, emu, scale, next))
    .join('');
  const label = `name="${escapeXml(clean(name))}" descr="${escapeXml(clean(description))}"`;
  const xml = [
    `<mc:AlternateContent ${namespaces}><mc:Choice Requires="wpg"><w:drawing>`,
    '<wp:inline distT="0" distB="0" distL="0" distR="0">',
    `<wp:extent cx="${cx}" cy="${cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>`,
    `<wp:docPr id="${next()}" ${label}/><wp:cNvGraphicFramePr/>`,
    `<a:graphic><a:graphicData uri="${groupUri}"><wpg:wgp><wpg:cNvGrpSpPr/>`,
    `<wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/>`,
    `<a:chOff x="0" y="0"/><a:chExt cx="${cx}" cy="${cy}"/></a:xfrm></wpg:grpSpPr>`,
    shapes,
    '</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>',
    '<mc:Fallback/></mc:AlternateContent>',
  ].join('');
  const place = new DrawingPlace(drawings.push(xml) - 1);
  return new Paragraph({ style: paperStyles.figure, children: [new Run({ children: [place] })] });
}

const placeName = 'storyDrawing';

/** Where a drawing goes. Its thousands of elements need not pass through the library one by one. */
class DrawingPlace extends XmlComponent {
  constructor(at: number) {
    super(placeName + at);
  }
}

/** The XML of a document with its drawings in their places. */
export function withDrawings(xml: string, drawings: readonly string[]): string {
  if (drawings.length === 0) return xml;
  return xml.replace(
    new RegExp(`<${placeName}(\\d+)/>`, 'g'),
    (_, at) => drawings[Number(at)] ?? '',
  );
}

const groupUri = 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup';
const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  `xmlns:wpg="${groupUri}"`,
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');

function flat(shapes: readonly SceneShape[]): readonly (Rect | Path | Text)[] {
  return shapes.flatMap((shape) => (shape.kind === 'group' ? flat(shape.shapes) : [shape]));
}

function shapeXml(
  shape: Rect | Path | Text,
  limit: number,
  emu: ToEmu,
  scale: number,
  next: Numbering,
): string {
  switch (shape.kind) {
    case 'rect':
      return wsp(next, rectProperties(shape, emu), '');
    case 'path':
      return wsp(next, pathProperties(shape, emu), '');
    case 'text':
      return textXml(shape, limit, emu, scale, next);
  }
}

function wsp(next: Numbering, properties: string, text: string, isBox = false): string {
  const id = next();
  const wrap = isBox
    ? '<wps:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"><a:noAutofit/></wps:bodyPr>'
    : '<wps:bodyPr/>';
  return (
    `<wps:wsp><wps:cNvPr id="${id}" name="${isBox ? 'Text' : 'Shape'} ${id}"/>` +
    `<wps:cNvSpPr${isBox ? ' txBox="1"' : ''}/><wps:spPr>${properties}</wps:spPr>${text}${wrap}</wps:wsp>`
  );
}

function rectProperties(rect: Rect, emu: ToEmu): string {
  const { width, height, radius } = rect;
  const share = radius ? Math.min(0.5, radius / Math.max(0.01, Math.min(width, height))) : 0;
  const form = share > 0 ? preset('roundRect', share * 100000) : preset('rect');
  return transform(rect, emu) + form + painted(rect, emu);
}

function pathProperties(path: Path, emu: ToEmu): string {
  const box = boundsOf(path.commands);
  const geometry = customGeometry(path.commands, box, path.fill !== undefined, emu);
  return transform(box, emu) + geometry + painted(path, emu);
}

function painted({ fill, stroke, strokeWidth = 1, isDashed }: Rect | Path, emu: ToEmu): string {
  const colours = { fill: fill && colour(fill), stroke: stroke && colour(stroke) };
  return fillAndLine({ ...colours, strokeWidth, isDashed }, emu);
}

const colour = (paint: Paint) => `<a:srgbClr val="${ink(paint)}"/>`;

/** Where a line of exact height has its baseline, as Word sets it: shares of the height and the size. */
const aboveBaseline = (leading: number, size: number) => leading / 2 + size * 0.36;

/**
 * Latin letters of a typeface that stands in for a missing one are so much wider. Not every program
 * leaves a line whole that is wider than its box, and what is behind the break is not seen.
 */
const widerLatin = 0.35;
const latinIn = (line: string) => line.replace(/[^\u0020-\u024F]/g, '');

function textXml(text: Text, limit: number, emu: ToEmu, scale: number, next: Numbering): string {
  const { x, y, lines, size, leading, anchor } = text;
  const ems = lines.map(
    (line) => width(line) * 1.08 + width(latinIn(line)) * widerLatin + scriptChanges(line) * 0.25,
  );
  const wished = (Math.max(...ems) + 0.4) * size;
  // What stands out of a drawing makes some programs shrink all of it.
  const room = anchor === 'start' || !anchor ? Math.min(wished, limit - x) : wished;
  const left = anchor === 'middle' ? x - room / 2 : anchor === 'end' ? x - room : x;
  const top = y - aboveBaseline(leading, size);
  const exact = Math.max(20, Math.round(leading * scale * 15));
  const align = anchor === 'middle' ? 'center' : anchor === 'end' ? 'right' : 'left';
  const format = `<w:pPr><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:spacing w:before="0" w:after="0" w:line="${exact}" w:lineRule="exact"/><w:ind w:firstLine="0" w:left="0"/><w:jc w:val="${align}"/></w:pPr>`;
  const paragraphs = lines
    .map((line, index) => `<w:p>${format}${lineRuns(text, line, index, scale)}</w:p>`)
    .join('');
  const place = { x: left, y: top, width: room, height: leading * lines.length };
  const painting = fillAndLine({ strokeWidth: 0 }, emu);
  const box = transform(place, emu) + preset('rect') + painting;
  const content = `<wps:txbx><w:txbxContent>${paragraphs}</w:txbxContent></wps:txbx>`;
  return wsp(next, box, content, true);
}

function lineRuns({ size, paint, isBold, lead }: Text, line: string, index: number, scale: number) {
  const halves = Math.max(2, Math.round(size * scale * 1.5));
  const run = (part: string, colourOf: Paint, bold: boolean) =>
    part === ''
      ? ''
      : `<w:r><w:rPr>${bold ? '<w:b/>' : ''}<w:color w:val="${ink(colourOf)}"/><w:sz w:val="${halves}"/><w:szCs w:val="${halves}"/></w:rPr><w:t xml:space="preserve">${escapeXml(clean(part))}</w:t></w:r>`;
  if (index > 0 || !lead) return run(line, paint, isBold === true);
  return (
    run(line.slice(0, lead.length), lead.paint, true) +
    run(line.slice(lead.length), paint, isBold === true)
  );
}
