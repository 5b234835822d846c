import type {
  Card,
  Cards,
  Chain,
  Chart,
  Forces,
  LabelledTexts,
  Overview,
  PlacedText,
  Plan,
  Prose,
  Roadmap,
  SheetBlock,
  Statement,
  Table,
} from '../../deck/deck';
import { areNames } from '../../deck/recalled';
import type { Strings } from '../../deck/strings';
import { escapeXml } from '../../text/escapeXml';
import { width as emOf } from '../../text/width';
import { element, lines, pieceText, textsHtml } from './text';

/** What differs between the pages on which a deck is shown. */
export interface HtmlContext {
  readonly strings: Strings;
  /** The HTML of one text of the story, made into what leads to its place. */
  place(piece: PlacedText, html: string, tag?: 'div' | 'span'): string;
  /** A table, which may be wider than the page. */
  wide(html: string): string;
  /** The drawing of a whole sheet, and a chart beside or below a text. */
  drawing(block: Plan | Chain | Forces | Roadmap | Overview): string;
  chart(chart: Chart): string;
}

/** A block of a sheet as HTML without a script, a style or an address; every text is escaped. */
export function blockHtml(block: SheetBlock, context: HtmlContext): string {
  switch (block.kind) {
    case 'statement':
      return statementHtml(block, context);
    case 'cards':
      return cardsHtml(block, context);
    case 'table':
      return context.wide(tableHtml(block, context));
    case 'prose':
      return proseHtml(block, context);
    case 'chart':
      return context.chart(block);
    default:
      return context.drawing(block);
  }
}

/** The question that a sheet answers. */
export function questionHtml(question: string): string {
  return element('p', lines(question), 'question');
}

/** What the form repeats of earlier sheets: a note, since a page has many and they are no landmarks. */
export function recalledHtml(recalled: readonly LabelledTexts[], { strings }: HtmlContext): string {
  if (recalled.length === 0) return '';
  const { recalled: title, comma } = strings;
  const lists = recalled.map(({ label, texts }) => {
    return { label, texts: areNames(texts) ? [texts.join(comma)] : texts };
  });
  return `<div class="recalled" role="note" aria-label="${title}"><h3>${title}</h3>${labelledList(lists)}</div>`;
}

/** Texts under their labels, as a list of terms. */
export function labelledList(all: readonly LabelledTexts[], className = ''): string {
  const rows = all.map(({ label, texts }) => termHtml(label, textsHtml(texts)));
  return element('dl', rows.join(''), className);
}

function termHtml(label: string, html: string): string {
  return `<div><dt>${escapeXml(label)}</dt><dd>${html}</dd></div>`;
}

const pendingClass = ({ isPending }: PlacedText) => (isPending ? ' pending' : '');

function idHtml({ id }: PlacedText): string {
  return id ? `<span class="id">${escapeXml(id)}</span> ` : '';
}

function statementHtml({ piece, before, after }: Statement, context: HtmlContext): string {
  const year = element('span', escapeXml(before), 'year');
  const text = `<p class="statement${pendingClass(piece)}">${year}${pieceText(piece)}</p>`;
  const notes = after.map((note) =>
    termHtml(note.kind, context.place(note, textsHtml([note.text]))),
  );
  return context.place(piece, text) + element('dl', notes.join(''), 'remarks');
}

function cardsHtml({ heading, cards }: Cards, context: HtmlContext): string {
  // Cards with charts are as wide as the sheet; the others stand side by side in even rows.
  const others = cards.filter(({ charts }) => charts.length === 0);
  const isLong = others.some(({ details }) => details.length > 3);
  const count = isLong || others.length === 4 ? 2 : Math.min(3, Math.max(1, others.length));
  const all = cards.map((card) => cardHtml(card, context)).join('');
  // Side by side a record of a page's length would leave the columns beside it empty.
  const isRunning = others.some((card) => lengthOf(card) > maxBeside);
  const look = isRunning ? 'running-on' : `of-${count}`;
  return `${element('h3', escapeXml(heading))}<ul class="cards ${look}">${all}</ul>\n`;
}

/** Longest text of a card that stands beside another, in characters. */
const maxBeside = 420;

