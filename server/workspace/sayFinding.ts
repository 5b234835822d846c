import { type Finding, messageText } from '../rules/rule';
import { ruleOf } from '../rules/run';
import type { Locale } from '../vocabulary';

/** What a finding says to its reader. Throws what the rule throws. */
export function sayFinding(finding: Finding, locale: Locale): string {
  const rule = ruleOf(finding.rule);
  return rule ? messageText(rule.say(finding.args, locale), locale) : finding.rule;
}
