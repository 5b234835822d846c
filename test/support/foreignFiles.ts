import { strToU8, zipSync } from 'fflate';

/** Office files as other programs write them, from pieces of XML, for the tests of the import. */

const names = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  w15: 'http://schemas.microsoft.com/office/word/2012/wordml',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  v: 'urn:schemas-microsoft-com:vml',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  p188: 'http://schemas.microsoft.com/office/powerpoint/2018/8/main',
  pc: 'http://schemas.microsoft.com/office/powerpoint/2013/main/command',
  ac: 'http://schemas.microsoft.com/office/drawing/2013/main/command',
  dgm: 'http://schemas.openxmlformats.org/drawingml/2006/diagram',
} as const;
const spaces = Object.entries(names)
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

/** A part of a package: root element and what is in it. */
export const part = (root: string, inside: string) => `<${root} ${spaces}>${inside}</${root}>`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Relations of a part: id → kind and target. */
function relations(
  entries: Readonly<Record<string, readonly [type: string, target: string]>>,
): string {
  const rows = Object.entries(entries).map(
    ([id, [type, target]]) =>
      `<Relationship Id="${id}" Type="${names.r}/${type}" Target="${target}"/>`,
  );
  return `<Relationships>${rows.join('')}</Relationships>`;
}

function packageOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
}

/** A run of Word. */
export const run = (text: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
/** A paragraph of Word: plain text, or runs as XML. */
export const paragraph = (inside: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside.startsWith('<') ? inside : run(inside)}</w:p>`;
export const heading = (text: string, level = 1) => paragraph(text, `<w:pStyle w:val="${level}"/>`);
export const cell = (...paragraphs: readonly string[]) =>
  `<w:tc>${paragraphs.map((one) => (one.startsWith('<') ? one : paragraph(one))).join('')}</w:tc>`;
export const row = (...cells: readonly string[]) =>
  `<w:tr>${cells.map((one) => (one.startsWith('<w:tc') ? one : cell(one))).join('')}</w:tr>`;
export const table = (...rows: readonly string[]) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;

const styles = part(
  'w:styles',
  '<w:style w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="2"><w:name w:val="heading 2"/></w:style>',
);

/** A paper of this body; further parts by their names in `word/`, with the kind of their relation. */
export function paperOf(
  body: string,
  further: Readonly<Record<string, readonly [type: string, xml: string]>> = {},
): Uint8Array {
  const entries = Object.entries(further);
  return packageOf({
    'word/document.xml': part('w:document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/styles.xml': styles,
    ...Object.fromEntries(entries.map(([name, [, xml]]) => [`word/${name}`, xml])),
    'word/_rels/document.xml.rels': relations({
      rStyles: ['styles', 'styles.xml'],
      ...Object.fromEntries(
        entries.map(([name, [type]], index) => [`rId${index + 1}`, [type, name] as const]),
      ),
    }),
  });
}

/** A text of DrawingML. */
const drawnLines = (...lines: readonly string[]) =>
  lines
    .map((line) =>
      line.startsWith('<a:p>') ? line : `<a:p><a:r><a:t>${escaped(line)}</a:t></a:r></a:p>`,
    )
    .join('');

interface ShapeOptions {
  readonly id?: number;
  /** In EMU, or with a unit as the strict form of the format has it. */
  readonly at?: readonly [x: number | string, y: number | string];
  /** Attributes of the body: `vert="eaVert"`. */
  readonly body?: string;
  readonly placeholder?: string;
  readonly isHidden?: boolean;
}

/** A shape of a slide with its paragraphs. */
export function shape(
  lines: readonly string[],
  { id = 5, at = [0, 0], body = '', placeholder = '', isHidden = false }: ShapeOptions = {},
): string {
  const hidden = isHidden ? ' hidden="1"' : '';
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="図形 ${id}"${hidden}/><p:cNvSpPr/><p:nvPr>${placeholder}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="${at[0]}" y="${at[1]}"/><a:ext cx="9" cy="9"/></a:xfrm></p:spPr><p:txBody><a:bodyPr ${body}/>${drawnLines(...lines)}</p:txBody></p:sp>`;
}

