import { adviceStatus, isAdvice } from '../story/advice';
import type { Item } from '../story/item';
import { fieldOf, type Locale } from '../vocabulary';
import { textsOf } from './details';
import { wordLabel } from './strings';

/**
 * 状態 of a piece of advice, in words: as it is written, or else what its 対応 makes of it, 未対応 too.
 * Empty for a talk that needs no answer.
 */
export function statusText(item: Item, language: Locale): string {
  const written = textsOf(item, 'status', language).join('\n');
  if (written !== '' || !isAdvice(item)) return written;
  const word = fieldOf('advice', 'status').words?.find(({ id }) => id === adviceStatus(item));
  return word ? wordLabel(word, language) : '';
}
