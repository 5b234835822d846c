import type { Card, Chart } from '../../deck/deck';

/** One item of the default future, as it stands in the picture. */
export interface FutureItem {
  readonly card: Card;
  /** 庁外, 庁内; empty where it is not said. */
  readonly side: string;
  /** 1 is the nearest; empty where the story has no phases. */
  readonly phase: string;
  /** 見出し under which it stands; empty without one. */
  readonly group: string;
}

/** The charts of all items with the item that each belongs to. */
export function chartsIn(
  items: readonly FutureItem[],
): readonly { readonly item: FutureItem; readonly chart: Chart }[] {
  return items.flatMap((item) => item.card.charts.map((chart) => ({ item, chart })));
}
