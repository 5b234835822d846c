import { circledNumbers } from '../text/bullets';
import { escapedControls, hasControls } from '../text/controls';

/** Signs that mean something to YAML at the beginning of a text. */
const reservedStart = /^(?:[,[\]{}#&*!|>'"%@`]|[-?:](?:\s|$)|[~]$|null$|\s)/i;

/** Signs that begin an item of a list here. */
const begins = new RegExp(`^[-－ー・${circledNumbers}]`);

/**
 * A text as it has to be typed so that it is read back unchanged: as it is, or in double quotes
 * where YAML would take a sign of it for its own, or nobody would see one. `isFlow`: inside braces
 * or brackets.
 */
export function typedText(text: string, isFlow = false): string {
  const isPlain =
    text !== '' &&
    !reservedStart.test(text) &&
    !/[:：](?:\s|$)|\s#|\s$/.test(text) &&
    !hasControls(text) &&
    !(isFlow && /[,[\]{}]/.test(text)) &&
    !begins.test(text);
  if (isPlain) return text;
  const escaped = text.replace(/[\\"]/g, '\\$&').replace(/\r?\n/g, '\\n').replace(/\t/g, '\\t');
  return `"${escapedControls(escaped)}"`;
}
