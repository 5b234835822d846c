/** The page that shows what differs between an earlier version and the story as it is now. */
import { patch } from './patch';

type FromPage =
  | { readonly type: 'ready' | 'texts' | 'reasons' }
  | { readonly type: 'whole'; readonly isWhole: boolean }
  | { readonly type: 'open'; readonly side: 'before' | 'after'; readonly change: number };

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

const vscode = acquireVsCodeApi();
const main = document.getElementById('changes') as HTMLElement;
const summary = document.getElementById('summary') as HTMLElement;
const whole = document.getElementById('whole') as HTMLInputElement;

window.addEventListener('message', ({ data }: MessageEvent<{ summary: string; html: string }>) => {
  summary.textContent = data.summary;
  const next = document.createElement('main');
  next.innerHTML = data.html;
  for (const cell of next.querySelectorAll<HTMLElement>('.before, .after')) {
    if (!hasText(cell)) continue;
    cell.tabIndex = 0;
    cell.setAttribute('role', 'link');
    cell.title = document.body.dataset.go ?? '';
  }
  patch(main, next);
});

/** Is there something of the story in the cell to go to? */
function hasText(cell: HTMLElement): boolean {
  return !/^[―–]?$/.test(cell.textContent ?? '');
}

function open(target: EventTarget | null): void {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[role=link]') : null;
  const change = Number(cell?.closest<HTMLElement>('[data-change]')?.dataset.change);
  if (!cell || Number.isNaN(change)) return;
  const side = cell.classList.contains('before') ? 'before' : 'after';
  vscode.postMessage({ type: 'open', side, change });
}

main.addEventListener('click', ({ target }) => {
  // Who selects a text to copy it does not want to go away.
  if (document.getSelection()?.isCollapsed !== false) open(target);
});
main.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') open(event.target);
});
whole.addEventListener('change', () =>
  vscode.postMessage({ type: 'whole', isWhole: whole.checked }),
);
for (const type of ['texts', 'reasons'] as const) {
  document.getElementById(type)?.addEventListener('click', () => vscode.postMessage({ type }));
}
vscode.postMessage({ type: 'ready' });
