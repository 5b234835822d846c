import { shortTitleOf } from '../../deck/build';
import type { Chain, Deck, Forces, Overview, PlacedText, Roadmap } from '../../deck/deck';
import { stringsIn } from '../../deck/strings';
import { drawChart } from '../../scene/chart';
import { drawForces } from '../../scene/forces';
import { drawMap } from '../../scene/map';
import { drawOverview } from '../../scene/overview';
import { drawPlan } from '../../scene/plan';
import { drawRoadmap } from '../../scene/roadmap';
import type { Frame, Scene, Theme } from '../../scene/scene';
import { escapeXml } from '../../text/escapeXml';
import { svgOf } from '../svg';
import { blockHtml, type HtmlContext, questionHtml, recalledHtml } from './blocks';
import { element } from './text';

/** A sheet as HTML: the inside of one section of a page. */
export interface PreviewSheet {
  readonly id: string;
  readonly number: number | null;
  readonly title: string;
  readonly key: string | null;
  readonly html: string;
}

/** How the staged plan is shown. */
export interface PlanView {
  /** On pages of this frame. */
  readonly page?: Frame;
  /** Height in which it is to be seen at once, in CSS pixels. */
  readonly view?: number;
}

/**
 * Every sheet as HTML for the panel beside the text. Elements with `data-key` stand for a part of
 * the story; those with `tabindex="-1"` can take the focus.
 */
export function sectionsOf(
  deck: Deck,
  frame: Frame,
  theme: Theme,
  { page, view }: PlanView = {},
): readonly PreviewSheet[] {
  const strings = stringsIn(deck.language);
  return deck.sheets.map((sheet) => {
    const { id, number, key, question, recalled, blocks } = sheet;
    const title = shortTitleOf(sheet, deck.language);
    const figure = (scene: Scene, className = 'drawing') => {
      const svg = svgOf({ ...scene, title: scene.title || title }, theme);
      return `<figure class="${className}">${svg}</figure>`;
    };
    const chartWidth = Math.min(frame.width - frame.size * 3, frame.size * 21);
    const context: HtmlContext = {
      strings,
      place: placeHtml,
      wide: (html) => `<div class="scroll">${html}</div>`,
      chart: (chart) => figure(drawChart(chart, chartWidth, frame.size)),
      drawing(block) {
        if (block.kind !== 'plan') return figure(drawingOf(block, frame));
        const scenes = drawPlan(block, page ?? frame, { view });
        const look = page ? ' page' : '';
        return scenes
          .map((scene) => figure(scene, `drawing${look}${scene.isShortened ? ' shortened' : ''}`))
          .join('\n');
      },
    };
    const inside = blocks.map((block) => blockHtml(block, context)).join('\n');
    const pending = element('p', escapeXml(strings.pending), 'pending');
    const html = questionHtml(question) + recalledHtml(recalled, context) + (inside || pending);
    return { id, number, title, key, html };
  });
}

function drawingOf(block: Chain | Forces | Roadmap | Overview, frame: Frame): Scene {
  switch (block.kind) {
    case 'overview':
      return drawOverview(block, frame);
    case 'chain':
      return drawMap(block, frame);
    case 'forces':
      return drawForces(block, frame);
    case 'roadmap':
      return drawRoadmap(block, frame);
  }
}

/** What stands for a part of the story; where nothing is written, something to press is there too. */
function placeHtml({ key }: PlacedText, html: string, tag: 'div' | 'span' = 'div'): string {
  if (key === null) return html;
  const target = `data-key="${escapeXml(key)}" role="button" tabindex="-1"`;
  return `<${tag} class="part" ${target}>${html || '…'}</${tag}>`;
}
