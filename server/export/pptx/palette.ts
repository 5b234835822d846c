import { tag } from '../../ooxml/markup';
import type { Paint } from '../../scene/scene';

/** A colour as XML, by the scheme of the theme, so that a change of the theme changes it too. */
export type Palette = Readonly<Record<Paint, string>>;

type Slot = 'tx1' | 'bg1' | 'accent1' | 'accent2' | 'accent3' | 'accent4';

/** A colour of the scheme, made darker (`mod` < 100) or lighter (`off` > 0), in per cent. */
function scheme(val: Slot, mod = 100, off = 0): string {
  const changes = [
    ...(mod === 100 ? [] : [tag('a:lumMod', { val: mod * 1000 })]),
    ...(off === 0 ? [] : [tag('a:lumOff', { val: off * 1000 })]),
  ];
  return tag('a:schemeClr', { val }, ...changes);
}

/** How the slots of a theme are used: what makes its accents legible, and its ground. */
export interface Scheme {
  readonly isDark: boolean;
  /** The master is painted otherwise than its map of colours says: text stands in that of the ground. */
  readonly isTurned: boolean;
  /** How dark each accent must be made to be read on the ground, in per cent. */
  readonly accents: readonly [number, number, number, number];
}

/** The colours of a deck by their meaning, each as DrawingML that follows the theme of the template. */
export function paletteOf({ isDark, isTurned, accents }: Scheme): Palette {
  const ground = isTurned ? 'tx1' : 'bg1';
  const text = isTurned ? 'bg1' : 'tx1';
  const accent = (index: 0 | 1 | 2 | 3) =>
    scheme(`accent${index + 1}` as Slot, accents[index], isDark ? 100 - accents[index] : 0);
  const tint = (index: 0 | 1 | 2 | 3, per = 10) =>
    scheme(`accent${index + 1}` as Slot, isDark ? per * 3 : per, isDark ? 0 : 100 - per);
  return {
    paper: scheme(ground),
    card: scheme(ground),
    ink: scheme(text),
    soft: isDark ? scheme(text, 75) : scheme(text, 65, 35),
    line: isDark ? scheme(ground, 75, 25) : scheme(ground, 82),
    step: accent(0),
    onStep: scheme(ground),
    stepTint: tint(0),
    stepMid: tint(0, 15),
    riser: tint(0, 20),
    goal: accent(1),
    onGoal: scheme(ground),
    goalTint: tint(1),
    gate: accent(2),
    gateTint: tint(2),
    fall: accent(3),
    fallTint: tint(3),
    missing: isDark ? scheme(text, 65) : scheme(text, 55, 45),
  };
}
