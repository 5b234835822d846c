/** The page on which an author switches the rules. */
import type { RuleEntry, RuleGroupEntry } from '../../server/protocol';
import type { RuleScope, RuleValues } from '../rules/ruleSettings';
import type { FromRulesPage, RulesPageTexts, ToRulesPage } from '../rules/rulesPage';
import { elementOf, make } from './page';
import { RuleRow } from './ruleRow';

declare function acquireVsCodeApi(): {
  postMessage(message: FromRulesPage): void;
  getState(): { readonly search?: string; readonly scope?: RuleScope } | undefined;
  setState(state: { readonly search: string; readonly scope: RuleScope }): void;
};

const host = acquireVsCodeApi();
const texts: RulesPageTexts = JSON.parse(document.body.dataset.texts ?? '{}');

const search = make('input');
const onlyChanged = make('input');
const scope = make('select');
const count = make('span', 'count');
const none = make('p', 'none', texts.none);
const rows: RuleRow[] = [];
const groups: Group[] = [];
let values: RuleValues = { user: {}, folder: {}, hasFolder: false };

makeTools();
window.addEventListener('message', ({ data }: MessageEvent<ToRulesPage>) => {
  switch (data.type) {
    case 'rules':
      showRules(data.groups, data.reasons);
      return;
    case 'values':
      values = data;
      showValues();
      return;
    case 'show':
      showRule(data.id);
  }
});
host.postMessage({ type: 'ready' });

/** A group with its rows, and its switch. */
interface Group {
  readonly part: HTMLDetailsElement;
  readonly toggle: HTMLInputElement;
  readonly state: HTMLElement;
  readonly rows: readonly RuleRow[];
}

function makeTools(): void {
  const kept = host.getState();
  search.type = 'search';
  search.placeholder = texts.search;
  search.setAttribute('aria-label', texts.search);
  search.value = kept?.search ?? '';
  onlyChanged.type = 'checkbox';
  const changed = make('label', 'changed');
  changed.append(onlyChanged, texts.changed);
  scope.append(new Option(texts.user, 'user'), new Option(texts.folder, 'folder'));
  scope.value = kept?.scope ?? 'user';
  const scopeLabel = make('label', 'scope', texts.scope);
  scopeLabel.append(scope);
  count.setAttribute('role', 'status');
  elementOf('tools').append(search, changed, scopeLabel, count);
  none.hidden = true;
  search.addEventListener('input', filter);
  onlyChanged.addEventListener('change', filter);
  scope.addEventListener('change', showValues);
  document.addEventListener('keydown', onKey);
}

const scopeNow = (): RuleScope => (scope.value === 'folder' ? 'folder' : 'user');

function choose(chosen: readonly RuleRow[], severityOf: (row: RuleRow) => RuleEntry['severity']) {
  const choices = chosen.map((row) => ({
    id: row.rule.id,
    severity: severityOf(row),
    standard: row.rule.severity,
  }));
  host.postMessage({ type: 'choose', scope: scopeNow(), choices });
}

function showRules(
  entries: readonly RuleGroupEntry[],
  reasons: Readonly<Record<string, string>>,
): void {
  rows.length = 0;
  groups.length = 0;
  for (const { title, rules } of entries) {
    const own = rules.map(
      (rule) =>
        new RuleRow(rule, reasons[rule.id] ?? '', texts, {
          choose: (row, severity) => choose([row], () => severity),
          explain: (id) => host.postMessage({ type: 'explain', id }),
        }),
    );
    rows.push(...own);
    groups.push(makeGroup(title, own));
  }
  elementOf('rules').replaceChildren(...groups.map(({ part }) => part), none);
}

function makeGroup(title: string, own: readonly RuleRow[]): Group {
  const part = make('details', 'group');
  part.open = true;
  const heading = make('summary');
  const state = make('span', 'count');
  heading.append(make('h2', '', title), state);
  const toggle = make('input', 'switch');
  toggle.type = 'checkbox';
  toggle.setAttribute('role', 'switch');
  toggle.setAttribute(
    'aria-label',
    texts.group.replace('{0}', () => title),
  );
  toggle.addEventListener('change', () => {
    const isOn = toggle.checked;
    choose(
      own.filter((row) => !row.isLocked),
      (row) => (isOn ? row.severityWhenOn : 'off'),
    );
  });
  const all = make('label', 'all');
  all.append(
    toggle,
    texts.group.replace('{0}', () => title),
  );
  const list = make('ul');
  list.append(...own.map(({ element }) => element));
  part.append(heading, all, list);
  return { part, toggle, state, rows: own };
}

function showValues(): void {
  elementOf('tools').classList.toggle('foldered', values.hasFolder);
  if (!values.hasFolder) scope.value = 'user';
  const isFolder = scopeNow() === 'folder';
  for (const row of rows) {
    const inFolder = values.folder[row.rule.id];
    row.show(
      inFolder ?? values.user[row.rule.id] ?? row.rule.severity,
      inFolder !== undefined && !isFolder,
    );
  }
  filter();
}

function filter(): void {
  host.setState({ search: search.value, scope: scopeNow() });
  const words = fold(search.value).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const row of rows) {
    const fits = words.every((word) => fold(row.words).includes(word));
    row.element.hidden = !fits || (onlyChanged.checked && !row.isChanged);
    if (!row.element.hidden) shown++;
  }
  for (const { part, toggle, state, rows: own } of groups) {
    const on = own.filter((row) => row.isOn).length;
    part.hidden = own.every(({ element }) => element.hidden);
    toggle.checked = on > 0;
    toggle.indeterminate = on > 0 && on < own.length;
    state.textContent = texts.on
      .replace('{0}', () => String(on))
      .replace('{1}', () => String(own.length));
  }
  count.textContent = texts.found.replace('{0}', () => String(shown));
  none.hidden = shown > 0;
}

/** One way of writing for what is searched: width and case of letters do not matter. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function showRule(id: string): void {
  const row = rows.find(({ rule }) => rule.id === id);
  if (!row) return;
  search.value = '';
  onlyChanged.checked = false;
  filter();
  const group = groups.find((one) => one.rows.includes(row));
  if (group) group.part.open = true;
  row.element.scrollIntoView({ block: 'center' });
  row.focus();
}

/** ↑ and ↓ lead from switch to switch; Ctrl+F and / to the search, Esc out of it. */
function onKey(event: KeyboardEvent): void {
  const { key, target } = event;
  const isSearch = target === search;
  if ((key === 'f' && (event.ctrlKey || event.metaKey)) || (key === '/' && !isSearch)) {
    event.preventDefault();
    search.select();
    search.focus();
  } else if (key === 'Escape' && isSearch) {
    search.value = '';
    filter();
  } else if (key === 'ArrowDown' || key === 'ArrowUp') {
    const open = rows.filter((row) => row.element.checkVisibility());
    const at = open.findIndex((row) => row.hasFocus);
    if (at < 0 && !isSearch) return;
    const next = open[key === 'ArrowDown' ? at + 1 : at - 1];
    event.preventDefault();
    if (next) next.focus();
    else if (key === 'ArrowUp') search.focus();
  }
}
