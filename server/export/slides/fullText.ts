import type { LabelledTexts, PlacedText, Plan, Sheet, SheetBlock } from '../../deck/deck';
import { overviewLists } from '../../deck/overview';
import { servesMark } from '../../ooxml/marks';

/** Everything a sheet says, line by line, for the notes. */
export function fullTextOf({ question, recalled, blocks }: Sheet): string[] {
  return [question, ...recalled.flatMap(detail), ...blocks.flatMap(blockText)].filter(
    (line) => line.trim() !== '',
  );
}

function said({ id, text, figure }: PlacedText): string {
  return [id, text, figure].filter(Boolean).join('　');
}

function detail({ label, texts }: LabelledTexts): string[] {
  return texts.length === 1
    ? [`${label}　${texts[0]}`]
    : [label, ...texts.map((text) => `・${text}`)];
}

function blockText(block: SheetBlock): string[] {
  switch (block.kind) {
    case 'statement':
      return [
        [block.before, said(block.piece)].filter(Boolean).join('　'),
        ...block.after.map((piece) => `${piece.kind}　${said(piece)}`),
      ];
    case 'prose':
      return [block.heading, block.byline, ...block.paragraphs.map(said)];
    case 'cards':
      return [
        block.heading,
        ...block.cards.flatMap(({ piece, details, serves, servesTitle, charts }) => [
          said(piece),
          ...details.flatMap(detail),
          ...(serves.length > 0 ? [`${servesTitle ?? ''}${servesMark} ${serves.join('　')}`] : []),
          ...charts.flatMap(blockText),
        ]),
      ];
    case 'table':
      return [
        block.caption,
        ...block.rows.map(({ cells }) =>
          cells
            .map((cell, column) => (cell === '' ? '' : `${block.columns[column] ?? ''}：${cell}`))
            .filter(Boolean)
            .join('　'),
        ),
      ];
    case 'chart':
      return [
        [block.piece.text, block.unit, block.nature].filter(Boolean).join('　'),
        ...[{ name: '', points: block.points }, ...block.compared].map(({ name, points }) =>
          [name, ...points.map(({ label, text }) => `${label} ${text}`)].filter(Boolean).join('　'),
        ),
        block.source,
      ];
    case 'forces':
      return [
        block.drivingTitle,
        ...block.driving.map(forceText),
        block.restrainingTitle,
        ...block.restraining.map(forceText),
      ];
    case 'plan':
      return planText(block);
    case 'overview':
      return overviewLists(block).flatMap(detail);
    case 'roadmap':
      return block.lanes.flatMap(({ title, bars }) => [
        title,
        ...bars.map(({ piece, from, to, status }) => {
          const years = [...new Set([from, to].filter((year) => year !== null))].join('–');
          return ['・', said(piece), years, status].filter(Boolean).join('　');
        }),
      ]);
    case 'chain':
      return block.columns.flatMap(({ title, nodes }) => [
        title,
        ...nodes.map(
          ({ piece, warning }) => `・${[said(piece), warning].filter(Boolean).join('　')}`,
        ),
      ]);
  }
}

function forceText(force: { piece: PlacedText; strength: number | null; answer: string }): string {
  const strength = force.strength === null ? '' : `（${force.strength}）`;
  return `・${said(force.piece)}${strength}${force.answer && `　→ ${force.answer}`}`;
}

function planText({ titles, vision, horizon, rationale, present, future, steps }: Plan): string[] {
  const list = (title: string, pieces: readonly PlacedText[]) =>
    pieces.length === 0 ? [] : [title, ...pieces.map((piece) => `・${said(piece)}`)];
  return [
    [titles.vision, horizon, said(vision)].filter(Boolean).join('　'),
    ...list(titles.present, present),
    ...list(titles.future, future),
    ...list(titles.rationale, rationale ? [rationale] : []),
    ...steps.flatMap((step, index) => [
      [`${index + 1}`, said(step.head), step.subtitle, step.period].filter(Boolean).join('　'),
      ...step.parts.flatMap(({ title, pieces }) => list(title, pieces)),
      ...list(titles.criteria, step.criteria),
    ]),
  ];
}
