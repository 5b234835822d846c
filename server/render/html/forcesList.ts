import type { Force, Forces } from '../../deck/deck';
import { stringsIn } from '../../deck/strings';
import { escapeXml } from '../../text/escapeXml';
import type { Locale } from '../../vocabulary';
import { element, lines } from './text';

/** The forces as two lists, for a screen that is too narrow for the drawing. */
export function forcesList(forces: Forces, language: Locale): string {
  const side = (title: string, all: readonly Force[], tone: string) =>
    all.length === 0
      ? ''
      : `<h3>${escapeXml(title)}</h3><ul class="cards ${tone}">${all.map((force) => itemOf(force, language)).join('')}</ul>`;
  const inside =
    side(forces.drivingTitle, forces.driving, 'tone-step') +
    side(forces.restrainingTitle, forces.restraining, 'tone-fall');
  return element('div', inside, 'on-narrow');
}

function itemOf({ piece, strength, answer, answerTitle }: Force, language: Locale): string {
  const id = piece.id ? `<span class="id">${escapeXml(piece.id)}</span> ` : '';
  const how =
    strength === null ? '' : `<dt>${stringsIn(language).strength}</dt><dd>${strength}</dd>`;
  const rest = answer === '' ? '' : `<dt>${escapeXml(answerTitle)}</dt><dd>${lines(answer)}</dd>`;
  return `<li class="card"><p class="text">${id}${lines(piece.text)}</p>${element('dl', how + rest)}</li>`;
}
