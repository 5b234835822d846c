import type { CursorLocation } from '../../server/protocol';

export type { Texts } from '../preview/texts';

/** An element that the page is made with. */
export function elementOf(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no #${id}`);
  return element;
}

/** A new element with a class and a text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

/** A button that does not send a form. */
export function makeButton(className: string, text: string, onClick: () => void) {
  const button = make('button', className, text);
  button.type = 'button';
  button.addEventListener('click', onClick);
  return button;
}

/** A button that leads to a place of the story: `followPlaces` sees to it. */
export function makeLead(className: string, text: string, place: CursorLocation) {
  const button = make('button', className, text);
  button.type = 'button';
  button.dataset.place = JSON.stringify(place);
  return button;
}

/** Follows the buttons below an element to the places that they lead to at the time. */
export function followPlaces(root: HTMLElement, open: (place: CursorLocation) => void): void {
  root.addEventListener('click', ({ target }) => {
    const place = (target as Element).closest<HTMLElement>('[data-place]')?.dataset.place;
    if (place) open(JSON.parse(place));
  });
}

/** The elements that stand for a part of the story. */
export function partsOf(root: ParentNode, key: string): NodeListOf<HTMLElement | SVGElement> {
  return root.querySelectorAll(`[data-key="${CSS.escape(key)}"]`);
}

/** The same for every part of the story that is drawn: where many are looked for, one look is enough. */
export function partsByKey(root: ParentNode): ReadonlyMap<string, (HTMLElement | SVGElement)[]> {
  const parts = new Map<string, (HTMLElement | SVGElement)[]>();
  for (const part of root.querySelectorAll<HTMLElement | SVGElement>('[data-key]')) {
    const key = part.dataset.key ?? '';
    const same = parts.get(key);
    if (same) same.push(part);
    else parts.set(key, [part]);
  }
  return parts;
}
