import type { ReviewData } from '../../server/export/review/data';
import { ofSheet, type Store } from './store';

/** The fields of the page: where they open, and that those of one slot say the same. */
export class Fields {
  private readonly bySlot = new Map<string, HTMLTextAreaElement[]>();
  private count = 0;

  constructor(
    private readonly data: ReviewData,
    private readonly store: Store,
    private readonly onChange: () => void,
  ) {}

  /** Gives every part its button and every sheet its field; opens what has words already. */
  start(): void {
    const written = new Set(this.store.slots);
    const isNew = (slot: string) => written.delete(slot);
    for (const slot of document.querySelectorAll<HTMLElement>('.slot')) {
      const { sheet = '', label = '' } = slot.dataset;
      this.addSlot(slot, sheet === '' ? 'whole' : ofSheet(sheet), label, sheet === '', isNew);
    }
    for (const part of document.querySelectorAll<HTMLElement>('.part')) this.addPart(part, isNew);
    for (const shape of document.querySelectorAll<SVGElement>('.drawing g[data-key]')) {
      shape.addEventListener('click', () => this.openDrawn(shape));
    }
    this.mark();
  }

  private addSlot(
    slot: HTMLElement,
    name: string,
    label: string,
    isOpen: boolean,
    isNew: (slot: string) => boolean,
  ): void {
    if (isOpen || isNew(name)) {
      this.open(name, label, (note) => slot.append(note), isOpen ? 'always' : 'written');
      return;
    }
    const button = element('button', 'open-slot');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => {
      this.open(name, label, (note) => button.replaceWith(note), 'asked');
    });
    slot.append(button);
  }

  private addPart(part: HTMLElement, isNew: (slot: string) => boolean): void {
    const { at = '' } = part.dataset;
    const item = this.data.items[at];
    if (!item) return;
    const text = item.text.replace(/\s+/g, ' ');
    const short = [...text].length > 40 ? `${[...text].slice(0, 38).join('')}…` : text;
    const label = this.data.words.onItem.replace('$', () => short || item.id);
    const button = element('button', 'add');
    button.type = 'button';
    button.title = label;
    button.setAttribute('aria-label', label);
    button.append(balloon());
    part.append(button);
    const open = (why: 'asked' | 'written') => {
      const beside = part.parentElement?.querySelector<HTMLTextAreaElement>(
        `textarea[data-slot="${CSS.escape(at)}"]`,
      );
      const inRow = part.closest('tr')?.nextElementSibling;
      const known = beside ?? inRow?.querySelector<HTMLTextAreaElement>('tr.of-note textarea');
      if (known) known.focus();
      else this.open(at, label, (note) => place(part, note), why);
    };
    button.addEventListener('click', () => open('asked'));
    const list = part.closest<HTMLDetailsElement>('details.parts');
    if ((list && this.standsElsewhere(part, at)) || !isNew(at)) return;
    if (list) list.open = true;
    open('written');
  }

  /** Is the part of a drawing written out on the same page too? */
  private standsElsewhere(part: HTMLElement, at: string): boolean {
    const all = document.querySelectorAll<HTMLElement>(`.part[data-at="${CSS.escape(at)}"]`);
    return [...all].some((one) => one !== part && !one.closest('.parts'));
  }

  /** A part of a drawing was pressed: its entry in the list below opens. */
  private openDrawn(shape: SVGElement): void {
    const { key = '' } = shape.dataset;
    const parts = shape.closest('figure')?.parentElement?.querySelectorAll('details.parts') ?? [];
    for (const list of parts) {
      const part = list.querySelector<HTMLElement>(`.part[data-at="${CSS.escape(key)}"]`);
      if (!part) continue;
      (list as HTMLDetailsElement).open = true;
      part.querySelector<HTMLButtonElement>('.add')?.click();
      return;
    }
  }

  private open(
    slot: string,
    label: string,
    put: (note: HTMLElement) => void,
    why: 'asked' | 'written' | 'always',
  ): void {
    const note = element('div', 'note');
    const top = element('div', 'top');
    const name = element('label', '');
    const field = element('textarea', '');
    field.id = `note-${++this.count}`;
    field.dataset.slot = slot;
    field.value = this.store.said(slot);
    field.maxLength = 20_000;
    name.htmlFor = field.id;
    name.textContent = label;
    top.append(name);
    const grow = element('div', 'grow');
    grow.dataset.value = field.value;
    grow.append(field);
    note.append(top, grow);
    if (why !== 'always') {
      const remove = element('button', '');
      remove.type = 'button';
      remove.textContent = this.data.words.remove;
      remove.addEventListener('click', () => {
        this.write(slot, '');
        this.drop(slot, field, note);
      });
      top.append(remove);
    }
    field.addEventListener('input', () => this.write(slot, field.value));
    this.bySlot.set(slot, [...(this.bySlot.get(slot) ?? []), field]);
    put(note);
    if (why === 'asked') field.focus();
  }

  private drop(slot: string, field: HTMLTextAreaElement, note: HTMLElement): void {
    const rest = (this.bySlot.get(slot) ?? []).filter((one) => one !== field);
    this.bySlot.set(slot, rest);
    const home = note.parentElement;
    const row = note.closest('tr.of-note');
    const button =
      row?.previousElementSibling?.querySelector<HTMLElement>('.add') ??
      home?.querySelector<HTMLElement>('.add');
    (row ?? note).remove();
    if (home?.classList.contains('slot')) {
      this.addSlot(home, slot, home.dataset.label ?? '', false, () => false);
      home.querySelector('button')?.focus();
    } else button?.focus();
  }

  private write(slot: string, said: string): void {
    this.store.write(slot, said);
    for (const field of this.bySlot.get(slot) ?? []) {
      if (field.value !== said) field.value = said;
      if (field.parentElement) field.parentElement.dataset.value = said;
    }
    this.mark();
    this.onChange();
  }

  /** Shows which parts have a comment. */
  private mark(): void {
    const slots = new Set(this.store.slots);
    for (const part of document.querySelectorAll<HTMLElement>('.part')) {
      part.querySelector('.add')?.classList.toggle('has', slots.has(part.dataset.at ?? ''));
    }
    for (const shape of document.querySelectorAll<SVGElement>('.drawing g[data-key]')) {
      shape.classList.toggle('has', slots.has(shape.dataset.key ?? ''));
    }
    for (const list of document.querySelectorAll('.parts')) {
      list.classList.toggle('has-notes', list.querySelector('.note') !== null);
    }
    document.getElementById('general')?.classList.toggle('is-empty', !slots.has('whole'));
  }
}

/** Below the row of a table, else below the part itself. */
function place(part: HTMLElement, note: HTMLElement): void {
  const row = part.closest('tr');
  if (!row) {
    part.after(note);
    return;
  }
  const below = element('tr', 'of-note');
  const cell = element('td', '');
  cell.colSpan = row.cells.length;
  below.setAttribute('role', 'row');
  cell.setAttribute('role', 'cell');
  cell.append(note);
  below.append(cell);
  row.after(below);
}

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, look: string) {
  const made = document.createElement(tag);
  if (look !== '') made.className = look;
  return made;
}

function balloon(): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', 'M3 3.5H17V13.5H10L5.5 17.2V13.5H3Z');
  path.setAttribute('fill', 'none');
  path.setAttribute('stroke', 'currentColor');
  path.setAttribute('stroke-width', '1.6');
  path.setAttribute('stroke-linejoin', 'round');
  svg.append(path);
  return svg;
}
