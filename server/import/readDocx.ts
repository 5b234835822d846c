import { paperStyles } from '../ooxml/marks';
import { type Relation, relationsOf } from '../ooxml/relations';
import { allOf, at, childrenOf, parseXml, type Xml, xmlText } from '../ooxml/xml';
import type { OfficePackage } from './officePackage';
import { clean, lineOf, type Run } from './paragraphs';
import { readChart } from './readChart';
import type { Grid, GridCell, Line, Source, SourceBlock } from './source';

interface Reading {
  readonly file: OfficePackage;
  readonly relations: ReadonlyMap<string, Relation>;
  /** Level of the heading by the id of the style. */
  readonly headings: ReadonlyMap<string, number>;
}

/** The paragraphs, tables, text boxes and charts of a paper, in order. */
export function readDocx(file: OfficePackage): Source {
  const { main } = file;
  const relations = relationsOf(file, main);
  const styles = [...relations.values()].find(({ type }) => type === 'styles');
  const reading: Reading = {
    file,
    relations,
    headings: headingsOf(file.part(styles?.target ?? 'word/styles.xml')),
  };
  const body = at(parseXml(file.part(main) ?? ''), 'document', 'body');
  return { blocks: joined(bodyBlocks(body, reading)) };
}

/** Styles of headings: 0 for the title; Word names them in every language the same inside. */
function headingsOf(styles: string | null): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  for (const style of styles ? allOf(parseXml(styles), 'style') : []) {
    const name = at(style, 'name')?.attributes.val ?? '';
    const id = style.attributes.styleId ?? '';
    const outline = at(style, 'pPr', 'outlineLvl')?.attributes.val;
    const number = /^(?:heading|見出し)\s*([1-9])$/i.exec(name)?.[1];
    if (/^(?:title|表題)$/i.test(name)) levels.set(id, 0);
    else if (number) levels.set(id, Number(number));
    else if (outline !== undefined && Number(outline) < 9) levels.set(id, Number(outline) + 1);
  }
  return levels;
}

function bodyBlocks(body: Xml | undefined, reading: Reading): readonly SourceBlock[] {
  return (body?.children ?? []).flatMap((child): readonly SourceBlock[] => {
    switch (child.name) {
      case 'p':
        return paragraphBlocks(child, reading);
      case 'tbl':
        return [gridOf(child)];
      case 'sdt':
        return isContents(child) ? [] : bodyBlocks(at(child, 'sdtContent'), reading);
      case 'ins':
      case 'smartTag':
      case 'customXml':
        return bodyBlocks(child, reading);
      default:
        return [];
    }
  });
}

/** A table of contents repeats the headings. */
function isContents(sdt: Xml): boolean {
  const gallery = at(sdt, 'sdtPr', 'docPartObj', 'docPartGallery')?.attributes.val;
  return gallery === 'Table of Contents';
}

function paragraphBlocks(paragraph: Xml, reading: Reading): readonly SourceBlock[] {
  const properties = at(paragraph, 'pPr');
  const style = at(properties, 'pStyle')?.attributes.val ?? '';
  if (/^(?:toc|目次)\s*\d/i.test(style)) return [];
  const outline = at(properties, 'outlineLvl')?.attributes.val;
  const level = reading.headings.get(style) ?? (outline === undefined ? undefined : +outline + 1);
  const line = lineFrom(paragraph);
  const blocks: SourceBlock[] = [];
  if (line && level !== undefined) blocks.push({ kind: 'heading', level, text: line.text });
  else if (line) blocks.push({ kind: 'box', name: '', lines: [line], middle: null });
  return [...blocks, ...drawingBlocks(paragraph, reading)];
}

function lineFrom(paragraph: Xml): Line | null {
  const properties = at(paragraph, 'pPr');
  const style = at(properties, 'pStyle')?.attributes.val ?? '';
  const numbering = at(properties, 'numPr');
  const level = Number(at(numbering, 'ilvl')?.attributes.val ?? 0);
  const isBullet = numbering !== undefined || style === paperStyles.detailList;
  return lineOf(runsOf(paragraph), { level, isBullet, style });
}

