import type { Item } from '../story/item';
import { readFigure } from '../text/figures';
import type { Locale } from '../vocabulary';
import type { Chart, Point } from './deck';
import type { DeckContext } from './pieces';
import { wordLabel } from './strings';

/** The figures of an item's 根拠; a 根拠 in words only gives a chart without points. */
export function chartsOf(item: Item, { places, language }: DeckContext): readonly Chart[] {
  return item.items('evidence').map((evidence): Chart => {
    const word = evidence.words('kind')[0];
    const text = evidence.text('indicator') || evidence.main;
    const unit = evidence.text('unit');
    const nature = word ? wordLabel(word, language).toLowerCase() : '';
    return {
      kind: 'chart',
      piece: { key: places.of(evidence), text, kind: evidence.shape.title[language] },
      heading: headingWith(text, [unit, nature].filter(Boolean), language),
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

function headingWith(text: string, remarks: readonly string[], language: Locale): string {
  if (remarks.length === 0) return text;
  return language === 'ja' ? `${text}（${remarks.join('・')}）` : `${text} (${remarks.join(', ')})`;
}

function pointsOf(item: Item): readonly Point[] {
  return item.series('values').flatMap(({ label, year, node }): Point[] => {
    const text = node.kind === 'text' ? node.value : '';
    const value = readFigure(text)?.value;
    return value === undefined ? [] : [{ label, year, value, text }];
  });
}
