import { fieldHeading, stringsIn } from '../deck/strings';
import { OfficeError } from '../ooxml/error';
import { boxKinds, paperStyles } from '../ooxml/marks';
import { type Locale, sheetsOf } from '../vocabulary';
import { readCover } from './cover';
import { DraftItem } from './draft';
import { captionEvidence } from './evidence';
import { bareHeading, sheetOf, textBehindSheet } from './labels';
import { keepLeftovers, type Said } from './leftover';
import { openPackage } from './officePackage';
import { ImportError } from './problem';
import { readDocx } from './readDocx';
import { readPptx } from './readPptx';
import { partOf, type ReadingContext, readBox, readFigure, readHeading, readTable } from './sheets';
import type { Box, Line, Source, SourceBlock } from './source';
import { StageBoxes } from './stages';
import { tidy } from './tidy';
import { writeStory } from './write';

export { ImportError, type ImportProblem } from './problem';

export interface Imported {
  /** The story as text. */
  readonly text: string;
  /** How many texts of the file found a place of their own, and how many stand under 検討課題. */
  readonly placed: number;
  readonly left: number;
}

/**
 * Makes a story of a `.pptx` or `.docx` in the form of the eight sheets or the six parts. What has
 * no place is kept under 検討課題: every text of the file is in the story.
 *
 * @throws ImportError where the file cannot be read
 */
export function importStory(bytes: Uint8Array): Imported {
  try {
    const file = openPackage(bytes);
    const source = file.kind === 'pptx' ? readPptx(file) : readDocx(file);
    return new Reader(source, file.kind).read();
  } catch (error) {
    throw error instanceof OfficeError ? new ImportError(error.problem) : error;
  }
}

/** Order of the sheets on the form: an earlier one on a later slide is repeated there. */
const order: readonly string[] = sheetsOf('action-plan').map(({ field }) => field);

class Reader {
  private readonly story = new DraftItem('story');
  private readonly said: Said[] = [];
  private readonly cover: Box[] = [];
  private readonly place: ReadingContext;
  private heading = '';
  private hasBegun = false;
  private hasForce = false;

  constructor(
    private readonly source: Source,
    private readonly kind: 'pptx' | 'docx',
  ) {
    const { story } = this;
    const list: DraftItem[] = [];
    this.place = { story, sheet: '', part: '', stageBoxes: new StageBoxes(list), items: [] };
    story.set('stages', list);
  }

  read(): Imported {
    const { story } = this;
    for (const block of this.source.blocks) this.take(block);
    this.place.stageBoxes.close();
    readCover(story, this.cover);
    const language = languageOf(this.said);
    story.set('change-story', '1');
    // What the cover says of it counts.
    if (!story.fields.has('edition')) {
      story.say('edition', this.hasForce ? 'アクションプラン' : '変革ストーリーシート');
    }
    tidy(story);
    const left = keepLeftovers(story, this.said);
    if ([...story.fields.keys()].every(isOfForm)) throw new ImportError('empty');
    const text = writeStory(story, language);
    const all = this.said.filter(({ isAside }) => !isAside).length;
    return { text, placed: Math.max(0, all - left), left };
  }

  private take(block: SourceBlock): void {
    switch (block.kind) {
      case 'heading':
        this.takeHeading(block.text, block.level);
        return;
      case 'box':
        this.takeBox(block);
        return;
      case 'grid':
        for (const { lines } of block.rows.flat()) {
          for (const { text } of lines) {
            // Years over the columns of a road map.
            const isScale =
              isRepeated(this.place.sheet) && /^(?:[HRS](?:\d+|元)|\d{4})$/.test(text);
            if (!isScale) this.note(text, isRepeated(this.place.sheet));
          }
        }
        if (!isRepeated(this.place.sheet)) readTable(this.place, block);
        return;
      case 'figure':
        readFigure(this.place, block);
        this.note(block.title, true);
        for (const { name, points } of block.series) {
          this.note(
            [name, ...points.map(({ label, value }) => `${label}　${value}`)].join('　'),
            true,
          );
        }
        return;
      case 'aside':
        for (const text of block.texts) this.note(text, true);
    }
  }

