import type { PreviewFinding, ToPreview } from '../../server/protocol';
import { countOf } from './findings';
import { make, makeButton, makeLead, type Texts } from './page';
import { patch } from './patch';
import { startList } from './startHere';

const severities = ['error', 'warning', 'information', 'hint'] as const;
type SummaryContent = Pick<Extract<ToPreview, { type: 'show' }>, 'summary' | 'findings'>;

/** 「幹事に見せる前に」: how far the vision is covered, what is left to mend and to answer. */
export class Summary {
  private shown = '';
  private newest: SummaryContent | null = null;
  private ticked: ReadonlySet<string> = new Set();

  constructor(
    private readonly root: HTMLElement,
    private readonly texts: Texts,
    private readonly on: {
      close(): void;
      /** Which of the questions are ticked by now. */
      tick(ticked: string[]): void;
      /** Answers a piece of advice, or adds one (null). */
      advise(id: string | null): void;
    },
  ) {
    root.setAttribute('aria-label', texts.summary);
    root.addEventListener('keydown', ({ key }) => key === 'Escape' && on.close());
    root.addEventListener('click', ({ target }) => {
      const { advice } = (target as HTMLElement).dataset;
      if (advice !== undefined) on.advise(advice === '' ? null : advice);
    });
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

  show({ summary, findings }: SummaryContent): void {
    this.newest = { summary, findings };
    if (this.isUnfolded) this.build(this.newest);
  }

  /** What did not change is left as it is: unfolded lists, the focus, ticks. */
  private build({ summary, findings }: SummaryContent): void {
    const isFirst = this.shown === '';
    const content = JSON.stringify([summary, findings]);
    if (content === this.shown) return;
    this.shown = content;
    const head = make('header');
    head.append(
      make('h2', '', this.texts.summary),
      makeButton('close', this.texts.close, () => this.on.close()),
    );
    const tiles = make('div', 'tiles');
    tiles.append(
      this.imagesOf(summary),
      this.findingsOf(findings, summary.counts),
      this.adviceOf(summary),
    );
    const start = startList(summary.startHere, this.texts);
    const next = document.createDocumentFragment();
    next.append(head, ...(start ? [start] : []), tiles, this.questionsOf(summary.questions));
    patch(this.root, next);
    // The gravest are read at once; of the others the author chooses.
    const [gravest] = this.lists;
    if (isFirst && gravest && gravest.className !== 'questions') gravest.open = true;
    this.showTicks();
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

  private imagesOf({ images }: SummaryContent['summary']): HTMLElement {
    const { texts } = this;
    const served = images.filter(({ isServed }) => isServed).length;
    const rows = images.map(({ text, isServed, place }) => {
      const row = makeLead(isServed ? 'served' : 'unserved', text, place);
      row.dataset.row = text;
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

  private findingsOf(findings: readonly PreviewFinding[], counts: string): HTMLElement {
    const { texts } = this;
    const groups = severities.flatMap((severity) => {
      const own = findings.filter((finding) => finding.severity === severity);
      if (own.length === 0) return [];
      const list = make('details', severity);
      list.dataset.row = severity;
      const rows = own.map(({ what, place }) => {
        const row = makeLead('', what, place);
        row.dataset.row = what;
        row.prepend(make('span', 'line', String(place.range.start.line + 1)));
        return row;
      });
      list.append(headOf(texts[severity], own.length), listOf(rows));
      return [list];
    });
    const figure = make('p', 'big', String(countOf(findings)));
    const none = make('p', '', texts.noFindings);
    const rest = groups.length > 0 ? [make('p', 'counts', counts), ...groups] : [none];
    return tile(texts.findings, figure, ...rest);
  }

  private adviceOf({ advice }: SummaryContent['summary']): HTMLElement {
    const { texts } = this;
    const rows = advice.map(({ id, text, place }) => {
      const row = make('div', 'advice');
      row.dataset.row = id;
      const answer = adviceButton(texts.answer, id);
      answer.setAttribute(
        'aria-label',
        texts.answerAdvice.replace('{0}', () => text),
      );
      row.append(makeLead('', text, place), answer);
      return row;
    });
    const figure = make('p', 'big', String(advice.length));
    const rest = rows.length > 0 ? listOf(rows) : make('p', '', texts.noAdvice);
    const add = adviceButton(texts.addAdvice, '');
    return tile(texts.advice, figure, rest, add);
  }

  private questionsOf(questions: readonly string[]): HTMLElement {
    const list = make('details', 'questions');
    const rows = questions.map((question) => {
      const label = make('label');
      label.dataset.row = question;
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

/** Answers a piece of advice by its id, or adds one (''). */
function adviceButton(text: string, id: string): HTMLElement {
  const button = make('button', 'act', text);
  button.type = 'button';
  button.dataset.advice = id;
  return button;
}

/** A list of rows, each of which is known again by its `data-row`. */
function listOf(rows: readonly HTMLElement[]): HTMLElement {
  const list = make('ul');
  for (const row of rows) {
    const item = make('li');
    item.dataset.row = row.dataset.row;
    item.append(row);
    list.append(item);
  }
  return list;
}
