import type { Box, PathCommand } from '../layout/geometry';

/**
 * DrawingML, the shapes that PowerPoint and Word share. Lengths of a drawing become English Metric
 * Units, whole numbers, by the function of the format that writes.
 */
export type ToEmu = (length: number) => number;

/** What a shape is painted with: colours as elements of DrawingML, without one there is none. */
export interface Look {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth: number;
  readonly isDashed?: boolean;
}

/** Place and size of a box. */
export function offsetAndSize({ x, y, width, height }: Box, emu: ToEmu): [string, string] {
  return [
    `<a:off x="${emu(x)}" y="${emu(y)}"/>`,
    `<a:ext cx="${Math.max(0, emu(width))}" cy="${Math.max(0, emu(height))}"/>`,
  ];
}

/** Place and size of a shape: `a:xfrm`. */
export function transform(
  box: Box,
  emu: ToEmu,
  { flipH, flipV }: { readonly flipH?: boolean; readonly flipV?: boolean } = {},
): string {
  const flips = `${flipH ? ' flipH="1"' : ''}${flipV ? ' flipV="1"' : ''}`;
  return `<a:xfrm${flips}>${offsetAndSize(box, emu).join('')}</a:xfrm>`;
}

/** A form by its name; `adjust` is its one adjustment: of a round corner, in 100,000ths of the short side. */
export function preset(name: string, adjust?: number): string {
  const guides =
    adjust === undefined
      ? '<a:avLst/>'
      : `<a:avLst><a:gd name="adj" fmla="val ${Math.round(adjust)}"/></a:avLst>`;
  return `<a:prstGeom prst="${name}">${guides}</a:prstGeom>`;
}

const commandNames: Readonly<Record<PathCommand['kind'], string>> = {
  move: 'a:moveTo',
  line: 'a:lnTo',
  quadratic: 'a:quadBezTo',
  cubic: 'a:cubicBezTo',
  close: 'a:close',
};

/** A path as the geometry of a shape that has its box. */
export function customGeometry(
  commands: readonly PathCommand[],
  box: Box,
  isFilled: boolean,
  emu: ToEmu,
): string {
  const steps = commands.map(({ kind, points }) => {
    const name = commandNames[kind];
    const inside = points.map(([x, y]) => `<a:pt x="${emu(x - box.x)}" y="${emu(y - box.y)}"/>`);
    return inside.length === 0 ? `<${name}/>` : `<${name}>${inside.join('')}</${name}>`;
  });
  const size = `w="${Math.max(1, emu(box.width))}" h="${Math.max(1, emu(box.height))}"`;
  const path = `<a:path ${size}${isFilled ? '' : ' fill="none"'}>${steps.join('')}</a:path>`;
  const lists = '<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>';
  return `<a:custGeom>${lists}<a:pathLst>${path}</a:pathLst></a:custGeom>`;
}

/** Fill and line of a shape; without a colour each says that there is none. */
export function fillAndLine({ fill, stroke, strokeWidth, isDashed }: Look, emu: ToEmu): string {
  const inside = fill ? solidFill(fill) : '<a:noFill/>';
  if (!stroke) return `${inside}<a:ln><a:noFill/></a:ln>`;
  const dash = isDashed ? '<a:prstDash val="dash"/>' : '';
  return `${inside}<a:ln w="${emu(strokeWidth)}">${solidFill(stroke)}${dash}</a:ln>`;
}

function solidFill(colour: string): string {
  return `<a:solidFill>${colour}</a:solidFill>`;
}
