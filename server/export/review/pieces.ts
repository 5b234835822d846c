import type { Deck, PlacedText, Plan, Roadmap, SheetBlock } from '../../deck/deck';

/** The parts of a drawing that have a place in the story, each once. */
export function drawnPieces(block: SheetBlock): readonly PlacedText[] {
  const seen = new Set<string>();
  return allIn(block).filter(({ key, text, isPending }) => {
    if (key === null || text === '' || isPending || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function allIn(block: SheetBlock): readonly PlacedText[] {
  switch (block.kind) {
    case 'plan':
      return planPieces(block);
    case 'chain':
      return block.columns.flatMap(({ nodes }) => nodes.map(({ piece }) => piece));
    case 'forces':
      return [...block.driving, ...block.restraining].map(({ piece }) => piece);
    case 'roadmap':
      return barsOf(block);
    case 'overview':
      return [
        ...block.images,
        ...block.stages.flatMap(({ head, gates, does }) => [head, ...gates, ...does]),
      ];
    default:
      return [];
  }
}

function planPieces({ vision, rationale, present, future, steps }: Plan): readonly PlacedText[] {
  const inSteps = steps.flatMap(({ head, parts, criteria }) => [
    head,
    ...parts.flatMap(({ pieces }) => pieces),
    ...criteria,
  ]);
  return [vision, ...(rationale ? [rationale] : []), ...present, ...future, ...inSteps];
}

function barsOf({ lanes }: Roadmap): readonly PlacedText[] {
  return lanes.flatMap(({ bars }) => bars.map(({ piece }) => piece));
}

/** Every text of a deck that has a place in the story, with the id of the sheet that shows it. */
export function* placedPieces({ sheets }: Deck): Generator<{ sheet: string; piece: PlacedText }> {
  for (const { id, blocks } of sheets) {
    for (const block of blocks) {
      for (const piece of [...textPieces(block), ...drawnPieces(block)]) {
        if (piece.key !== null) yield { sheet: id, piece };
      }
    }
  }
}

function textPieces(block: SheetBlock): readonly PlacedText[] {
  switch (block.kind) {
    case 'statement':
      return [block.piece, ...block.after];
    case 'cards':
      return block.cards.map(({ piece }) => piece);
    case 'table':
      return block.rows.map(({ piece }) => piece);
    case 'prose':
      return block.paragraphs;
    default:
      return [];
  }
}
