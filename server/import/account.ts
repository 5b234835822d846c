import { ownOfSpeech } from '../deck/speech';
import { withoutNumber } from '../ooxml/marks';
import { isWritten } from '../ooxml/record';
import { isContinued, withoutContinued } from '../text/continued';
import { occurring } from '../text/occurrences';
import { comparable, comparableParts, labelledParts } from './compare';
import { DraftItem } from './draft';
import { type FormWord, formWordOf } from './formWords';
import type { Piece } from './pieces';
import { everything, fieldsIn, idsIn } from './storyTexts';
import { isComputed } from './values';

/**
 * Says of each piece what became of it: nothing that was read is lost. A piece that the story says
 * nowhere is kept under 検討課題; what was divided on its way (a label from its text, an id, a list
 * in one line) is found by its parts. A short figure has to stand in the story as often as in the
 * file. Of a table the whole row is kept, so that a figure can be told by its row.
 *
 * @param isOwn in a file of ours much is said twice
 * @param added where the file says of each of its written texts where it stood: those of which it does
 *   not, as they were written since
 */
export function settle(
  story: DraftItem,
  pieces: readonly Piece[],
  isOwn: boolean,
  added?: readonly string[],
): void {
  const typed = new Set(
    added && pieces.filter((piece) => isWritten(piece.block) && says(piece, added)),
  );
  for (const piece of pieces) {
    // What could not be placed by its looks has its place.
    if (added && piece.mark === 'kept') piece.mark = null;
    // A title or a question that somebody has changed is no longer what the form says.
    if (typed.has(piece) && piece.mark !== 'repeated') piece.mark = null;
  }
  const index = new StoryIndex(story, pieces, isOwn);
  for (const piece of pieces) piece.state = index.stateOf(piece, typed.has(piece));
  if (added) {
    for (const piece of pieces)
      if (piece.state === 'kept' && isWritten(piece.block) && !typed.has(piece))
        piece.state = 'repeated';
  }
  if (!isOwn) keepWholeRows(pieces);
  keepAll(story, pieces);
}

/** Does the text hold one of these? A row that was put together again holds several of its file. */
function says({ text }: Piece, texts: readonly string[]): boolean {
  return texts.some((one) =>
    one.length < minShort ? text.split('\n').includes(one) : text.includes(one),
  );
}

/** A shorter text is found in many another. */
const minShort = 5;

class StoryIndex {
  /** How often a text stands in the story by itself. */
  private readonly parts = new Map<string, number>();
  private readonly inside: ReadonlySet<string>;
  private readonly whole: string;
  /** Ids of the items, the longest first. */
  private readonly names: readonly string[];
  private readonly isSaid = new Set<string>();
  private readonly fields: ReadonlySet<string>;
  private readonly formWords = new Map<string, FormWord>();

  constructor(
    story: DraftItem,
    pieces: readonly Piece[],
    private readonly isOwn: boolean,
  ) {
    const texts = everything(story);
    this.names = isOwn
      ? idsIn(story)
          .map(comparable)
          .sort((a, b) => b.length - a.length)
      : [];
    this.fields = fieldsIn(story);
    for (const text of texts) {
      // Of a file of ours an item may have been written in one line with its details.
      const parts = isOwn ? comparableParts(text) : text.split('\n');
      for (const key of new Set([text, ...parts].map(comparable))) {
        this.parts.set(key, (this.parts.get(key) ?? 0) + 1);
      }
    }
    // A short piece is found in many a sentence: it has to stand in the story by itself.
    const long = pieces
      .flatMap(({ text }) => [text, ...text.split('\n'), ...this.partsOf(text)].map(comparable))
      .filter((key) => key.length >= 5 && !this.parts.has(key));
    this.whole = texts.map(comparable).join('\n');
    this.inside = occurring(new Set(long), this.whole);
  }

  /** @param isTyped somebody has written it into a file of ours: it is no word of the form */
  stateOf({ text, mark, block }: Piece, isTyped: boolean): Piece['state'] {
    if (mark === 'moved') return 'placed';
    // A chart of ours may draw figures that stand in a table too.
    const isDrawn = this.isOwn && block.kind === 'figure';
    if (isDrawn && mark === 'kept' && this.isKnownAnywhere(text)) return 'repeated';
    if (mark === 'heading' || mark === 'form' || mark === 'kept' || mark === 'author') return mark;
    const key = comparable(text);
    if (key === '') return signs.test(text) ? this.shortState(text, mark) : 'form';
    if (mark === 'repeated' && this.isKnownAnywhere(text, isTyped)) return 'repeated';
    if (this.isOwn && block.kind === 'aside' && this.isSpoken(text)) return 'repeated';
    if (isShortFigure(key) && !this.isOwn) return this.shortState(key, mark);
    if (this.isKnownAnywhere(text, isTyped)) return 'placed';
    if (this.isOwn && this.isSaidAgain(text)) return 'repeated';
    // Of a file of ours the same is kept once.
    if (this.isOwn && this.isSaid.has(key)) return 'repeated';
    this.isSaid.add(key);
    return 'kept';
  }

  /** The name of a card on the next slide, made short: 「取組②　三課の担当が…（続き）」. */
  private isSaidAgain(text: string): boolean {
    if (!isContinued(text)) return false;
    const start = withoutContinued(text).replace(/…$/, '');
    return this.isNamed(start) || this.whole.includes(comparable(start));
  }

  private shortState(key: string, mark: Piece['mark']): Piece['state'] {
    const count = this.parts.get(key) ?? 0;
    if (count === 0) return 'kept';
    this.parts.set(key, count - 1);
    return mark === 'repeated' ? 'repeated' : 'placed';
  }

