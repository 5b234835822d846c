import { type FileChild, Paragraph, Table, TableRow } from 'docx';
import type { Roadmap, RoadmapBar } from '../../deck/deck';
import { paperStyles } from '../../ooxml/marks';
import { afterTable, type DocxContext } from './context';
import { textWidth } from './page';
import { pieceRuns } from './pieces';
import { ink } from './styles';
import { cellOf, gridLook, tableParagraph } from './table';
import { runsOf } from './text';

/**
 * The road map as a table: what is done on the left, the fiscal years beside it, those of each bar
 * filled. The header row with the years comes back on every page.
 */
export function roadmapOf(roadmap: Roadmap, { language, paper }: DocxContext): FileChild[] {
  const { years, lanes, batons } = roadmap;
  if (lanes.length === 0) return [];
  const total = textWidth(paper);
  const each = Math.floor(Math.min(900, (total * 0.6) / Math.max(1, years.length)));
  const first = total - each * years.length;
  const bars = lanes.flatMap((lane) => lane.bars);
  const named = new Map(bars.map(({ piece }) => [piece.key, piece.id ?? piece.text]));
  const handed = (bar: RoadmapBar) =>
    batons
      .filter(({ from }) => from === bar.piece.key)
      .map(({ to }) => named.get(to))
      .filter((name) => name !== undefined);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [
      cellOf([tableParagraph('', paperStyles.head)], first, ink('step')),
      ...years.map(({ label }) =>
        cellOf([tableParagraph(label, paperStyles.head)], each, ink('step')),
      ),
    ],
  });
  const rows = lanes.flatMap((lane) => [
    new TableRow({
      cantSplit: true,
      children: [
        cellOf(
          [
            new Paragraph({
              style: paperStyles.cell,
              keepNext: true,
              children: [...runsOf(lane.title, { bold: true })],
            }),
          ],
          total,
          ink('stepTint'),
          years.length + 1,
        ),
      ],
    }),
    ...lane.bars.map(
      (bar) =>
        new TableRow({
          cantSplit: true,
          children: [
            cellOf([barText(bar, handed(bar), language)], first),
            ...years.map(({ year }) =>
              cellOf([tableParagraph('', paperStyles.cell)], each, fillOf(bar, year)),
            ),
          ],
        }),
    ),
  ]);
  return [
    new Table({
      width: { size: total, type: 'dxa' },
      columnWidths: [first, ...years.map(() => each)],
      ...gridLook,
      rows: [head, ...rows],
    }),
    afterTable(),
  ];
}

function barText(bar: RoadmapBar, handed: readonly string[], language: 'ja' | 'en'): Paragraph {
  const status = bar.status ? (language === 'ja' ? `（${bar.status}）` : ` (${bar.status})`) : '';
  const baton = handed.length > 0 ? ` → ${handed.join(' / ')}` : '';
  return new Paragraph({
    style: paperStyles.cell,
    children: [
      ...pieceRuns(bar.piece),
      ...runsOf(status, { color: ink(bar.isBroken ? 'fall' : 'soft') }),
      ...runsOf(baton, { color: ink('goal') }),
    ],
  });
}

/** Years of a bar are filled; those of an end that the text does not say in a lighter shade. */
function fillOf({ from, to, isBroken }: RoadmapBar, year: number): string | undefined {
  const [start, end] = [from ?? to, to ?? from];
  if (start === null || end === null || year < start || year > end) return undefined;
  return isBroken ? ink('line') : ink('riser');
}
