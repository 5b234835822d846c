import type { Cards, Plan, Prose, Sheet, SheetBlock, Statement } from '../../deck/deck';
import { stringsIn } from '../../deck/strings';
import { paginate, type Section } from '../../layout/paginate';
import { splitAt } from '../../layout/paragraphs';
import { boxKinds } from '../../ooxml/marks';
import { drawPlanPages } from '../../scene/plan/handedOver';
import type { Paint, Scene } from '../../scene/scene';
import type { Locale } from '../../vocabulary';
import { cardFlow, cardParts, proseParts } from './cards';
import { chartPart } from './charts';
import { chainParts, forceParts, overviewPart, roadmapParts } from './drawings';
import { fullTextOf } from './fullText';
import { futureIn } from './future';
import type { LayoutContext } from './layoutContext';
import { planParts } from './plan';
import { breakable, recalledParts } from './recalled';
import { type FlowLook, type Page, withoutRemnant } from './remnant';
import type { Element, LayoutRoom, SlideParagraph, SlidePart } from './slide';
import { tablePart } from './table';
import { maxPersons, talksOf } from './talks';
import { floor, paragraph, pieceRuns, runsAt, textPart } from './texts';

/** Sizes of body text: the first at which a sheet fits one slide is taken. */
const toFit = [16, 15, 14, 13, 12.5, 12, 11.5, 11, 10.5, 10];
/** Sizes where a sheet needs several: the largest that needs the fewest. */
const toFlow = [12.5, 12, 11.5];

/** Colour of what a sheet is about, where it is not the way up. */
const accents: Readonly<Record<string, Paint>> = {
  vision: 'goal',
  'default-future': 'fall',
  'open-questions': 'gate',
  dialogues: 'gate',
};

/** What looks for its own size. */
const drawings: ReadonlySet<SheetBlock['kind']> = new Set([
  'chain',
  'forces',
  'roadmap',
  'overview',
]);
/** Of what the form asks and repeats above a drawing. */
const sizeBesideDrawings = 12;

/** The content of a sheet, slide by slide. The drawings are as large as a slide allows. */
export function pagesOf(sheet: Sheet, room: LayoutRoom, language: Locale, min: number): Page[] {
  const plan = sheet.blocks.find((block) => block.kind === 'plan');
  const { x, y, width } = room.content;
  const asked = askedPart(sheet.question, width);
  const taken = asked ? asked.height + gapBelowQuestion : 0;
  const stairs = plan ? stairsOf(plan, room, taken, min) : [];
  if (stairs.length === 0) return flowed(sheet, room, language, min);
  const pages = stairs.map((scene, page): Page => {
    const top = page === 0 ? y + taken : y;
    const box = { x, y: top, width: scene.width, height: scene.height };
    const above = page === 0 ? (asked?.place(x, y) ?? []) : [];
    return [...above, { kind: 'drawing', scene, box, minTextSize: min }];
  });
  const blocks = sheet.blocks.filter((block) => block !== plan);
  if (sheet.recalled.length === 0 && blocks.length === 0) return pages;
  return [...pages, ...flowed({ ...sheet, question: '', blocks }, room, language, min)];
}

/** Largest size of the text of the stairs, in points. */
const maxSize = 15;
/** Stairs over more slides than these are no stairs any more. */
const maxPages = 6;

/** The stairs slide by slide; none where they are too large for slides and stand in a table. */
function stairsOf(
  plan: Plan,
  { content }: LayoutRoom,
  above: number,
  min: number,
): readonly Scene[] {
  const { width, height } = content;
  const frame = { width, height: height - above, ...planSizes(min) };
  const scenes = drawPlanPages(plan, frame, { nextHeight: height });
  const fits = scenes.length <= maxPages && scenes.every((scene) => scene.height <= height + 1);
  return fits && plan.steps.length > 0 ? scenes : [];
}

/** Where all is to be large, the labels too. */
function planSizes(min: number) {
  return min <= floor ? { size: maxSize, floor } : { size: min * 1.3, floor: min };
}

function flowed(sheet: Sheet, room: LayoutRoom, language: Locale, min: number): Page[] {
  return sheet.id === 'dialogues'
    ? talkPages(sheet, room, language, min)
    : fitted(sheet, room, language, min);
}

/** Of talks with the same questions as many side by side as take the fewest slides. */
function talkPages(sheet: Sheet, room: LayoutRoom, language: Locale, min: number): Page[] {
  const pagesOfBlocks = (blocks: readonly SheetBlock[]) =>
    fitted({ ...sheet, blocks }, room, language, min);
  const { single, tables } = talksOf(sheet, language, 1);
  const first = single.length > 0 || tables.length === 0 ? pagesOfBlocks(single) : [];
  let best: Page[] | null = null;
  for (let persons = maxPersons; persons >= 1 && tables.length > 0; persons--) {
    const pages = pagesOfBlocks(talksOf(sheet, language, persons).tables);
    if (!best || pages.length < best.length) best = pages;
  }
  return [...first, ...(best ?? [])];
}

