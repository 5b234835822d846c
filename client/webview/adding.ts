import { makeButton } from './page';

/** An item of a list: the main text of something that stands among others. */
const ofItem = /^[^/]+\.\d+$/;

/** 「＋」 at the part under the pointer or with the focus: adds the next item of its list. */
export function offerAdding(main: HTMLElement, text: string, add: (key: string) => void): void {
  let key = '';
  const button = makeButton('add', '＋', () => add(key));
  button.title = text;
  // For the pointer alone: the Insert key and the menu do the same, and the Tab key has enough stops.
  button.tabIndex = -1;
  button.setAttribute('aria-hidden', 'true');
  button.hidden = true;
  // The focus stays at its part: the button would go when that loses it, under the press.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  document.body.append(button);
  const over = ({ target }: Event) => {
    const part = (target as Element).closest<HTMLElement | SVGElement>('[data-key]');
    const own = part?.dataset.key ?? '';
    if (!part || !ofItem.test(own)) return;
    key = own;
    button.hidden = false;
    const { left, bottom, width } = part.getBoundingClientRect();
    const size = button.offsetWidth;
    // A short text would lie under it, and take no click.
    const isBeside = width < 4 * size;
    // Else it is left of the mark of a finding, which is at the right end.
    const x = isBeside ? left + width + 2 : left + width - size - 14;
    const room = document.documentElement.clientWidth - size - 2;
    button.style.left = `${Math.min(x, room) + window.scrollX}px`;
    button.style.top = `${bottom - (isBeside ? size : size / 2) + window.scrollY}px`;
  };
  const leave = ({ relatedTarget }: MouseEvent) => {
    if (relatedTarget !== button) button.hidden = true;
  };
  main.addEventListener('mouseover', over);
  main.addEventListener('focusin', over);
  main.addEventListener('mouseleave', leave);
  button.addEventListener('mouseleave', leave);
  main.addEventListener('focusout', () => {
    button.hidden = true;
  });
}
