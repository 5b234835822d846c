import type { Story } from '../../story/story';
import { isInConflict, mergeConflicts } from '../../syntax/mergeMarkers';
import type { ShapeId } from '../../vocabulary';
import { rules } from '../index';
import { foldDetails } from './details';
import type { Failure } from './failure';
import { foldFindings } from './fold';
import { ItemFindings } from './itemFindings';
import { nearest } from './nearest';
import {
  type Diagnosis,
  type Finding,
  type Rule,
  type Severity,
  type SuppressionUse,
  severities,
} from './rule';
import { collect, type RuleFindings } from './ruleFindings';

import { StoryFindings } from './storyFindings';
import { Coverage, type Suppression, suppressionsIn } from './suppression';

export type { Diagnosis } from './rule';

/** Severities set by the author, by rule id. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

/** What a check yields: the findings to show, and those that a comment suppresses. */
export interface CheckResult {
  /** In the order of the file. */
  readonly diagnoses: readonly Diagnosis[];
  readonly suppressed: readonly { readonly finding: Finding; readonly suppression: Suppression }[];
  readonly suppressions: readonly Suppression[];
  readonly failures: readonly Failure[];
}

/** Runs a set of rules over stories; what is found in one item alone is kept as long as the item. */
export class Checker {
  private readonly byId: ReadonlyMap<string, Rule>;
  private readonly byShape = new Map<ShapeId, readonly Rule[]>();
  private readonly inItems: ItemFindings;
  private readonly inStory = new StoryFindings();
  private readonly diagnosed = new WeakMap<Finding, Diagnosis>();
  private readonly onStory: readonly Rule[];

  constructor(private readonly rules: readonly Rule[]) {
    this.byId = new Map(rules.map((rule) => [rule.id, rule]));
    this.inItems = new ItemFindings((shape) => this.rulesOn(shape));
    this.onStory = rules.filter((rule) => rule.checkStory ?? rule.checkEach);
  }

  /** The rule of this id, or undefined. */
  rule(id: string): Rule | undefined {
    return this.byId.get(id);
  }

