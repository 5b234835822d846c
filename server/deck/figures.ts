import type { Item } from '../story/item';
import { readFigure } from '../text/figures';
import type { Chart, Point } from './deck';
import type { Making } from './pieces';

/** The figures of an item's 根拠; a 根拠 in words only gives a chart without points. */
export function chartsOf(item: Item, { places, language }: Making): readonly Chart[] {
  return item.items('evidence').map((evidence): Chart => {
    const word = evidence.words('kind')[0];
    return {
      kind: 'chart',
      piece: {
        key: places.of(evidence),
        text: evidence.text('indicator') || evidence.main,
        kind: evidence.shape.title[language],
      },
      unit: evidence.text('unit'),
      nature: word?.[language] ?? '',
      isEstimate: word?.id === 'estimate',
      points: pointsOf(evidence),
      compared: evidence
        .items('compared-with')
        .map((other) => ({ name: other.main, points: pointsOf(other) })),
      source: evidence.text('source'),
    };
  });
}

function pointsOf(item: Item): readonly Point[] {
  return item.series('values').flatMap(({ label, year, node }): Point[] => {
    const text = node.kind === 'text' ? node.value : '';
    const value = readFigure(text)?.value;
    return value === undefined ? [] : [{ label, year, value, text }];
  });
}
