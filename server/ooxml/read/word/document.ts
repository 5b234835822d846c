import { type Relation, relationsOf } from '../../relations';
import { allOf, at, attributeOf, childrenOf, parseXml, type Xml } from '../../xml';
import { readChart } from '../chart';
import type { Box, Content, ContentBlock, HiddenText, Line, Part, Where } from '../content';
import { diagramLines } from '../diagram';
import { drawingLines } from '../drawingText';
import { clean, linesIn, paragraphLines, plainLine, type Run } from '../lines';
import type { OfficePackage } from '../package';
import { Comments } from './comments';
import { rightToLeft } from './order';
import { chosen, RunReader } from './runs';
import { type Style, Styles } from './styles';
import { gridOf, isSingleCell } from './table';

const where = (part: Part): Where => ({ slide: null, part });

/** Everything that a paper says: paragraphs, tables, boxes, drawings, notes, comments, heads of pages. */
export function readDocx(file: OfficePackage): Content {
  return new PaperReader(file).read();
}

interface Notes {
  readonly part: 'footnote' | 'endnote';
  readonly byId: ReadonlyMap<string, Xml>;
  readonly said: Set<string>;
}

/** What a paragraph brings beside its text, to stand behind it. */
interface Behind {
  readonly notes: { readonly kind: 'footnote' | 'endnote'; readonly id: string }[];
  readonly comments: string[];
  readonly drawings: Xml[];
}

class PaperReader {
  private readonly relations: ReadonlyMap<string, Relation>;
  private readonly styles: Styles;
  private readonly comments: Comments;
  private readonly notes: readonly Notes[];
  private readonly hidden: HiddenText[] = [];
  private readonly runReader: RunReader;
  /** The text under each comment whose end has not come yet, and of those that have ended. */
  private readonly open = new Map<string, string[]>();
  private readonly about = new Map<string, string>();
  private behind: Behind = { notes: [], comments: [], drawings: [] };

  constructor(private readonly file: OfficePackage) {
    this.relations = relationsOf(file, file.main);
    this.styles = new Styles(this.partOf('styles') ?? file.part('word/styles.xml'));
    this.comments = new Comments(
      this.partOf('comments') ?? file.part('word/comments.xml'),
      this.partOf('commentsExtended') ?? file.part('word/commentsExtended.xml'),
    );
    this.notes = (['footnote', 'endnote'] as const).map((part) => ({
      part,
      byId: notesOf(this.partOf(`${part}s`) ?? file.part(`word/${part}s.xml`), part),
      said: new Set(),
    }));
    this.runReader = new RunReader(this.styles, {
      note: (kind, id) => this.behind.notes.push({ kind, id }),
      comment: (event, id) => this.takeComment(event, id),
      drawing: (node) => this.behind.drawings.push(node),
      hidden: (text) => this.hide(text, 'hidden'),
      text: (text) => {
        for (const texts of this.open.values()) texts.push(text);
      },
    });
  }

  read(): Content {
    const root = at(parseXml(this.file.part(this.file.main) ?? ''), 'document');
    const heads = this.heads();
    const blocks = [...heads, ...joined(this.blocksOf(root, 'body')), ...this.rest()];
    return { kind: 'docx', isOwn: this.styles.isOwn, blocks, hidden: this.hidden };
  }

  private partOf(type: string): string | null {
    const found = [...this.relations.values()].find((relation) => relation.type === type);
    return found ? this.file.part(found.target) : null;
  }

  private hide(text: string, reason: HiddenText['reason'], part: Part = 'body'): void {
    if (clean(text) !== '') this.hidden.push({ where: where(part), text: clean(text), reason });
  }

  private takeComment(event: 'start' | 'end' | 'reference', id: string): void {
    if (event === 'start') this.open.set(id, []);
    if (event !== 'start') {
      const texts = this.open.get(id);
      if (texts) this.about.set(id, clean(texts.join('')));
      this.open.delete(id);
    }
    if (event === 'reference') this.behind.comments.push(id);
  }

  /** The blocks inside of a body, a cell, a text box, a note. */
  private blocksOf(node: Xml | undefined, part: Part): readonly ContentBlock[] {
    const out: ContentBlock[] = [];
    let carried: readonly Run[] = [];
    const walk = (parent: Xml) => {
      for (const child of parent.children) {
        if (child.name === 'p') carried = this.takeParagraph(child, part, carried, out);
        else if (child.name === 'tbl') push(out, this.tableBlocks(child));
        else if (child.name === 'commentRangeStart')
          this.takeComment('start', attributeOf(child, 'id'));
        else if (child.name === 'commentRangeEnd')
          this.takeComment('end', attributeOf(child, 'id'));
        else if (child.name === 'sdt' && isContents(child)) this.hideContents(child);
        else if (child.name === 'AlternateContent') walk(chosen(child));
        else if (!passed.has(child.name)) walk(child);
      }
    };
    if (node) walk(node);
    if (carried.length > 0) push(out, this.lineBlocks(carried, undefined, part));
    return out;
  }

