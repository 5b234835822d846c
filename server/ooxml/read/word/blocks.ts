import { allOf, at, attributeOf, parseXml, type Xml } from '../../xml';
import type { BoxBlock, ContentBlock, ContentLine, Grid, Part } from '../content';
import { linesText } from '../content';
import { plainLine, withTicks } from '../lines';

/** Adds blocks to those before, however many there are. */
export function push(out: ContentBlock[], blocks: readonly ContentBlock[]): void {
  for (const block of blocks) out.push(block);
}

/** Lines with text as a box; none without any. */
export function boxOf(lines: readonly ContentLine[], part: Part): readonly BoxBlock[] {
  const filled = lines.filter(({ text }) => text !== '');
  if (filled.length === 0) return [];
  return [{ kind: 'box', where: { slide: null, part }, name: '', lines: filled, middle: null }];
}

/** Each row of a table as one line: 「自治体名：青葉野市」, or its cells one behind the other. */
export function rowLines({ rows }: Grid): readonly ContentLine[] {
  return rows.flatMap((cells) => {
    const texts = cells.map(({ lines }) => linesText(lines).replace(/\n/g, ' ')).filter(Boolean);
    const isLabelled = texts.length === 2 && !/[：:]$/.test(texts[0] ?? '');
    return texts.length === 0 ? [] : [plainLine(texts.join(isLabelled ? '：' : '\u3000'))];
  });
}

/** The notes of a part by their ids, without the lines between text and notes. */
export function notesOf(
  text: string | null,
  name: 'footnote' | 'endnote',
): ReadonlyMap<string, Xml> {
  if (text === null) return new Map();
  const notes = allOf(parseXml(text), name).filter(
    ({ attributes }) => !/separator|continuation/i.test(attributes.type ?? ''),
  );
  return new Map(notes.map((note) => [attributeOf(note, 'id'), note]));
}

/** A table of contents repeats the headings. */
export function isContents(sdt: Xml): boolean {
  const gallery = at(sdt, 'sdtPr', 'docPartObj', 'docPartGallery')?.attributes.val;
  return gallery === 'Table of Contents';
}

/** 3, - 3 -, 3／12ページ */
export function isPageNumber(text: string): boolean {
  return /^[\s\-－―–~〜]*(?:第|p\.?|page)?\s*\d{1,4}\s*(?:[/／]|of)?\s*\d{0,4}\s*(?:頁|ページ)?[\s\-－―–~〜]*$/i.test(
    text.normalize('NFKC'),
  );
}

/** The text of a node without properties, deleted text and drawings. */
export function textOf(node: Xml): string {
  if (node.name === '#text') return node.text;
  if (['t', 'p'].includes(node.name) || node.children.length > 0) {
    return node.children
      .filter(({ name }) => !unread.has(name))
      .map(textOf)
      .join('');
  }
  return '';
}
const unread = new Set([
  'pPr',
  'rPr',
  'del',
  'moveFrom',
  'delText',
  'instrText',
  'rt',
  'drawing',
  'pict',
  'object',
]);

/** Paragraphs of body text that follow each other stand together. */
export function joined(
  blocks: readonly ContentBlock[],
  part: Part = 'body',
): readonly ContentBlock[] {
  const out: ContentBlock[] = [];
  let open: ContentLine[] | null = null;
  for (const block of blocks) {
    if (block.kind !== 'box' || block.where.part === 'diagram') {
      open = null;
      out.push(block);
    } else if (block.where.part === part && open) {
      for (const line of block.lines) open.push(line);
    } else {
      const lines = [...block.lines];
      open = block.where.part === part ? lines : null;
      out.push({ ...block, lines });
    }
  }
  return out.map((block) =>
    block.kind === 'box' ? { ...block, lines: withTicks(block.lines) } : block,
  );
}
