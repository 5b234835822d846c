import { paperStyles } from '../ooxml/marks';
import { type BoxBlock, type ChartBlock, type ContentLine, linesText } from '../ooxml/read/content';
import { readYear } from '../text/dates';
import {
  type Field,
  type FieldIdOf,
  fieldOf,
  matchWord,
  type ShapeId,
  shapeOf,
} from '../vocabulary';
import { readDialogues } from './dialogues';
import { DraftItem, sameText } from './draft';
import { addEvidence, nameEvidence, sourceEvidence } from './evidence';
import { readForces } from './forces';
import { isCard, readItems } from './items';
import { bareHeading, fieldNamed, insideBrackets, leadingLabel } from './labels';
import { isStageHead, type StageBoxes, stageNamed } from './stages';
import { addDraftItem, setText } from './values';

/** Where in the story the reader is. */
export interface ReadingContext {
  readonly story: DraftItem;
  /** The sheet: a field of the story, or what is made of several. */
  sheet: string;
  /** Part of the sheet: 庁外, 組織, 推進力; the name of a stage; the heading of a chapter. */
  part: string;
  /** Parts that are named beside each other over their columns: where the middle of each is. */
  columns: readonly { readonly part: string; readonly middle: number }[];
  /** The last box named a part, and nothing else. */
  isHeadOpen: boolean;
  /** フェーズ under which the next items of the future stand; empty without one. */
  phase: string;
  readonly stageBoxes: StageBoxes;
  /** The heading inside of the sheet under which the next items stand; empty without one. */
  group: string;
  /** 見出し that a slide of ours has over items; empty without one. */
  ownGroup: string;
  /** The last heading, whatever it says: it may name the table that follows. */
  card: string;
  readonly isOwn: boolean;
  /** The list that the last box was read into: figures belong to its last item. */
  items: DraftItem[];
}

/** A heading within a sheet; false where it means nothing there. */
export function readHeading(place: ReadingContext, text: string): boolean {
  const { sheet } = place;
  const bare = bareHeading(text);
  if (sheet === 'actions' || sheet === 'measures') {
    const stages = place.story.list('stages');
    const key = sameText(bare);
    const name = bare.split('\u3000')[0] ?? bare;
    const stage =
      stages.find((one) => one.main !== '' && key.startsWith(one.mainKey)) ??
      stageNamed(stages, name);
    const period = bare.slice(stage.main.length).trim();
    if (period !== '' && sheet === 'actions') stage.say('period', period);
    place.part = stage.main;
    return true;
  }
  if (sheet === 'stages' && !place.isOwn && isStageHead(text)) {
    place.part = stageNamed(place.story.list('stages'), text).main;
    return true;
  }
  if (sheet === 'narrative') {
    place.part = text;
    const chapter = new DraftItem('chapter');
    chapter.say('group', text);
    place.story.list('narrative').push(chapter);
    return true;
  }
  const phase =
    sheet === 'default-future' ? /^(?:フェーズ|Phase)\s*(\d+)$/i.exec(text.trim()) : null;
  if (phase) {
    place.phase = phase[1] ?? '';
    return true;
  }
  const part = partNamed(sheet, bare);
  if (part !== null) place.part = part;
  return part !== null;
}

/** The part of a sheet that a heading names: a field of its map, or a word of 区分. */
export function partNamed(sheet: string, given: string): string | null {
  const heading = insideBrackets(given);
  const field = shapeOf('story').fields.find(({ id }) => id === sheet);
  if (!field?.of) return null;
  const shape = shapeOf(field.of);
  if (field.type === 'map') return fieldNamed(shape, heading)?.id ?? null;
  const side = shape.fields.find(({ id }) => id === 'side');
  return (side && matchWord(side.words ?? [], heading)?.ja) ?? null;
}

/**
 * Boxes in two columns, each below the part that it belongs to: 市役所外 and 市役所内 beside each
 * other, then the texts of both.
 */
function followColumns(place: ReadingContext, { lines, middle }: BoxBlock): void {
  if (place.isOwn || middle === null) return;
  const [first] = lines;
  const isHead = lines.length === 1 && first !== undefined && isHeadLine(first);
  const part = isHead ? partNamed(place.sheet, bareHeading(first.text)) : null;
  if (part !== null) {
    place.columns = [...(place.isHeadOpen ? place.columns : []), { part, middle }];
    place.isHeadOpen = true;
    return;
  }
  place.isHeadOpen = false;
  if (place.columns.length < 2) return;
  const away = (one: { readonly middle: number }) => Math.abs(one.middle - middle);
  const [nearest] = place.columns.toSorted((a, b) => away(a) - away(b));
  if (nearest) place.part = nearest.part;
}

