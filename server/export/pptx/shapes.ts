import { fillAndLine, offsetAndSize, preset, transform } from '../../ooxml/drawingml';
import { shapeName } from '../../ooxml/marks';
import { emu, ns, tag } from '../../ooxml/markup';
import type { Box, Paint } from '../../scene/scene';
import type { Context } from './context';
import type { Palette } from './palette';

export interface ShapeLook {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  /** In points. */
  readonly strokeWidth?: number;
  readonly isDashed?: boolean;
}

/** The language in which shapes are named. */
type NamingContext = Pick<Context, 'language'>;

/** Name and description of a shape; without a description it is for the eye alone. */
export function properties(
  id: number,
  name: string,
  description: string,
  { language }: NamingContext,
): string {
  const descr = description === '' ? undefined : description;
  const named = name.trim() === '' ? 'shape' : name;
  const attributes = { id, name: shapeName(named, id, language), descr };
  return descr ? tag('p:cNvPr', attributes) : tag('p:cNvPr', attributes, decorative);
}

/** Name of a shape whose text speaks for itself. */
export function plainProperties(id: number, name: string, { language }: NamingContext): string {
  const named = name.trim() === '' ? 'text' : name;
  return tag('p:cNvPr', { id, name: shapeName(named, id, language) });
}

const decorative = tag(
  'a:extLst',
  {},
  tag(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    `<adec:decorative xmlns:adec="${ns.decorative}" val="1"/>`,
  ),
);

/** A rectangle, with round corners where it has a radius; a circle where the radius is all there is. */
export function rectangle({ width, height }: Box, radius = 0): string {
  const short = Math.min(width, height);
  if (radius <= 0 || short <= 0) return preset('rect');
  if (radius >= short / 2 - 0.01 && Math.abs(width - height) < 0.01) return preset('ellipse');
  return preset('roundRect', Math.min(50000, (radius / short) * 100000));
}

/** Fill and line of a shape in the colours of the palette; without a width the line has 0.75 pt. */
export function paintXml(
  { fill, stroke, strokeWidth, isDashed }: ShapeLook,
  palette: Palette,
): string {
  const colours = { fill: fill && palette[fill], stroke: stroke && palette[stroke] };
  return fillAndLine({ ...colours, strokeWidth: strokeWidth ?? 0.75, isDashed }, emu);
}

/** A shape; `body` is its text, empty without one. */
export function shape(
  naming: string,
  box: Box,
  geometry: string,
  painted: string,
  body: string,
  isTextBox = false,
): string {
  const own = isTextBox ? tag('p:cNvSpPr', { txBox: '1' }) : '<p:cNvSpPr/>';
  return tag(
    'p:sp',
    {},
    tag('p:nvSpPr', {}, naming, own, '<p:nvPr/>'),
    tag('p:spPr', {}, transform(box, emu), geometry, painted),
    body,
  );
}

/** Shapes that belong together; the coordinates inside are those of the slide. */
export function group(naming: string, box: Box, shapes: readonly string[]): string {
  const [off, ext] = offsetAndSize(box, emu);
  const child = off.replace('a:off', 'a:chOff') + ext.replace('a:ext', 'a:chExt');
  return tag(
    'p:grpSp',
    {},
    tag('p:nvGrpSpPr', {}, naming, '<p:cNvGrpSpPr/>', '<p:nvPr/>'),
    tag('p:grpSpPr', {}, tag('a:xfrm', {}, off, ext, child)),
    ...shapes,
  );
}
