import { type FileChild, Paragraph, Table, TableRow } from 'docx';
import type { PlacedText, Plan, PlanStage } from '../../deck/deck';
import { stageLabel, stringsIn } from '../../deck/strings';
import { paperStyles } from '../../ooxml/marks';
import { drawPlanPages } from '../../scene/plan/handedOver';
import type { Scene } from '../../scene/scene';
import { afterTable, type DocxContext } from './context';
import { drawingParagraph } from './drawing';
import { type PaperFormat, textHeight, textWidth, twipsOfPixel } from './page';
import { detailOf, pieceRuns } from './pieces';
import { dotsInCells, ink } from './styles';
import { cellOf, gridLook, tableParagraph } from './table';
import { runsOf } from './text';

/** Sizes of the drawing in pixels: 11 points, down to 10. */
const [size, floor] = [14.67, 13.34];

/**
 * The staged plan: the stairs as a drawing as large as a page, then every stage as a table,
 * which also says it to those who cannot see the drawing.
 */
export function planParagraphs(plan: Plan, context: DocxContext): readonly FileChild[] {
  const { language, paper, above } = context;
  const strings = stringsIn(language);
  const drawings = stairsOf(plan, paper, above / twipsOfPixel).map((scene) => {
    // A single text higher than a page makes the stairs higher than the paper.
    const scale = Math.min(1, (textHeight(paper) / twipsOfPixel - 20) / scene.height);
    const label = { name: strings.plan, description: strings.planBelow };
    return drawingParagraph(scene, scale, label, context);
  });
  const rationale = plan.rationale
    ? detailOf({ label: plan.titles.rationale, texts: [plan.rationale.text] }, language)
    : [];
  const tables = plan.steps.flatMap((step, index) => [
    stepTable(plan, step, index, context),
    afterTable(),
  ]);
  return [...drawings, ...rationale, ...tables];
}

/** The stairs, over several pages if they must. */
function stairsOf(plan: Plan, paper: PaperFormat, above: number): readonly Scene[] {
  const width = textWidth(paper) / twipsOfPixel;
  const page = textHeight(paper) / twipsOfPixel;
  const frame = { width, height: page - above - 24, size, floor };
  return drawPlanPages(plan, frame, { nextHeight: page - 24 });
}

/** An item of a cell, behind a dot where there are several. */
function listed(piece: PlacedText, isOneOfMany: boolean): Paragraph {
  const numbering = isOneOfMany ? { numbering: { reference: dotsInCells, level: 0 } } : {};
  return new Paragraph({ style: paperStyles.cell, ...numbering, children: [...pieceRuns(piece)] });
}

/** One stage: its name across the top, below it what it holds, part by part. */
function stepTable(
  plan: Plan,
  step: PlanStage,
  index: number,
  { language, paper }: DocxContext,
): Table {
  const total = textWidth(paper);
  const labelWidth = 1700;
  const head = [
    new Paragraph({
      style: paperStyles.head,
      children: [
        ...runsOf(`${stageLabel(index + 1, language)}　`),
        ...runsOf(step.head.text.trimEnd()),
      ],
    }),
    ...[step.subtitle, step.period]
      .filter(Boolean)
      .map((text) => tableParagraph(text, paperStyles.head)),
  ];
  const parts = [
    ...step.parts,
    { id: 'criteria', title: plan.titles.criteria, pieces: step.criteria },
  ].filter(({ pieces }) => pieces.length > 0);
  return new Table({
    width: { size: total, type: 'dxa' },
    columnWidths: [labelWidth, total - labelWidth],
    ...gridLook,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: [cellOf(head, total, ink('step'), 2)],
      }),
      ...parts.map(
        ({ id, title, pieces }) =>
          new TableRow({
            cantSplit: pieces.length <= 6,
            children: [
              cellOf(
                [
                  new Paragraph({
                    style: paperStyles.cell,
                    children: [...runsOf(title, { bold: true })],
                  }),
                ],
                labelWidth,
                id === 'criteria' ? ink('gateTint') : ink('stepTint'),
              ),
              cellOf(
                pieces.map((piece) => listed(piece, pieces.length > 1)),
                total - labelWidth,
              ),
            ],
          }),
      ),
    ],
  });
}
