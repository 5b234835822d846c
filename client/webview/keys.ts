/**
 * A click, Enter or the space bar on a part opens its source. Each sheet is one stop of the Tab key;
 * the arrow keys lead through its parts.
 */
export function followKeys(main: HTMLElement, open: (key: string) => void): void {
  const partOf = (event: Event) =>
    (event.target as Element).closest<HTMLElement | SVGElement>('[data-key]') ??
    (event.target as Element).closest('tr')?.querySelector<HTMLElement>('[data-key]');
  main.addEventListener('click', (event) => {
    const key = partOf(event)?.dataset.key;
    const isSelecting = String(window.getSelection()) !== '';
    if (key && !isSelecting) open(key);
  });
  main.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const part = partOf(event);
    if (!part?.dataset.key) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      open(part.dataset.key);
      return;
    }
    const stops = [...(part.closest('.sheet')?.querySelectorAll<HTMLElement>('[tabindex]') ?? [])];
    const next = stops[nextIndex(event.key, stops.indexOf(part as HTMLElement), stops.length)];
    if (!next) return;
    event.preventDefault();
    for (const stop of stops) stop.setAttribute('tabindex', stop === next ? '0' : '-1');
    next.focus();
  });
}

function nextIndex(key: string, at: number, count: number): number {
  if (at < 0) return -1;
  if (key === 'ArrowDown' || key === 'ArrowRight') return at + 1;
  if (key === 'ArrowUp' || key === 'ArrowLeft') return at - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return -1;
}
