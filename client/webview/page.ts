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

/** The elements that stand for a part of the story. */
export function partsOf(root: ParentNode, key: string): NodeListOf<HTMLElement | SVGElement> {
  return root.querySelectorAll(`[data-key="${CSS.escape(key)}"]`);
}
