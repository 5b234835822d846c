import type { Chain, Chart, Forces, Overview, Plan, Roadmap } from '../../deck/deck';
import { overviewLists } from '../../deck/overview';
import { stringsIn } from '../../deck/strings';
import { firstFitting, sizesBetween } from '../../layout/split';
import { drawChart } from '../../scene/chart';
import { drawForces } from '../../scene/forces';
import { withoutKeys } from '../../scene/keys';
import { drawMap } from '../../scene/map';
import { drawOverview } from '../../scene/overview';
import { drawPlanPages } from '../../scene/plan/handedOver';
import { drawRoadmap } from '../../scene/roadmap';
import type { Frame, Scene, Theme } from '../../scene/scene';
import { splitBars, splitChain, splitForces } from '../../scene/split';
import { escapeXml } from '../../text/escapeXml';
import type { Locale } from '../../vocabulary';
import { svgOf } from '../svg';
import { labelledList } from './blocks';
import { forcesList } from './forcesList';
import { planInWords } from './planInWords';

/** What every drawing of a sheet needs to know. Sizes in CSS pixels. */
export interface DrawingContext {
  readonly theme: Theme;
  readonly language: Locale;
  /** Title of the sheet. */
  readonly title: string;
  /** The room on paper below the head of the sheet. */
  readonly width: number;
  readonly height: number;
  /** The room of a further page, which has no head. */
  readonly pageHeight: number;
  /** On a screen the parts of a drawing keep the keys of their places, to be pressed. */
  readonly hasKeys?: boolean;
}

/** Size of body text: 11 pt on paper. What does not fit a page becomes smaller, down to 8 pt. */
const bodySize = 14.67;
const floor = 10.67;
const sizes = sizesBetween(bodySize, floor);
/** The stairs go on on a further page instead of text smaller than 10 pt; over more pages than these they are words. */
const planFloor = 13.34;
const maxPages = 6;
/** Width of a sheet on a wide screen. */
const screenWidth = 1032;
/** A telephone's width; the drawing for it is as wide as that. */
const narrow = 400;

/** Where a drawing is shown: on paper, on a wide screen, on a narrow one. */
type Medium = 'paper' | 'wide' | 'narrow';

function figure(
  scene: Scene,
  page: DrawingContext,
  places: readonly Medium[],
  className = '',
): string {
  const title = scene.title === '' ? page.title : `${page.title}${scene.title}`;
  const isPressed = page.hasKeys === true && !places.every((place) => place === 'paper');
  const named = { ...scene, title };
  const svg = svgOf(isPressed ? named : withoutKeys(named), page.theme);
  const classes = ['drawing', ...places.map((place) => `on-${place}`), className].filter(Boolean);
  return `<figure class="${classes.join(' ')}">${svg}</figure>\n`;
}

/** The drawing of a whole sheet, for every place where it is shown. */
export function drawingFigures(
  block: Plan | Chain | Forces | Roadmap | Overview,
  page: DrawingContext,
): string {
  switch (block.kind) {
    case 'plan':
      return planFigures(block, page);
    case 'chain':
      return mapFigures(block, page);
    case 'forces':
      return forcesFigures(block, page);
    case 'roadmap':
      return roadmapFigures(block, page);
    case 'overview':
      return overviewFigures(block, page);
  }
}

/** The stairs: whole on a screen, one stage above the other on a telephone, on paper page by page. */
function planFigures(plan: Plan, page: DrawingContext): string {
  const { width, height, pageHeight } = page;
  const drawn = (frame: Frame, places: readonly Medium[]) =>
    drawPlanPages(plan, frame).map((scene) => figure(scene, page, places));
  const frame = { width, height, size: bodySize, floor: planFloor };
  const pages = drawPlanPages(plan, frame, { nextHeight: pageHeight - 16 });
  const fits =
    pages.length <= maxPages &&
    pages.every((scene) => scene.height <= pageHeight) &&
    (pages[0]?.height ?? 0) <= height + 1;
  return [
    ...(fits
      ? pages.map((scene) => figure(scene, page, ['paper']))
      : [planInWords(plan, page.language)]),
    ...drawn({ width: screenWidth, size: bodySize }, ['wide']),
    ...drawn({ width: narrow, size: 14 }, ['narrow']),
  ].join('');
}

