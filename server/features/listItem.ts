import { typedText } from '../story/typed';

/**
 * A text as it has to be typed behind a list mark. Unlike elsewhere a number in a circle may begin
 * it: behind a mark it begins no item of its own.
 */
export function listItemText(text: string): string {
  const isNumbered = /^[①-⑳]/.test(text) && typedText(`あ${text}`) === `あ${text}`;
  return isNumbered ? text : typedText(text);
}
