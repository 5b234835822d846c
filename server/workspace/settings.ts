import type { RuleSettings } from '../rules/run';

const severities = new Set<unknown>(['error', 'warning', 'information', 'hint', 'off']);

/**
 * The severities out of `changeStory.rules` as an editor sends it. Whatever is not the name of a
 * rule with a severity is left out, so that a slip in the settings stops nothing.
 */
export function readRuleSettings(value: unknown): RuleSettings {
  if (typeof value !== 'object' || value === null) return {};
  const pairs = Object.entries(value).filter(([, severity]) => severities.has(severity));
  return Object.fromEntries(pairs) as RuleSettings;
}
