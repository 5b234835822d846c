import { request } from './message';

/** Client → server: every rule, in groups, as an author sees them in the settings. */
export const rulesRequest = request<null, RulesResult>('change-story/rules');

export interface RulesResult {
  groups: RuleGroupEntry[];
}

export interface RuleGroupEntry {
  title: string;
  rules: RuleEntry[];
}

export interface RuleEntry {
  id: string;
  title: string;
  /** What it has where the author has not set another. */
  severity: RuleSeverity;
}

/** The severities that the setting `changeStory.rules` knows, from the quietest up. */
export const ruleSeverities = ['off', 'hint', 'information', 'warning', 'error'] as const;

export type RuleSeverity = (typeof ruleSeverities)[number];

/**
 * Command of the client that opens the page on which rules are switched. Argument: id of the rule to
 * begin with. The server names it only to clients that list it in `clientCommands`.
 */
export const openRulesCommand = 'changeStory.openRules';