  private hideContents(sdt: Xml): void {
    for (const paragraph of allOf(sdt, 'p')) this.hide(textOf(paragraph), 'contents');
  }

  /** @returns runs to stand before the next paragraph: the mark between the two was deleted */
  private takeParagraph(
    paragraph: Xml,
    part: Part,
    carried: readonly Run[],
    out: ContentBlock[],
  ): readonly Run[] {
    const outer = this.behind;
    this.behind = { notes: [], comments: [], drawings: [] };
    const properties = at(paragraph, 'pPr');
    const style = this.styles.style(attributeOf(at(properties, 'pStyle'), 'val'));
    const runs = [...carried, ...this.runReader.runs(paragraph, style)];
    const behind = this.behind;
    this.behind = outer;
    const mark = at(properties, 'rPr');
    const isOpen = at(mark, 'del') !== undefined || at(mark, 'moveFrom') !== undefined;
    if (style.isContents) this.hide(runs.map(({ text }) => text).join(''), 'contents');
    else if (!isOpen) push(out, this.lineBlocks(runs, properties, part, style));
    push(out, this.blocksBehind(behind, textOf(paragraph)));
    return isOpen && !style.isContents ? runs : [];
  }

  private lineBlocks(
    runs: readonly Run[],
    properties: Xml | undefined,
    part: Part,
    style: Style = this.styles.style(''),
  ): readonly ContentBlock[] {
    const numbering = at(properties, 'numPr');
    const isNumbered =
      numbering !== undefined && attributeOf(at(numbering, 'numId'), 'val') !== '0';
    const format = {
      level: Number(attributeOf(at(numbering, 'ilvl'), 'val')) || 0,
      isBullet: isNumbered || (style.isBullet && numbering === undefined),
      style: style.own,
    };
    const lines = paragraphLines(runs, format);
    if (lines.length === 0) return [];
    const outline = at(properties, 'outlineLvl')?.attributes.val;
    const level =
      style.heading ?? (outline === undefined || +outline > 8 ? null : Number(outline) + 1);
    if (level === null) return [{ kind: 'box', where: where(part), name: '', lines, middle: null }];
    return lines.map(({ text }) => ({ kind: 'heading', where: where(part), level, text }));
  }

  /** Drawings, notes and comments of a paragraph, in this order. */
  private blocksBehind({ drawings, notes, comments }: Behind, text: string): ContentBlock[] {
    const boxes = rightToLeft(drawings).flatMap((node) => this.drawingBlocks(node));
    return [
      ...boxes,
      ...notes.flatMap(({ kind, id }) => this.note(kind, id)),
      ...comments.flatMap((id) =>
        this.comments.thread(id, this.about.get(id) || clean(text), where('comment')),
      ),
    ];
  }

  private note(kind: 'footnote' | 'endnote', id: string): readonly ContentBlock[] {
    const notes = this.notes.find(({ part }) => part === kind);
    const node = notes?.byId.get(id);
    if (!notes || !node || notes.said.has(id)) return [];
    notes.said.add(id);
    return this.asNotes(this.blocksOf(node, kind), kind);
  }

  /** Text as a note; what is no text (a table in a note) stays as it is. */
  private asNotes(blocks: readonly ContentBlock[], part: Part): readonly ContentBlock[] {
    const lines = blocks.flatMap(linesIn);
    const others = blocks.filter(({ kind }) => kind !== 'box' && kind !== 'heading');
    return lines.length === 0 ? others : [{ kind: 'note', where: where(part), lines }, ...others];
  }

  /** The heads and feet of the pages, each text once; numbers of pages are no text. */
  private heads(): readonly ContentBlock[] {
    const said = new Set<string>();
    return [...this.relations.values()].flatMap(({ type, target }): readonly ContentBlock[] => {
      if (type !== 'header' && type !== 'footer') return [];
      const text = this.file.part(target);
      const root = text === null ? undefined : parseXml(text);
      const blocks = this.blocksOf(root, 'header');
      const lines = blocks.flatMap(linesIn).filter((line) => {
        if (said.has(line.text)) return false;
        said.add(line.text);
        if (!isPageNumber(line.text)) return true;
        this.hide(line.text, 'form', 'header');
        return false;
      });
      return lines.length === 0 ? [] : [{ kind: 'note', where: where('header'), lines }];
    });
  }

  /** Notes and comments that nothing in the text refers to. */
  private rest(): readonly ContentBlock[] {
    const notes = this.notes.flatMap(({ part, byId }) =>
      [...byId.keys()].flatMap((id) => this.note(part, id)),
    );
    return [...notes, ...this.comments.rest(where('comment'))];
  }

