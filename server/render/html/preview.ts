import type { Block, Deck, Sheet } from '../../deck/deck';
import { stringsIn } from '../../deck/strings';
import { drawChart } from '../../scene/chart';
import { drawForces } from '../../scene/forces';
import { drawMap } from '../../scene/map';
import { drawRoadmap } from '../../scene/roadmap';
import type { Frame, Scene, Theme } from '../../scene/scene';
import { drawPlan } from '../../scene/stairs';
import { escapeXml } from '../../text/escapeXml';
import type { Locale } from '../../vocabulary';
import { svgOf } from '../svg';
import { cardOf, heading, introOf, proseOf, statementOf, tableOf } from './previewText';

/** A sheet as HTML: the inside of one section of a page. */
export interface Section {
  readonly id: string;
  readonly number: number | null;
  readonly title: string;
  readonly key: string | null;
  readonly html: string;
}

/** What the drawing of one page needs to know. */
interface Page {
  readonly frame: Frame;
  /** Frame of the pages of the staged plan; the same as the other one where it has no pages. */
  readonly planFrame: Frame;
  readonly theme: Theme;
  readonly language: Locale;
  readonly title: string;
}

/**
 * Every sheet as HTML without a script, a style or an address; every text is escaped. Elements with
 * `data-key` stand for a part of the story; those with `tabindex="-1"` can take the focus.
 */
export function sectionsOf(
  deck: Deck,
  frame: Frame,
  theme: Theme,
  planFrame = frame,
): readonly Section[] {
  return deck.sheets.map((sheet: Sheet) => {
    const { id, number, title, key, question, recalled } = sheet;
    const page: Page = { frame, planFrame, theme, language: deck.language, title };
    const blocks = sheet.blocks.map((block) => blockOf(block, page)).join('\n');
    const pending = `<p class="pending">${escapeXml(stringsIn(deck.language).pending)}</p>`;
    return { id, number, title, key, html: introOf(question, recalled) + (blocks || pending) };
  });
}

function blockOf(block: Block, page: Page): string {
  const { frame } = page;
  switch (block.kind) {
    case 'plan':
      return drawPlan(block, page.planFrame)
        .map((scene) => figure(scene, page, page.planFrame.height ? 'drawing page' : 'drawing'))
        .join('\n');
    case 'chain':
      return figure(drawMap(block, frame), page);
    case 'roadmap':
      return figure(drawRoadmap(block, frame), page);
    case 'forces':
      return figure(drawForces(block, frame), page);
    case 'chart':
      return figure(drawChart(block, Math.min(frame.width, frame.size * 22), frame.size), page);
    case 'statement':
      return statementOf(block);
    case 'prose':
      return proseOf(block);
    case 'cards': {
      const { size, width } = frame;
      const wide = Math.min(width - size * 3, size * 21);
      const cards = block.cards.map((card) =>
        cardOf(
          card,
          card.charts.map((chart) => figure(drawChart(chart, wide, size), page)).join(''),
        ),
      );
      return `${heading(block.heading)}<ul class="cards">${cards.join('')}</ul>`;
    }
    case 'table':
      return tableOf(block);
  }
}

function figure(scene: Scene, { theme, title }: Page, className = 'drawing'): string {
  const named = { ...scene, title: scene.title || title };
  return `<figure class="${className}">${svgOf(named, theme)}</figure>`;
}
