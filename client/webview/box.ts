import type { TypedText, ValueAddition } from '../../server/protocol';
import { make, type Texts } from './page';

/** What a box writes to: the text of a part, or a list that gets a new item. */
export type BoxTarget =
  | {
      kind: 'value';
      key: string;
      was: string;
      label: string;
      isMultiLine: boolean;
      below: readonly ValueAddition[];
    }
  | {
      kind: 'item';
      label: string;
      to: Omit<ValueAddition, 'label'>;
      below: readonly ValueAddition[];
    };

interface Wiring {
  changed(): void;
  leave(text: string): void;
  /** There is nothing to write here. */
  dismiss(): void;
  /** Writes it; `next` goes on to what comes below, `more` to another item of the list. */
  write(then: 'stay' | 'save' | 'next' | 'more'): void;
}

/**
 * A box to type in, over a part of the page. It is there at once: what is typed before its text has
 * come stands behind that.
 */
export class TypingBox {
  readonly element = make('div', 'typing');
  private writing = false;
  private readonly label = make('label', 'what');
  private readonly area = make('textarea');
  private readonly hint = make('p', 'hint');
  private readonly problem = make('p', 'problem');
  private known: BoxTarget | null = null;
  private isComposing = false;

  constructor(
    /** Key of the part at which it lies. */
    public anchor: string,
    readonly target: Promise<BoxTarget | null>,
    private readonly texts: Texts,
    /** A new item, which is typed below the part. */
    readonly isNew: boolean,
    private readonly on: Wiring,
  ) {
    const { area, element, label, hint, problem } = this;
    area.id = `typing-${Math.random().toString(36).slice(2)}`;
    area.rows = 1;
    area.spellcheck = false;
    label.htmlFor = area.id;
    label.id = `${area.id}-what`;
    element.setAttribute('role', 'dialog');
    element.setAttribute('aria-labelledby', label.id);
    problem.setAttribute('role', 'alert');
    problem.hidden = true;
    element.append(label, area, hint, problem);
    element.classList.toggle('is-new', isNew);
    area.addEventListener('input', () => this.typedIn());
    area.addEventListener('compositionstart', () => {
      this.isComposing = true;
    });
    area.addEventListener('compositionend', () => {
      this.isComposing = false;
    });
    area.addEventListener('keydown', (event) => this.press(event));
    this.explain();
  }

  /** Takes the focus; `text` is what was typed here before. */
  begin(text: string): void {
    this.focus();
    this.area.value = text;
    this.grow();
    this.element.scrollIntoView({ block: 'nearest' });
    const isKept = text !== '';
    void this.target.then((target) => this.take(target, isKept));
  }

  /** Is it being written? Then nothing more is typed into it. */
  get isWriting(): boolean {
    return this.writing;
  }

  set isWriting(isWriting: boolean) {
    this.writing = isWriting;
    this.area.readOnly = isWriting;
  }

  focus(): void {
    this.area.focus({ preventScroll: true });
  }

  get below(): readonly ValueAddition[] {
    return this.known?.below ?? [];
  }

  /** Is something typed for which there is no place? */
  get isLost(): boolean {
    return !this.known && this.area.value.trim() !== '';
  }

  /** What there is to write, once it is known where; null where nothing has changed. */
  async typed(): Promise<TypedText | null> {
    const target = await this.target;
    if (target && !this.known) this.take(target, false);
    return this.draft;
  }

  get draft(): TypedText | null {
    const { known } = this;
    const text = this.area.value;
    if (!known) return null;
    if (known.kind === 'value') {
      const { key, was } = known;
      return text === was ? null : { kind: 'value', key, was, text };
    }
    const { owner, field, after } = known.to;
    return text.trim() === '' ? null : { kind: 'item', to: { owner, field, after }, text };
  }

  /** Says why it is not written; what is typed stays. */
  refuse(problem: string, now?: string): void {
    if (now !== undefined && this.known?.kind === 'value') this.known = { ...this.known, was: now };
    this.problem.textContent =
      now === undefined ? problem : this.texts.changed.replace('{0}', () => now);
    this.problem.hidden = false;
    this.isWriting = false;
    this.focus();
  }

