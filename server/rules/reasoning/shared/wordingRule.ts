import type { Item } from '../../../story/item';
import { normalize } from '../../../text/normalize';
import { defineRule, type Rule } from '../../engine/rule';
import { shortText } from '../../naming';
import { type WordingFault, worded, wordingOf } from './outcomeWording';

/** What a finding about an outcome's wording names. */
export interface WordingArgs {
  readonly item: Item;
  /** The outcome, shortened. */
  readonly outcome: string;
  /** The words that show it, as typed. */
  readonly words: string;
}

/** A rule about one fault of an outcome's wording; `outcomeWording` decides which one applies. */
export function wordingRule(
  fault: WordingFault,
  rule: Omit<Rule<WordingArgs>, 'group' | 'since' | 'on' | 'checkItem' | 'checkStory'>,
): Rule {
  return defineRule<WordingArgs>({
    ...rule,
    group: 'reasoning',
    since: '0.1.0',
    on: worded,
    checkItem(item, report) {
      const wording = wordingOf(item);
      if (wording?.fault !== fault) return;
      report({
        span: wording.span,
        args: { item, outcome: shortText(item.main), words: wording.words },
        // The same sentence in two stages is one thing to reword.
        fold: normalize(item.main),
      });
    },
  });
}
