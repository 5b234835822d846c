import type { Deck, LabelledTexts, Overview, PlacedText } from './deck';

/** What a one page says as lists under their labels, for formats that do not draw it. */
export function overviewLists(overview: Overview): readonly LabelledTexts[] {
  const { images, future, present, stages, columns, oneYear, changes } = overview;
  const figures = future.figures.map(({ change, name, figures: shown }) =>
    [change, name, shown].join('\u3000'),
  );
  const lists: readonly LabelledTexts[] = [
    { label: '', texts: images.map(said) },
    { label: future.label, texts: [...figures, ...future.texts] },
    present,
    ...stages.map(({ head, period, gates, does }, index) => ({
      label: [`${index + 1}\u3000${head.text}`, period].filter(Boolean).join('\u3000'),
      texts: [...does.map(said), ...gates.map((gate) => `◇ ${said(gate)}`)],
    })),
    ...columns,
    ...(oneYear ? [oneYear] : []),
    ...(changes ? [changes] : []),
  ];
  return lists.filter(({ texts }) => texts.length > 0);
}

function said({ id, text, figure }: PlacedText): string {
  return [id, text, figure].filter(Boolean).join('\u3000');
}

/** Is the deck one page, which has no cover? */
export function isOnePage({ sheets }: Deck): boolean {
  return sheets.length === 1 && sheets[0]?.blocks[0]?.kind === 'overview';
}
