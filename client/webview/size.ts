import type { FromPreview } from '../../server/protocol';

type Size = Extract<FromPreview, { type: 'size' }>;

/**
 * Tells the size of the page whenever it has become another; a drawing follows it in steps, not with
 * every pixel.
 *
 * @param room how wide a drawing may be in a page that has so much inside.
 * @param look how the plan is to be drawn in it.
 * @returns tells it now, where it or its look is another.
 */
export function followSize(
  main: HTMLElement,
  bar: HTMLElement,
  room: (inside: number) => number,
  look: () => Pick<Size, 'isPaged' | 'view'>,
  post: (size: Size) => void,
): () => void {
  let sent = '';
  const tell = () => {
    const { paddingLeft, paddingRight, fontSize } = getComputedStyle(main);
    const inside =
      main.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    const width = Math.floor(room(inside) / 20) * 20;
    const size: Size = { type: 'size', width, size: Number.parseFloat(fontSize), ...look() };
    const text = JSON.stringify(size);
    if (width <= 0 || text === sent) return;
    sent = text;
    post(size);
  };
  new ResizeObserver(tell).observe(main);
  window.addEventListener('resize', tell);
  // A sheet that is gone to begins below the bar, whose height depends on the width.
  new ResizeObserver(() => {
    document.documentElement.style.setProperty('--bar-height', `${bar.offsetHeight}px`);
  }).observe(bar);
  return tell;
}