  /** Lays the box over its part, or so far below it; where that is gone, it stays where it is. */
  place(part: Element | null, below: number): void {
    if (!part) return;
    const text = part.querySelector('.text, .statement, .running') ?? part;
    const { left, top, bottom, width } = (this.isNew ? part : text).getBoundingClientRect();
    const room = document.documentElement.clientWidth - 16;
    const wide = Math.min(room, Math.max(width + 12, 300));
    const { style } = this.element;
    style.width = `${wide}px`;
    style.left = `${Math.max(8, Math.min(left - 6, room + 8 - wide)) + window.scrollX}px`;
    style.top = `${(this.isNew ? bottom + 2 + below : top - 6) + window.scrollY}px`;
    this.area.style.fontSize = `${sizeOf(text)}px`;
    this.grow();
  }

  private take(target: BoxTarget | null, isKept: boolean): void {
    if (this.known) return;
    if (!target) {
      if (this.area.value === '') this.on.dismiss();
      return;
    }
    // A text that is being composed is not touched: an input method would lose it.
    if (this.isComposing) {
      this.area.addEventListener('compositionend', () => this.take(target, isKept), { once: true });
      return;
    }
    this.known = target;
    this.label.textContent = target.label;
    if (target.kind === 'value' && !isKept) {
      this.area.value = target.was + this.area.value;
      this.area.setSelectionRange(this.area.value.length, this.area.value.length);
    }
    this.grow();
    this.explain();
    if (this.draft) this.on.changed();
  }

  private typedIn(): void {
    this.grow();
    this.on.changed();
  }

  private press(event: KeyboardEvent): void {
    // Keys of an input method are its own: Enter there ends the word, Escape takes it back.
    if (event.isComposing || event.keyCode === 229) {
      event.stopPropagation();
      return;
    }
    const isCommand = event.ctrlKey || event.metaKey;
    const act = this.actOf(event, isCommand);
    if (act) {
      event.preventDefault();
      event.stopPropagation();
      act();
    } else if (!isCommand) {
      // The page's own keys are not for one who types here; those of VS Code are.
      event.stopPropagation();
    }
  }

  private actOf({ key, shiftKey, altKey }: KeyboardEvent, isCommand: boolean): (() => void) | null {
    switch (key) {
      case 'Enter':
        if (isCommand) return () => this.on.write('more');
        return shiftKey || altKey ? () => this.breakLine() : () => this.on.write('stay');
      case 'Escape':
        return () => this.on.leave(this.known ? (this.draft?.text ?? '') : this.area.value);
      case 'Tab':
        return shiftKey || isCommand ? null : () => this.on.write('next');
      case 's':
        return isCommand && !shiftKey ? () => this.on.write('save') : null;
      default:
        return null;
    }
  }

  private breakLine(): void {
    if (this.known?.kind !== 'value' || !this.known.isMultiLine) return;
    const { selectionStart, selectionEnd } = this.area;
    this.area.setRangeText('\n', selectionStart, selectionEnd, 'end');
    this.typedIn();
  }

  private explain(): void {
    const { texts, known } = this;
    const [next] = this.below;
    const isMultiLine = known?.kind === 'value' && known.isMultiLine;
    const goOn = next ?? (this.isNew ? { label: '…' } : undefined);
    this.hint.textContent = [
      texts.write,
      isMultiLine ? texts.newLine : '',
      goOn ? texts.goOn.replace('{0}', () => goOn.label) : '',
      this.isNew ? texts.addNext : '',
      texts.leave,
    ]
      .filter(Boolean)
      .join('  ・  ');
  }

  private grow(): void {
    const { area } = this;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  }
}

/** Size of the letters of a part as they are seen. */
function sizeOf(part: Element): number {
  const text = part.querySelector('text') ?? part;
  const size = Number.parseFloat(getComputedStyle(text).fontSize);
  const svg = text instanceof SVGElement ? text.ownerSVGElement : null;
  const scale = svg ? svg.getBoundingClientRect().width / (svg.viewBox.baseVal.width || 1) : 1;
  return Math.min(28, Math.max(13, size * scale));
}
