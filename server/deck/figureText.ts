import type { ChartPoint } from './deck';

/** A figure as it is drawn: a plain number with a comma at every third digit, all else as typed. */
export function shownFigure({ text }: Pick<ChartPoint, 'text'>): string {
  const [, sign = '', whole = '', rest = ''] =
    /^([-+]?)(\d{4,15})(\.\d+)?$/.exec(text.trim()) ?? [];
  return whole === '' ? text : sign + Number(whole).toLocaleString('en-US') + rest;
}
