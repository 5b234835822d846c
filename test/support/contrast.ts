/** Contrast of two colours as CSS computes them (`rgb(…)`, `color(srgb …)`). Source: WCAG 2, 1.4.3. */
export function contrast(one: string, other: string): number {
  const lightness = (colour: string) => {
    const numbers = (colour.match(/[\d.]+/g) ?? []).map(Number).slice(0, 3);
    const [r = 0, g = 0, b = 0] = numbers
      .map((part) => (colour.startsWith('color') ? part : part / 255))
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [dark = 0, light = 0] = [lightness(one), lightness(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
