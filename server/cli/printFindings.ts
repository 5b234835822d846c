import { eastAsianWidth } from 'get-east-asian-width';
import { type Severity, severities } from '../rules/engine/rule';
import { severityNames } from '../rules/groups';
import { visibleControls } from '../text/controls';
import type { Locale } from '../vocabulary';
import { printLine } from './terminal';

/** A position as in LSP: line and UTF-16 character, from 0. */
interface Position {
  readonly line: number;
  readonly character: number;
}

/** One finding, as the JSON format gives it. */
export interface ReportedFinding {
  /** Path as typed on the command line. */
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

/** A file that was checked. */
export interface CheckedFile {
  readonly file: string;
  readonly text: string;
  readonly findings: readonly ReportedFinding[];
}

/** ANSI colours by severity. */
const colors: Record<Severity, number> = { error: 31, warning: 33, information: 36, hint: 90 };

interface Style {
  readonly locale: Locale;
  readonly color: boolean;
}

/** Writes the findings for reading: each with its line, the place marked below it, and a sum. */
export function printFindings(files: readonly CheckedFile[], style: Style): void {
  for (const { text, findings } of files) {
    const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
    const hasBom = text.startsWith('\ufeff');
    for (const finding of findings) printFinding(finding, lines, hasBom, style);
  }
  if (files.length > 0) printLine('stdout', summary(files, style.locale));
}

function printFinding(
  { file, rule, severity, message, range }: ReportedFinding,
  lines: readonly string[],
  hasBom: boolean,
  { locale, color }: Style,
): void {
  const { start, end } = range;
  // A BOM is a character of the first line that no reader sees.
  const hidden = (line: number) => (hasBom && line === 0 ? 1 : 0);
  const from = Math.max(start.character - hidden(start.line), 0);
  const to = end.character - hidden(end.line);
  // Marks are set below what is seen.
  const line = visibleControls((lines[start.line] ?? '').replaceAll('\t', ' '));
  const marked = line.slice(from, end.line === start.line ? to : line.length);
  const paint = (text: string) => (color ? { text, color: colors[severity] } : text);
  const word = severityNames[severity][locale];
  const place = `${file}:${start.line + 1}:${from + 1}`;
  const [what, ...more] = message.split('\n');
  printLine('stdout', `${place}: `, paint(word), `: ${what} (${rule})`);
  printLine('stdout', `  ${line}`);
  const indent = ' '.repeat(2 + columns(line.slice(0, from)));
  printLine('stdout', indent, paint('^'.repeat(Math.max(columns(marked), 1))));
  for (const part of more) printLine('stdout', `  ${part}`);
  printLine('stdout');
}

/** Columns of a terminal: two for a full-width character, none for a mark that combines. */
function columns(text: string): number {
  let sum = 0;
  for (const char of text) {
    if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(char)) continue;
    sum += eastAsianWidth(char.codePointAt(0) as number);
  }
  return sum;
}

function summary(files: readonly CheckedFile[], locale: Locale): string {
  const count = (severity: Severity) =>
    files.flatMap(({ findings }) => findings).filter((one) => one.severity === severity).length;
  const found = severities.filter((severity) => count(severity) > 0);
  if (locale === 'ja') {
    const sums = found.map((severity) => `${severityNames[severity].ja} ${count(severity)}件`);
    return `${files.length}ファイルを確かめました。${sums.join('、') || '指摘はありません'}。`;
  }
  const sums = found.map((severity) => `${count(severity)} × ${severityNames[severity].en}`);
  const what = files.length === 1 ? '1 file' : `${files.length} files`;
  return `Checked ${what}: ${sums.join(', ') || 'nothing to report'}.`;
}
