import type { Block, Card, Deck, Piece, Sheet, Statement, Table } from '../deck/deck';
import { say } from '../deck/words';
import type { Locale } from '../vocabulary';
import { drawChart } from './chart';
import { drawForces } from './forces';
import { drawMap } from './map';
import type { Frame, Scene, Theme } from './scene';
import { drawPlan } from './stairs';
import { escapeXml, svgOf } from './svg';

/** A sheet as HTML: the inside of one section of a page. */
export interface Section {
  readonly id: string;
  readonly number: number | null;
  readonly title: string;
  readonly key: string | null;
  readonly html: string;
}

/** What the drawing of one page needs to know. */
interface Page {
  readonly frame: Frame;
  readonly theme: Theme;
  readonly language: Locale;
  readonly title: string;
}

/**
 * Every sheet as HTML without a script, a style or an address; every text is escaped. Elements with
 * `data-key` stand for a part of the story; those with `tabindex="-1"` can take the focus.
 */
export function sectionsOf(deck: Deck, frame: Frame, theme: Theme): readonly Section[] {
  return deck.sheets.map((sheet: Sheet) => {
    const { id, number, title, key } = sheet;
    const page: Page = { frame, theme, language: deck.language, title };
    const blocks = sheet.blocks.map((block) => blockOf(block, page)).join('\n');
    const html = blocks || `<p class="pending">${escapeXml(say('pending', deck.language))}</p>`;
    return { id, number, title, key, html };
  });
}

function blockOf(block: Block, page: Page): string {
  const { frame } = page;
  switch (block.kind) {
    case 'plan':
      return drawPlan(block, frame)
        .map((scene) => figure(scene, page))
        .join('\n');
    case 'chain':
      return figure(drawMap(block, frame), page);
    case 'forces':
      return figure(drawForces(block, frame), page);
    case 'chart':
      return figure(drawChart(block, Math.min(frame.width, frame.size * 22), frame.size), page);
    case 'statement':
      return statementOf(block);
    case 'cards':
      return `${heading(block.heading)}<ul class="cards">${block.cards.map((card) => cardOf(card, page)).join('')}</ul>`;
    case 'table':
      return tableOf(block);
  }
}

function figure(scene: Scene, { theme, title }: Page): string {
  const named = { ...scene, title: scene.title || title };
  return `<figure class="drawing">${svgOf(named, theme)}</figure>`;
}

function heading(text: string): string {
  return text === '' ? '' : `<h3>${escapeXml(text)}</h3>`;
}

function lines(text: string): string {
  return escapeXml(text).replace(/\n+$/, '').replace(/\n/g, '<br>');
}

/** Opens an element that stands for a part of the story; `inside` is HTML. */
function part(tag: string, piece: Piece, className: string, inside: string): string {
  const pending = piece.isPending ? ' pending' : '';
  const target =
    piece.key === null ? '' : ` data-key="${escapeXml(piece.key)}" role="button" tabindex="-1"`;
  return `<${tag} class="${className}${pending}"${target}>${inside}</${tag}>`;
}

function statementOf({ piece, before, after }: Statement): string {
  const year = before === '' ? '' : `<span class="year">${escapeXml(before)}</span>`;
  const notes = after.map((note) =>
    part(
      'p',
      note,
      'remark',
      `<span class="label">${escapeXml(note.kind)}</span> ${lines(note.text)}`,
    ),
  );
  return part('div', piece, 'statement', `${year}${lines(piece.text)}`) + notes.join('');
}

function cardOf({ piece, details, serves, charts }: Card, page: Page): string {
  const { size } = page.frame;
  const id = piece.id ? `<span class="id">${escapeXml(piece.id)}</span> ` : '';
  const number = piece.figure ? ` <span class="figure">${escapeXml(piece.figure)}</span>` : '';
  const more = details.map(({ label, texts }) => {
    const rows = texts.map((text) => `<li>${lines(text)}</li>`).join('');
    return `<div class="label">${escapeXml(label)}</div><ul>${rows}</ul>`;
  });
  const aims = serves.map((text) => `<li>${escapeXml(text)}</li>`).join('');
  const chips = aims === '' ? '' : `<ul class="aims">${aims}</ul>`;
  const wide = Math.min(page.frame.width - size * 3, size * 21);
  const drawn = charts.map((chart) => figure(drawChart(chart, wide, size), page)).join('');
  const text = `<div class="text">${id}${lines(piece.text)}${number}</div>`;
  return `<li class="card">${part('div', piece, 'body', text + more.join(''))}${chips}${drawn && `<div class="charts">${drawn}</div>`}</li>`;
}

function tableOf({ columns, rows }: Table): string {
  const head = columns.map((column) => `<th scope="col">${escapeXml(column)}</th>`).join('');
  const body = rows.map(({ piece, cells, isOpen }) => {
    const [first = '', ...rest] = cells;
    const named = { ...piece, isPending: false };
    const name = `<th scope="row">${part('span', named, 'name', lines(first || '…'))}</th>`;
    const others = rest.map((cell, index) => {
      const label = escapeXml(columns[index + 1] ?? '');
      return `<td data-label="${label}">${lines(cell)}</td>`;
    });
    return `<tr${isOpen ? ' class="open"' : ''}>${name}${others.join('')}</tr>`;
  });
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}