function lengthOf({ piece, details }: Card): number {
  return details.reduce((sum, { texts }) => sum + texts.join('').length, piece.text.length);
}

function cardHtml(
  { piece, details, serves, servesTitle, charts }: Card,
  context: HtmlContext,
): string {
  const aims = element('ul', serves.map((text) => element('li', escapeXml(text))).join(''), 'aims');
  const label = escapeXml(servesTitle ?? context.strings.serves);
  const aim = aims && `<div class="serves"><span class="label">${label}</span>${aims}</div>`;
  const drawn = charts.map((chart) => context.chart(chart)).join('');
  const text = `<p class="text${pendingClass(piece)}">${pieceText(piece)}</p>`;
  const said = context.place(piece, text + labelledList(details) + aim);
  if (drawn === '') return `<li class="card">${said}</li>`;
  return `<li class="card with-charts"><div>${said}</div><div class="charts">${drawn}</div></li>`;
}

/** Widest line of a column whose lines are not broken, and widest heading that is not, in em. */
const maxShort = 7;
const maxShortHead = 5;

/** Widest text that stands beside its label where rows are cards, in em. */
const maxBesideLabel = 40;

function tableHtml({ caption, columns, rows }: Table, context: HtmlContext): string {
  const head = columns.map((column) => {
    const look = emOf(column) <= maxShortHead ? ' class="short"' : '';
    return `<th role="columnheader" scope="col"${look}>${escapeXml(column)}</th>`;
  });
  // A state, a date or a figure stays on its line.
  const isShort = columns.map((_, column) =>
    rows.every(({ cells }) =>
      (cells[column] ?? '').split('\n').every((line) => emOf(line) <= maxShort),
    ),
  );
  const body = rows.map(({ piece, cells, openAt }) => {
    const [first = '', ...rest] = cells;
    const id = piece.id && !first.includes(piece.id) ? idHtml(piece) : '';
    const others = rest.map((cell, index) => {
      const isLong = emOf(cell) > maxBesideLabel;
      const look = isShort[index + 1] ? ' class="short"' : isLong ? ' class="long"' : '';
      const text =
        index + 1 === openAt ? `<strong class="open">${lines(cell)}</strong>` : lines(cell);
      return `<td role="cell"${look} data-label="${escapeXml(columns[index + 1] ?? '')}">${text}</td>`;
    });
    const name = context.place(piece, id + lines(first), 'span');
    // A heading that says nothing is none: who hears the page would be told of it in every cell.
    const header =
      id + first.trim() === ''
        ? `<td role="cell" class="unnamed">${name}</td>`
        : `<th role="rowheader" scope="row">${name}</th>`;
    return `<tr role="row"${openAt === undefined ? '' : ' class="is-open"'}>${header}${others.join('')}</tr>\n`;
  });
  const named = element('caption', escapeXml(caption));
  const size = columns.length > 6 ? ' class="dense"' : '';
  return `<table role="table"${size}>${named}<thead role="rowgroup"><tr role="row">${head.join('')}</tr></thead><tbody role="rowgroup">${body.join('')}</tbody></table>\n`;
}

function proseHtml({ heading, byline, paragraphs }: Prose, context: HtmlContext): string {
  const title = element('h3', escapeXml(heading));
  const who = element('p', lines(byline), 'byline');
  const texts = byPlace(paragraphs).map(([piece, ...more]) =>
    context.place(piece, [piece, ...more].map(paragraphsHtml).join('')),
  );
  return `<div class="prose">${title}${who}${texts.join('')}</div>\n`;
}

/** Neighbouring paragraphs of one place of the story lead there as one. */
function byPlace(paragraphs: readonly PlacedText[]): readonly [PlacedText, ...PlacedText[]][] {
  const groups: [PlacedText, ...PlacedText[]][] = [];
  for (const piece of paragraphs) {
    const last = groups.at(-1);
    if (last && piece.key !== null && last[0].key === piece.key) last.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

function paragraphsHtml(piece: PlacedText): string {
  const texts = piece.text.split(/\n+/).filter(Boolean);
  return texts
    .map((text, index) => {
      const id = index === 0 ? idHtml(piece) : '';
      return `<p class="running${pendingClass(piece)}">${id}${lines(text)}</p>`;
    })
    .join('');
}
