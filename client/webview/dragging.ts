import { make } from './page';

/** An item that stands in a stage: only the plan is put in another order here. */
const ofStage = /^stages\.\d+\.[^/]+\.\d+$/;
/** So far does a hand shake with a click, in CSS pixels. */
const slack = 6;

/** Drags an item of the plan onto another part: to another stage, or onto what it is for. */
export function followDrags(main: HTMLElement, drop: (key: string, on: string) => void): void {
  let dragged: HTMLElement | SVGElement | null = null;
  let start = { x: 0, y: 0 };
  const ghost = make('div', 'ghost');
  const partAt = (x: number, y: number) =>
    document.elementFromPoint(x, y)?.closest<HTMLElement | SVGElement>('main [data-key]') ?? null;
  const clear = () => {
    main.querySelector('.is-target')?.classList.remove('is-target');
    ghost.remove();
  };
  const end = () => {
    clear();
    dragged = null;
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', finish);
    window.removeEventListener('keydown', cancel, true);
  };
  const move = ({ clientX: x, clientY: y, buttons }: PointerEvent) => {
    if (buttons === 0) return end();
    if (!ghost.isConnected && Math.hypot(x - start.x, y - start.y) < slack) return;
    if (!ghost.isConnected) document.body.append(ghost);
    ghost.style.transform = `translate(${x + 12}px, ${y + 8}px)`;
    main.querySelector('.is-target')?.classList.remove('is-target');
    const part = partAt(x, y);
    if (part !== dragged) part?.classList.add('is-target');
  };
  const finish = ({ clientX: x, clientY: y }: PointerEvent) => {
    const key = dragged?.dataset.key;
    const on = partAt(x, y)?.dataset.key;
    const isMoved = ghost.isConnected;
    end();
    if (!isMoved) return;
    // What follows is no click.
    const swallow = (event: Event) => event.stopPropagation();
    window.addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
    if (key && on && key !== on) drop(key, on);
  };
  const cancel = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    end();
  };
  main.addEventListener('pointerdown', (event) => {
    const part = (event.target as Element).closest<HTMLElement | SVGElement>('[data-key]');
    if (event.button !== 0 || !part || !ofStage.test(part.dataset.key ?? '')) return;
    dragged = part;
    start = { x: event.clientX, y: event.clientY };
    ghost.textContent = part.getAttribute('aria-label') ?? part.textContent;
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', finish);
    window.addEventListener('keydown', cancel, true);
  });
  // The text of a drawing is not selected by a drag that moves it.
  main.addEventListener('selectstart', (event) => {
    if (dragged instanceof SVGElement) event.preventDefault();
  });
}
