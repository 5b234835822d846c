import { isOwnSlide } from '../../marks';
import { type Relation, relationsOf } from '../../relations';
import { allOf, at, attributeOf, parseXml } from '../../xml';
import type { ContentBlock, FileContent, HiddenText, TextOrigin } from '../content';
import { cleanLine, linesOfBlock } from '../lines';
import type { OfficePackage } from '../package';
import { authorsOf, commentsOf } from './comments';
import { readingOrder } from './order';
import { Layouts, page } from './places';
import { hide, type PlacedShape, type SlideReading, shapesOf } from './shapes';

/** Everything that a deck says, slide by slide in the order in which it is read. */
export function readPptx(file: OfficePackage): Omit<FileContent, 'record'> {
  const { main } = file;
  const relations = relationsOf(file, main);
  const presentation = parseXml(file.part(main) ?? '');
  const ids = allOf(at(presentation, 'presentation', 'sldIdLst'), 'sldId');
  const listed = ids.flatMap(({ attributes }) => {
    const relation = relations.get(attributes['r:id'] ?? '');
    return relation?.type === 'slide' ? [relation.target] : [];
  });
  const slides = listed.length > 0 ? listed : [...relations.values()].filter(isSlide).map(target);
  // A deck of ours lies in the order in which it is read; elsewhere the places tell it.
  const isOwn = slides.some((slide) => isOwnSlide(file.part(slide) ?? ''));
  const authors = authorsOf(file, relations);
  const hidden: HiddenText[] = [];
  const layouts = new Layouts(file);
  const blocks = slides.flatMap((slide, index) => {
    const inSlide = relationsOf(file, slide);
    const reading: SlideReading = {
      ...{ file, relations: inSlide, slide: index + 1, isOwn, hidden },
      placeholder: (node) => layouts.placeOf(node, inSlide),
    };
    return slideBlocks(slide, reading, isOwn, authors);
  });
  const { cx, cy } = at(presentation, 'presentation', 'sldSz')?.attributes ?? {};
  return { kind: 'pptx', isOwn, blocks, hidden, ratio: Number(cx) / Number(cy) };
}

const isSlide = ({ type }: Relation) => type === 'slide';
const target = (relation: Relation) => relation.target;

function slideBlocks(
  slide: string,
  reading: SlideReading,
  isOwn: boolean,
  authors: ReadonlyMap<string, string>,
): readonly ContentBlock[] {
  const { file, relations } = reading;
  const root = at(parseXml(file.part(slide) ?? ''), 'sld');
  const placed = shapesOf(at(root, 'cSld', 'spTree'), page, reading);
  const titles = placed.filter(({ isTitle }) => isTitle);
  const rest = placed.filter(({ isTitle }) => !isTitle);
  const notes = [...relations.values()].find(({ type }) => type === 'notesSlide');
  const blocks: readonly ContentBlock[] = [
    ...titles.map(({ block }) => block),
    ...(isOwn ? rest : readingOrder(rest)).map(({ block }) => block),
    ...headOf(reading),
    ...(notes ? notesOf(reading, notes.target, isOwn) : []),
  ];
  if (['0', 'false'].includes(attributeOf(root, 'show'))) {
    hide(blocks, 'hidden-slide', reading);
    return commentsOf(reading, placed, authors);
  }
  return [...blocks, ...commentsOf(reading, placed, authors)];
}

/** What the master writes on every slide, where it names the municipality. */
function headOf({ file, relations, slide }: SlideReading): readonly ContentBlock[] {
  const layout = [...relations.values()].find(({ type }) => type === 'slideLayout');
  if (!layout || slide > 1) return [];
  const inLayout = relationsOf(file, layout.target);
  const master = [...inLayout.values()].find(({ type }) => type === 'slideMaster');
  return [layout.target, master?.target ?? ''].flatMap((part): readonly ContentBlock[] => {
    const text = part === '' ? null : file.part(part);
    const root =
      text === null ? undefined : parseXml(text).children.find(({ name }) => /^sld/.test(name));
    const placeholder = () => undefined;
    const reading = { file, relations: inLayout, slide, isOwn: false, hidden: [], placeholder };
    const lines = shapesOf(at(root, 'cSld', 'spTree'), page, reading)
      .filter(({ isPlaceholder }) => !isPlaceholder)
      .flatMap(({ block }) => linesOfBlock(block))
      .filter((line) => /^自治体名?[\s\u3000]*[：:]/.test(line.text));
    return lines.length === 0 ? [] : [{ kind: 'note', where: { slide, part: 'header' }, lines }];
  });
}

/** Notes say what the slide says, and more: of ours what is not on the slide is kept. */
function notesOf(reading: SlideReading, part: string, isOwn: boolean): readonly ContentBlock[] {
  const { file, slide } = reading;
  const tree = at(parseXml(file.part(part) ?? ''), 'notes', 'cSld', 'spTree');
  const inside: SlideReading = { ...reading, relations: relationsOf(file, part) };
  const where: TextOrigin = { slide, part: 'speaker-notes' };
  const lines = shapesOf(tree, page, inside)
    .filter((placed: PlacedShape) => placed.block.kind === 'box')
    .flatMap(({ block }) => linesOfBlock(block));
  if (lines.length === 0) return [];
  if (!isOwn) return [{ kind: 'note', where, lines }];
  return [{ kind: 'aside', where, texts: lines.map(({ text }) => cleanLine(text)) }];
}
