/** The page on which an author looks at what was imported, before the story is made. */
import type { ImportReview, ReviewRow } from '../../server/protocol';
import type { ReviewTexts } from '../import/reviewPage';
import { elementOf, make, makeButton } from './page';

declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

const host = acquireVsCodeApi();
const texts: ReviewTexts = JSON.parse(document.body.dataset.texts ?? '{}');
const fill = (text: string, value: string | number) => text.replace('{0}', () => String(value));

/** Rows of a sheet that are shown at first: a long annex must not fill the page. */
const shownAtFirst = 200;
const nowhere = 'none';

/** Rows that are sent elsewhere or left out. */
const changed = new Set<ReviewRow>();

elementOf('finish').textContent = texts.finish;
elementOf('cancel').textContent = texts.cancel;
elementOf('finish').addEventListener('click', () => host.postMessage({ type: 'finish' }));
elementOf('cancel').addEventListener('click', () => host.postMessage({ type: 'cancel' }));

window.addEventListener('message', ({ data }: MessageEvent<ImportReview>) => {
  elementOf('message').textContent = data.message;
  elementOf('rows').replaceChildren(
    ...groups(data.rows).map((group) => section(group, data.targets)),
  );
});
host.postMessage({ type: 'ready' });

interface Group {
  readonly name: string;
  readonly rows: ReviewRow[];
}

/** Rows by their sheets, as they come; what has no place last. */
function groups(rows: readonly ReviewRow[]): readonly Group[] {
  const byName = new Map<string, Group>();
  for (const row of rows) {
    const name = row.state === 'heading' ? texts.heading : row.sheet || texts.elsewhere;
    const group = byName.get(name) ?? { name, rows: [] };
    byName.set(name, group);
    group.rows.push(row);
  }
  const weight = ({ rows: [first] }: Group) =>
    first?.state === 'kept' ? 1 : first?.state === 'heading' ? 2 : 0;
  return [...byName.values()].sort((a, b) => weight(a) - weight(b));
}

function section({ name, rows }: Group, targets: ImportReview['targets']): HTMLElement {
  const part = make('details', 'sheet');
  part.open = rows[0]?.state !== 'heading';
  const summary = make('summary');
  summary.append(make('h2', '', name), make('span', 'count', String(rows.length)));
  const list = make('ul');
  list.append(...rows.slice(0, shownAtFirst).map((row) => item(row, targets)));
  part.append(summary, list);
  const rest = rows.slice(shownAtFirst);
  if (rest.length > 0) {
    const more = makeButton('quiet', fill(texts.more, rest.length), () => {
      list.append(...rest.map((row) => item(row, targets)));
      more.remove();
    });
    part.append(more);
  }
  return part;
}

function item(row: ReviewRow, targets: ImportReview['targets']): HTMLElement {
  const line = make('li');
  const said = make('div', 'said');
  said.append(make('p', 'text', row.text), make('p', 'where', row.where));
  const select = make('select');
  const short = row.text.length > 40 ? `${row.text.slice(0, 40)}…` : row.text;
  select.setAttribute('aria-label', fill(texts.placeOf, short));
  const asRead = [row.sheet, row.place].filter(Boolean).join(' › ') || texts.elsewhere;
  select.append(new Option(fill(texts.asRead, asRead), ''));
  const leave = makeButton('quiet', texts.leaveOut, () => {
    select.value = select.value === nowhere ? '' : nowhere;
    move();
  });
  const nameLeave = () => {
    leave.textContent = select.value === nowhere ? texts.bringBack : texts.leaveOut;
    leave.setAttribute('aria-label', `${leave.textContent}: ${short}`);
  };
  nameLeave();
  const move = () => {
    // What goes back to where it was read is no move.
    const isBack = select.value === '';
    host.postMessage({ type: 'move', pieces: row.pieces, to: select.value });
    if (isBack) changed.delete(row);
    else changed.add(row);
    line.classList.toggle('out', select.value === nowhere);
    line.classList.toggle('moved', !isBack && select.value !== nowhere);
    nameLeave();
    elementOf('changed').textContent = changed.size > 0 ? fill(texts.changed, changed.size) : '';
  };
  for (const { id, name } of targets) {
    if (id !== row.target) select.append(new Option(name, id));
  }
  select.addEventListener('change', move);
  line.append(said, select, leave);
  return line;
}
