import type { Chain, Forces, Overview, Roadmap, Table } from '../../deck/deck';
import type { Strings } from '../../deck/strings';
import { firstFitting } from '../../layout/split';
import { drawForces } from '../../scene/forces';
import { drawMapRows } from '../../scene/mapRows';
import { drawOverview } from '../../scene/overview';
import { drawRoadmap } from '../../scene/roadmap';
import type { Box, Scene } from '../../scene/scene';
import { splitColumns, splitForces, splitLanes } from '../../scene/split';
import type { LayoutContext } from './layoutContext';
import type { SlidePart } from './slide';
import { tablePart } from './table';
import { floor } from './texts';

/** Body size of a drawing, in points, and the least: smaller labels in it are still 10. */
const sizes = [15, 14, 13, 12.5, 12, 11.5, 11, 10.5];

/** A drawing as a part. */
function drawingPart(scene: Scene): SlidePart {
  const { width, height } = scene;
  const drawn = (box: Box) => ({ kind: 'drawing', scene, box, minTextSize: floor }) as const;
  return { height, place: (x, y) => [drawn({ x, y, width, height })] };
}

/** The largest of the sizes at which a drawing fits; null where it fits at none. */
function fitting(
  draw: (size: number) => Scene,
  { width, height, min }: LayoutContext,
): Scene | null {
  // The smallest labels of a drawing are this much smaller than its text.
  const allowed = min <= floor ? sizes : [1.4, 1.3, 1.18, 1.05].map((factor) => min * factor);
  return firstFitting(allowed, draw, (scene) => scene.height <= height && scene.width <= width + 1);
}

/** Drawings as parts, or the table where one of them fits no slide. */
function drawingsOr(
  scenes: readonly (Scene | null)[],
  table: Table,
  context: LayoutContext,
): SlidePart[] {
  const drawn = scenes.filter((scene) => scene !== null);
  return drawn.length === scenes.length ? drawn.map(drawingPart) : [tablePart(table, context)];
}

/** Body size of a force field that goes over several slides. */
const sizeOfMany = 12;

/** The force field, over several slides where it is long; as a table where one force fills a slide. */
export function forceParts(forces: Forces, context: LayoutContext): SlidePart[] {
  const { width, height } = context;
  const frame = { width, floor: context.min };
  const whole = fitting((one) => drawForces(forces, { ...frame, size: one }), context);
  if (whole) return [drawingPart(whole)];
  const size = context.min <= floor ? sizeOfMany : context.min * 1.18;
  const draw = (part: Forces) => {
    const scene = drawForces(part, { ...frame, size });
    return scene.height <= height ? scene : null;
  };
  const scenes = splitForces(forces, (part) => draw(part) !== null).map(draw);
  return drawingsOr(scenes, forceTable(forces, context.strings), context);
}

function forceTable(forces: Forces, strings: Strings): Table {
  const { drivingTitle, restrainingTitle, driving, restraining } = forces;
  const answers = [driving[0]?.answerTitle, restraining[0]?.answerTitle].filter(Boolean);
  const rows = [
    ...driving.map((force) => ({ force, side: drivingTitle })),
    ...restraining.map((force) => ({ force, side: restrainingTitle })),
  ];
  return {
    kind: 'table',
    caption: '',
    columns: [strings.kind, strings.content, strings.strength, answers.join('／')],
    rows: rows.map(({ force, side }) => {
      const { piece, strength, answer } = force;
      const text = [piece.id, piece.text].filter(Boolean).join('　');
      return { piece, cells: [side, text, strength === null ? '' : String(strength), answer] };
    }),
  };
}

/** Columns of the map that stand on one slide where all do not fit. */
const columnsAtOnce = 3;

/**
 * The map on one slide; else its columns three by three, so that every link is on one of the
 * slides; else as a table.
 */
export function chainParts(chain: Chain, context: LayoutContext): SlidePart[] {
  const { width } = context;
  const whole = fitting((size) => drawMapRows(chain, { width, size }), context);
  if (whole) return [drawingPart(whole)];
  const scenes = splitColumns(chain, columnsAtOnce).map((part) =>
    fitting((size) => drawMapRows(part, { width, size }), context),
  );
  return drawingsOr(scenes, chainTable(chain, context.strings), context);
}

function chainTable({ columns, links }: Chain, strings: Strings): Table {
  const names = new Map(
    columns.flatMap(({ nodes }) => nodes.map(({ key, piece }) => [key, piece.id || piece.text])),
  );
  return {
    kind: 'table',
    caption: '',
    columns: [strings.kind, strings.content, strings.serves],
    rows: columns.flatMap(({ title, nodes }) =>
      nodes.map(({ key, piece, warning }) => {
        const { id, text, figure } = piece;
        const aims = links.filter(({ from }) => from === key).map(({ to }) => names.get(to) ?? '');
        const said = [[id, text, figure].filter(Boolean).join('　'), warning && `⚠ ${warning}`];
        return { piece, cells: [title, said.filter(Boolean).join('\n'), aims.join('\n')] };
      }),
    ),
  };
}

/** The road map on one slide; else its lanes over several; else as a table. */
export function roadmapParts(roadmap: Roadmap, context: LayoutContext): SlidePart[] {
  const { width } = context;
  const draw = (part: Roadmap) => fitting((size) => drawRoadmap(part, { width, size }), context);
  const whole = draw(roadmap);
  if (whole) return [drawingPart(whole)];
  const scenes = splitLanes(roadmap, (part) => draw(part) !== null).map(draw);
  return drawingsOr(scenes, roadmapTable(roadmap, context.strings), context);
}

/** The road map as a table: what, from when to when, how far it has come, who takes it over. */
function roadmapTable({ lanes, batons, years: known }: Roadmap, strings: Strings): Table {
  const names = new Map(
    lanes.flatMap(({ bars }) => bars.map(({ piece }) => [piece.key, piece.id || piece.text])),
  );
  return {
    kind: 'table',
    caption: '',
    columns: [strings.kind, strings.content, strings.when, strings.progress, strings.takenOver],
    rows: lanes.flatMap(({ title, bars }) =>
      bars.map(({ piece, from, to, status }) => {
        const label = (year: number) => known.find((one) => one.year === year)?.label ?? `${year}`;
        const years = [from, to].filter((year) => year !== null).map(label);
        const next = batons.filter((baton) => baton.from === piece.key);
        return {
          piece,
          cells: [
            title,
            [piece.id, piece.text].filter(Boolean).join('　'),
            [...new Set(years)].join('–'),
            status,
            next.map((baton) => names.get(baton.to) ?? '').join('\n'),
          ],
        };
      }),
    ),
  };
}

/** The one page, as large as a slide allows. */
export function overviewPart(overview: Overview, { width, height }: LayoutContext): SlidePart {
  return drawingPart(drawOverview(overview, { width, height: height - 2, size: 15, floor }));
}
