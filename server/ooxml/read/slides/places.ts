import type { Parts, Relation } from '../../relations';
import { relationsOf } from '../../relations';
import { allOf, at, attributeOf, parseXml, type Xml } from '../../xml';

/** Where a place within a group, or on the slide, lies on the slide: in EMU. */
export interface Space {
  x(value: number): number;
  y(value: number): number;
}

/** The slide itself. */
export const page: Space = { x: (value) => value, y: (value) => value };

/** The space within a group, which is moved and drawn larger or smaller. */
export function spaceOf(group: Xml, outer: Space): Space {
  const transform = at(group, 'grpSpPr', 'xfrm');
  const [to, size] = [at(transform, 'off'), at(transform, 'ext')];
  const [from, own] = [at(transform, 'chOff'), at(transform, 'chExt')];
  const along = (axis: 'x' | 'y', extent: 'cx' | 'cy') => {
    const scale = length(own, extent) === 0 ? 1 : length(size, extent) / length(own, extent);
    const [start, first] = [length(to, axis), length(from, axis)];
    return (value: number) => outer[axis](start + (value - first) * (scale || 1));
  };
  return { x: along('x', 'cx'), y: along('y', 'cy') };
}

export interface Box {
  readonly x: number;
  readonly y: number;
  /** Its middle across the slide. */
  readonly middle: number;
}

/** The box of a shape on its slide. */
export function boxIn(transform: Xml | undefined, space: Space): Box {
  const [offset, extent] = [at(transform, 'off'), at(transform, 'ext')];
  const x = length(offset, 'x');
  return {
    x: space.x(x),
    y: space.y(length(offset, 'y')),
    middle: space.x(x + length(extent, 'cx') / 2),
  };
}

const units: ReadonlyMap<string, number> = new Map([
  ['cm', 360_000],
  ['mm', 36_000],
  ['in', 914_400],
  ['pt', 12_700],
  ['pc', 152_400],
  ['pi', 152_400],
]);

/** A length in EMU; the strict form of the format may give it with its unit. */
function length(node: Xml | undefined, name: string): number {
  const [, figure, unit = ''] = /^(-?[\d.]+)([a-z]*)$/.exec(attributeOf(node, name)) ?? [];
  return (Number(figure) || 0) * (units.get(unit) ?? 1);
}

interface Placeholder {
  readonly type: string;
  readonly index: string;
  readonly transform: Xml | undefined;
}

/** Where layouts and masters put their placeholders, each read once and only when asked for. */
export class Layouts {
  private readonly known = new Map<string, readonly Placeholder[]>();

  constructor(private readonly file: Parts) {}

  /** The place of a placeholder that a slide leaves to its layout or its master. */
  placeOf(node: Xml, inSlide: ReadonlyMap<string, Relation>): Xml | undefined {
    const layout = targetOf(inSlide, 'slideLayout');
    if (layout === '') return undefined;
    const wanted = placeholderOf(node);
    const inLayout = this.in(layout).find(
      ({ index, type }) => index === wanted.index && (index !== '' || type === wanted.type),
    );
    if (inLayout?.transform) return inLayout.transform;
    const master = targetOf(relationsOf(this.file, layout), 'slideMaster');
    const type = inLayout?.type ?? wanted.type;
    return this.in(master).find((one) => one.type === type)?.transform;
  }

  private in(part: string): readonly Placeholder[] {
    const known = this.known.get(part);
    if (known) return known;
    const text = part === '' ? null : this.file.part(part);
    const shapes = text === null ? [] : allOf(parseXml(text), 'sp');
    const made = shapes.flatMap((shape) => {
      const node = at(shape, 'nvSpPr', 'nvPr', 'ph');
      return node ? [{ ...placeholderOf(node), transform: at(shape, 'spPr', 'xfrm') }] : [];
    });
    this.known.set(part, made);
    return made;
  }
}

/** Masters have one for all that has no name of its own. */
function placeholderOf(node: Xml): { readonly type: string; readonly index: string } {
  const type = attributeOf(node, 'type') || 'body';
  return {
    type: type === 'obj' ? 'body' : type.replace('ctrTitle', 'title'),
    index: attributeOf(node, 'idx'),
  };
}

function targetOf(relations: ReadonlyMap<string, Relation>, type: string): string {
  return [...relations.values()].find((one) => one.type === type)?.target ?? '';
}
