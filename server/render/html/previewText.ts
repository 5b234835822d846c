import type { Card, Labelled, Piece, Prose, Statement, Table } from '../../deck/deck';
import { escapeXml } from '../../text/escapeXml';

/** What a sheet says in words, as HTML: every text escaped, no style, no address. */

export function heading(text: string): string {
  return text === '' ? '' : `<h3>${escapeXml(text)}</h3>`;
}

/** The question that a sheet answers, and what the form repeats of earlier sheets. */
export function introOf(question: string, recalled: readonly Labelled[]): string {
  const asked = question === '' ? '' : `<p class="question">${escapeXml(question)}</p>`;
  const boxes = recalled.map(({ label, texts }) => {
    const rows = texts.map((text) => `<li>${lines(text)}</li>`).join('');
    return `<div class="recalled"><div class="label">${escapeXml(label)}</div><ul>${rows}</ul></div>`;
  });
  return asked + boxes.join('');
}

/** A sentence that stands alone, with its year before it and its notes after it. */
export function statementOf({ piece, before, after }: Statement): string {
  const year = before === '' ? '' : `<span class="year">${escapeXml(before)}</span>`;
  const notes = after.map((note) => {
    const label = `<span class="label">${escapeXml(note.kind)}</span>`;
    return part('p', note, 'remark', `${label} ${lines(note.text)}`);
  });
  return part('div', piece, 'statement', `${year}${lines(piece.text)}`) + notes.join('');
}

/** Running text; paragraphs of one place of the story are one part of the page. */
export function proseOf({ heading: title, byline, paragraphs }: Prose): string {
  const name = byline === '' ? '' : `<p class="byline">${escapeXml(byline)}</p>`;
  const parts: { piece: Piece; html: string }[] = [];
  for (const piece of paragraphs) {
    const html = `<p>${lines(piece.text)}</p>`;
    const last = parts.at(-1);
    if (last && piece.key !== null && last.piece.key === piece.key) last.html += html;
    else parts.push({ piece, html });
  }
  const texts = parts.map(({ piece, html }) => part('div', piece, 'prose', html));
  return heading(title) + name + texts.join('');
}

/** A card; `charts` is HTML. */
export function cardOf({ piece, details, serves }: Card, charts: string): string {
  const id = piece.id ? `<span class="id">${escapeXml(piece.id)}</span> ` : '';
  const number = piece.figure ? ` <span class="figure">${escapeXml(piece.figure)}</span>` : '';
  const more = details.map(detailOf);
  const aims = serves.map((text) => `<li>${escapeXml(text)}</li>`).join('');
  const chips = aims === '' ? '' : `<ul class="aims">${aims}</ul>`;
  const text = `<div class="text">${id}${lines(piece.text)}${number}</div>`;
  const drawn = charts === '' ? '' : `<div class="charts">${charts}</div>`;
  return `<li class="card">${part('div', piece, 'body', text + more.join(''))}${chips}${drawn}</li>`;
}

/** A label with its text beside it, or with a list below it. */
function detailOf({ label, texts }: Labelled): string {
  const [only = ''] = texts;
  if (texts.length === 1) {
    const name = `<span class="label">${escapeXml(label)}</span>`;
    return `<div class="detail">${name} ${lines(only)}</div>`;
  }
  const rows = texts.map((text) => `<li>${lines(text)}</li>`).join('');
  return `<div class="label">${escapeXml(label)}</div><ul>${rows}</ul>`;
}

export function tableOf({ caption, columns, rows }: Table): string {
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
  const title = caption === '' ? '' : `<caption>${escapeXml(caption)}</caption>`;
  return `<div class="scroll"><table>${title}<thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

/** An element that stands for a part of the story; `inside` is HTML. */
function part(tag: string, piece: Piece, className: string, inside: string): string {
  const pending = piece.isPending ? ' pending' : '';
  const target =
    piece.key === null ? '' : ` data-key="${escapeXml(piece.key)}" role="button" tabindex="-1"`;
  return `<${tag} class="${className}${pending}"${target}>${inside}</${tag}>`;
}

function lines(text: string): string {
  return escapeXml(text).replace(/\n+$/, '').replace(/\n/g, '<br>');
}
