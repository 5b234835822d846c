import { typedText } from '../story/typed';
import { circledNumbers } from '../text/bullets';

const numbered = new RegExp(`^[${circledNumbers}]`);

/**
 * A text as it has to be typed behind a list mark. Unlike elsewhere a number in a circle may begin
 * it: behind a mark it begins no item of its own.
 */
export function listItemText(text: string): string {
  const isNumbered = numbered.test(text) && typedText(`あ${text}`) === `あ${text}`;
  return isNumbered ? text : typedText(text);
}