/** Lists of items, one sheet each. */
export const lists = {
  'default-future': 'future',
  strategies: 'strategy',
  'current-state': 'current',
  'first-steps': 'first-step',
  'previous-efforts': 'previous-effort',
  changes: 'change',
  schedule: 'event',
  'open-questions': 'item',
} as const satisfies Partial<Record<FieldIdOf<'story'>, ShapeId>>;

export type ListSheet = keyof typeof lists;

/** Is this the id of a sheet that is a list of items? */
export function isListSheet(sheet: string): sheet is ListSheet {
  return Object.hasOwn(lists, sheet);
}

/** Reads a box of text into its sheet; false where it has no place there. */
export function readBox(place: ReadingContext, box: BoxBlock): boolean {
  const { story, sheet } = place;
  followColumns(place, box);
  if (nameEvidence(place.items, box) || sourceEvidence(place.items, box)) return true;
  if (isListSheet(sheet)) return readList(place, box, sheet);
  switch (sheet) {
    case 'vision':
      return readVision(place, box);
    case 'ideal':
      return readParts(place, box, 'ideal', (text) =>
        fieldOf('ideal', /組織|体制|職場|課/.test(text) ? 'organisation' : 'people'),
      );
    case 'one-year':
      return readParts(place, box, 'one-year', () => fieldOf('one-year', 'state'));
    case 'force-field':
      return readForces(story.map('force-field'), place, box);
    case 'stages':
      if (place.part !== '') return readAction(place, box);
      return readRationale(story, box) || place.stageBoxes.take(box);
    case 'actions':
      return readAction(place, box);
    case 'dialogues':
      readDialogues(story.list('dialogues'), box);
      return true;
    case 'afterword':
    case 'narrative':
      return readProse(story, sheet, box);
    default:
      return false;
  }
}

function readList(place: ReadingContext, box: BoxBlock, sheet: ListSheet): boolean {
  const { story, part } = place;
  const items = story.list(sheet);
  const [first] = box.lines;
  // A box headed by a word of 区分 (市役所外) gives it to all of its lines.
  const own = first && box.lines.length > 1 ? partNamed(sheet, bareHeading(first.text)) : null;
  const before = items.length;
  const lines = own === null ? box.lines : box.lines.slice(1);
  for (const { heading, inside } of sections(lines, (text) => partNamed(sheet, text))) {
    const side = heading ?? own ?? part;
    const from = items.length;
    if (heading !== null) place.part = heading;
    readItems({ ...box, lines: inside }, lists[sheet], items);
    for (const item of items.slice(from)) {
      if (place.phase !== '' && item.field('phase')) item.say('phase', place.phase);
      const field = item.field('side');
      if (side === '' || !field || item.fields.has('side')) continue;
      setText(item, field, side);
    }
  }
  nameGroup(place, items.slice(before));
  place.items = items;
  return true;
}

/** Gives items the heading under which they stand. */
function nameGroup({ group, ownGroup, isOwn }: ReadingContext, items: readonly DraftItem[]): void {
  const name = isOwn ? ownGroup : group;
  if (name === '') return;
  for (const item of items) {
    if (item.has('group') && !item.fields.has('group')) item.say('group', name);
  }
}

/** Lines between headings that name a part; of a paper many parts stand in one box. */
function sections(
  lines: readonly ContentLine[],
  nameOf: (text: string) => string | null,
): readonly { readonly heading: string | null; readonly inside: readonly ContentLine[] }[] {
  const out: { heading: string | null; inside: ContentLine[] }[] = [{ heading: null, inside: [] }];
  for (const line of lines) {
    const heading = isHeadLine(line) ? nameOf(bareHeading(line.text)) : null;
    if (heading === null) out.at(-1)?.inside.push(line);
    else out.push({ heading, inside: [] });
  }
  return out.filter(({ heading, inside }) => heading !== null || inside.length > 0);
}

/** May the line be the heading of those below? A bullet is none, a sign before a heading is. */
function isHeadLine({ text, isBullet, mark }: ContentLine): boolean {
  return text.length <= 40 && (!isBullet || headMarks.test(mark));
}

const headMarks = /^[■□◆◇●○▼▽★☆①-⑳]$/u;

/** Items of a sheet of two lists; a line may name the list of those below it. */
function readParts(
  place: ReadingContext,
  box: BoxBlock,
  sheet: 'ideal' | 'one-year',
  otherwise: (text: string) => Field,
): boolean {
  const map = place.story.map(sheet);
  for (const { heading, inside } of sections(box.lines, (text) => partNamed(sheet, text))) {
    if (heading !== null) place.part = heading;
    if (inside.length === 0) continue;
    const part = fieldNamed(shapeOf(map.shape), place.part);
    const own = part ?? otherwise(linesText(inside));
    place.items = map.list(own.id);
    const before = place.items.length;
    readItems({ ...box, lines: inside }, own.of ?? 'item', place.items);
    nameGroup(place, place.items.slice(before));
  }
  return true;
}

