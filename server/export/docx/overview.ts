import type { FileChild } from 'docx';
import type { Overview } from '../../deck/deck';
import { overviewLists } from '../../deck/overview';
import { drawOverview } from '../../scene/overview';
import { presetNames } from '../presetNames';
import type { DocxContext } from './context';
import { drawingParagraph } from './drawing';
import { textHeight, textWidth, twipsOfPixel } from './page';

/** Sizes of the drawing in pixels: 14 points, down to 10. */
const [size, floor] = [18.67, 13.34];
/** Room that a title of two lines and the line below it take. */
const headRoom = 145;

/** The whole story drawn on one page that lies across, its lists for those who cannot see it. */
export function overviewOf(overview: Overview, context: DocxContext): readonly FileChild[] {
  const { language, paper } = context;
  const width = textWidth(paper) / twipsOfPixel;
  const height = textHeight(paper) / twipsOfPixel - headRoom;
  const scene = drawOverview(overview, { width, height, size, floor });
  const description = overviewLists(overview)
    .map(({ label, texts }) => [label, ...texts].filter(Boolean).join('\n'))
    .join('\n')
    .slice(0, 4000);
  const label = { name: presetNames['one-page'][language], description };
  return [drawingParagraph(scene, Math.min(1, height / scene.height), label, context)];
}
