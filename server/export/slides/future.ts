import type { Card, Cards, SheetBlock } from '../../deck/deck';
import { fieldHeading, stringsIn } from '../../deck/strings';
import type { Box } from '../../scene/scene';
import type { Locale } from '../../vocabulary';
import { type Band, bandOf } from './futureBand';
import { type Figures, futureFigures } from './futureFigures';
import type { FutureItem } from './futureItem';
import type { Element } from './slide';
import { floor } from './texts';

const sizes = [14, 13, 12.5, 12, 11.5, 11, 10.5, 10];

/**
 * The default future as one picture: on the left the figure that says most, with what it is made of,
 * on the right the others as small lines, below them the sentences phase by phase on a descending
 * band. Null where there are no figures to draw, or too much for one slide.
 */
export function futureIn(
  blocks: readonly SheetBlock[],
  box: Box,
  language: Locale,
  min: number,
): readonly Element[] | null {
  const cards = blocks.filter((block): block is Cards => block.kind === 'cards');
  const items = itemsOf(cards, language);
  if (min > floor || cards.length < blocks.length || !items.some(hasChart)) return null;
  // Charts before a list, room for the large one before large sentences.
  let best: Picture | null = null;
  for (const size of sizes) {
    const drawn = picture(items, box, size, language);
    if (!drawn) continue;
    const more = rankOf(drawn) - (best ? rankOf(best) : -1);
    if (more > 0 || (more === 0 && !drawn.isRoomy)) best = drawn;
  }
  return best?.elements ?? null;
}

const rankOf = ({ hasCharts, isRoomy }: Picture) => (hasCharts ? 2 : 0) + (isRoomy ? 1 : 0);

/** The figures have at least this share of the height. */
const roomy = 0.64;

interface Picture {
  readonly hasCharts: boolean;
  readonly isRoomy: boolean;
  readonly elements: readonly Element[];
}

function hasChart({ card }: FutureItem): boolean {
  return card.charts.some(({ points }) => points.length > 1);
}

/** Items without their phase and 見出し among the details, where those stand above them. */
function itemsOf(cards: readonly Cards[], language: Locale): readonly FutureItem[] {
  const all = cards.flatMap((block) => block.cards.map((card) => ({ card, side: block.heading })));
  const [phase, group] = (['phase', 'group'] as const).map((field) =>
    fieldHeading('future', field, language),
  );
  const said = (card: Card, label = '') =>
    card.details.find((one) => one.label === label)?.texts.join('') ?? '';
  // An item without a heading would be taken for one of those above it.
  const hasGroups = all.every(({ card }) => said(card, group) !== '');
  return all.map(({ card, side }) => {
    const details = card.details.filter(
      ({ label }) => label !== phase && !(hasGroups && label === group),
    );
    return {
      card: { ...card, details },
      side,
      phase: said(card, phase),
      group: hasGroups ? said(card, group) : '',
    };
  });
}

const apart = 8;

function picture(
  items: readonly FutureItem[],
  box: Box,
  size: number,
  language: Locale,
): Picture | null {
  const band = bandOf(items, box.width, size, language);
  const room = box.height - band.height - apart;
  const figures = futureFigures(items, { ...box, height: room }, stringsIn(language), language);
  if (!figures) return null;
  const at = { x: box.x, y: box.y + room + apart };
  const isRoomy = room >= box.height * roomy;
  return { hasCharts: figures.hasCharts, isRoomy, elements: inOrder(band, figures, at) };
}

/** Each sentence followed by its figures, as one reads them aloud. */
function inOrder(
  band: Band,
  figures: Figures,
  at: { readonly x: number; readonly y: number },
): readonly Element[] {
  const drawn = band.place(at.x, at.y);
  return [
    ...figures.around,
    ...drawn.flatMap(({ elements, item }) => [
      ...elements,
      ...(item ? (figures.ofItem.get(item) ?? []) : []),
    ]),
    ...figures.sources,
  ];
}