function fitted(sheet: Sheet, room: LayoutRoom, language: Locale, min: number): Page[] {
  const { width, height } = room.content;
  const future = sheet.id === 'default-future' ? futureOf(sheet, room, language, min) : null;
  if (future) return [future];
  const share = (size: number) => (amountOf(sheet) * (size * 0.86) ** 2 * 1.3) / (width * height);
  const isSmall = min <= floor;
  const isDrawn = sheet.blocks.length > 0 && sheet.blocks.every(({ kind }) => drawings.has(kind));
  const drawn = isDrawn ? flow(sheet, room, sizeBesideDrawings, language, min) : [];
  // The size of a drawing does not follow that of the text around it.
  if (drawn.length > 0 && !drawn.flat().some(({ kind }) => kind === 'table')) return drawn;
  for (const size of isSmall ? toFit : [20, 18, ...toFit].filter((one) => one >= min)) {
    // So much text needs several slides, however it is laid out: that need not be tried.
    if (share(size) > 1) continue;
    const pages = flow(sheet, room, size, language, min);
    if (pages.length === 1) return pages;
  }
  let best: Page[] | null = null;
  let chosen = min;
  for (const size of isSmall ? toFlow : [min]) {
    const pages = flow(sheet, room, size, language, min);
    if (!best || pages.length < best.length) [best, chosen] = [pages, size];
    // Among many slides one less is not worth smaller letters.
    if (pages.length > 6) break;
  }
  const pages = best ?? [];
  if (!isTable(sheet)) return pages;
  const smallest = isSmall ? Math.min(...toFlow) : min;
  return withoutRemnant(pages, smallest, (look) =>
    flow(sheet, room, look.size ?? chosen, language, min, look),
  );
}

/** Is it one table? Of several, each begins where the one before ends. */
function isTable({ blocks }: Sheet): boolean {
  return blocks.length === 1 && blocks[0]?.kind === 'table';
}

/** The default future as one picture; null where it has no figures or is too long for a slide. */
function futureOf(
  sheet: Sheet,
  { content }: LayoutRoom,
  language: Locale,
  min: number,
): Page | null {
  const above = aboveOf(sheet, content.width, 10);
  let y = above.length > 0 ? content.y : content.y + 8;
  const placed = above.flatMap((part) => {
    const elements = part.place(content.x, y);
    y += part.height + 6;
    return elements;
  });
  const box = { ...content, y, height: content.y + content.height - y };
  const drawn = futureIn(sheet.blocks, box, language, min);
  return drawn && [...placed, ...drawn];
}

/** How much text a sheet has at least, in em². */
function amountOf(sheet: Sheet): number {
  let em = 0;
  for (const line of fullTextOf({ ...sheet, question: '' })) em += line.length * minCharacterWidth;
  return em;
}

/** No text is narrower on average, in em for each character. */
const minCharacterWidth = 0.4;

function flow(
  sheet: Sheet,
  { content }: LayoutRoom,
  size: number,
  language: Locale,
  min: number,
  { rowBreak, filled = 1 }: FlowLook = {},
): Page[] {
  const { width } = content;
  const height = content.height * filled;
  const box = { ...content, height };
  const accent = accents[sheet.id] ?? 'step';
  const gap = size * 0.8;
  const above = aboveOf(sheet, width, size);
  const keepsCards = sheet.id === 'dialogues';
  const strings = stringsIn(language);
  const context = { width, size, min, strings, accent, height, keepsCards, rowBreak };
  // Between two blocks is half a gap more.
  const taken = above.reduce((sum, part) => sum + part.height + gap, 0);
  const left = Math.max(height * 0.4, height - taken - (above.length > 0 ? gap * 0.5 : 0));
  const blocks = blocksOf(sheet, { ...context, height: left });
  const first: Section<Element> = { heading: () => null, parts: above };
  const all = above.length > 0 ? [first, ...blocks] : blocks;
  const pages = paginate(all, box, gap);
  const columns = pages.length > 1 ? inColumns(sheet, { ...context, height: left }) : null;
  if (!columns) return pages;
  const packed = paginate([...(above.length > 0 ? [first] : []), columns], box, gap);
  return packed.length <= pages.length ? packed : pages;
}

/** All cards of a sheet in columns; null where it is made of anything else. */
function inColumns({ blocks }: Sheet, context: LayoutContext): Section<Element> | null {
  const cards = blocks.filter((block): block is Cards => block.kind === 'cards');
  const part = cards.length === blocks.length ? cardFlow(cards, context) : null;
  return part && { heading: () => null, parts: [part] };
}

/** What the form asks and what it repeats of earlier sheets. */
function aboveOf({ question, recalled }: Sheet, width: number, size: number): SlidePart[] {
  const asked = askedPart(question, width);
  const small = Math.max(10, Math.min(12, size * 0.8));
  const boxes = recalledParts(recalled, width, small, size < maxDense);
  return asked ? [asked, ...boxes] : [...boxes];
}

