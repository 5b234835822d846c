import type { FromPreview, ToTyping, TypedText } from '../../server/protocol';
import { type BoxTarget, TypingBox } from './box';
import { partsOf, type Texts } from './page';

/** What was typed when the page went away, and at which part. */
export interface Draft {
  readonly anchor: string;
  readonly typed: TypedText;
}

interface Wiring {
  post(message: FromPreview): void;
  /** A draft is kept over a reload of the page. */
  keep(draft: Draft | null): void;
  /** Says something in the bar, with something to press. */
  say(text: string, button?: { text: string; press(): void }): void;
}

type Answer = Extract<ToTyping, { id: number }>;

/**
 * Typing where a text stands: a box over the part, in which the author writes. Boxes lie beside the
 * sheets, so that drawing these anew takes nothing away that is being typed.
 */
export class Typing {
  private readonly boxes = new Set<TypingBox>();
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private lastId = 0;
  /** The part that is to have the focus as soon as it is drawn. */
  private wanted: string | null = null;
  /** The part with which typing one behind the other has come to its end. */
  private ended: string | null = null;

  constructor(
    private readonly main: HTMLElement,
    private readonly texts: Texts,
    private readonly on: Wiring,
  ) {
    // A window that gets the focus back has forgotten which element of it had the focus.
    window.addEventListener('focus', () => {
      if (document.activeElement === document.body) this.takeFocus();
    });
  }

  private get newest(): TypingBox | undefined {
    return [...this.boxes].at(-1);
  }

  /** Gives the newest box the focus. Is there one? */
  takeFocus(): boolean {
    this.newest?.focus();
    return this.newest !== undefined;
  }

  receive(answer: ToTyping): void {
    if (!('id' in answer)) return;
    this.waiting.get(answer.id)?.(answer);
    this.waiting.delete(answer.id);
  }

  /** Moves an item of the plan; its part has the focus afterwards. */
  async move(key: string, to: { on: string } | { by: 1 | -1 }): Promise<void> {
    const answer = await this.ask((id) => ({ type: 'move', id, key, to }));
    if (answer.type === 'written') this.focus(answer.key);
    else if ('problem' in answer) this.on.say(answer.problem);
  }

  /** Opens a part for typing; where it holds no text of its own its source is shown instead. */
  open(key: string): void {
    const known = [...this.boxes].find((box) => box.anchor === key && !box.isNew);
    if (known) known.focus();
    else this.show(this.boxFor(key, this.valueOf(key)));
  }

  /** Opens an empty box for the next item of the list in which a part stands. */
  add(key: string): void {
    this.show(this.boxFor(key, this.nextOf(key), true));
  }

  /** What was typed before the page was loaded anew. */
  restore({ anchor, typed }: Draft): void {
    const target =
      typed.kind === 'value'
        ? this.valueOf(anchor).then((found) => ({ ...found, was: typed.was }) as BoxTarget)
        : Promise.resolve<BoxTarget>({ kind: 'item', label: '', to: typed.to, below: [] });
    const box = this.boxFor(anchor, target, typed.kind === 'item');
    this.show(box, typed.text);
  }

  /** The sheets have changed: boxes go along with their parts. */
  update(): void {
    this.layOut();
    if (this.wanted !== null) this.focus(this.wanted);
  }

  /** Boxes for new items lie below their part, one below the other. */
  private layOut(): void {
    const below = new Map<string, number>();
    for (const box of this.boxes) {
      const height = box.isNew ? (below.get(box.anchor) ?? 0) : 0;
      box.place(this.partOf(box.anchor), height);
      if (box.isNew) below.set(box.anchor, height + box.element.offsetHeight);
    }
  }

  private boxFor(anchor: string, target: Promise<BoxTarget | null>, isNew = false): TypingBox {
    const box: TypingBox = new TypingBox(anchor, target, this.texts, isNew, {
      changed: () => this.keepDraft(box),
      leave: (text) => this.leave(box, text),
      dismiss: () => this.dismiss(box),
      write: (then) => this.write(box, then),
    });
    return box;
  }

  private show(box: TypingBox, text = ''): void {
    // What was typed elsewhere is written; it stays open where that cannot be.
    for (const other of this.boxes) void this.writeOut(other);
    this.on.say('');
    this.boxes.add(box);
    document.body.append(box.element);
    this.layOut();
    box.begin(text);
  }

