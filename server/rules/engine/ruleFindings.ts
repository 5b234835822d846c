import { type Failure, guarded } from './failure';
import type { Finding, Rule } from './rule';

/** What rules found, and which of them failed at it. */
export interface RuleFindings {
  readonly findings: Finding[];
  readonly failures: Failure[];
}

/** Asks a rule and adds what it finds. Never throws. */
export function collect(
  rule: Rule,
  found: RuleFindings,
  run: (report: (finding: Omit<Finding, 'rule'>) => void) => void,
): void {
  const report = (finding: Omit<Finding, 'rule'>) =>
    void found.findings.push({ ...finding, rule: rule.id });
  guarded(
    rule.id,
    (failure) => found.failures.push(failure),
    () => run(report),
    undefined,
  );
}