function readVision(place: ReadingContext, box: BoxBlock): boolean {
  const vision = place.story.map('vision');
  const shape = shapeOf('vision');
  const rest = box.lines.filter((line) => {
    const isStatement = line.style === paperStyles.statement;
    const label = leadingLabel(shape, line);
    if (label?.rest === '' && label.field.type === 'items') place.part = label.field.id;
    else if (label && !isStatement) setText(vision, label.field, label.rest);
    else if (isYear(line.text)) {
      // A paper has years of other things too: they are kept.
      if (!vision.fields.has('horizon')) vision.say('horizon', line.text);
    } else if (isProse(line)) vision.say('principles', line.text);
    else if (
      isStatement ||
      (!vision.fields.has('statement') && place.part === '' && !line.isBullet)
    ) {
      if (vision.fields.has('statement') && box.name === '') vision.say('principles', line.text);
      else vision.say('statement', line.text);
    } else return true;
    return false;
  });
  if (rest.length > 0) {
    place.items = vision.list('images');
    readItems({ ...box, lines: rest }, 'image', place.items);
  }
  return true;
}

/** R17, 令和17年度, 2035, 10年後: a year and nothing else. */
function isYear(text: string): boolean {
  return text.length <= 12 && readYear(text, 2000) !== null;
}

/** A paragraph of a paper, not a declaration: long, and a whole sentence. */
function isProse({ text, style, isBullet }: ContentLine): boolean {
  return style === '' && !isBullet && text.length > 60 && /。[）)」]?$/.test(text);
}

function readRationale(story: DraftItem, box: BoxBlock): boolean {
  const label = box.lines[0] ? leadingLabel(shapeOf('story'), box.lines[0]) : null;
  if (label?.field.id !== 'plan-rationale') return false;
  const rest = box.lines.slice(1).map(({ text }) => text);
  story.say('plan-rationale', [label.rest, ...rest].filter(Boolean).join('\n'));
  return true;
}

/** A card of the actions: the stage itself comes first in files of ours. */
function readAction(place: ReadingContext, box: BoxBlock): boolean {
  const { story, part } = place;
  const stages = story.list('stages');
  const stage = part === '' ? (stages[0] ?? stageNamed(stages, '1')) : stageNamed(stages, part);
  const cards = cardsIn(box);
  for (const card of cards) {
    const name = bareHeading(card.lines[0]?.text ?? '');
    const isStage = sameText(name) === stage.mainKey || card.name === shapeOf('stage').title.ja;
    place.items = isStage ? [stage] : stage.list('actions');
    readItems(card, isStage ? 'stage' : 'action', place.items);
  }
  return true;
}

/** The cards of a paper of ours, which stand in one box one below the other. */
function cardsIn(box: BoxBlock): readonly BoxBlock[] {
  const starts = box.lines.flatMap(({ style }, index) =>
    style === paperStyles.item ? [index] : [],
  );
  if (starts.length < 2) return [box];
  return starts.map((start, index) => ({
    ...box,
    lines: box.lines.slice(index === 0 ? 0 : start, starts[index + 1]),
  }));
}

/** Running text: of a chapter below its heading, of a closing word below its name. */
function readProse(story: DraftItem, sheet: 'afterword' | 'narrative', box: BoxBlock): boolean {
  const isWord = sheet === 'afterword';
  const items = story.list(sheet);
  const isOwn = isCard(box, 'afterword') || isCard(box, 'chapter');
  box.lines.forEach((line, index) => {
    const text = bareHeading(line.text);
    const isHead =
      line.style === paperStyles.byline || (isOwn && index === 0 && line.text.length <= 40);
    const field = isWord ? 'name' : 'group';
    if (isHead) {
      const known = items.find((one) => one.fields.get(field) === text);
      if (known) items.push(...items.splice(items.indexOf(known), 1));
      else {
        const made = new DraftItem(isWord ? 'afterword' : 'chapter');
        made.say(field, isOwn ? text : line.text);
        items.push(made);
      }
      return;
    }
    const last =
      items.at(-1) ?? addDraftItem(items, new DraftItem(isWord ? 'afterword' : 'chapter'));
    const known = last.fields.get('content');
    last.set('content', typeof known === 'string' ? `${known}\n${line.text}` : line.text);
  });
  return true;
}

/** A chart is evidence of the item before it; false where that cannot have any. */
export function placeFigure(place: ReadingContext, figure: ChartBlock): boolean {
  return addEvidence(place.items, figure, place.isOwn);
}