/** What the form asks, above the content; null where it asks nothing, or beside the title. */
function askedPart(question: string, width: number): SlidePart | null {
  if (question === '') return null;
  return textPart([paragraph(question, 12, { paint: 'soft' })], width, boxKinds.question);
}

const gapBelowQuestion = 6;

/** Below this size of text what is repeated stands in running lines. */
const maxDense = 12;

function blocksOf({ blocks, number }: Sheet, context: LayoutContext): Section<Element>[] {
  if (blocks.length === 0 && number !== null) {
    return [{ heading: () => null, parts: [emptyBox(context)] }];
  }
  if (blocks.length === 0) {
    const { width, size, strings } = context;
    const part = textPart(
      [paragraph(strings.pending, size, { paint: 'missing' })],
      width,
      'pending',
    );
    return [{ heading: () => null, parts: [part] }];
  }
  const proses = blocks.filter((block): block is Prose => block.kind === 'prose');
  if (proses.length === blocks.length) {
    return [{ heading: () => null, parts: proseParts(proses, context) }];
  }
  return blocks.map((block) => blockOf(block, context));
}

/** The box of the form where nothing is written yet, with room to write by hand. */
function emptyBox({ width, height, size, strings }: LayoutContext): SlidePart {
  const box = { width, height: height * 0.92 };
  return {
    height: box.height,
    place: (x, y) => [
      {
        kind: 'text',
        name: 'pending',
        box: { x, y, ...box },
        paragraphs: [paragraph(strings.writeHere, size, { paint: 'soft' })],
        inset: size,
        stroke: 'line',
        isDashed: true,
      },
    ],
  };
}

/** Longest heading that stands above a block; a longer one is shortened and said in full below. */
const maxHeadingLength = 60;

function blockOf(block: SheetBlock, context: LayoutContext): Section<Element> {
  const { size, width, strings, accent } = context;
  const text = block.kind === 'cards' ? block.heading : block.kind === 'table' ? block.caption : '';
  const letters = [...text];
  const isLong = letters.length > maxHeadingLength || text.includes('\n');
  const [line = ''] = letters
    .slice(0, maxHeadingLength / 2)
    .join('')
    .split('\n');
  const short = isLong ? `${line}…` : text;
  const full = isLong ? [breakable([paragraph(text, size)], width, block.kind, size)] : [];
  return {
    parts: [...full, ...partsOf(block, context)],
    heading(isContinued) {
      if (text === '') return null;
      const shown = isContinued ? short + strings.continued : short;
      const style = { isBold: true, paint: accent } as const;
      // Large letters need no larger ones above them: the title stands out.
      const large = context.min > floor ? size : size * 1.1;
      return textPart([paragraph(shown, large, style)], width, boxKinds.heading);
    },
  };
}

function partsOf(block: SheetBlock, context: LayoutContext): readonly SlidePart[] {
  switch (block.kind) {
    case 'statement':
      return statementParts(block, context);
    case 'prose':
      return proseParts([block], context);
    case 'cards':
      return cardParts(block, context);
    case 'table':
      return [tablePart(block, context, true)];
    case 'chart':
      return [chartPart(block, context.width, context.size)];
    case 'forces':
      return forceParts(block, context);
    case 'plan':
      return planParts(block, context);
    case 'chain':
      return chainParts(block, context);
    case 'roadmap':
      return roadmapParts(block, context);
    case 'overview':
      return [overviewPart(block, context)];
  }
}

/** The declaration on a ground of its own, and below it where it comes from. */
function statementParts(
  { piece, before, after }: Statement,
  { width, size, min }: LayoutContext,
): SlidePart[] {
  const small = Math.max(min, 10.5, size * 0.8);
  const year = before === '' ? [] : [paragraph(before, size, { isBold: true, paint: 'goal' })];
  const runs = pieceRuns(piece, 'goal', true);
  const statement = runsAt(runs, size * 1.5, { spacing: 1.4 });
  const notes = after.map((note) =>
    runsAt(
      [
        { text: `${note.kind}　`, paint: 'soft', isBold: true },
        { text: note.text, paint: 'soft' },
      ],
      small,
      { before: small * 0.2 },
    ),
  );
  return [
    breakableBox([...year, statement], width, piece.kind, size * 1.1),
    ...(notes.length > 0 ? [breakableBox(notes, width, 'notes', 0)] : []),
  ];
}

function breakableBox(
  paragraphs: readonly SlideParagraph[],
  width: number,
  name: string,
  inset: number,
): SlidePart {
  const look = inset > 0 ? ({ inset, fill: 'goalTint' } as const) : {};
  return {
    ...textPart(paragraphs, width, name, look),
    split(room) {
      if (room < inset * 2 + 90) return null;
      const [head, rest] = splitAt(paragraphs, width - inset * 2, room - inset * 2);
      if (rest.length === 0 || head.length === 0) return null;
      return [breakableBox(head, width, name, inset), breakableBox(rest, width, name, inset)];
    },
  };
}
