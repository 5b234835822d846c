/** What can be done with a part of the page, by its key. */
export interface PartActions {
  /** Shows its source. */
  open(key: string): void;
  /** Types in it where it stands. */
  type(key: string): void;
  /** Adds the next item of its list. */
  add(key: string): void;
  /** Moves its item one step. */
  step(key: string, by: 1 | -1): void;
  undo(): void;
}

/**
 * A click or the space bar on a part shows its source; a double click, Enter or F2 opens it for
 * typing, Insert adds the next one. Each sheet is one stop of the Tab key; the arrow keys lead through
 * its parts.
 */
export function followKeys(main: HTMLElement, on: PartActions): void {
  const partOf = (event: Event) =>
    (event.target as Element).closest<HTMLElement | SVGElement>('[data-key]') ??
    (event.target as Element).closest('tr')?.querySelector<HTMLElement>('[data-key]');
  main.addEventListener('click', (event) => {
    const key = partOf(event)?.dataset.key;
    const isSelecting = String(window.getSelection()) !== '';
    if (key && !isSelecting && event.detail < 2) on.open(key);
  });
  main.addEventListener('dblclick', (event) => {
    const key = partOf(event)?.dataset.key;
    if (!key) return;
    // The browser has selected a word, which is not what a double click is for here.
    window.getSelection()?.removeAllRanges();
    on.type(key);
  });
  main.addEventListener('keydown', (event) => {
    const key = partOf(event)?.dataset.key;
    const act = actOf(event, key, on) ?? moveOf(event, partOf(event));
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
}

function actOf(event: KeyboardEvent, part: string | undefined, on: PartActions) {
  const { key, shiftKey } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  if (isCommand && !shiftKey && key.toLowerCase() === 'z') return () => on.undo();
  if (!part || shiftKey) return null;
  if (event.altKey) {
    if (isCommand || !/^Arrow(?:Up|Down)$/.test(key)) return null;
    return () => on.step(part, key === 'ArrowUp' ? -1 : 1);
  }
  if (key === ' ' || (key === 'Enter' && isCommand)) return () => on.open(part);
  if (isCommand) return null;
  if (key === 'Enter' || key === 'F2') return () => on.type(part);
  return key === 'Insert' ? () => on.add(part) : null;
}

/** From part to part of a sheet. */
function moveOf(event: KeyboardEvent, part: HTMLElement | SVGElement | null | undefined) {
  if (event.ctrlKey || event.altKey || event.metaKey || !part) return null;
  const stops = [...(part.closest('.sheet')?.querySelectorAll<HTMLElement>('[tabindex]') ?? [])];
  const next = stops[nextIndex(event.key, stops.indexOf(part as HTMLElement), stops.length)];
  if (!next) return null;
  return () => {
    for (const stop of stops) stop.setAttribute('tabindex', stop === next ? '0' : '-1');
    next.focus();
  };
}

function nextIndex(key: string, at: number, count: number): number {
  if (at < 0) return -1;
  if (key === 'ArrowDown' || key === 'ArrowRight') return at + 1;
  if (key === 'ArrowUp' || key === 'ArrowLeft') return at - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return -1;
}
