import { severities } from './engine/rule';
import { type Diagnosis, ruleOf } from './engine/run';
import { byWeight, weightOf } from './weights';

/** So many findings are named first. */
const maxCount = 3;

/**
 * 「ここから始める」: the findings that matter most now, in this order, one for each fault. What keeps
 * the file from being read as it is meant comes first; hints are left for later.
 */
export function startHere(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  const first = new Map<string, Diagnosis>();
  const inOrder = gravestOfEachRule(diagnoses).sort(compare);
  for (const one of inOrder) {
    const fault = faultOf(one);
    if (!first.has(fault)) first.set(fault, one);
    if (first.size === maxCount) break;
  }
  return [...first.values()];
}

/** Of the findings of a rule only the first of the gravest can come before those of other rules. */
function gravestOfEachRule(diagnoses: readonly Diagnosis[]): Diagnosis[] {
  const gravest = new Map<string, Diagnosis>();
  for (const one of diagnoses) {
    if (one.severity === 'hint') continue;
    const known = gravest.get(one.rule);
    if (known && severities.indexOf(known.severity) <= severities.indexOf(one.severity)) continue;
    // In the order of the file.
    gravest.delete(one.rule);
    gravest.set(one.rule, one);
  }
  return [...gravest.values()];
}

/** One name for the rules that tell of one fault. */
function faultOf({ rule }: Diagnosis): string {
  const weight = weightOf(rule);
  return weight ? String(weight.fault) : isTyping(rule) ? 'typing' : rule;
}

function compare(a: Diagnosis, b: Diagnosis): number {
  const bySeverity = severities.indexOf(a.severity) - severities.indexOf(b.severity);
  return bySeverity || unreadableFirst(a, b) || byWeight(a.rule, b.rule);
}

function unreadableFirst(...both: readonly [Diagnosis, Diagnosis]): number {
  const [a, b] = both.map(({ rule, severity }) => severity === 'error' && isTyping(rule));
  return Number(b) - Number(a);
}

function isTyping(rule: string): boolean {
  return ruleOf(rule)?.group === 'typing';
}
