import type { Piece, Plan, Row, StepPart, Table } from '../../deck/deck';
import type { Scene } from '../../scene/scene';
import { drawPlan } from '../../scene/stairs';
import type { Setting } from './cards';
import { drawingPart } from './drawings';
import type { Part } from './part';
import { tablePart } from './table';
import type { Words } from './words';

/** Body size of the stairs, in points, and the least at which they can be read from paper. */
const size = 15;
const least = 11;

/** What the stairs show, from everything to the names of the stages: the first that fits is taken. */
const shown: readonly (readonly StepPart['id'][])[] = [
  ['goal-states', 'actions', 'outputs', 'outcomes'],
  ['goal-states', 'actions'],
  ['actions'],
  [],
];

/** Stages side by side in the table; more go on below. */
const stagesAtOnce = 4;

/**
 * The stairs on one slide, with as much as can be read there; and where that is not everything, the
 * whole text stage by stage in tables on the slides after it.
 */
export function planParts(plan: Plan, setting: Setting, words: Words): Part[] {
  for (const [level, ids] of shown.entries()) {
    const scene = stairs(withParts(plan, ids), setting);
    if (!scene) continue;
    const isAll = level === 0 && (plan.steps.length > 1 || plan.rationale === null);
    return [drawingPart(scene), ...(isAll ? [] : tables(plan, false, setting, words))];
  }
  return tables(plan, true, setting, words);
}

function withParts(plan: Plan, ids: readonly StepPart['id'][]): Plan {
  const steps = plan.steps.map((step) => ({
    ...step,
    parts: step.parts.filter(({ id }) => ids.includes(id)),
  }));
  return { ...plan, steps };
}

function stairs(plan: Plan, { width, height }: Setting): Scene | null {
  const narrowest = width / Math.max(1, plan.steps.length) / least;
  if (narrowest < 9) return null;
  const scenes = drawPlan(plan, { width, height, size, floor: least });
  const [scene] = scenes;
  return scenes.length === 1 && scene && scene.height <= height + 1 ? scene : null;
}

function said({ id, text, figure }: Piece): string {
  return [id, text, figure].filter(Boolean).join('　');
}

const many = (pieces: readonly Piece[]) => pieces.map(said).filter(Boolean).join('\n');

/** The plan in words: what is around the stages where it is asked for, and the stages themselves. */
function tables(plan: Plan, hasAround: boolean, setting: Setting, words: Words): Part[] {
  const { titles, vision, horizon, rationale, present, future } = plan;
  const around: (readonly [string, string])[] = [
    ...(hasAround
      ? ([
          [titles.vision, [horizon, said(vision)].filter(Boolean).join('\n')],
          [titles.present, many(present)],
          [titles.future, many(future)],
        ] as const)
      : []),
    ...(rationale && (hasAround || plan.steps.length < 2)
      ? ([[titles.rationale, said(rationale)]] as const)
      : []),
  ];
  const rows = around.filter(([, text]) => text !== '');
  const first: Table[] =
    rows.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: '',
            columns: [words.kind, words.content],
            rows: rows.map((cells) => ({ piece: vision, cells })),
          },
        ];
  const groups: Table[] = [];
  for (let start = 0; start < plan.steps.length; start += stagesAtOnce) {
    groups.push(stageTable(plan, start, words));
  }
  return [...first, ...groups].map((table) => tablePart(table, setting));
}

const longestName = 18;

function stageTable(plan: Plan, start: number, words: Words): Table {
  const steps = plan.steps.slice(start, start + stagesAtOnce);
  const names = steps.map(({ head }, index) => {
    const number = start + index + 1;
    const letters = [...(head.text.split('\n')[0] ?? '')];
    const isLong = letters.length > longestName || head.text.includes('\n');
    const short = isLong ? `${letters.slice(0, longestName).join('')}…` : head.text;
    return { isLong, text: short === '' ? `${head.kind} ${number}` : `${number}　${short}` };
  });
  const row = (title: string, cells: readonly string[]): Row[] =>
    cells.some(Boolean) ? [{ piece: plan.vision, cells: [title, ...cells] }] : [];
  const parts = steps[0]?.parts ?? [];
  return {
    kind: 'table',
    caption: '',
    columns: ['', ...names.map(({ text }) => text)],
    rows: [
      ...row(
        words.stage,
        steps.map(({ head, subtitle, period }, index) =>
          [names[index]?.isLong ? said(head) : '', subtitle, period].filter(Boolean).join('\n'),
        ),
      ),
      ...parts.flatMap(({ id, title }) =>
        row(
          title,
          steps.map((step) => many(step.parts.find((part) => part.id === id)?.pieces ?? [])),
        ),
      ),
      ...row(
        plan.titles.criteria,
        steps.map(({ criteria }) => many(criteria)),
      ),
    ],
  };
}