  private drawingBlocks(node: Xml): readonly ContentBlock[] {
    // A group of many shapes in a paper of ours is the plan, which says what the tables say.
    if (this.styles.isOwn && allOf(node, 'wgp').length > 0) return this.asideOf(node);
    return this.insideDrawing(node);
  }

  private asideOf(node: Xml): readonly ContentBlock[] {
    const texts = allOf(node, 'txbxContent').flatMap((box) => {
      const text = clean(allOf(box, 'p').map(textOf).join(''));
      return text === '' ? [] : [text];
    });
    return texts.length === 0 ? [] : [{ kind: 'aside', where: where('box'), texts }];
  }

  private insideDrawing(node: Xml): readonly ContentBlock[] {
    switch (node.name) {
      case 'txbxContent':
        return joined(this.blocksOf(node, 'box'), 'box');
      case 'txBody':
        return boxOf(drawingLines(node), 'box');
      case 'textpath':
        return boxOf([plainLine(clean(attributeOf(node, 'string')))], 'box');
      case 'relIds':
        return this.diagram(node);
      case 'chart':
        return this.chart(node);
      case 'AlternateContent':
        return this.insideDrawing(chosen(node));
      default: {
        const blocks = rightToLeft(node.children).flatMap((child) => this.insideDrawing(child));
        // A chart of ours has the name of its figure.
        const title = this.styles.isOwn ? attributeOf(at(node, 'docPr'), 'name') : '';
        if (title === '' || /^(?:Chart|グラフ) ?\d*$/.test(title)) return blocks;
        return blocks.map((block) => (block.kind === 'figure' ? { ...block, title } : block));
      }
    }
  }

  private diagram(node: Xml): readonly ContentBlock[] {
    const part = this.relations.get(attributeOf(node, 'r:dm') || attributeOf(node, 'dm'));
    const data = part ? this.file.part(part.target) : null;
    if (data === null) return [];
    const drawing = this.partOf('diagramDrawing');
    return boxOf(diagramLines(data, drawing), 'diagram');
  }

  private chart(node: Xml): readonly ContentBlock[] {
    const part = this.relations.get(attributeOf(node, 'id'));
    const text = part ? this.file.part(part.target) : null;
    const figure = text === null ? null : readChart(text, '', where('chart'));
    return figure ? [figure] : [];
  }

  private tableBlocks(table: Xml): readonly ContentBlock[] {
    const cells = (cell: Xml) => this.blocksOf(cell, 'table');
    // A frame around text, as town halls draw it.
    if (!this.styles.isOwn && isSingleCell(table)) {
      return joined(
        childrenOf(table, 'tr')
          .flatMap((row) => allOf(row, 'tc'))
          .flatMap(cells),
      );
    }
    return gridOf(table, cells);
  }
}

/** No text of the page: what was deleted or moved away, properties. */
const passed = new Set(['del', 'moveFrom', 'sectPr', 'sdtPr', 'sdtEndPr', 'tcPr', 'customXmlPr']);

function push(out: ContentBlock[], blocks: readonly ContentBlock[]): void {
  for (const block of blocks) out.push(block);
}

function boxOf(lines: readonly Line[], part: Part): readonly Box[] {
  const filled = lines.filter(({ text }) => text !== '');
  if (filled.length === 0) return [];
  return [{ kind: 'box', where: where(part), name: '', lines: filled, middle: null }];
}

function notesOf(text: string | null, name: 'footnote' | 'endnote'): ReadonlyMap<string, Xml> {
  if (text === null) return new Map();
  // The lines between text and notes are notes too.
  const notes = allOf(parseXml(text), name).filter(
    ({ attributes }) => !/separator|continuation/i.test(attributes.type ?? ''),
  );
  return new Map(notes.map((note) => [attributeOf(note, 'id'), note]));
}

/** A table of contents repeats the headings. */
function isContents(sdt: Xml): boolean {
  const gallery = at(sdt, 'sdtPr', 'docPartObj', 'docPartGallery')?.attributes.val;
  return gallery === 'Table of Contents';
}

/** 3, - 3 -, 3／12ページ */
function isPageNumber(text: string): boolean {
  return /^[\s\-－―–~〜]*(?:第|p\.?|page)?\s*\d{1,4}\s*(?:[/／]|of)?\s*\d{0,4}\s*(?:頁|ページ)?[\s\-－―–~〜]*$/i.test(
    text.normalize('NFKC'),
  );
}

/** The text of a node without properties, deleted text and drawings. */
function textOf(node: Xml): string {
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
function joined(blocks: readonly ContentBlock[], part: Part = 'body'): readonly ContentBlock[] {
  const out: ContentBlock[] = [];
  let open: Line[] | null = null;
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
  return out;
}
