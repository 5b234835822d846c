import { type Relation, relationsOf } from '../../relations';
import { allOf, at, attributeOf, parseXml, type Xml } from '../../xml';
import { readChart } from '../chart';
import type { ContentBlock, FileContent, HiddenText, Part, TextOrigin } from '../content';
import { diagramLines } from '../diagram';
import { drawingLines } from '../drawingText';
import { cleanLine, linesOfBlock, paragraphLines, plainLine, type TextRun } from '../lines';
import type { OfficePackage } from '../package';
import { boxOf, isContents, isPageNumber, joined, notesOf, push, rowLines, textOf } from './blocks';
import { chunkBlocks } from './chunk';
import { Comments } from './comments';
import { rightToLeft } from './order';
import { chosen, isPlaceholder, RunReader } from './runs';
import { Styles, type WordStyle } from './styles';
import { allCells, gridOf, isSingleCell } from './table';

const where = (part: Part): TextOrigin => ({ slide: null, part });

/** Everything that a paper says: paragraphs, tables, boxes, drawings, notes, comments, heads of pages. */
export function readDocx(file: OfficePackage): Omit<FileContent, 'record'> {
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
      hidden: (text, reason) => this.hide(text, reason),
      text: (text) => {
        for (const texts of this.open.values()) texts.push(text);
      },
    });
  }

  read(): Omit<FileContent, 'record'> {
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
    if (cleanLine(text) !== '')
      this.hidden.push({ where: where(part), text: cleanLine(text), reason });
  }

  private takeComment(event: 'start' | 'end' | 'reference', id: string): void {
    if (event === 'start') this.open.set(id, []);
    if (event !== 'start') {
      const texts = this.open.get(id);
      if (texts) this.about.set(id, cleanLine(texts.join('')));
      this.open.delete(id);
    }
    if (event === 'reference') this.behind.comments.push(id);
  }

  /** The blocks inside of a body, a cell, a text box, a note. */
  private blocksOf(node: Xml | undefined, part: Part): readonly ContentBlock[] {
    const out: ContentBlock[] = [];
    let carried: readonly TextRun[] = [];
    const walk = (parent: Xml) => {
      for (const child of parent.children) {
        if (child.name === 'p') carried = this.takeParagraph(child, part, carried, out);
        else if (child.name === 'tbl') push(out, this.tableBlocks(child));
        else if (child.name === 'altChunk') push(out, this.chunk(child, part));
        else if (!this.takeMark(child)) walk(chosen(child));
      }
    };
    if (node) walk(node);
    if (carried.length > 0) push(out, this.lineBlocks(carried, undefined, part));
    return out;
  }

  /** What has no text for the page, or says that a comment begins or ends; false for all else. */
  private takeMark(node: Xml): boolean {
    switch (node.name) {
      case 'commentRangeStart':
      case 'commentRangeEnd':
        this.takeComment(
          node.name === 'commentRangeStart' ? 'start' : 'end',
          attributeOf(node, 'id'),
        );
        return true;
      case 'sdt': {
        const reason = isContents(node) ? 'contents' : isPlaceholder(node) ? 'form' : null;
        if (reason) this.hideIn(node, reason);
        return reason !== null;
      }
      default:
        return passed.has(node.name);
    }
  }

  private hideIn(sdt: Xml, reason: HiddenText['reason']): void {
    for (const paragraph of allOf(sdt, 'p')) this.hide(textOf(paragraph), reason);
  }

  /** A file of another kind that is shown here. */
  private chunk(node: Xml, part: Part): readonly ContentBlock[] {
    const name = this.relations.get(attributeOf(node, 'id'))?.target ?? '';
    const blocks = chunkBlocks(name, this.file.part(name), where(part));
    if (blocks === null) this.hide(name.slice(name.lastIndexOf('/') + 1), 'embedded');
    return blocks ?? [];
  }

  /** @returns runs to stand before the next paragraph: nothing divides the two */
  private takeParagraph(
    paragraph: Xml,
    part: Part,
    carried: readonly TextRun[],
    out: ContentBlock[],
  ): readonly TextRun[] {
    const outer = this.behind;
    this.behind = { notes: [], comments: [], drawings: [] };
    const properties = at(paragraph, 'pPr');
    const style = this.styles.style(attributeOf(at(properties, 'pStyle'), 'val'));
    const runs = [...carried, ...this.runReader.runs(paragraph, style)];
    const behind = this.behind;
    this.behind = outer;
    const mark = at(properties, 'rPr');
    for (const texts of this.open.values()) texts.push('\n');
    // The first letter of a text may stand in a frame of its own.
    const drop = attributeOf(at(properties, 'framePr'), 'dropCap');
    const isOpen =
      at(mark, 'del') !== undefined ||
      at(mark, 'moveFrom') !== undefined ||
      (drop !== '' && drop !== 'none');
    if (style.isContents) this.hide(runs.map(({ text }) => text).join(''), 'contents');
    else if (!isOpen) push(out, this.lineBlocks(runs, properties, part, style));
    push(out, this.blocksBehind(behind, textOf(paragraph)));
    return isOpen && !style.isContents ? runs : [];
  }

  private lineBlocks(
    runs: readonly TextRun[],
    properties: Xml | undefined,
    part: Part,
    style: WordStyle = this.styles.style(''),
  ): readonly ContentBlock[] {
    const numbering = at(properties, 'numPr');
    const isNumbered =
      numbering !== undefined && attributeOf(at(numbering, 'numId'), 'val') !== '0';
    const format = {
      level: Number(attributeOf(at(numbering, 'ilvl'), 'val')) || 0,
      isBullet: isNumbered || (style.isBullet && numbering === undefined),
      style: style.own,
      isOwn: this.styles.isOwn,
    };
    const lines = paragraphLines(runs, format);
    if (lines.length === 0) return [];
    const outline = at(properties, 'outlineLvl')?.attributes.val;
    // Our own items stand in the outline, and are no headings of chapters.
    const hasOutline = style.own === '' && outline !== undefined && +outline <= 8;
    const level = style.heading ?? (hasOutline ? Number(outline) + 1 : null);
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
        this.comments
          .thread(id, this.about.get(id) || cleanLine(text), where('comment'))
          .map((thread) => ({ ...thread, within: cleanLine(text) })),
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
    const lines = blocks.flatMap(linesOfBlock);
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
      const blocks = this.blocksOf(root, 'header').flatMap((block): readonly ContentBlock[] =>
        block.kind === 'grid' ? boxOf(rowLines(block), 'header') : [block],
      );
      const shown = blocks.flatMap((block): readonly ContentBlock[] => {
        if (block.kind !== 'box') return [block];
        const lines = block.lines.filter(({ text: line }) => this.isNewHead(line, said));
        return lines.length === 0 ? [] : [{ ...block, lines }];
      });
      return this.asNotes(shown, 'header');
    });
  }

  private isNewHead(line: string, said: Set<string>): boolean {
    if (said.has(line)) return false;
    said.add(line);
    if (!isPageNumber(line)) return true;
    this.hide(line, 'form', 'header');
    return false;
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
      const text = cleanLine(allOf(box, 'p').map(textOf).join(''));
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
      case 'OLEObject':
        this.hide(attributeOf(node, 'ProgID') || 'OLE', 'embedded');
        return [];
      case 'textpath':
        return boxOf([plainLine(cleanLine(attributeOf(node, 'string')))], 'box');
      case 'relIds':
        return this.diagram(node);
      case 'chart':
        return this.chart(node);
      case 'AlternateContent':
        return this.insideDrawing(chosen(node));
      default: {
        const blocks = rightToLeft(node.children).flatMap((child) => this.insideDrawing(child));
        // A chart of ours had the name of its figure before it had a title.
        const title = this.styles.isOwn ? attributeOf(at(node, 'docPr'), 'name') : '';
        if (title === '' || /^(?:Chart|Object|グラフ|オブジェクト) ?\d*$/.test(title))
          return blocks;
        return blocks.map((block) =>
          block.kind === 'figure' && block.title === '' ? { ...block, title } : block,
        );
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
    const figure = part ? readChart(this.file, part.target, where('chart')) : null;
    return figure ? [figure] : [];
  }

  private tableBlocks(table: Xml): readonly ContentBlock[] {
    const cells = (cell: Xml) => this.blocksOf(cell, 'table');
    // A frame around text, as town halls draw it.
    if (!this.styles.isOwn && isSingleCell(table)) {
      return joined(allCells(table).flatMap(cells));
    }
    return gridOf(table, cells);
  }
}

/** No text of the page: what was deleted or moved away, properties. */
const passed = new Set(['del', 'moveFrom', 'sectPr', 'sdtPr', 'sdtEndPr', 'tcPr', 'customXmlPr']);
