import type { PreviewFinding } from '../../server/protocol';
import { firstLineEnd } from './fonts';
import { make, partsByKey, type Texts } from './page';

const order = ['error', 'warning', 'information', 'hint'] as const;

/** Shows findings at the parts they are about: a mark, and what they say on hover and focus. */
export class Findings {
  private all: readonly PreviewFinding[] = [];
  private byKey: ReadonlyMap<string, readonly PreviewFinding[]> = new Map();

  constructor(
    private readonly main: HTMLElement,
    private readonly tip: HTMLElement,
    /** What must not be covered: it is being read from, or pressed. */
    private readonly bar: HTMLElement,
    private readonly texts: Texts,
  ) {
    const over = (event: Event) => this.point(event.target as Element);
    main.addEventListener('mouseover', over);
    main.addEventListener('focusin', over);
    main.addEventListener('mouseleave', () => this.hide());
    main.addEventListener('focusout', () => this.hide());
    window.addEventListener('scroll', () => this.hide(), { passive: true });
    window.addEventListener('keydown', ({ key }) => key === 'Escape' && this.hide());
  }

  take(findings: readonly PreviewFinding[], level: string): void {
    this.all = findings;
    this.show(level);
  }

  /** Shows all findings, warnings and errors only (`warning`), or none. */
  show(level: string): void {
    for (const mark of this.main.querySelectorAll('.mark')) mark.remove();
    for (const part of this.main.querySelectorAll('[aria-description]')) {
      part.removeAttribute('aria-description');
    }
    this.byKey = byKey(this.all.filter(({ severity }) => isShown(severity, level)));
    const parts = partsByKey(this.main);
    for (const [key, findings] of this.byKey) this.mark(parts.get(key) ?? [], findings);
  }

  private mark(
    parts: readonly (HTMLElement | SVGElement)[],
    findings: readonly PreviewFinding[],
  ): void {
    const severity = order.find((one) => findings.some((finding) => finding.severity === one));
    if (!severity) return;
    const text = findings.map(({ message }) => message).join(' / ');
    const drawings = new Set<Element>();
    for (const part of parts) {
      part.setAttribute('aria-description', `${this.texts[severity]}: ${text}`);
      // In one drawing an item may stand for several gaps: one mark is enough.
      const drawing = part.closest('svg');
      if (drawing && drawings.has(drawing)) continue;
      if (drawing) drawings.add(drawing);
      // Beside the part, whose name does not say it.
      if (drawing) drawing.append(svgMark(part, severity, findings.length));
      else part.append(htmlMark(severity, findings.length));
    }
  }

  private point(target: Element): void {
    const part = target.closest<HTMLElement | SVGElement>('[data-key]');
    const findings = this.byKey.get(part?.dataset.key ?? '');
    if (!part || !findings) {
      this.hide();
      return;
    }
    const rows = findings.map(({ severity, message }) => {
      const row = make('p', `finding ${severity}`);
      row.append(make('strong', '', this.texts[severity]), ` ${message}`);
      return row;
    });
    this.tip.replaceChildren(...rows);
    this.tip.hidden = false;
    const { left, bottom, top } = part.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = this.tip;
    const x = Math.max(8, Math.min(left, document.documentElement.clientWidth - offsetWidth - 8));
    const room = { from: this.bar.getBoundingClientRect().bottom + 4, to: window.innerHeight - 8 };
    const places = [bottom + 6, top - offsetHeight - 6, room.to - offsetHeight];
    const fits = (y: number) => y >= room.from && y + offsetHeight <= room.to;
    const y = places.find(fits) ?? room.from;
    this.tip.style.left = `${x}px`;
    this.tip.style.top = `${y}px`;
    this.tip.style.maxHeight = `${room.to - room.from}px`;
  }

  private hide(): void {
    this.tip.hidden = true;
  }
}

/** How many findings there are: as everywhere, and as VS Code counts problems, hints not among them. */
export function countOf(findings: readonly PreviewFinding[]): number {
  return findings.filter(({ severity }) => severity !== 'hint').length;
}

/** Is a finding shown at this level: `all`, `warning` (and errors), `none`? */
export function isShown(severity: PreviewFinding['severity'], level: string): boolean {
  if (level === 'warning') return severity === 'error' || severity === 'warning';
  return level !== 'none';
}

/** Findings by the part of the story they are about; those about none are left out. */
function byKey(all: readonly PreviewFinding[]): ReadonlyMap<string, readonly PreviewFinding[]> {
  const found = new Map<string, PreviewFinding[]>();
  for (const finding of all) {
    if (finding.key === null) continue;
    const same = found.get(finding.key);
    if (same) same.push(finding);
    else found.set(finding.key, [finding]);
  }
  return found;
}

function htmlMark(severity: string, count: number): HTMLElement {
  const mark = make('span', `mark ${severity}`, count > 1 ? String(count) : '!');
  mark.setAttribute('aria-hidden', 'true');
  return mark;
}

/** A disc at the upper right of the part, beside its text, whole where the part ends with its drawing. */
function svgMark(part: HTMLElement | SVGElement, severity: string, count: number): SVGElement {
  const [x = 0, y = 0, width = 0] = (part.dataset.box ?? '').split(' ').map(Number);
  const svg = (name: string, attributes: Record<string, string | number>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    return element;
  };
  const mark = svg('g', { class: `mark ${severity}`, 'aria-hidden': 'true' });
  const edge = part.closest('svg')?.viewBox.baseVal.width ?? Number.POSITIVE_INFINITY;
  const beside = Math.max(x + width - 2, firstLineEnd(part) + 9);
  const [cx, cy] = [Math.min(beside, edge - 9), y + 8];
  const text = svg('text', { x: cx, y: cy + 3.5, 'text-anchor': 'middle', 'font-size': 10 });
  text.textContent = count > 1 ? String(count) : '!';
  mark.append(svg('circle', { cx, cy, r: 7.5 }), text);
  return mark;
}
