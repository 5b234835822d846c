import { fieldHeading, stringsIn } from '../deck/strings';
import { boxKinds, paperStyles } from '../ooxml/marks';
import {
  type BoxBlock,
  type ChartBlock,
  type Comment,
  type ContentBlock,
  type ContentLine,
  type FileContent,
  type Grid,
  type Heading,
  linesText,
  type Note,
} from '../ooxml/read/content';
import { readYear } from '../text/dates';
import { sheetsOf } from '../vocabulary';
import { addComment } from './comments';
import { readCover } from './cover';
import { DraftItem } from './draft';
import { captionEvidence, sourcesOfSlide } from './evidence';
import {
  bareHeading,
  isFormQuestion,
  isOfTwoSheets,
  isSheetName,
  isSheetTitle,
  sheetMark,
  sheetOf,
  textBehindSheet,
} from './labels';
import type { Piece, Pieces } from './pieces';
import { partNamed, placeFigure, type ReadingContext, readBox, readHeading } from './sheets';
import { StageBoxes } from './stages';
import { readTable } from './tables';

/** Order of the sheets on the form: an earlier one on a later slide is repeated there. */
const order: readonly string[] = sheetsOf('action-plan').map(({ field }) => field);

/** 自治体名：… as it stands on every sheet of the form. */
const townLabel = /^(?:自治体名?|Municipality)[\s\u3000]*[：:][\s\u3000]*([\s\S]+)$/;

/** Reads the blocks of a file into a story, and marks the texts that are no content. */
export class Reader {
  readonly story = new DraftItem('story');
  /** The file has a sheet that only the older form has. */
  isActionPlan = false;
  private readonly cover: BoxBlock[] = [];
  private readonly comments: Comment[] = [];
  private readonly place: ReadingContext;
  private heading = '';
  private hasBegun = false;
  /** Level of the heading that began the sheet: one of the same level ends it. */
  private level = 1;

  constructor(
    private readonly content: Pick<FileContent, 'kind' | 'isOwn'>,
    private readonly pieces: Pieces,
  ) {
    const { story } = this;
    const list: DraftItem[] = [];
    const stageBoxes = new StageBoxes(list);
    this.place = {
      ...{
        story,
        sheet: '',
        part: '',
        phase: '',
        group: '',
        ownGroup: '',
        card: '',
        stageBoxes,
        items: [],
        columns: [],
        isHeadOpen: false,
      },
      isOwn: content.isOwn,
    };
    story.set('stages', list);
  }

  read(blocks: readonly ContentBlock[]): void {
    for (const block of blocks) this.take(block);
    this.place.stageBoxes.close();
    readCover(this.story, this.cover);
    for (const comment of this.comments) addComment(this.story, comment);
  }

  private take(block: ContentBlock): void {
    if (block.kind === 'heading') this.takeHeading(block);
    for (const piece of this.pieces.of(block)) piece.under = this.underOf(block);
    switch (block.kind) {
      case 'box':
        this.takeBox(this.withoutForm(block));
        return;
      case 'grid':
        this.takeGrid(block);
        return;
      case 'figure':
        this.takeFigure(block);
        return;
      case 'aside':
        this.markAll(block, 'repeated');
        return;
      case 'note':
        this.takeNote(block);
        return;
      case 'comment':
        this.comments.push(block);
    }
  }

  private underOf({ where }: ContentBlock): string {
    const name = notes[where.part];
    if (!name) return this.heading;
    return this.heading === '' || where.part === 'header' ? name : `${this.heading}（${name}）`;
  }

  private markAll(block: ContentBlock, mark: Piece['mark']): void {
    for (const piece of this.pieces.of(block)) piece.mark = mark;
  }

  private mark(lines: readonly ContentLine[], mark: Piece['mark']): void {
    for (const line of lines) {
      const piece = this.pieces.ofLine(line);
      if (piece) piece.mark = mark;
    }
  }

  /** A box without what stands on every sheet of the form, and what we write on an empty one. */
  private withoutForm(box: BoxBlock): BoxBlock {
    const lines = box.lines.filter((line) => {
      const [, town] = townLabel.exec(line.text) ?? [];
      if (town !== undefined) return !this.takeTown(town, line);
      if (!this.content.isOwn || !pending.has(line.text)) return true;
      this.mark([line], 'form');
      return false;
    });
    return lines.length === box.lines.length ? box : { ...box, lines };
  }

  /** False where another municipality is known already. */
  private takeTown(text: string, line: ContentLine): boolean {
    const known = this.story.fields.get('municipality');
    const town = text.trim();
    if (known !== undefined && known !== town) return false;
    if (known !== undefined) this.mark([line], 'repeated');
    this.story.set('municipality', town);
    return true;
  }