  private note(text: string, isAside = false): void {
    for (const line of text.split('\n'))
      this.said.push({ text: line, under: this.heading, isAside });
  }

  private takeHeading(text: string, level: number): void {
    const { place, story } = this;
    place.stageBoxes.close();
    const sheet = sheetOf(text);
    if (sheet !== null && level <= 2) {
      this.enter(sheet, text);
      return;
    }
    const isFirst = this.kind === 'pptx' && !this.hasBegun && !story.fields.has('theme');
    if (level === 0 || (isFirst && level === 1)) {
      story.say('theme', text);
      this.note(text);
      return;
    }
    if (this.hasBegun && level > 1 && readHeading(place, text)) return;
    this.note(text, true);
    if (level === 1) {
      // A chapter that no sheet holds.
      this.enter('narrative', text);
      readHeading(place, text);
    }
  }

  private enter(sheet: string, heading: string): void {
    const { place } = this;
    if (place.sheet !== sheet) {
      place.part = '';
      place.items = [];
    }
    place.sheet = sheet;
    this.heading = bareHeading(heading);
    this.hasBegun = true;
    if (sheet === 'force-field' || sheet === 'first-steps') this.hasForce = true;
  }

  private takeBox(box: Box): void {
    const { place } = this;
    const [first] = box.lines;
    if (!first || box.name === boxKinds.question) return;
    const isHeading = box.name === boxKinds.heading && box.lines.length === 1;
    if (isHeading && readHeading(place, first.text)) return;
    if (place.sheet === 'stages' && aroundStairs.has(box.name)) this.noteAll(box.lines, true);
    else if (this.takeNamed(box, first)) return;
    else if (this.hasBegun) this.readLines(box);
    else {
      this.cover.push(box);
      this.noteAll(box.lines);
    }
  }

  /** A box whose first line names a sheet: the sheet begins, or an earlier one is repeated. */
  private takeNamed(box: Box, first: Line): boolean {
    const { place } = this;
    const named = first.text.length <= 30 && first.lead === '' ? sheetOf(first.text) : null;
    if (named === null || partOf(place.sheet, bareHeading(first.text)) !== null) return false;
    const rest = box.lines.slice(1);
    if (this.isRecalled(named)) {
      this.noteAll(rest, true);
      return true;
    }
    if (named === place.sheet && rest.length > 0) return false;
    this.enter(named, first.text);
    const text = textBehindSheet(first.text);
    if (text !== '') rest.unshift({ ...first, text });
    if (rest.length > 0) this.takeBox({ ...box, lines: rest });
    return true;
  }

  private noteAll(lines: readonly Line[], isAside = false): void {
    for (const { text } of lines) this.note(text, isAside);
  }

  /** Lines of a paper come in one box; what belongs to the form itself is taken out first. */
  private readLines(box: Box): void {
    const { place } = this;
    const lines = box.lines.filter((line) => {
      if (line.style === paperStyles.question) return false;
      if (line.style === paperStyles.recalled) this.note(line.text, true);
      else if (line.style === paperStyles.caption && captionEvidence(place.items, line.text)) {
        this.note(line.text, true);
      } else return true;
      return false;
    });
    if (lines.length === 0) return;
    if (!isRepeated(place.sheet)) readBox(place, { ...box, lines });
    for (const { text, figure } of lines)
      this.note([text, figure].filter(Boolean).join('　'), isRepeated(place.sheet));
  }

  /** A box that repeats an earlier sheet at the top of a later one. */
  private isRecalled(named: string): boolean {
    const [own, other] = [order.indexOf(this.place.sheet), order.indexOf(named)];
    return (
      own >= 0 && other >= 0 && named !== this.place.sheet && (other < own || named === 'stages')
    );
  }
}

/** Fields that say which form a story has, not what it says. */
function isOfForm(field: string): boolean {
  return field === 'change-story' || field === 'edition';
}

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

function languageOf(said: readonly Said[]): Locale {
  const text = said.map((one) => one.text).join('');
  const japanese = text.match(/[\u3040-\u30FF\u4E00-\u9FFF]/g)?.length ?? 0;
  return japanese * 5 > text.length || text === '' ? 'ja' : 'en';
}
