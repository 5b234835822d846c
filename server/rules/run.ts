import type { Item } from '../story/item';
import type { Story } from '../story/story';
import { rules } from './index';
import type { Finding, Rule, Severity } from './rule';
import { type Silence, silencesOf } from './silence';

/** Severities set by the author, by rule id. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

/** A finding with the loudness the settings give it. */
export interface Diagnosis extends Finding {
  readonly severity: Severity;
}

/** What a check yields: the findings to show, and those that a comment silences. */
export interface CheckResult {
  readonly diagnoses: readonly Diagnosis[];
  readonly silenced: readonly { readonly finding: Finding; readonly silence: Silence }[];
  readonly silences: readonly Silence[];
}

const itemRules = rules.filter((rule) => rule.checkItem);
const storyRules = rules.filter((rule) => rule.checkStory);
const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule of this id, or undefined. */
export function ruleOf(id: string): Rule | undefined {
  return byId.get(id);
}

/** Findings of the item rules for a top-level item and all in it; kept as long as the item. */
const itemFindings = new WeakMap<Item, readonly Finding[]>();

function findingsInItem(top: Item): readonly Finding[] {
  const known = itemFindings.get(top);
  if (known) return known;
  const found: Finding[] = [];
  for (const item of top.walk()) {
    for (const rule of itemRules) {
      rule.checkItem?.(item, (finding) => found.push({ ...finding, rule: rule.id }));
    }
  }
  itemFindings.set(top, found);
  return found;
}

/**
 * Checks a story with every rule that the settings leave on. `only` restricts the rules asked.
 * Findings come in the order of the file.
 */
export function checkStory(
  story: Story,
  settings: RuleSettings = {},
  only?: (rule: Rule) => boolean,
): CheckResult {
  const found: Finding[] = [];
  for (const rule of itemRules) {
    rule.checkItem?.(story.root, (finding) => found.push({ ...finding, rule: rule.id }));
  }
  for (const top of story.topItems) found.push(...findingsInItem(top));
  for (const rule of storyRules) {
    rule.checkStory?.(story, (finding) => found.push({ ...finding, rule: rule.id }));
  }
  const silences = silencesOf(story);
  const diagnoses: Diagnosis[] = [];
  const silenced: { finding: Finding; silence: Silence }[] = [];
  for (const finding of found) {
    const rule = byId.get(finding.rule);
    if (!rule || (only && !only(rule))) continue;
    const severity = settings[rule.id] ?? rule.severity;
    if (severity === 'off') continue;
    const silence = silences.find((one) => silences.length > 0 && covers(one, finding));
    if (silence) silenced.push({ finding, silence });
    else diagnoses.push({ ...finding, severity });
  }
  diagnoses.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return { diagnoses, silenced, silences };
}

function covers(silence: Silence, finding: Finding): boolean {
  const start = finding.span.start;
  return silence.rules.includes(finding.rule) && start >= silence.from && start <= silence.to;
}
