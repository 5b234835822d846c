import type { PreviewFinding } from '../../server/protocol';
import { isShown } from './findings';
import { make, makeLead, partsOf, type Texts } from './page';
import { patch } from './patch';

/** 「ここから始める」 as a list of buttons that lead to the findings; null where there are none. */
export function startList(findings: readonly PreviewFinding[], texts: Texts): HTMLElement | null {
  if (findings.length === 0) return null;
  const box = make('section', 'start');
  box.setAttribute('aria-label', texts.startHere);
  const list = make('ol');
  for (const { severity, what, message, place } of findings) {
    const button = makeLead(`start-row ${severity}`, what, place);
    button.title = message;
    const row = make('li');
    row.dataset.row = what;
    row.append(button);
    list.append(row);
  }
  box.append(make('h3', '', texts.startHere), list);
  return box;
}

/** At the top of each sheet those of the findings to start with that stand on it. */
export class StartHere {
  private all: readonly PreviewFinding[] = [];

  constructor(
    private readonly main: HTMLElement,
    private readonly texts: Texts,
  ) {}

  take(findings: readonly PreviewFinding[], level: string): void {
    this.all = findings;
    this.show(level);
  }

  /** Shows them where findings are shown at all. */
  show(level: string): void {
    const bySheet = new Map<Element, PreviewFinding[]>();
    for (const finding of this.all) {
      if (!isShown(finding.severity, level)) continue;
      const sheet = this.sheetOf(finding);
      if (sheet) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), finding]);
    }
    for (const sheet of this.main.children) this.showOn(sheet, bySheet.get(sheet) ?? []);
  }

  private showOn(sheet: Element, findings: readonly PreviewFinding[]): void {
    const old = sheet.querySelector<HTMLElement>(':scope > .start');
    const list = startList(findings, this.texts);
    if (!list) old?.remove();
    else if (old) patch(old, list);
    else sheet.firstElementChild?.after(list);
  }

  /** The sheet where a finding is drawn: the sheet itself before the plan and the map of all. */
  private sheetOf({ key }: PreviewFinding): Element | null {
    const parts = key === null ? [] : [...partsOf(this.main, key)];
    return parts[0]?.closest('section') ?? this.main.firstElementChild;
  }
}
