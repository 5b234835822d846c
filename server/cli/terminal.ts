import { type Failure, failureText } from '../rules/engine/failure';
import { escapedControls, visibleControls } from '../text/controls';

/** A part of a line in one of the terminal's colours, by its ANSI number. */
export interface ColoredText {
  readonly text: string;
  readonly color: number;
}

/** Where a line goes. */
export type Stream = 'stdout' | 'stderr';

/**
 * Writes one line. What comes from a story or is the name of a file commands no terminal: control
 * characters, line breaks too, are written as signs that can be seen.
 */
export function printLine(stream: Stream, ...parts: readonly (string | ColoredText)[]): void {
  const texts = parts.map((part) =>
    typeof part === 'string'
      ? visibleControls(part)
      : `\x1b[${part.color}m${visibleControls(part.text)}\x1b[0m`,
  );
  process[stream].write(`${texts.join('')}\n`);
}

/** Writes a text of several lines; control characters beside line breaks and tabs as signs. */
export function printText(stream: Stream, text: string): void {
  process[stream].write(visibleControls(text, '\n\t'));
}

/** Writes which rule failed at a file, with the stack for those who can mend it. */
export function printFailure(file: string, failure: Failure): void {
  printText('stderr', `${visibleControls(file)}: ${failureText(failure)}\n`);
}

/** Writes a value as JSON, every control character escaped, so that it reads back the same. */
export function printJson(value: unknown): void {
  process.stdout.write(`${escapedControls(JSON.stringify(value, null, 2))}\n`);
}
