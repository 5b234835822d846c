/** How many of each list stand on the page. */
export interface Amount {
  /** The sentence of an image stands below its name. */
  readonly hasSentences: boolean;
  readonly figures: number;
  readonly causes: number;
  readonly gates: number;
  readonly actions: number;
  readonly columns: number;
  readonly year: number;
  /** None where nothing else would have room. */
  readonly changes: number;
}

type Count = Exclude<keyof Amount, 'hasSentences'>;

/** What no page goes without. */
export const minAmount: Amount = {
  hasSentences: true,
  ...{ figures: 1, causes: 1, gates: 1, actions: 1, columns: 1, year: 1, changes: 0 },
};

/** Where even that is too much: images are called by their names, where they have one. */
export const namesOnly: Amount = { ...minAmount, hasSentences: false };

/** No list is longer: what is on the page is to be read. */
const maxCounts: Readonly<Record<Count, number>> = {
  ...{ figures: 3, causes: 3, gates: 2, actions: 4, columns: 4, year: 3, changes: 4 },
};

/** One more of a list, in the order of what a reader misses first; null where it has its most. */
export const mores: readonly ((amount: Amount) => Amount | null)[] = (
  ['actions', 'figures', 'columns', 'causes', 'year', 'gates', 'changes'] as const
).map(
  (list) => (amount) =>
    amount[list] < maxCounts[list] ? { ...amount, [list]: amount[list] + 1 } : null,
);
