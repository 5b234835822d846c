import type { ShownSection, ToPreview } from '../../server/protocol';
import { keepInside } from './fonts';
import { make, partsOf } from './page';
import { patch } from './patch';

/** The sheets of the page. What did not change is not touched, so that nothing flickers or moves. */
export class Sheets {
  private readonly shown = new Map<string, { element: HTMLElement; html: string; head: string }>();

  /** Drawn anew; to be measured when all is in its place. */
  private readonly changed: HTMLElement[] = [];

  constructor(private readonly main: HTMLElement) {}

  show({ sections, language }: Extract<ToPreview, { type: 'show' }>): void {
    const focused = this.focusedPart();
    this.main.lang = language;
    for (const [id, { element }] of this.shown) {
      if (sections.some((section) => section.id === id)) continue;
      element.remove();
      this.shown.delete(id);
    }
    let previous: Element | null = null;
    for (const section of sections) {
      const element = this.showOne(section);
      const place: Element | null = previous
        ? previous.nextElementSibling
        : this.main.firstElementChild;
      if (place !== element) this.main.insertBefore(element, place);
      previous = element;
    }
    for (const body of this.changed.splice(0)) keepInside(body);
    if (focused) this.restoreFocus(focused);
  }

  private showOne(section: ShownSection): HTMLElement {
    let known = this.shown.get(section.id);
    if (!known) {
      known = { element: make('section'), html: '', head: '' };
      known.element.id = `sheet-${section.id}`;
      known.element.append(make('header'), make('div', 'sheet'));
      this.shown.set(section.id, known);
    }
    const { element } = known;
    const head = JSON.stringify([section.number, section.title, section.key]);
    if (known.head !== head) {
      known.head = head;
      const next = make('header');
      next.append(headOf(section));
      patch(element.firstElementChild as HTMLElement, next);
      // The form gives two sheets one title.
      const name = [section.number, section.title].filter(Boolean).join(' ');
      element.setAttribute('aria-label', name);
    }
    if (section.html !== null && known.html !== section.html) {
      known.html = section.html;
      const body = element.lastElementChild as HTMLElement;
      const next = make('div');
      // Our own server's HTML with every text escaped; the page's policy lets nothing in it run.
      next.innerHTML = section.html;
      patch(body, next);
      this.changed.push(body);
      const focused = body.contains(document.activeElement) ? document.activeElement : null;
      const stop = focused ?? body.querySelector('[tabindex="-1"]');
      stop?.setAttribute('tabindex', '0');
    }
    return element;
  }

  private focusedPart(): { section: string; key: string } | null {
    const part = document.activeElement?.closest<HTMLElement>('[data-key]');
    const section = part?.closest('section')?.id;
    return part?.dataset.key && section ? { section, key: part.dataset.key } : null;
  }

  /** The part that had the focus was drawn anew: it has it again. */
  private restoreFocus({ section, key }: { section: string; key: string }): void {
    if (document.activeElement !== document.body) return;
    const element = document.getElementById(section);
    if (!element) return;
    const part = partsOf(element, key)[0] ?? element.querySelector<HTMLElement>('[tabindex="0"]');
    part?.setAttribute('tabindex', '0');
    part?.focus({ preventScroll: true });
  }

  /** Marks the part in which the cursor of the editor is. */
  highlight(key: string | null): void {
    for (const old of this.main.querySelectorAll('.is-current')) {
      old.classList.remove('is-current');
      old.removeAttribute('aria-current');
    }
    if (key === null) return;
    for (const part of this.partsFor(key)) {
      part.classList.add('is-current');
      part.setAttribute('aria-current', 'true');
    }
  }

  /** Everything drawn of a place; where the plan only counts it, its stage. */
  private partsFor(key: string): readonly Element[] {
    const parts = [...partsOf(this.main, key)];
    const plan = this.main.querySelector('.drawing.shortened');
    if (!plan || partsOf(plan, key).length > 0) return parts;
    const owner = /^(stages\.\d+)\./.exec(key)?.[1];
    return owner ? [...partsOf(plan, owner), ...parts] : parts;
  }

  /** Scrolls to the marked part, unless one is to be seen already. */
  bringIntoView(): void {
    const parts = [...this.main.querySelectorAll('.is-current')];
    const isSeen = parts.some((part) => {
      const { top, bottom } = part.getBoundingClientRect();
      return bottom > 40 && top < window.innerHeight;
    });
    if (isSeen) return;
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    parts[0]?.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
  }
}

function headOf({ number, title, key }: ShownSection): HTMLElement {
  const heading = make('h2');
  if (number !== null) heading.append(make('span', 'number', String(number)));
  const text = make('span', 'title', title);
  if (key !== null) {
    text.dataset.key = key;
    text.setAttribute('role', 'button');
    text.tabIndex = 0;
  }
  heading.append(text);
  return heading;
}