/** The map, as large as the page allows; where even small print is not enough, page by page. */
function mapFigures(chain: Chain, page: DrawingContext): string {
  const draw = (part: Chain, size: number) => drawMap(part, { width: page.width, size });
  const whole = draw(chain, bodySize);
  const fitting = firstFitting(
    sizes,
    (size) => draw(chain, size),
    ({ width, height }) => height <= page.height && width <= page.width,
  );
  if (fitting) {
    return figure(fitting, page, ['paper', 'wide']) + scrolled(whole, page, ['narrow']);
  }
  const fits = (part: Chain) => draw(part, floor).height <= page.height;
  const pages = splitChain(chain, fits).map((part, index) =>
    figure({ ...draw(part, floor), title: continued(index, page) }, page, ['paper']),
  );
  return pages.join('') + scrolled(whole, page, ['wide', 'narrow']);
}

function continued(index: number, { language }: DrawingContext): string {
  return index === 0 ? '' : stringsIn(language).continued;
}

/** The road map; on paper lane by lane, as many as a page holds. */
function roadmapFigures(roadmap: Roadmap, page: DrawingContext): string {
  const draw = (part: Roadmap, width: number, size: number) => drawRoadmap(part, { width, size });
  const below = figure(draw(roadmap, narrow, 14), page, ['narrow']);
  const fitting = firstFitting(
    sizes,
    (size) => draw(roadmap, page.width, size),
    ({ height }) => height <= page.height,
  );
  if (fitting) return figure(fitting, page, ['paper', 'wide']) + below;
  const fits = (part: Roadmap) => draw(part, page.width, floor).height <= page.height;
  const pages = splitBars(roadmap, fits).map((part, index) =>
    figure({ ...draw(part, page.width, floor), title: continued(index, page) }, page, ['paper']),
  );
  const whole = figure(draw(roadmap, screenWidth, bodySize), page, ['wide']);
  return pages.join('') + whole + below;
}

function scrolled(scene: Scene, page: DrawingContext, places: readonly Medium[]): string {
  const classes = ['scroll', ...places.map((place) => `on-${place}`)].join(' ');
  const label = `${page.title} — ${stringsIn(page.language).scroll}`;
  return `<div class="${classes}" role="region" tabindex="0" aria-label="${escapeXml(label)}">${figure(scene, page, places)}</div>`;
}

/** The force field: arrows against each other; on a telephone two lists. */
function forcesFigures(forces: Forces, page: DrawingContext): string {
  const draw = (part: Forces) => drawForces(part, { width: page.width, size: bodySize });
  const whole = draw(forces);
  const list = forcesList(forces, page.language);
  if (whole.height <= page.height) return figure(whole, page, ['paper', 'wide']) + list;
  const fits = (part: Forces) => draw(part).height <= page.height;
  const pages = splitForces(forces, fits).map((part, index) =>
    figure({ ...draw(part), title: continued(index, page) }, page, ['paper']),
  );
  return pages.join('') + figure(whole, page, ['wide']) + list;
}

/** A figure over the years, small enough to stand in a card. */
export function chartFigure(chart: Chart, page: DrawingContext): string {
  return figure(drawChart(chart, 300, 13.34), page, ['paper', 'wide', 'narrow'], 'chart');
}

/** The one page; on a telephone its lists. */
function overviewFigures(overview: Overview, page: DrawingContext): string {
  const { width, height } = page;
  const paper = drawOverview(overview, { width, height, size: bodySize * 1.15, floor: planFloor });
  const screen = drawOverview(overview, { width: screenWidth, size: bodySize });
  const lists = overviewLists(overview).filter(({ label }) => label !== '');
  return [
    figure(paper, page, ['paper']),
    figure(screen, page, ['wide']),
    `<div class="on-narrow">${labelledList(lists, 'remarks')}</div>`,
  ].join('');
}