  private isKnownAnywhere(text: string, isTyped = false): boolean {
    if ((isTyped ? this.isInStory(text) : this.isKnown(text)) || (this.isOwn && this.isNamed(text)))
      return true;
    const name = text.replace(stageNumber, '');
    if (name !== text && this.fields.has('stages') && this.isKnown(name)) return true;
    // A paragraph of several lines may stand in several places.
    const lines = text.split('\n');
    if (lines.length > 1) return lines.every((line) => this.isKnownAnywhere(line));
    const parts = this.partsOf(text);
    return parts.length > 0 && parts.every((part) => this.isPartKnown(part));
  }

  /** In a file of others a short part may be found in many a text that is not this one. */
  private isPartKnown(part: string): boolean {
    const key = comparable(part);
    if (this.isOwn || key.length >= minPart) return this.isKnown(part);
    return key === '' || this.parts.has(key) || this.isFormWord(part);
  }

  /** What one says to a slide of ours, in the words of the story. */
  private isSpoken(text: string): boolean {
    return ownOfSpeech(text).every((piece) => {
      // A figure is said with its years and its unit: 「R6 15 → R8 43世帯」.
      const parts = piece.includes('→') ? piece.split(/[→\s]|(?<=\d)(?=[^\d.,\s])/) : [piece];
      return parts.every((part) => {
        const key = comparable(part);
        return key === '' || this.whole.includes(key) || this.isKnown(part);
      });
    });
  }

  /** An id before its text, as drawings of ours have it. */
  private isNamed(text: string): boolean {
    const key = comparable(text);
    const name = this.names.find((one) => key.startsWith(one));
    return name !== undefined && this.whole.includes(key.slice(name.length));
  }

  private partsOf(text: string): readonly string[] {
    return this.isOwn
      ? comparableParts(withoutNumber(text.replace(computed, '')))
      : labelledParts(text);
  }

  private isKnown(text: string): boolean {
    return comparable(text) === '' || this.isInStory(text) || this.isFormWord(text);
  }

  private isInStory(text: string): boolean {
    const key = comparable(text);
    return this.parts.has(key) || this.inside.has(key);
  }

  /** Of a file of ours a word of the form is never content. */
  private isFormWord(text: string): boolean {
    const known = this.formWords.get(text);
    const word = known === undefined ? formWordOf(text, this.fields) : known;
    this.formWords.set(text, word);
    if (!this.isOwn) return word === 'said';
    if (isComputed(text) || sinceWhen.test(text)) return true;
    return word !== null || /^[▶⚠]?\s*[\d０-９]{1,2}$/.test(text);
  }
}

/** Shortest part of a line that is looked for within other texts. */
const minPart = 12;

/** A rate of achievement within a line. */
const computed = /[、;]?\s*(?:達成率|Achieved)[：:\s][^、;（）()]*(?:[（(][^（）()]*[）)])?/g;

/** 「ステップ１　」 before the name of a stage. */
const stageNumber =
  /^(?:段階|ステップ|フェーズ|Stage|Phase)\s*[\d０-９]{1,2}[\s\u3000:：.．]+(?=\S)/i;

/** What the name of a figure over years says of them. */
const sinceWhen =
  /^(?:.{1,12}から(?:推計|目標)|年ごと|(?:estimate|target) from(?: .{1,12})?|by year)$/i;

/** One to four digits, a time, a decimal: found in many a text, and easily lost. */
function isShortFigure(key: string): boolean {
  return key.length <= 5 && /\d/.test(key);
}

/** Signs that answer a question in a table. */
const signs = /[○◯◎●△▲×☐☑☒□■✓✔★☆]/u;

/** A row of which a cell is kept is kept whole. */
function keepWholeRows(pieces: readonly Piece[]): void {
  const kept = new Map<Piece['block'], Set<number>>();
  for (const { block, row, state } of pieces) {
    if (row === null || state !== 'kept') continue;
    const rows = kept.get(block) ?? new Set();
    kept.set(block, rows.add(row));
  }
  for (const piece of pieces) {
    const isInRow = piece.row !== null && kept.get(piece.block)?.has(piece.row);
    if (isInRow && piece.state !== 'author') piece.state = 'kept';
  }
}

/** Adds what is kept to 検討課題, in the order of the file: of a table a line for each row. */
function keepAll(story: DraftItem, pieces: readonly Piece[]): void {
  const kept = pieces.filter(({ state }) => state === 'kept');
  const tables = new Map<Piece['block'], string[]>();
  kept.forEach((piece, index) => {
    const { block, row, text, under } = piece;
    const before = kept[index - 1];
    const list = story.list('open-questions');
    const isOfTable = row !== null && before?.block === block;
    if (!isOfTable) {
      list.push(keptItem(row === null ? text : text.replace(/\n/g, ' '), under));
      return;
    }
    const table = tables.get(block) ?? [list.at(-1)?.main ?? ''];
    tables.set(block, table);
    const cell = text.replace(/\n/g, ' ');
    if (before?.row === row) table.push(`${table.pop()}\u3000${cell}`);
    else table.push(cell);
    const isLast = kept[index + 1]?.block !== block;
    if (isLast) list.at(-1)?.set('content', table.join('\n'));
  });
}

function keptItem(text: string, under: string): DraftItem {
  const item = new DraftItem('item');
  item.say('content', text);
  if (under !== '' && comparable(under) !== comparable(text)) item.say('group', under);
  return item;
}