  private takeHeading(block: Heading): void {
    const { place, story } = this;
    const { text, level } = block;
    place.stageBoxes.close();
    const [, town] = townLabel.exec(text) ?? [];
    const sheet = town === undefined ? sheetOf(text, place.isOwn) : null;
    if (sheet !== null && level <= 2) {
      // On paper a title that comes again is that of the next sheet; on slides it may go on.
      const isNext = this.content.kind === 'docx' && place.sheet === sheet && isOfTwoSheets(text);
      this.enter(isNext ? 'default-future' : sheet, text);
      this.level = level;
      if (isTitleOf(text, this.content.isOwn)) this.markAll(block, 'heading');
      else place.group = bareHeading(text);
      return;
    }
    const isFirst = this.content.kind === 'pptx' && !this.hasBegun && !story.fields.has('theme');
    if (level === 0 || (isFirst && level === 1)) {
      if (coverNames.has(text)) this.markAll(block, 'heading');
      else story.say('theme', text);
      return;
    }
    place.card = text;
    if (this.hasBegun && level > 1 && readHeading(place, text)) {
      // The stage has the name that stands behind its number.
      if (place.sheet === 'stages') this.markAll(block, 'heading');
      return;
    }
    if (level === 1 || (this.hasBegun && level <= this.level)) {
      // A chapter that no sheet holds.
      this.level = level;
      this.enter('narrative', text);
      readHeading(place, text);
      return;
    }
    place.group = bareHeading(text);
  }

  private enter(sheet: string, heading: string): void {
    const { place } = this;
    if (place.sheet !== sheet) {
      place.part = '';
      place.phase = '';
      place.items = [];
    }
    place.sheet = sheet;
    place.columns = [];
    place.isHeadOpen = false;
    place.group = '';
    place.ownGroup = '';
    this.heading = bareHeading(heading);
    this.hasBegun = true;
    if (sheet === 'force-field' || sheet === 'first-steps') this.isActionPlan = true;
  }

  private takeBox(box: BoxBlock): void {
    const { place } = this;
    const [first] = box.lines;
    if (!first) return;
    if (box.name === boxKinds.question || box.name === boxKinds.aside) {
      this.mark(box.lines, 'form');
      return;
    }
    if (box.name === boxKinds.recalled) {
      this.mark(box.lines, 'repeated');
      return;
    }
    if (box.name === boxKinds.sources && sourcesOfSlide(place.items, first.text)) {
      this.mark(box.lines, 'repeated');
      return;
    }
    if (box.name === boxKinds.group && this.content.isOwn) {
      place.ownGroup = first.text;
      return;
    }
    const isHeading = box.name === boxKinds.heading && box.lines.length === 1;
    if (isHeading && readHeading(place, first.text)) return;
    const isAroundStairs = place.sheet === 'stages' && aroundStairs.has(box.name);
    if (isAroundStairs || isRepeated(place.sheet)) {
      this.markRepeated(box.lines.flatMap((line) => this.pieces.ofLine(line) ?? []));
    } else if (this.takeNamed(box, first)) return;
    else if (this.hasBegun) this.readLines(box);
    else this.cover.push(box);
  }

  /** A box whose first line names a sheet: the sheet begins, or an earlier one is repeated. */
  private takeNamed(box: BoxBlock, first: ContentLine): boolean {
    const { place } = this;
    const isTitle = first.text.length <= 40 && !first.isBullet && first.style === '';
    const named = isTitle ? sheetOf(first.text, place.isOwn) : null;
    if (named === null || partNamed(place.sheet, bareHeading(first.text)) !== null) return false;
    const text = textBehindSheet(first.text);
    if (first.lead !== '' && text === '') return false;
    const rest = box.lines.slice(1);
    if (this.isRecalled(named)) {
      this.mark(box.lines, 'repeated');
      return true;
    }
    if (named === place.sheet && rest.length > 0) return false;
    this.enter(named, first.text);
    if (text === '' && isTitleOf(first.text, this.content.isOwn)) this.mark([first], 'heading');
    else if (text === '') place.group = bareHeading(first.text);
    if (text !== '') rest.unshift({ ...first, text, lead: '' });
    if (rest.length > 0) this.takeBox({ ...box, lines: rest });
    return true;
  }

  /** Lines of a paper come in one box; what belongs to the form itself is taken out first. */
  private readLines(box: BoxBlock): void {
    const { place } = this;
    const lines = box.lines.filter((line) => {
      if (line.style === paperStyles.question || this.isRecalledTitle(line)) {
        this.mark([line], 'form');
      } else if (line.style === paperStyles.recalled) this.mark([line], 'repeated');
      else if (line.style === paperStyles.caption && captionEvidence(place.items, line.text)) {
        this.mark([line], 'repeated');
      } else return true;
      return false;
    });
    if (lines.length > 0) readBox(place, { ...box, lines });
  }