export const title = (text: string) =>
  shape([text], { id: 2, placeholder: '<p:ph type="title"/>' });

/** A frame of a slide that leads to a SmartArt. */
export const diagramFrame = (relation: string) =>
  `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name="図表 3"/></p:nvGraphicFramePr><a:graphic><a:graphicData><dgm:relIds r:dm="${relation}"/></a:graphicData></a:graphic></p:graphicFrame>`;

/** A frame of a slide that leads to a chart. */
export const chartFrame = (relation: string, y = 0) =>
  `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="6" name="グラフ 5"/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="${y}"/><a:ext cx="1" cy="1"/></p:xfrm><a:graphic><a:graphicData><c:chart xmlns:c="c" r:id="${relation}"/></a:graphicData></a:graphic></p:graphicFrame>`;

interface GroupOptions {
  readonly at?: readonly [x: number, y: number];
  readonly size?: readonly [width: number, height: number];
  /** Size of the group in its own lengths. */
  readonly own?: readonly [width: number, height: number];
  readonly isHidden?: boolean;
}

/** A group of shapes. */
export function group(
  inside: string,
  { at = [0, 0], size = [1, 1], own = size, isHidden = false }: GroupOptions = {},
): string {
  const hidden = isHidden ? ' hidden="1"' : '';
  return `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9" name="グループ 8"${hidden}/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="${at[0]}" y="${at[1]}"/><a:ext cx="${size[0]}" cy="${size[1]}"/><a:chOff x="0" y="0"/><a:chExt cx="${own[0]}" cy="${own[1]}"/></a:xfrm></p:grpSpPr>${inside}</p:grpSp>`;
}

export interface SlideParts {
  readonly shapes: string;
  readonly isHidden?: boolean;
  /** Parts that the slide leads to, by the ids of the relations. */
  readonly leads?: Readonly<Record<string, readonly [type: string, name: string, xml: string]>>;
}

/** A deck of these slides behind a cover; `further` are parts that the presentation leads to. */
export function deckOf(
  slides: readonly SlideParts[],
  further: Readonly<Record<string, readonly [type: string, xml: string]>> = {},
): Uint8Array {
  const all: readonly SlideParts[] = [{ shapes: title('表紙') }, ...slides];
  const parts: Record<string, string> = {};
  all.forEach(({ shapes, isHidden, leads = {} }, index) => {
    const name = `slide${index + 1}.xml`;
    const show = isHidden ? ' show="0"' : '';
    parts[`ppt/slides/${name}`] =
      `<p:sld ${spaces}${show}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`;
    const targets = Object.entries(leads).map(([id, [type, target, xml]]) => {
      parts[`ppt/${target}`] = xml;
      return [id, [type, `../${target}`] as const] as const;
    });
    if (targets.length > 0)
      parts[`ppt/slides/_rels/${name}.rels`] = relations(Object.fromEntries(targets));
  });
  const ids = all.map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 1}"/>`);
  for (const [name, [, xml]] of Object.entries(further)) parts[`ppt/${name}`] = xml;
  return packageOf({
    ...parts,
    'ppt/presentation.xml': part('p:presentation', `<p:sldIdLst>${ids.join('')}</p:sldIdLst>`),
    'ppt/_rels/presentation.xml.rels': relations({
      ...Object.fromEntries(
        all.map((_, index) => [
          `rId${index + 1}`,
          ['slide', `slides/slide${index + 1}.xml`] as const,
        ]),
      ),
      ...Object.fromEntries(
        Object.entries(further).map(([name, [type]], index) => [
          `rMore${index}`,
          [type, name] as const,
        ]),
      ),
    }),
  });
}
