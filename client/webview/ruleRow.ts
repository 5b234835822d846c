import { type RuleEntry, type RuleSeverity, ruleSeverities } from '../../server/protocol';
import type { RulesPageTexts } from '../rules/rulesPage';
import { make, makeButton } from './page';

interface RowActions {
  choose(row: RuleRow, severity: RuleSeverity): void;
  explain(id: string): void;
}

/** One rule on the page: its switch, its severity, what it is for. */
export class RuleRow {
  readonly element = make('li');
  /** What the search looks through. */
  readonly words: string;
  private readonly toggle = make('input', 'switch');
  private readonly choice = make('select');
  private readonly note = make('p', 'note');
  private severity: RuleSeverity;
  isLocked = false;

  constructor(
    readonly rule: RuleEntry,
    reason: string,
    private readonly texts: RulesPageTexts,
    on: RowActions,
  ) {
    const { id, title } = rule;
    this.severity = rule.severity;
    this.words = [title, id, reason].join(' ');
    this.element.dataset.rule = id;
    this.toggle.type = 'checkbox';
    this.toggle.setAttribute('role', 'switch');
    this.toggle.setAttribute('aria-label', title);
    this.toggle.addEventListener('change', () => {
      on.choose(this, this.toggle.checked ? this.severityWhenOn : 'off');
    });
    const named = (text: string) => text.replace('{0}', () => title);
    this.choice.setAttribute('aria-label', named(texts.severity));
    this.choice.append(...ruleSeverities.map((one) => new Option(this.nameOf(one), one)));
    this.choice.addEventListener('change', () =>
      on.choose(this, this.choice.value as RuleSeverity),
    );
    const explain = makeButton('link', texts.explain, () => on.explain(id));
    explain.setAttribute('aria-label', named(texts.explainRule));
    const said = make('div', 'said');
    const name = make('p', 'name', title);
    name.addEventListener('click', () => this.toggle.click());
    const small = make('p', 'small');
    small.append(make('code', '', id), explain);
    // The list of settings begins with the title, which stands here already.
    said.append(name, make('p', 'reason', withoutStart(reason, title)), this.note, small);
    this.element.append(this.toggle, said, this.choice);
  }

  get isOn(): boolean {
    return this.severity !== 'off';
  }

  get isChanged(): boolean {
    return this.severity !== this.rule.severity;
  }

  get hasFocus(): boolean {
    return this.element.contains(document.activeElement);
  }

  /** What the rule has when it is switched on. */
  get severityWhenOn(): RuleSeverity {
    return this.rule.severity === 'off' ? 'information' : this.rule.severity;
  }

  focus(): void {
    this.toggle.focus();
  }

  /** @param isLocked it is set at the other place, which counts more. */
  show(severity: RuleSeverity, isLocked: boolean): void {
    this.severity = severity;
    this.isLocked = isLocked;
    this.toggle.checked = this.isOn;
    this.choice.value = severity;
    this.toggle.disabled = isLocked;
    this.choice.disabled = isLocked;
    this.note.textContent = isLocked ? this.texts.byFolder : '';
    this.element.classList.toggle('changed', this.isChanged);
    this.element.classList.toggle('off', !this.isOn);
  }

  private nameOf(severity: RuleSeverity): string {
    const name = this.texts[severity];
    return severity === this.rule.severity ? this.texts.standard.replace('{0}', () => name) : name;
  }
}

function withoutStart(text: string, start: string): string {
  return text.startsWith(start) ? text.slice(start.length).replace(/^[。.]\s*/, '') : text;
}
