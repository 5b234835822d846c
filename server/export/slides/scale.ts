import type { Box, Scene, SceneShape } from '../../scene/scene';
import type { Element, LayoutRoom, Slide, SlideParagraph } from './slide';

/**
 * Height of the slides that sizes of text are meant for. A lower slide (a template of 10 × 5.6
 * inches) is shown as large as any other, so all on it is smaller in proportion.
 */
const usualHeight = 540;
/** A slide of this height or more hangs on a wall: all on it is larger in proportion. */
const posterHeight = 1500;

/** How much smaller or larger everything is on slides of this height; 1 where they are as usual. */
export function scaleOf({ height }: LayoutRoom): number {
  return height < usualHeight || height >= posterHeight ? height / usualHeight : 1;
}

/** A room made so much larger. */
export function roomAt(room: LayoutRoom, by: number): LayoutRoom {
  return {
    width: room.width * by,
    height: room.height * by,
    content: boxAt(room.content, by),
    municipality: boxAt(room.municipality, by),
    lead: room.lead && { ...boxAt(room.lead, by), titleWidth: room.lead.titleWidth * by },
    coverTitle: boxAt(room.coverTitle, by),
    coverFacts: boxAt(room.coverFacts, by),
  };
}

/** A slide laid out in a larger room, in its true size. */
export function slideAt(slide: Slide, scale: number): Slide {
  const { titleSize } = slide;
  return {
    ...slide,
    titleSize: titleSize === null ? null : titleSize * scale,
    elements: slide.elements.map((element) => elementAt(element, scale)),
  };
}

function boxAt<B extends Box>(box: B, by: number): B {
  const { x, y, width, height } = box;
  return { ...box, x: x * by, y: y * by, width: width * by, height: height * by };
}

function elementAt(element: Element, by: number): Element {
  const box = boxAt(element.box, by);
  switch (element.kind) {
    case 'text': {
      const { inset, radius = 0, paragraphs } = element;
      const texts = paragraphs.map((one) => paragraphAt(one, by));
      return { ...element, box, inset: inset * by, radius: radius * by, paragraphs: texts };
    }
    case 'table':
      return {
        ...element,
        box,
        inset: { x: element.inset.x * by, y: element.inset.y * by },
        widths: element.widths.map((width) => width * by),
        rows: element.rows.map((row) => ({
          ...row,
          height: row.height * by,
          cells: row.cells.map((cell) => cell.map((one) => paragraphAt(one, by))),
        })),
      };
    case 'chart':
      return {
        ...element,
        box,
        size: element.size * by,
        titleHeight: element.titleHeight * by,
        aside: (element.aside ?? 0) * by,
      };
    case 'drawing':
      return {
        ...element,
        box,
        scene: sceneAt(element.scene, by),
        minTextSize: element.minTextSize * by,
      };
  }
}

function paragraphAt(paragraph: SlideParagraph, by: number): SlideParagraph {
  const { size, leading, before = 0, bullet } = paragraph;
  return {
    ...paragraph,
    size: size * by,
    leading: leading * by,
    before: before * by,
    bullet: bullet && { ...bullet, indent: bullet.indent * by },
  };
}

function sceneAt(scene: Scene, by: number): Scene {
  const { width, height, shapes } = scene;
  return {
    ...scene,
    width: width * by,
    height: height * by,
    shapes: shapes.map((shape) => shapeAt(shape, by)),
  };
}

function shapeAt(shape: SceneShape, by: number): SceneShape {
  switch (shape.kind) {
    case 'rect': {
      const { radius = 0, strokeWidth = 1 } = shape;
      return { ...boxAt(shape, by), radius: radius * by, strokeWidth: strokeWidth * by };
    }
    case 'path': {
      const at = (length: number) => Math.round(length * by * 100) / 100;
      const commands = shape.commands.map(({ kind, points }) => ({
        kind,
        points: points.map(([x, y]) => [at(x), at(y)] as const),
      }));
      return { ...shape, commands, strokeWidth: (shape.strokeWidth ?? 1) * by };
    }
    case 'text': {
      const { x, y, size, leading, whole } = shape;
      const moved = { x: x * by, y: y * by, size: size * by, leading: leading * by };
      return { ...shape, ...moved, whole: whole && { ...whole, width: whole.width * by } };
    }
    case 'group':
      return {
        ...shape,
        box: boxAt(shape.box, by),
        shapes: shape.shapes.map((one) => shapeAt(one, by)),
      };
  }
}
