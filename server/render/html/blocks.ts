import type { Block, Card, Cards, Labelled, Piece, Prose, Statement, Table } from '../../deck/deck';
import { stringsIn } from '../../deck/strings';
import { escapeXml } from '../../text/escapeXml';
import type { Locale } from '../../vocabulary';
import {
  chartFigure,
  forcesFigures,
  mapFigures,
  type Page,
  planFigures,
  roadmapFigures,
} from './drawings';
import { element, lines, pieceText, textsOf } from './text';

/** A block of a sheet as HTML. */
export function blockOf(block: Block, page: Page): string {
  switch (block.kind) {
    case 'plan':
      return page.plan ? planFigures(block, page.plan, page) : '';
    case 'chain':
      return mapFigures(block, page);
    case 'forces':
      return forcesFigures(block, page);
    case 'chart':
      return chartFigure(block, page);
    case 'statement':
      return statementOf(block);
    case 'cards':
      return cardsOf(block, page);
    case 'table':
      return tableOf(block, page.language);
    case 'prose':
      return proseOf(block);
    case 'roadmap':
      return roadmapFigures(block, page);
  }
}

const pendingClass = ({ isPending }: Piece) => (isPending ? ' pending' : '');

/** Texts under their labels, as a list of terms. */
export function labelledList(all: readonly Labelled[], className = ''): string {
  const rows = all.map(
    ({ label, texts }) => `<div><dt>${escapeXml(label)}</dt><dd>${textsOf(texts)}</dd></div>`,
  );
  return element('dl', rows.join(''), className);
}

function statementOf({ piece, before, after }: Statement): string {
  const year = element('span', escapeXml(before), 'year');
  const notes = after.map((note) => ({ label: note.kind, texts: [note.text] }));
  return `<p class="statement${pendingClass(piece)}">${year}${pieceText(piece)}</p>${labelledList(notes, 'remarks')}`;
}

function cardsOf({ heading, cards }: Cards, page: Page): string {
  // Cards with charts are as wide as the sheet; the others stand side by side in even rows.
  const others = cards.filter(({ charts }) => charts.length === 0);
  const isLong = others.some(({ details }) => details.length > 3);
  const count = isLong || others.length === 4 ? 2 : Math.min(3, Math.max(1, others.length));
  const all = cards.map((card) => cardOf(card, page)).join('');
  return `${element('h3', escapeXml(heading))}<ul class="cards of-${count}">${all}</ul>\n`;
}

function cardOf({ piece, details, serves, charts }: Card, page: Page): string {
  const aims = element('ul', serves.map((text) => element('li', escapeXml(text))).join(''), 'aims');
  const label = stringsIn(page.language).serves;
  const aim = aims && `<div class="serves"><span class="label">${label}</span>${aims}</div>`;
  const drawn = charts.map((chart) => chartFigure(chart, page)).join('');
  const text = `<p class="text${pendingClass(piece)}">${pieceText(piece)}</p>`;
  const said = text + labelledList(details) + aim;
  if (drawn === '') return `<li class="card">${said}</li>`;
  return `<li class="card with-charts"><div>${said}</div><div class="charts">${drawn}</div></li>`;
}

function tableOf({ caption, columns, rows }: Table, language: Locale): string {
  const head = columns.map(
    (column) => `<th role="columnheader" scope="col">${escapeXml(column)}</th>`,
  );
  const body = rows.map(({ piece, cells, isOpen }) => {
    const [first = '', ...rest] = cells;
    const id =
      piece.id && !first.includes(piece.id)
        ? `<span class="id">${escapeXml(piece.id)}</span> `
        : '';
    const open = isOpen ? ` <strong class="open">${stringsIn(language).open}</strong>` : '';
    const others = rest.map(
      (cell, index) =>
        `<td role="cell" data-label="${escapeXml(columns[index + 1] ?? '')}">${lines(cell)}</td>`,
    );
    const name = `<th role="rowheader" scope="row">${id}${lines(first)}${open}</th>`;
    return `<tr role="row"${isOpen ? ' class="is-open"' : ''}>${name}${others.join('')}</tr>\n`;
  });
  const named = element('caption', escapeXml(caption));
  const size = columns.length > 6 ? ' class="dense"' : '';
  return `<table role="table"${size}>${named}<thead role="rowgroup"><tr role="row">${head.join('')}</tr></thead><tbody role="rowgroup">${body.join('')}</tbody></table>\n`;
}

function proseOf({ heading, byline, paragraphs }: Prose): string {
  const title = element('h3', escapeXml(heading));
  const who = element('p', lines(byline), 'byline');
  const texts = paragraphs.flatMap((piece) =>
    piece.text
      .split(/\n+/)
      .filter(Boolean)
      .map((text, index) => {
        const id = index === 0 && piece.id ? `<span class="id">${escapeXml(piece.id)}</span> ` : '';
        return `<p class="running${pendingClass(piece)}">${id}${lines(text)}</p>`;
      }),
  );
  return `<div class="prose">${title}${who}${texts.join('')}</div>\n`;
}
