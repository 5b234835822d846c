import type { OwnWords } from '../drift';
import type { RuleSettings } from '../rules/engine/run';

/** What an author can set for a file; all settings are listed in `protocol/settings.ts`. */
export interface StorySettings {
  /** Severities by rule id. */
  readonly rules: RuleSettings;
  /** Words of the region, by the concept of the drift lexicon they belong to. */
  readonly words: OwnWords;
  /** Lines above the text. */
  readonly codeLens: boolean;
  /** Words within the text that were not typed. */
  readonly inlayHints: boolean;
}