  private write(box: TypingBox, then: 'stay' | 'save' | 'next' | 'more'): void {
    if (box.isWriting) return;
    const written = this.writeOut(box);
    if (then === 'stay' || then === 'save') {
      void written.then((key) => {
        if (key === null) return;
        this.focus(key);
        if (then === 'save') this.on.post({ type: 'save' });
      });
      return;
    }
    // The next box is there at once: what is typed meanwhile goes into it.
    const target = written.then((key) => {
      if (key === null) return null;
      if (box.isNew) next.anchor = key;
      return then === 'more' ? this.nextOf(key) : this.behind(box, key);
    });
    const next = this.boxFor(box.anchor, target, true);
    this.show(next);
  }

  /**
   * Writes what was typed in a box, and closes it.
   *
   * @returns the key of what stands there now; null where it cannot be written.
   */
  private async writeOut(box: TypingBox): Promise<string | null> {
    if (box.isWriting) return null;
    box.isWriting = true;
    const typed = await box.typed();
    if (box.isLost) box.refuse(this.texts.noText);
    if (box.isLost || !this.boxes.has(box)) return null;
    if (!typed) {
      this.close(box);
      return box.anchor;
    }
    const answer = await this.ask((id) => ({ type: 'write', id, typed }));
    if (answer.type === 'written') {
      this.close(box);
      return answer.key;
    }
    if (answer.type === 'unwritten') box.refuse(answer.problem, answer.now);
    return null;
  }

  /** What is written after a box: アウトプット, アウトカム, 目標設定 one behind the other. */
  private async behind(box: TypingBox, key: string): Promise<BoxTarget | null> {
    const isKnown = box.below.length > 0 || !box.isNew;
    const [next, ...rest] = isKnown ? box.below : (await this.partAt(key)).below;
    if (next) return { kind: 'item', label: next.label, to: next, below: rest };
    this.ended = key;
    return null;
  }

  /** A box for which there is nothing to write. */
  private dismiss(box: TypingBox): void {
    this.close(box);
    this.focus(this.ended ?? box.anchor);
    this.ended = null;
  }

  private leave(box: TypingBox, text: string): void {
    this.close(box);
    this.focus(box.anchor);
    if (text.trim() === '') return;
    const { anchor, isNew } = box;
    const again = () => this.show(this.boxFor(anchor, box.target, isNew), text);
    this.on.say(this.texts.left, { text: this.texts.restore, press: again });
  }

  private close(box: TypingBox): void {
    this.boxes.delete(box);
    box.element.remove();
    this.layOut();
    if (this.boxes.size === 0) this.keepDraft(null);
  }

  private keepDraft(box: TypingBox | null): void {
    const typed = box?.draft ?? null;
    this.on.keep(box && typed ? { anchor: box.anchor, typed } : null);
    this.on.post({ type: 'draft', typed });
  }

  private async valueOf(key: string): Promise<BoxTarget | null> {
    const { value, below } = await this.partAt(key);
    if (value) {
      const { text, ...rest } = value;
      return { kind: 'value', key, was: text, below, ...rest };
    }
    this.on.post({ type: 'open', key });
    return null;
  }

  private async nextOf(key: string): Promise<BoxTarget | null> {
    const { next } = await this.partAt(key);
    return next && { kind: 'item', label: next.label, to: next, below: [] };
  }

  private async partAt(key: string): Promise<Extract<ToTyping, { type: 'value' }>> {
    const answer = await this.ask((id) => ({ type: 'value', id, key }));
    if (answer.type === 'value') return answer;
    if ('problem' in answer) this.on.say(answer.problem);
    return { type: 'value', id: answer.id, value: null, next: null, below: [] };
  }

  private ask(question: (id: number) => FromPreview): Promise<Answer> {
    const id = ++this.lastId;
    const answer = new Promise<Answer>((resolve) => this.waiting.set(id, resolve));
    this.on.post(question(id));
    return answer;
  }

  /** Gives a part the focus, now or when it is drawn; not while something is typed. */
  private focus(key: string): void {
    const isTyping = Boolean(document.activeElement?.closest('.typing'));
    // The author may write elsewhere by now: then the focus stays there.
    const isFree = document.hasFocus() && !isTyping;
    const part = isFree ? this.partOf(key) : null;
    this.wanted = isFree && !part ? key : null;
    part?.focus({ preventScroll: true });
  }

  /** The part that is seen best: the one with the focus, else one on the screen. */
  private partOf(key: string): HTMLElement | SVGElement | null {
    const parts = [...partsOf(this.main, key)];
    const isSeen = (part: Element) => {
      const { top, bottom } = part.getBoundingClientRect();
      return bottom > 0 && top < window.innerHeight;
    };
    return (
      parts.find((part) => part === document.activeElement) ??
      parts.find(isSeen) ??
      parts[0] ??
      null
    );
  }
}
