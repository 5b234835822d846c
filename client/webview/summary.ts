import type { CursorLocation, PreviewFinding, ToPreview } from '../../server/protocol';
import { make, makeButton, type Texts } from './page';

const severities = ['error', 'warning', 'information', 'hint'] as const;
type Shown = Pick<Extract<ToPreview, { type: 'show' }>, 'summary' | 'findings'>;

/** 「幹事に見せる前に」: how far the vision is covered, what is left to mend and to answer. */
export class Summary {
  private shown = '';
  private newest: Shown | null = null;
  private ticked: ReadonlySet<string> = new Set();

  constructor(
    private readonly root: HTMLElement,
    private readonly texts: Texts,
    private readonly on: {
      open(place: CursorLocation): void;
      close(): void;
      /** Which of the questions are ticked by now. */
      tick(ticked: string[]): void;
    },
  ) {
    root.setAttribute('aria-label', texts.summary);
    root.addEventListener('keydown', ({ key }) => key === 'Escape' && on.close());
    root.addEventListener('change', () => {
      this.ticked = new Set(this.ticks.flatMap((tick) => (tick.checked ? tick.value : [])));
      on.tick([...this.ticked]);
    });
  }

  get isUnfolded(): boolean {
    return !this.root.hidden;
  }

  set isUnfolded(isUnfolded: boolean) {
    this.root.hidden = !isUnfolded;
    if (isUnfolded && this.newest) this.build(this.newest);
  }

  show({ summary, findings }: Shown): void {
    this.newest = { summary, findings };
    if (this.isUnfolded) this.build(this.newest);
  }

  /** What did not change is left as it is: unfolded lists, the focus, ticks. */
  private build({ summary, findings }: Shown): void {
    const isFirst = this.shown === '';
    const content = JSON.stringify([summary, findings]);
    if (content === this.shown) return;
    this.shown = content;
    const open = new Set(this.lists.filter((list) => list.open).map((list) => list.className));
    const focused = this.targets.indexOf(document.activeElement as HTMLElement);
    const head = make('header');
    head.append(
      make('h2', '', this.texts.summary),
      makeButton('close', this.texts.close, () => this.on.close()),
    );
    const tiles = make('div', 'tiles');
    tiles.append(this.imagesOf(summary), this.findingsOf(findings), this.adviceOf(summary));
    this.root.replaceChildren(head, tiles, this.questionsOf(summary.questions));
    for (const list of this.lists) if (open.has(list.className)) list.open = true;
    // The gravest are read at once; of the others the author chooses.
    const [gravest] = this.lists;
    if (isFirst && gravest && gravest.className !== 'questions') gravest.open = true;
    this.showTicks();
    if (focused >= 0) this.targets[Math.min(focused, this.targets.length - 1)]?.focus();
  }

  /** What was ticked when the story was last shown. */
  set questionsTicked(ticked: readonly string[]) {
    this.ticked = new Set(ticked);
    this.showTicks();
  }

  private showTicks(): void {
    for (const tick of this.ticks) tick.checked = this.ticked.has(tick.value);
  }

  private get lists(): HTMLDetailsElement[] {
    return [...this.root.querySelectorAll('details')];
  }

  private get ticks(): HTMLInputElement[] {
    return [...this.root.querySelectorAll('input')];
  }

  private get targets(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('button, summary, input')];
  }

  private imagesOf({ images }: Shown['summary']): HTMLElement {
    const { texts } = this;
    const served = images.filter(({ isServed }) => isServed).length;
    const rows = images.map(({ text, isServed, place }) => {
      const row = this.jump(text, place, isServed ? 'served' : 'unserved');
      row.title = isServed ? texts.served : texts.unserved;
      row.setAttribute('aria-description', row.title);
      return row;
    });
    const figure = make('p', 'big', `${served} / ${images.length}`);
    const share = make('div', 'share');
    const bar = make('div');
    bar.style.width = `${images.length > 0 ? (100 * served) / images.length : 0}%`;
    share.append(bar);
    const hasNone = images.length === 0;
    return tile(
      texts.images,
      hasNone ? make('p', 'pending', texts.noImages) : figure,
      share,
      listOf(rows),
    );
  }

  private findingsOf(findings: readonly PreviewFinding[]): HTMLElement {
    const { texts } = this;
    const groups = severities.flatMap((severity) => {
      const own = findings.filter((finding) => finding.severity === severity);
      if (own.length === 0) return [];
      const list = make('details', severity);
      const rows = own.map(({ what, place }) => {
        const row = this.jump(what, place, '');
        row.prepend(make('span', 'line', String(place.range.start.line + 1)));
        return row;
      });
      list.append(headOf(texts[severity], own.length), listOf(rows));
      return [list];
    });
    const figure = make('p', 'big', String(findings.length));
    const none = make('p', '', texts.noFindings);
    return tile(texts.findings, figure, ...(groups.length > 0 ? groups : [none]));
  }

  private adviceOf({ advice }: Shown['summary']): HTMLElement {
    const { texts } = this;
    const rows = advice.map(({ text, place }) => this.jump(text, place, ''));
    const figure = make('p', 'big', String(advice.length));
    const rest = rows.length > 0 ? listOf(rows) : make('p', '', texts.noAdvice);
    return tile(texts.advice, figure, rest);
  }

  private questionsOf(questions: readonly string[]): HTMLElement {
    const list = make('details', 'questions');
    const rows = questions.map((question) => {
      const label = make('label');
      const tick = make('input');
      tick.type = 'checkbox';
      tick.value = question;
      label.append(tick, question);
      return label;
    });
    const lead = make('p', 'lead', this.texts.lead);
    list.append(headOf(this.texts.questions, questions.length), lead, listOf(rows));
    return list;
  }

  private jump(text: string, place: CursorLocation, className: string): HTMLElement {
    return makeButton(className, text, () => this.on.open(place));
  }
}

function tile(title: string, ...inside: HTMLElement[]): HTMLElement {
  const box = make('section', 'tile');
  box.append(make('h3', '', title), ...inside);
  return box;
}

function headOf(title: string, count: number): HTMLElement {
  const head = make('summary', '', title);
  head.append(make('span', 'count', String(count)));
  return head;
}

function listOf(rows: readonly HTMLElement[]): HTMLElement {
  const list = make('ul');
  for (const row of rows) {
    const item = make('li');
    item.append(row);
    list.append(item);
  }
  return list;
}
