import type { PlacedText, Plan, PlanStage } from '../../deck/deck';
import { stringsIn } from '../../deck/strings';
import { escapeXml } from '../../text/escapeXml';
import type { Locale } from '../../vocabulary';
import { element, lines, pieceText } from './text';

/** A plan that is too large for stairs on paper: stage by stage, everything in its part. */
export function planInWords(plan: Plan, language: Locale): string {
  const { titles, vision, horizon, rationale, present, future, steps } = plan;
  const goal = [titles.vision, horizon].filter(Boolean).join('　');
  const around = [
    partOf(titles.present, present),
    partOf(titles.future, future),
    rationale ? partOf(titles.rationale, [rationale]) : '',
  ];
  const stages = steps.map((step, index) => {
    const gate = index === steps.length - 1 ? stringsIn(language).lastGate : titles.gate;
    return stageOf(step, index + 1, `${titles.criteria}｜${gate}`);
  });
  return `<div class="on-paper"><p class="statement"><span class="year">${escapeXml(goal)}</span>${lines(vision.text)}</p><ul class="cards of-3 around">${around.join('')}</ul>${stages.join('')}</div>`;
}

function stageOf(
  { head, subtitle, period, parts, criteria }: PlanStage,
  number: number,
  gate: string,
) {
  const line = [subtitle, period].filter(Boolean).join('　');
  const inside = [
    ...parts.map(({ heading, pieces }) => partOf(heading, pieces)),
    partOf(gate, criteria),
  ].join('');
  return `<h3>${number}　${pieceText(head)}</h3>${element('p', escapeXml(line), 'byline')}${element('ul', inside, 'cards of-3')}`;
}

function partOf(title: string, pieces: readonly PlacedText[]): string {
  if (pieces.length === 0) return '';
  const items = pieces.map((piece) => element('li', pieceText(piece))).join('');
  return `<li class="card"><p class="label">${escapeXml(title)}</p><ul class="points">${items}</ul></li>`;
}
