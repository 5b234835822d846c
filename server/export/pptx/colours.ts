import type { Scheme } from './palette';

/** Red, green and blue from 0 to 1. */
type Rgb = readonly [number, number, number];

/** Least contrast of a text with its ground (WCAG AA). */
const enough = 4.5;

const isDarkColour = (hex: string) => luminance(rgbOf(hex)) < 0.25;

/**
 * How the colours of a theme must be changed to be read: given as hexadecimal RGB, the ground as it
 * is painted and as the master maps it, and the first four accents.
 */
export function schemeOf(ground: string, mapped: string, accents: readonly string[]): Scheme {
  const back = rgbOf(ground);
  const isDark = isDarkColour(ground);
  const isTurned = isDark !== isDarkColour(mapped);
  const mod = (accent: string | undefined) => {
    const colour = rgbOf(accent ?? '000000');
    const steps = [100, 75, 60, 50, 40, 30];
    const found = steps.find((step) => contrast(changed(colour, step, isDark), back) >= enough);
    return found ?? 30;
  };
  return {
    isDark,
    isTurned,
    accents: [mod(accents[0]), mod(accents[1]), mod(accents[2]), mod(accents[3])],
  };
}

function rgbOf(hex: string): Rgb {
  const number = Number.parseInt(/^[0-9a-f]{6}$/i.test(hex) ? hex : '000000', 16);
  return [(number >> 16) / 255, ((number >> 8) & 255) / 255, (number & 255) / 255];
}

/** Made darker by `lumMod`, or on a dark ground lighter by `lumMod` and `lumOff`. */
function changed([r, g, b]: Rgb, mod: number, isLighter: boolean): Rgb {
  const [high, low] = [Math.max(r, g, b), Math.min(r, g, b)];
  const light = (high + low) / 2;
  const next = light * (mod / 100) + (isLighter ? 1 - mod / 100 : 0);
  if (light === 0) return [next, next, next];
  // The same hue: towards black, or towards white, in proportion.
  const scale = (one: number) =>
    next <= light ? one * (next / light) : one + (1 - one) * ((next - light) / (1 - light || 1));
  return [scale(r), scale(g), scale(b)];
}

function luminance(rgb: Rgb): number {
  const [r = 0, g = 0, b = 0] = rgb.map((one) =>
    one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: Rgb, other: Rgb): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}
