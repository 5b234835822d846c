import { sha256 } from '../render/html/document';
import { changeColours } from '../render/theme';
import { escapeXml } from '../text/escapeXml';
import type { Locale } from '../vocabulary';
import { sheetTitleOf, summaryOf, whatOf } from './formats';
import type { ChangeDetail, ChangedSheet, ChangeReport, ReportedChange } from './report';
import { wordOf } from './words';

/**
 * The differences as HTML without script and addresses, every text of a story escaped: a section
 * for each sheet, an article with `data-change` (its number) for each change, with the cells
 * `before` and `after` (what is new or gone has one of them), and `reason` where reasons are asked
 * for. What stayed has the class `same`.
 *
 * @param reasonOf why something was changed: '' where nobody has written it, null where none is due.
 */
export function changesAsHtml(
  report: ChangeReport,
  locale: Locale,
  reasonOf: (change: ReportedChange) => string | null = () => null,
): string {
  let number = 0;
  const html = (change: ReportedChange) => changeHtml(change, locale, number++, reasonOf(change));
  return report.sheets.map((sheet) => sheetHtml(sheet, html)).join('\n');
}

function sheetHtml(sheet: ChangedSheet, html: (change: ReportedChange) => string): string {
  const isSame = sheet.changes.every(({ kinds }) => kinds.length === 0);
  const changes = sheet.changes.map(html);
  return `<section${isSame ? ' class="same"' : ''}>
<h2>${escapeXml(sheetTitleOf(sheet))}</h2>
${changes.join('\n')}
</section>`;
}

function changeHtml(
  change: ReportedChange,
  locale: Locale,
  number: number,
  reason: string | null,
): string {
  const { kinds, label, name, details } = change;
  if (kinds.length === 0) {
    const text = lines([label, name].filter(Boolean).join('：'));
    return `<article class="same" data-change="${number}"><p class="after">${text}</p></article>`;
  }
  const how = kinds.map((kind) => `<span class="kind ${kind}">${wordOf(kind, locale)}</span>`);
  const sides = sidesOf(change);
  const rows = details.map((detail, index) => {
    const why = index === 0 && reason !== null ? reasonHtml(reason, details.length, locale) : '';
    return detailHtml(detail, details.length > 1, locale, sides, why);
  });
  const head = (word: Side | 'reason') =>
    `<th scope="col"${word === 'reason' ? ' class="reason"' : ''}>${wordOf(word, locale)}</th>`;
  const columns = [...sides.map(head), reason === null ? '' : head('reason')];
  return `<article data-change="${number}">
<h3>${how.join(' ')} ${lines(whatOf(change))}</h3>
<table><thead><tr>${details.length > 1 ? '<td></td>' : ''}${columns.join('')}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table>
</article>`;
}

type Side = 'before' | 'after';

/** What is new says nothing before, what was removed nothing after: the other has the whole width. */
function sidesOf({ before, after }: ReportedChange): readonly Side[] {
  if (!before) return ['after'];
  return after ? ['before', 'after'] : ['before'];
}

/** Why all of it was changed, beside the first row; said where it is still to come. */
function reasonHtml(reason: string, rows: number, locale: Locale): string {
  const span = rows > 1 ? ` rowspan="${rows}"` : '';
  const label = ` data-label="${wordOf('reason', locale)}"`;
  return reason === ''
    ? `<td class="reason pending"${label}${span}>${wordOf('noReason', locale)}</td>`
    : `<td class="reason"${label}${span}>${lines(reason)}</td>`;
}

function detailHtml(
  detail: ChangeDetail,
  isNamed: boolean,
  locale: Locale,
  sides: readonly Side[],
  why: string,
): string {
  const label = isNamed ? `<th scope="row">${escapeXml(detail.label)}</th>` : '';
  const cell = (which: Side) =>
    `<td class="${which}">${sideHtml(detail, which) || wordOf('nothing', locale)}</td>`;
  return `<tr>${label}${sides.map(cell).join('')}${why}</tr>`;
}

function sideHtml({ wording, ...detail }: ChangeDetail, which: Side): string {
  if (!wording) return lines(detail[which]);
  const [kept, tag] =
    which === 'before' ? (['removed', 'del'] as const) : (['added', 'ins'] as const);
  return wording
    .filter(({ kind }) => kind === 'same' || kind === kept)
    .map(({ kind, text }) => (kind === 'same' ? lines(text) : `<${tag}>${lines(text)}</${tag}>`))
    .join('');
}

function lines(text: string): string {
  return escapeXml(text).replace(/\n/g, '<br>');
}

const { removed, added } = changeColours;
const style = `
:root { color-scheme: light dark }
body { font: 16px/1.7 "Yu Gothic UI", "Hiragino Sans", "Noto Sans JP", Meiryo, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem }
h1 { font-size: 1.5rem } h2 { border-bottom: 2px solid; font-size: 1.2rem; margin-top: 2rem } h3 { font-size: 1rem; margin: 1rem 0 .3rem }
table { border-collapse: collapse; table-layout: fixed; width: 100% }
th, td { border: 1px solid #8888; overflow-wrap: anywhere; padding: .3rem .6rem; text-align: left; vertical-align: top }
th[scope=row], thead td { width: 7em }
.kind { border: 1px solid; border-radius: .3rem; font-size: .85em; padding: 0 .4em }
del { background: ${removed.ground}; color: ${removed.ink} } ins { background: ${added.ground}; color: ${added.ink} }
.same { color: #777 } .same p { margin: .2rem 0 }
body:not(:has(#all:checked)) .same { display: none }
@media print { label { display: none } article { break-inside: avoid } }
`;

/** The differences as a page of its own that needs nothing from elsewhere. */
export async function changesAsPage(
  report: ChangeReport,
  names: { readonly before: string; readonly after: string },
  locale: Locale,
): Promise<string> {
  const title = escapeXml(`${wordOf('title', locale)}: ${names.before} → ${names.after}`);
  const policy = `default-src 'none'; style-src 'sha256-${await sha256(style)}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
<p>${escapeXml(summaryOf(report, locale))}</p>
<p><label><input type="checkbox" id="all"> ${wordOf('showAll', locale)}</label></p>
${changesAsHtml(report, locale)}
</body>
</html>
`;
}
