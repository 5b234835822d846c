import type { Item } from '../story/item';
import type { Story } from '../story/story';
import type { FieldIdOf } from '../vocabulary';
import type { Chain, ChainNode, PlacedText, SheetBlock } from './deck';
import { type DeckContext, fieldPiece, pieceOf } from './pieces';
import { fieldHeading, stringsIn } from './strings';

/**
 * The back-casting map: from the vision to the actions in columns, with what serves what, and at the
 * end what of the present (現状) they aim at. In the editor an item that nothing serves, though there
 * is something below it, stands out; so does one without an aim.
 */
export function chainBlocks(story: Story, context: DeckContext): readonly SheetBlock[] {
  const { language } = context;
  const title = (field: FieldIdOf<'story'>) => fieldHeading('story', field, language);
  const goals = story.stages.flatMap((stage) => stage.items('goal-states'));
  const columns: readonly (readonly [string, readonly Item[]])[] = [
    [title('vision'), story.images],
    [title('strategies'), story.strategies],
    [title('ideal'), story.ideals],
    [fieldHeading('stage', 'goal-states', language), goals],
    [fieldHeading('stage', 'actions', language), story.actions],
  ];
  if (columns.every(([, items]) => items.length === 0)) return [];
  const aimedAt = story.currentStates.filter((item) => story.links.servers(item).length > 0);
  const keys = new Map<Item, string>();
  const pieces = columns.map(([heading, items]) =>
    items.map((item) => named(pieceOf(item, heading, context))),
  );
  const statement = story.vision && fieldPiece(story.vision, 'statement', title('vision'), context);
  if (story.vision && statement?.key) keys.set(story.vision, statement.key);
  columns.forEach(([, items], column) => {
    items.forEach((item, index) => {
      const key = pieces[column]?.[index]?.key;
      if (key) keys.set(item, key);
    });
  });
  const present = aimedAt.flatMap((item): ChainNode[] => {
    const piece = pieceOf(item, title('current-state'), context);
    if (piece.key === null) return [];
    keys.set(item, piece.key);
    return [{ piece, key: piece.key, warning: '' }];
  });
  const links = linksOf(story, keys);
  // Without a link there is no map, only lists that the sheets hold already.
  if (links.length === 0 && !context.marksGaps) return [];
  // An outcome that serves an image counts too.
  const items = [...keys];
  const has = (links: (item: Item) => readonly Item[]) =>
    new Set(items.filter(([item]) => links(item).length > 0).map(([, key]) => key));
  const served = has((item) => story.links.servers(item));
  const aiming = has((item) => story.links.servedBy(item));
  const warn = (column: number, key: string) => {
    if (!context.marksGaps) return '';
    const isBelowBegun = columns.slice(column + 1).some(([, items]) => items.length > 0);
    if (column > 0 && !aiming.has(key)) return stringsIn(language).aimless;
    if (column < 4 && isBelowBegun && !served.has(key)) return stringsIn(language).unserved;
    return '';
  };
  const nodesOf = (column: number): ChainNode[] =>
    (pieces[column] ?? []).flatMap((piece): ChainNode[] =>
      piece.key === null ? [] : [{ piece, key: piece.key, warning: warn(column, piece.key) }],
    );
  return [
    {
      kind: 'chain',
      columns: [
        ...columns.map(([heading], column) => ({
          title: heading,
          nodes: [...(column === 0 ? declaration(statement) : []), ...nodesOf(column)],
        })),
        ...(present.length > 0 ? [{ title: title('current-state'), nodes: present }] : []),
      ],
      links,
    },
  ];
}

/** The map names what it links: figures stand on the sheets. */
function named({ figure: _, ...piece }: PlacedText): PlacedText {
  return piece;
}

/** The declaration is served by its images: it never stands alone. */
function declaration(piece: PlacedText | null): ChainNode[] {
  return piece?.key ? [{ piece, key: piece.key, warning: '' }] : [];
}

function linksOf(story: Story, keys: ReadonlyMap<Item, string>): Chain['links'] {
  return [...keys].flatMap(([item, from]) =>
    [...new Set(story.links.servedBy(item))].flatMap((target) => {
      const to = keys.get(target);
      return to === undefined || to === from ? [] : [{ from, to }];
    }),
  );
}
