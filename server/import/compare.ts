import { normalize } from '../text/normalize';

/**
 * A text without white space, marks and spelling of width. The point of a decimal, the colon of a
 * time and the sign of a figure stay: 28.0 is not 280, and 10:30 not 1030.
 */
export function comparable(text: string): string {
  return normalize(text)
    .toLowerCase()
    .replace(/[,.:/-](?!\d)|(?<!\d)[,.:/]|,(?=\d{3})/g, '')
    .replace(/[\s・●○◆◇■□▶▪、。；;→―…]/g, '');
}

/** Parts of a line that can stand apart: label and text, an id, a list in one line. */
export function comparableParts(text: string): readonly string[] {
  return text
    .split(
      /[\n\u3000：（）()、，／｜|→【】「」；;・]|[:,/](?!\d)|(?<![A-Za-z,.;'’]) | (?![A-Za-z])/,
    )
    .map((part) => part.trim())
    .filter((part) => comparable(part) !== '');
}

/** A line as it is divided when it is read: a label from its text, an id, facts of a cover, an answer. */
export function labelledParts(text: string): readonly string[] {
  return text
    .split(/[\u3000：（）()【】→]|:(?!\d)|(?<![A-Za-z,.;'’]) | (?![A-Za-z])/)
    .map((part) => part.trim())
    .filter((part) => comparable(part) !== '');
}