/** Runs of the paragraph itself; fields show their result, deleted text and drawings are left out. */
function runsOf(node: Xml): readonly Run[] {
  return node.children.flatMap((child): readonly Run[] => {
    if (child.name === 'r') return runOf(child);
    if (['hyperlink', 'ins', 'smartTag', 'sdtContent', 'fldSimple'].includes(child.name)) {
      return runsOf(child);
    }
    return child.name === 'sdt' ? runsOf(at(child, 'sdtContent') ?? child) : [];
  });
}

function runOf(run: Xml): readonly Run[] {
  const text = run.children
    .map((child) => {
      if (child.name === 't') return xmlText(child);
      if (child.name === 'tab') return '\t';
      if (child.name === 'br' || child.name === 'cr') return '\n';
      return child.name === 'noBreakHyphen' ? '-' : '';
    })
    .join('');
  const properties = at(run, 'rPr');
  const bold = at(properties, 'b');
  const isBold = bold !== undefined && !['0', 'false'].includes(bold.attributes.val ?? '');
  const look =
    at(properties, 'rStyle')?.attributes.val ?? at(properties, 'color')?.attributes.val ?? '';
  return text === '' ? [] : [{ text, isBold, look }];
}

function drawingBlocks(paragraph: Xml, { file, relations }: Reading): readonly SourceBlock[] {
  const drawings = allOf(paragraph, 'drawing');
  const texts = [...drawings, ...allOf(paragraph, 'pict')].flatMap((drawing) =>
    allOf(drawing, 'txbxContent').map((box) =>
      clean(
        allOf(box, 'p')
          .map((each) =>
            runsOf(each)
              .map(({ text }) => text)
              .join(''),
          )
          .join(''),
      ),
    ),
  );
  const isGroup = drawings.some((drawing) => allOf(drawing, 'wgp').length > 0);
  const boxes = drawings.flatMap((drawing) =>
    allOf(drawing, 'txbxContent').map((box): SourceBlock => {
      const lines = allOf(box, 'p').flatMap((each) => lineFrom(each) ?? []);
      return { kind: 'box', name: '', lines, middle: null };
    }),
  );
  const charts = drawings.flatMap((drawing): SourceBlock[] => {
    const id = allOf(drawing, 'chart')[0]?.attributes.id ?? '';
    const part = relations.get(id);
    const chart = part ? file.part(part.target) : null;
    const title = allOf(drawing, 'docPr')[0]?.attributes.name ?? '';
    const figure =
      chart === null ? null : readChart(chart, /^(?:Chart|グラフ) ?\d*$/.test(title) ? '' : title);
    return figure ? [figure] : [];
  });
  const filled = texts.filter(Boolean);
  // A group of many shapes is a drawing, whose lines are broken by hand; a text box alone is text.
  if (isGroup)
    return [...(filled.length > 0 ? [{ kind: 'aside' as const, texts: filled }] : []), ...charts];
  return [...boxes.filter((box) => box.kind === 'box' && box.lines.length > 0), ...charts];
}

function gridOf(table: Xml): Grid {
  const rows = childrenOf(table, 'tr').map((row) =>
    rowCells(row).flatMap((cell): GridCell[] => {
      const properties = at(cell, 'tcPr');
      const merge = at(properties, 'vMerge');
      const isContinued = merge !== undefined && merge.attributes.val !== 'restart';
      const span = Math.min(60, Number(at(properties, 'gridSpan')?.attributes.val ?? 1)) || 1;
      const lines = allOf(cell, 'p').flatMap((each) => lineFrom(each) ?? []);
      return Array.from({ length: span }, (_, index) => ({
        lines: index === 0 ? lines : [],
        isContinued,
        isSpanned: index > 0,
      }));
    }),
  );
  return { kind: 'grid', rows };
}

/** Cells, also those in a content control. */
function rowCells(row: Xml): readonly Xml[] {
  return row.children.flatMap((child) => {
    if (child.name === 'tc') return [child];
    return child.name === 'sdt' ? childrenOf(at(child, 'sdtContent'), 'tc') : [];
  });
}

/** Paragraphs of body text that follow each other stand together. */
function joined(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const out: SourceBlock[] = [];
  let open: Line[] | null = null;
  for (const block of blocks) {
    if (block.kind === 'box' && open) {
      for (const line of block.lines) open.push(line);
    } else if (block.kind === 'box' && block.middle === null) {
      open = [...block.lines];
      out.push({ ...block, lines: open });
    } else {
      open = null;
      out.push(block);
    }
  }
  return out;
}
