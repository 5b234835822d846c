import type { FileChild } from 'docx';
import type { Chain } from '../../deck/deck';
import { stringsIn } from '../../deck/strings';
import { firstFitting, sizesBetween } from '../../layout/split';
import { drawMapRows } from '../../scene/mapRows';
import { afterTable, type DocxContext } from './context';
import { drawingParagraph } from './drawing';
import { textHeight, textWidth, twipsOfPixel } from './page';
import { docxTable } from './table';

/** Sizes of the drawing in pixels: 10 points, and 8 where it would not fit the page. */
const sizes = sizesBetween(13.5, 10.5);
const headRoom = 70;

/**
 * The way from the vision to the actions, drawn on one page that lies across. A map that is too
 * high for a page becomes a table, column for column, which can go over pages.
 */
export function chainOf(chain: Chain, context: DocxContext): readonly FileChild[] {
  const { language, paper } = context;
  const width = textWidth(paper) / twipsOfPixel;
  const room = textHeight(paper) / twipsOfPixel - headRoom;
  const scene = firstFitting(
    sizes,
    (size) => drawMapRows(chain, { width, size }),
    (drawn) => drawn.height <= room && drawn.width <= width,
  );
  if (scene) {
    const label = { name: stringsIn(language).map, description: describe(chain) };
    return [drawingParagraph(scene, 1, label, context)];
  }
  const columns = chain.columns.map(({ title }) => title);
  const cells = chain.columns.map(({ nodes }) =>
    nodes.map(({ piece }) => [piece.id, piece.text].filter(Boolean).join('　')).join('\n\n'),
  );
  const table = docxTable({ columns, rows: [{ cells }], width: textWidth(paper) });
  return [table, afterTable()];
}

/** The map in words: each item and what it is for. */
function describe({ columns, links }: Chain): string {
  const nodes = columns.flatMap(({ nodes }) => nodes);
  const named = new Map(nodes.map(({ key, piece }) => [key, piece.id ?? piece.text]));
  return links
    .map(({ from, to }) => `${named.get(from) ?? ''} → ${named.get(to) ?? ''}`)
    .join('\n')
    .slice(0, 4000);
}