  /**
   * Checks a story with every rule that the settings leave on. `only` restricts the rules whose
   * findings are wanted. Never throws: a rule that does is named in `failures`.
   */
  check(story: Story, settings?: RuleSettings, only?: (rule: Rule) => boolean): CheckResult {
    const steps = this.checkInSteps(story, settings, only);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /** As `check`, in short steps; between them the text must not change. */
  *checkInSteps(
    story: Story,
    settings: RuleSettings = {},
    only: (rule: Rule) => boolean = () => true,
  ): Generator<undefined, CheckResult> {
    const found: RuleFindings = { findings: [], failures: [] };
    const add = ({ findings, failures }: RuleFindings) => {
      for (const finding of findings) found.findings.push(finding);
      found.failures.push(...failures);
    };
    add(this.inItems.check(story.root));
    for (const top of story.topItems) {
      for (const part of this.inItems.isKnown(top) ? [] : top.parts) {
        this.inItems.checkAll(part);
        yield;
      }
      add(this.inItems.checkAll(top));
    }
    for (const one of yield* this.inStory.checkInSteps(story, this.onStory)) add(one);
    return this.resultOf(story, found, settings, only);
  }

  private resultOf(
    story: Story,
    found: RuleFindings,
    settings: RuleSettings,
    only: (rule: Rule) => boolean,
  ): CheckResult {
    const suppressions = suppressionsIn(story, (id) => this.byId.has(id));
    const suppressed: { finding: Finding; suppression: Suppression }[] = [];
    const shown: Finding[] = [];
    const failed = new Set(found.failures.map((failure) => failure.part));
    const uses = suppressions.map((suppression) => this.useOf(suppression, failed));
    const coverage = new Coverage(uses);
    for (const finding of found.findings) {
      const covering = uses.length > 0 ? coverage.of(finding.rule, finding.span.start) : [];
      for (const { used } of covering) used.add(finding.rule);
      const suppression = covering[0]?.suppression;
      if (suppression) suppressed.push({ finding, suppression });
      else shown.push(finding);
    }
    shown.push(...this.checkSuppressions(uses, found.failures));
    const diagnoses: Diagnosis[] = [];
    for (const finding of foldFindings(outsideMerges(story, shown), (id) => this.byId.get(id))) {
      const diagnosis = this.diagnose(finding, settings, only);
      if (diagnosis) diagnoses.push(diagnosis);
    }
    return {
      diagnoses: foldDetails(inOrder(diagnoses), (id) => this.byId.get(id)),
      suppressed,
      suppressions,
      failures: found.failures,
    };
  }

  /** The rules that look at items of this kind. */
  private rulesOn(shape: ShapeId): readonly Rule[] {
    const known = this.byShape.get(shape);
    if (known) return known;
    const looking = this.rules.filter(
      ({ checkItem, on }) => checkItem && (on === undefined || [on].flat().includes(shape)),
    );
    this.byShape.set(shape, looking);
    return looking;
  }

  /** What a comment suppresses, as far as it is known before the findings; a failed rule counts. */
  private useOf(suppression: Suppression, failed: ReadonlySet<string>) {
    const ids = () => [...this.byId.keys()].map((id) => [id, id] as const);
    const unknown = suppression.ids
      .filter(({ id }) => !this.byId.has(id))
      .map((named) => ({ ...named, near: nearest(named.id, ids()) }));
    return {
      suppression,
      used: new Set(suppression.rules.filter((id) => failed.has(id))),
      unknown,
    };
  }

  private checkSuppressions(uses: readonly SuppressionUse[], failures: Failure[]): Finding[] {
    const found: RuleFindings = { findings: [], failures };
    if (uses.length === 0) return [];
    for (const rule of this.rules) {
      const { checkSuppressions } = rule;
      if (checkSuppressions) collect(rule, found, (report) => checkSuppressions(uses, report));
    }
    return found.findings;
  }

  /** The finding with its severity, the same again for the same; null where it is not wanted. */
  private diagnose(
    finding: Finding,
    settings: RuleSettings,
    only: (rule: Rule) => boolean,
  ): Diagnosis | null {
    const rule = this.byId.get(finding.rule);
    if (!rule || !only(rule)) return null;
    const set = settings[rule.id] ?? rule.severity;
    if (set === 'off') return null;
    const severity = capSeverity(set, finding.maxSeverity);
    const known = this.diagnosed.get(finding);
    if (known?.severity === severity) return known;
    const diagnosis = { ...finding, severity };
    this.diagnosed.set(finding, diagnosis);
    return diagnosis;
  }
}

/** In the order of the file; each place is computed once. */
function inOrder(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  const placed = diagnoses.map((one) => ({ one, start: one.span.start, end: one.span.end }));
  placed.sort((a, b) => a.start - b.start || a.end - b.end);
  return placed.map(({ one }) => one);
}

/** A severity, or the most severe that it may be. */
export function capSeverity(severity: Severity, maxSeverity: Severity | undefined): Severity {
  if (!maxSeverity) return severity;
  return severities.indexOf(maxSeverity) > severities.indexOf(severity) ? maxSeverity : severity;
}

const checker = new Checker(rules);

/** Checks a story with the rules of the product; see `Checker.check`. */
export function checkStory(
  story: Story,
  settings?: RuleSettings,
  only?: (rule: Rule) => boolean,
): CheckResult {
  return checker.check(story, settings, only);
}

/** As `checkStory`, in short steps; see `Checker.checkInSteps`. */
export function checkStoryInSteps(
  story: Story,
  settings: RuleSettings,
): Generator<undefined, CheckResult> {
  return checker.checkInSteps(story, settings);
}

/** The rule of this id, or undefined. */
export function ruleOf(id: string): Rule | undefined {
  return checker.rule(id);
}

/** Where two versions are not merged, that alone is said: what is found in either is not meant so. */
function outsideMerges({ text }: Story, findings: readonly Finding[]): readonly Finding[] {
  const conflicts = mergeConflicts(text);
  if (conflicts.length === 0) return findings;
  return findings.filter(
    ({ rule, span }) => rule === 'merge-marker' || !isInConflict(conflicts, span.start),
  );
}
