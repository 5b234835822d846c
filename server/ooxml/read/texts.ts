import { type ChartBlock, type ContentBlock, type ContentLine, linesText } from './content';

/** The texts of a block one by one, in order; of a table with their rows. */
export function textsOf(block: ContentBlock): readonly { text: string; row: number | null }[] {
  const inBody = (text: string) => ({ text, row: null });
  switch (block.kind) {
    case 'heading':
      return [inBody(block.text)];
    case 'box':
    case 'note':
      return block.lines.map((line) => inBody(lineText(line)));
    case 'grid':
      return block.rows.flatMap((cells, row) =>
        cells.flatMap(({ lines }) => lines.map((line) => ({ text: lineText(line), row }))),
      );
    case 'figure':
      return figureTexts(block).map(inBody);
    case 'aside':
      return block.texts.map(inBody);
    case 'comment':
      return block.remarks.map(({ text }) => inBody(text));
  }
}

function lineText(line: ContentLine): string {
  return linesText([line]);
}

/** Title, labels, and each series in one line. */
function figureTexts({ title, labels, series }: ChartBlock): readonly string[] {
  const rows = series.map(({ name, points }) =>
    [name, ...points.map(({ label, value }) => `${label}\u3000${value}`)]
      .filter(Boolean)
      .join('\u3000'),
  );
  return [title, ...labels, ...rows].filter(Boolean);
}
