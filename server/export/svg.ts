import { shortTitleOf } from '../deck/build';
import type { Chart, Sheet, SheetBlock } from '../deck/deck';
import { themeOf } from '../render/fonts';
import { rounded, svgOf } from '../render/svg';
import { drawChart } from '../scene/chart';
import { drawForces } from '../scene/forces';
import { withoutKeys } from '../scene/keys';
import { drawMap } from '../scene/map';
import { drawOverview } from '../scene/overview';
import { drawPlanPages } from '../scene/plan/handedOver';
import { drawRoadmap } from '../scene/roadmap';
import type { Scene, Theme } from '../scene/scene';
import { escapeXml } from '../text/escapeXml';
import { fileName } from './names';
import type { ExportedFile, Exporter } from './options';

/** White around a drawing, in CSS pixels. */
const margin = 24;
/** Sizes in CSS pixels: drawings of a whole sheet, and a chart, which is as wide as a column. */
const frame = { width: 1280, size: 15 };
const chartWidth = 420;

/**
 * Every drawing of the sheets as an SVG file that stands alone, named by its sheet. Without a
 * drawing there is no file.
 */
export const svgFilesOf: Exporter = async ({ sheets, language }, { font }) => {
  const theme = themeOf(font);
  const used = new Set<string>();
  return sheets.flatMap((sheet) =>
    sheet.blocks
      .flatMap(drawingsOf)
      .map(({ scene, name }) =>
        fileOf(scene, { ...sheet, shortTitle: shortTitleOf(sheet, language) }, name, theme, used),
      ),
  );
};

/** A drawing, and what it is called beside the title of its sheet. */
interface Drawing {
  readonly scene: Scene;
  readonly name: string;
}

function drawingsOf(block: SheetBlock): readonly Drawing[] {
  const alone = (scene: Scene) => [{ scene, name: '' }];
  switch (block.kind) {
    case 'plan':
      return drawPlanPages(block, frame).map((scene) => ({ scene, name: '' }));
    case 'chain':
      return alone(drawMap(block, frame));
    case 'forces':
      return alone(drawForces(block, frame));
    case 'roadmap':
      return alone(drawRoadmap(block, frame));
    case 'overview':
      return alone(drawOverview(block, frame));
    case 'chart':
      return chartsOf([block]);
    case 'cards':
      return block.cards.flatMap(({ charts }) => chartsOf(charts));
    default:
      return [];
  }
}

function chartsOf(charts: readonly Chart[]): readonly Drawing[] {
  return charts.map((chart) => ({
    scene: drawChart(chart, chartWidth, frame.size),
    name: chart.piece.text,
  }));
}

function fileOf(
  scene: Scene,
  { number, title, shortTitle }: Sheet & { readonly shortTitle: string },
  name: string,
  theme: Theme,
  used: Set<string>,
): ExportedFile {
  const sheet = number === null ? shortTitle : `${number} ${shortTitle}`;
  const wanted = fileName([sheet, name].filter(Boolean).join(' ')) || 'sheet';
  let free = wanted;
  for (let count = 2; used.has(free.toLowerCase()); count++) free = `${wanted} (${count})`;
  used.add(free.toLowerCase());
  const svg = standalone(
    { ...withoutKeys(scene), title: [title, name].filter(Boolean).join(' ') },
    theme,
  );
  return { name: `${free}.svg`, bytes: new TextEncoder().encode(svg) };
}

/**
 * A drawing as a file of its own: on white, with a title, and as one picture for those who cannot
 * see it.
 */
export function standalone(scene: Scene, theme: Theme): string {
  const drawn = svgOf(scene, theme);
  const inside = drawn.slice(drawn.indexOf('>') + 1, drawn.lastIndexOf('</svg>'));
  const [width, height] = [scene.width + margin * 2, scene.height + margin * 2].map(rounded);
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${escapeXml(theme.font)}">
<title>${escapeXml(scene.title)}</title>
<rect width="${width}" height="${height}" fill="${theme.paints.paper}"/>
<g transform="translate(${margin} ${margin})">${inside}</g>
</svg>
`;
}
