import type { Deck } from '../../deck/deck';
import type { Preset } from '../presetNames';
import { formDeckOf, idsOfForm } from './form';
import { onePageOf } from './onePage';
import { talkOf } from './talk';

/** What of a deck one hands over for this use. */
export function deckFor(preset: Preset, deck: Deck): Deck {
  return preset === 'all' ? deck : { ...partFor(preset, deck), source: undefined };
}

function partFor(preset: Exclude<Preset, 'all'>, deck: Deck): Deck {
  switch (preset) {
    case 'form':
      return formDeckOf(deck);
    case 'talk':
      return talkOf(deck);
    case 'one-page':
      return onePageOf(deck);
    case 'appendix': {
      const form = idsOfForm(deck);
      const isIn = (id: string) => !form.has(id) || id === 'changes';
      return { ...deck, sheets: deck.sheets.filter(({ id }) => isIn(id)) };
    }
  }
}
