import type { OwnWords } from '../drift';
import type { RuleSettings } from '../rules/engine/run';

/** What an author can set for a file. */
export interface StorySettings {
  /** Severities by rule id. */
  readonly rules: RuleSettings;
  /** Words of the region, by the concept of the drift lexicon they belong to (`changeStory.words`). */
  readonly words: OwnWords;
  /** Lines above the text (`changeStory.codeLens.enabled`). */
  readonly codeLens: boolean;
  /** Words within the text that were not typed (`changeStory.inlayHints.enabled`). */
  readonly inlayHints: boolean;
}

const severities = new Set<unknown>(['error', 'warning', 'information', 'hint', 'off']);

/**
 * The severities out of `changeStory.rules` as an editor sends it. Whatever is not the name of a
 * rule with a severity is left out, so that a slip in the settings stops nothing.
 */
function readRuleSettings(value: unknown): RuleSettings {
  if (typeof value !== 'object' || value === null) return {};
  const pairs = Object.entries(value).filter(([, severity]) => severities.has(severity));
  return Object.fromEntries(pairs) as RuleSettings;
}

/**
 * The author's own words out of `changeStory.words`: lists of texts by the Japanese or English name
 * of a concept. Anything else is left out.
 */
function readOwnWords(value: unknown): OwnWords {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([concept, words]) => {
      const texts = (Array.isArray(words) ? words : [words]).filter(
        (word): word is string => typeof word === 'string' && word.trim() !== '',
      );
      return texts.length > 0 ? [[concept, texts] as const] : [];
    }),
  );
}

/** Everything out of the section `changeStory` as an editor sends it. */
export function readSettings(value: unknown): StorySettings {
  const section = (typeof value === 'object' && value !== null ? value : {}) as {
    rules?: unknown;
    words?: unknown;
    codeLens?: unknown;
    inlayHints?: unknown;
  };
  return {
    rules: readRuleSettings(section.rules),
    words: readOwnWords(section.words),
    codeLens: isEnabled(section.codeLens),
    inlayHints: isEnabled(section.inlayHints),
  };
}

function isEnabled(value: unknown): boolean {
  return (value as { enabled?: unknown } | null | undefined)?.enabled !== false;
}
