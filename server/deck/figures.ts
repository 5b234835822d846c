import type { Item } from '../story/item';
import { readFigure } from '../text/figures';
import type { Chart, Point } from './deck';
import { evidenceHeading, isDrawn } from './details';
import type { DeckContext } from './pieces';
import { wordLabel } from './strings';

/** The figures of an item's 根拠; one in words stands in its details. */
export function chartsOf(item: Item, { places, language }: DeckContext): readonly Chart[] {
  return item
    .items('evidence')
    .filter(isDrawn)
    .map((evidence): Chart => {
      const word = evidence.words('kind')[0];
      const text = evidence.text('indicator') || evidence.main;
      const unit = evidence.text('unit');
      const nature = word ? wordLabel(word, language).toLowerCase() : '';
      return {
        kind: 'chart',
        piece: { key: places.of(evidence), text, kind: evidence.shape.title[language] },
        heading: evidenceHeading(evidence, language),
        unit,
        nature,
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