  /** The name of an earlier sheet over a box that repeats it, or 「※シート１」 beside it. */
  private isRecalledTitle({ text }: ContentLine): boolean {
    if (this.content.isOwn) return false;
    return (
      sheetMark.test(text) ||
      isFormQuestion(text) ||
      (isSheetTitle(text) && this.isRecalled(sheetOf(text, this.place.isOwn) ?? ''))
    );
  }

  private takeGrid(grid: Grid): void {
    const { place } = this;
    if (isRepeated(place.sheet)) {
      this.markRepeated(this.pieces.of(grid));
      return;
    }
    const isRead = readTable(place, grid);
    if (isRead || this.content.isOwn) {
      for (const piece of this.pieces.of(grid)) if (pending.has(piece.text)) piece.mark = 'form';
      return;
    }
    if (this.hasBegun || !this.takeCoverTable(grid)) this.markAll(grid, 'kept');
  }

  /** A table of the cover with a label in each row: 自治体名 | 青葉野市. */
  private takeCoverTable(grid: Grid): boolean {
    if (!grid.rows.every(({ length }) => length === 2)) return false;
    const boxes = grid.rows.map(([label, value]): BoxBlock => {
      const lines = [...(label?.lines ?? []), ...(value?.lines ?? [])];
      return { kind: 'box', where: grid.where, name: '', lines, middle: null };
    });
    for (const box of boxes) {
      const text = `${linesText(box.lines.slice(0, 1))}：${linesText(box.lines.slice(1))}`;
      const [first] = box.lines;
      if (first)
        this.cover.push({ ...box, lines: [{ ...first, text, lead: '', isBullet: false }] });
    }
    return true;
  }

  private takeFigure(figure: ChartBlock): void {
    const isPlaced = placeFigure(this.place, figure);
    this.markAll(figure, isPlaced ? 'repeated' : 'kept');
  }

  private takeNote(note: Note): void {
    if (note.where.part !== 'header') return;
    for (const line of note.lines) {
      const [, town] = townLabel.exec(line.text) ?? [];
      if (town !== undefined && this.takeTown(town, line)) continue;
      const box: BoxBlock = {
        kind: 'box',
        where: note.where,
        name: '',
        lines: [line],
        middle: null,
      };
      readCover(this.story, [box], true);
    }
  }

  /** What other sheets say too; the years over a road map belong to its form, whoever drew it. */
  private markRepeated(pieces: readonly Piece[]): void {
    for (const piece of pieces) piece.mark = isScale(piece.text) ? 'form' : 'repeated';
  }

  /** A box that repeats an earlier sheet at the top of a later one. */
  private isRecalled(named: string): boolean {
    const [own, other] = [order.indexOf(this.place.sheet), order.indexOf(named)];
    return (
      own >= 0 && other >= 0 && named !== this.place.sheet && (other < own || named === 'stages')
    );
  }
}

/** Years along an axis: H30, R2, 令和8年度, 2031, R8〜R10. */
function isScale(text: string): boolean {
  const years = text.split(/\s*[〜～~–-]\s*/);
  return text.length <= 20 && years.length <= 2 && years.every((one) => readYear(one) !== null);
}

/** Does a heading name its sheet and say nothing else? */
function isTitleOf(text: string, isOwn: boolean): boolean {
  return isOwn || isSheetName(text);
}

/** What is written of texts that stand beside the page. */
const notes: Partial<Record<ContentBlock['where']['part'], string>> = {
  footnote: '脚注',
  endnote: '文末脚注',
  'speaker-notes': '発表者ノート',
  header: 'ヘッダー',
};

const coverNames: ReadonlySet<string> = new Set([stringsIn('ja').cover, stringsIn('en').cover]);

const pending: ReadonlySet<string> = new Set(
  (['ja', 'en'] as const).flatMap((language) => {
    const { pending: text, writeHere, contents } = stringsIn(language);
    return [text, writeHere, contents];
  }),
);

/** Names of the boxes around stairs of ours: they repeat the vision, the present and the default future. */
const aroundStairs: ReadonlySet<string> = new Set(
  (['ja', 'en'] as const).flatMap((language) => [
    fieldHeading('story', 'vision', language),
    stringsIn(language).now,
    stringsIn(language).leftAlone,
  ]),
);

/** Sheets that repeat what others say. */
function isRepeated(sheet: string): boolean {
  return sheet === 'map' || sheet === 'roadmap';
}
