import { strToU8, zipSync } from 'fflate';

/** Small Office files as a town hall would lay them out, for the tests of the import. */

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const zip = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

/** A text box: where it stands (in centimetres), and its paragraphs. */
export interface TextBox {
  readonly at: readonly [x: number, y: number, width?: number];
  readonly lines: readonly string[];
  /** It is the title of the slide. */
  readonly isTitle?: boolean;
  /** PowerPoint's own bullets before every line. */
  readonly hasBullets?: boolean;
}

/** A cell that goes on from the cell above, or from the one on its left. */
export const above = Symbol('above');
export const left = Symbol('left');
export type TableCell = string | typeof above | typeof left;

export interface SlideTable {
  readonly at: readonly [x: number, y: number];
  readonly rows: readonly (readonly TableCell[])[];
}

const cm = (value: number) => Math.round(value * 360_000);
const a = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const p = 'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function paragraphs(lines: readonly string[], hasBullets = false): string {
  const format = hasBullets ? '<a:pPr><a:buChar char="•"/></a:pPr>' : '';
  return lines
    .map(
      (line) => `<a:p>${format}<a:r><a:rPr lang="ja-JP"/><a:t>${escaped(line)}</a:t></a:r></a:p>`,
    )
    .join('');
}

function box({ at: [x, y, width = 8], lines, isTitle, hasBullets }: TextBox): string {
  const place = isTitle ? '<p:nvPr><p:ph type="title"/></p:nvPr>' : '<p:nvPr/>';
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="テキスト ボックス 2"/><p:cNvSpPr/>${place}</p:nvSpPr><p:spPr><a:xfrm><a:off x="${cm(x)}" y="${cm(y)}"/><a:ext cx="${cm(width)}" cy="${cm(2)}"/></a:xfrm></p:spPr><p:txBody><a:bodyPr/>${paragraphs(lines, hasBullets)}</p:txBody></p:sp>`;
}

function table({ at: [x, y], rows }: SlideTable): string {
  const cells = (row: readonly TableCell[]) =>
    row
      .map((cell) => {
        const merge = cell === above ? ' vMerge="1"' : cell === left ? ' hMerge="1"' : '';
        const text = typeof cell === 'string' ? cell.split('\n') : [];
        return `<a:tc${merge}><a:txBody><a:bodyPr/>${paragraphs(text)}</a:txBody><a:tcPr/></a:tc>`;
      })
      .join('');
  const body = rows.map((row) => `<a:tr h="1">${cells(row)}</a:tr>`).join('');
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="3" name="表 3"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="${cm(x)}" y="${cm(y)}"/><a:ext cx="1" cy="1"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>${body}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}

/** A deck of these slides. */
export function deckFile(slides: readonly (readonly (TextBox | SlideTable)[])[]): Uint8Array {
  const files: Record<string, string> = {};
  slides.forEach((shapes, index) => {
    const tree = shapes.map((shape) => ('rows' in shape ? table(shape) : box(shape))).join('');
    files[`ppt/slides/slide${index + 1}.xml`] =
      `<p:sld ${a} ${r} ${p}><p:cSld><p:spTree>${tree}</p:spTree></p:cSld></p:sld>`;
  });
  const ids = slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 1}"/>`);
  const targets = slides.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${relation}/slide" Target="slides/slide${index + 1}.xml"/>`,
  );
  return zip({
    ...files,
    'ppt/presentation.xml': `<p:presentation ${r} ${p}><p:sldIdLst>${ids.join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': `<Relationships>${targets.join('')}</Relationships>`,
  });
}

/** A paragraph of a paper: its text, with a style or as it is. */
export type Paragraph = string | { readonly style: string; readonly text: string };
export interface PaperTable {
  readonly rows: readonly (readonly TableCell[])[];
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A paper of these paragraphs and tables; headings have the styles of a Japanese Word. */
export function paperFile(parts: readonly (Paragraph | PaperTable)[]): Uint8Array {
  const paragraph = (part: Paragraph) => {
    const { style, text } = typeof part === 'string' ? { style: '', text: part } : part;
    const format = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
    return `<w:p>${format}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
  };
  const cell = (text: TableCell) => {
    const merge = text === above ? '<w:tcPr><w:vMerge/></w:tcPr>' : '';
    const lines = typeof text === 'string' ? text.split('\n') : [''];
    return text === left ? '' : `<w:tc>${merge}${lines.map(paragraph).join('')}</w:tc>`;
  };
  const body = parts
    .map((part) =>
      typeof part === 'object' && 'rows' in part
        ? `<w:tbl>${part.rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
        : paragraph(part),
    )
    .join('');
  return zip({
    'word/document.xml': `<w:document ${w}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${w}><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="2"><w:name w:val="heading 2"/></w:style></w:styles>`,
  });
}
