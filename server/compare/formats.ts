import { escaped, withBreaks } from '../render/markdownText';
import type { Locale } from '../vocabulary';
import type { ChangeDetail, ChangedSheet, ChangeReport, ReportedChange } from './report';
import type { WordingPart } from './wording';
import { countsText, wordOf } from './words';

/** 「7 アクションプランの段階図」 */
export function sheetTitleOf({ number, title }: ChangedSheet): string {
  return number === null ? title : `${number}  ${title}`;
}

/** How many changes there are of each kind, in one line. */
export function summaryOf({ counts }: ChangeReport, locale: Locale): string {
  return countsText(counts, locale);
}

const signs = { added: '+', removed: '-', text: '~', move: '>', link: '@', figure: '#' } as const;

/** The differences as text for a terminal; what changed in a sentence is marked as git marks words. */
export function changesAsText(report: ChangeReport, locale: Locale): string {
  const lines = report.sheets.flatMap((sheet) => [
    '',
    sheetTitleOf(sheet),
    ...sheet.changes.flatMap((change) => changeLines(change, locale)),
  ]);
  return `${[summaryOf(report, locale), ...lines].join('\n')}\n`;
}

function changeLines({ kinds, label, name, details }: ReportedChange, locale: Locale): string[] {
  const sign = signs[kinds[0] ?? 'text'];
  const words = kinds.map((kind) => wordOf(kind, locale)).join('・');
  const head = [`${sign} ${words}`, label, oneLine(name)].filter(Boolean).join('  ');
  // What came or went as a whole has said its text already.
  const said = details.filter(
    ({ before, after, wording }) => wording || (before || after) !== name,
  );
  return [head, ...said.map((detail) => `    ${detailLine(detail)}`)];
}

function detailLine({ kind, label, before, after, wording }: ChangeDetail): string {
  if (kind === 'added' || kind === 'removed') return `${label}: ${oneLine(before || after)}`;
  const text = wording ? wording.map(markedWording).join('') : `${before || '…'} → ${after || '…'}`;
  return `${label}: ${oneLine(text)}`;
}

function markedWording({ kind, text }: WordingPart): string {
  return kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' / ');
}

/** The differences as Markdown: a table for each sheet. */
export function changesAsMarkdown(report: ChangeReport, locale: Locale): string {
  const columns = (['how', 'what', 'before', 'after'] as const).map((word) => wordOf(word, locale));
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const sheets = report.sheets.flatMap((sheet) => [
    `## ${escaped(sheetTitleOf(sheet))}`,
    [
      row(columns),
      `|${' --- |'.repeat(columns.length)}`,
      ...sheet.changes.map((change) => row(changeCells(change, locale))),
    ].join('\n'),
  ]);
  const title = `# ${wordOf('title', locale)}`;
  return `${[title, summaryOf(report, locale), ...sheets].join('\n\n')}\n`;
}

/** A change in the four columns of a table, as Markdown: how, what, before, after. */
function changeCells(change: ReportedChange, locale: Locale): string[] {
  const { kinds, details } = change;
  const side = (which: 'before' | 'after') =>
    details
      .filter((detail) => detail[which] !== '')
      .map(
        (detail) =>
          `${details.length === 1 ? '' : `${escaped(detail.label)}: `}${cellText(detail, which)}`,
      )
      .join('<br>') || wordOf('nothing', locale);
  const how = kinds.map((kind) => wordOf(kind, locale)).join('・');
  return [how, withBreaks(whatOf(change)), side('before'), side('after')];
}

/** What was changed: its kind, and its text where neither side says it. */
export function whatOf({ label, name, details }: ReportedChange): string {
  const isSaid = details.some(({ before, after }) => before === name || after === name);
  return isSaid ? label : [label, name].filter(Boolean).join('\n');
}

function cellText({ wording, ...detail }: ChangeDetail, which: 'before' | 'after'): string {
  if (!wording) return withBreaks(detail[which]);
  const tag = which === 'before' ? 'del' : 'ins';
  return wording
    .filter(({ kind }) => kind === 'same' || kind === (which === 'before' ? 'removed' : 'added'))
    .map(({ kind, text }) => (kind === 'same' ? inCell(text) : `<${tag}>${inCell(text)}</${tag}>`))
    .join('');
}

/** A part of a sentence: its ends may be spaces. */
function inCell(text: string): string {
  const [, start = '', end = ''] = /^(\s*)[\s\S]*?(\s*)$/.exec(text) ?? [];
  return (start && ' ') + withBreaks(text) + (end && ' ');
}

/** The differences as data for other tools. Kinds and ids are those of the format in English. */
export function changesAsJson(report: ChangeReport): unknown {
  return {
    counts: Object.fromEntries(report.counts),
    changes: report.sheets.flatMap(({ id, number, title, changes }) =>
      changes.map(({ kinds, label, name, details, before, after }) => ({
        sheet: { id, number, title },
        kinds,
        item: (after ?? before)?.shape.id,
        id: (after ?? before)?.id ?? null,
        label,
        text: name,
        details,
      })),
    ),
  };
}
