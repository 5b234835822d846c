import type { RuleSeverity } from '../../server/protocol';

/** The setting `changeStory.rules`: severities by rule id, as far as they are set. */
export type Severities = Readonly<Record<string, RuleSeverity>>;

/** What is set for a rule, and what it has by itself. */
export interface RuleChoice {
  readonly id: string;
  /** The severity that the author wants. */
  readonly severity: RuleSeverity;
  /** The severity that the rule has where nothing is set. */
  readonly standard: RuleSeverity;
}

/**
 * The setting with some rules as the author wants them. What a rule has anyway is not written, so
 * that the setting holds what is special and nothing else.
 *
 * @param own what is set at the place that is written to.
 * @param below what is set where it counts less than there.
 */
export function withChoices(
  own: Severities,
  below: Severities,
  choices: readonly RuleChoice[],
): Severities | undefined {
  const next: Record<string, RuleSeverity> = { ...own };
  for (const { id, severity, standard } of choices) {
    if (severity === (below[id] ?? standard)) delete next[id];
    else next[id] = severity;
  }
  return Object.keys(next).length > 0 ? next : undefined;
}
