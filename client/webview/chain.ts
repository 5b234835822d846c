import { partsOf } from './page';

/**
 * In a drawing with links, what is under the pointer or has the focus shows its chain: what it serves
 * and what serves it; on the road map, what it hands on and takes over.
 */
export function followChains(main: HTMLElement): void {
  const over = (event: Event) => {
    const target = event.target as Element;
    clear(main);
    const part = target.closest<SVGElement>('svg g[data-key]');
    const key = CSS.escape(part?.dataset.key ?? '');
    const svg = part?.ownerSVGElement;
    const isLinked = svg?.querySelector(`[data-from="${key}"], [data-to="${key}"]`);
    if (part?.dataset.key && svg && isLinked) show(svg, part.dataset.key);
  };
  main.addEventListener('mouseover', over);
  main.addEventListener('focusin', (event) => {
    if ((event.target as Element).matches(':focus-visible')) over(event);
  });
  main.addEventListener('mouseleave', () => clear(main));
  main.addEventListener('focusout', () => clear(main));
}

function clear(main: HTMLElement): void {
  for (const one of main.querySelectorAll('.in-chain')) one.classList.remove('in-chain');
  for (const one of main.querySelectorAll('.has-chain')) one.classList.remove('has-chain');
}

function show(svg: SVGSVGElement, key: string): void {
  const links = [...svg.querySelectorAll<SVGPathElement>('path[data-from]')];
  const mark = (start: 'from' | 'to', end: 'from' | 'to') => {
    const queue = [key];
    const seen = new Set(queue);
    for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
      for (const node of partsOf(svg, at)) node.classList.add('in-chain');
      for (const link of links) {
        if (link.dataset[start] !== at) continue;
        link.classList.add('in-chain');
        const next = link.dataset[end] ?? '';
        if (!seen.has(next)) queue.push(next);
        seen.add(next);
      }
    }
  };
  mark('from', 'to');
  mark('to', 'from');
  svg.classList.add('has-chain');
}
