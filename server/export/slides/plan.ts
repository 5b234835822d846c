import type { PlacedText, Plan, Table, TableRow } from '../../deck/deck';
import type { Strings } from '../../deck/strings';
import type { LayoutContext } from './layoutContext';
import type { SlidePart } from './slide';
import { tablePart } from './table';

/** Stages side by side in the table; more go on below. */
const stagesAtOnce = 4;

function said({ id, text, figure }: PlacedText): string {
  return [id, text, figure].filter(Boolean).join('　');
}

const many = (pieces: readonly PlacedText[]) => pieces.map(said).filter(Boolean).join('\n');

/** The plan in words, with what is around the stages. */
export function planParts(plan: Plan, context: LayoutContext): SlidePart[] {
  const { strings } = context;
  const { titles, vision, horizon, rationale, present, future } = plan;
  const around: (readonly [string, string])[] = [
    [titles.vision, [horizon, said(vision)].filter(Boolean).join('\n')],
    [titles.present, many(present)],
    [titles.future, many(future)],
    [titles.rationale, rationale ? said(rationale) : ''],
  ];
  const rows = around.filter(([, text]) => text !== '');
  const first: Table[] =
    rows.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: '',
            columns: [strings.kind, strings.content],
            rows: rows.map((cells) => ({ piece: vision, cells })),
          },
        ];
  const groups: Table[] = [];
  for (let start = 0; start < plan.steps.length; start += stagesAtOnce) {
    groups.push(stageTable(plan, start, strings));
  }
  return [...first, ...groups].map((table) => tablePart(table, context));
}

const maxNameLength = 18;

function stageTable(plan: Plan, start: number, strings: Strings): Table {
  const steps = plan.steps.slice(start, start + stagesAtOnce);
  const names = steps.map(({ head }, index) => {
    const number = start + index + 1;
    const letters = [...(head.text.split('\n')[0] ?? '')];
    const isLong = letters.length > maxNameLength || head.text.includes('\n');
    const short = isLong ? `${letters.slice(0, maxNameLength).join('')}…` : head.text;
    return { isLong, text: short === '' ? `${head.kind} ${number}` : `${number}　${short}` };
  });
  const row = (title: string, cells: readonly string[]): TableRow[] =>
    cells.some(Boolean) ? [{ piece: plan.vision, cells: [title, ...cells] }] : [];
  const parts = steps[0]?.parts ?? [];
  return {
    kind: 'table',
    caption: '',
    columns: ['', ...names.map(({ text }) => text)],
    rows: [
      ...row(
        strings.stage,
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
