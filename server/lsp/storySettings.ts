import type { OwnWords } from '../drift';
import { ruleSeverities } from '../protocol/rules';
import { settingIn } from '../protocol/settings';
import type { RuleSettings } from '../rules/engine/run';
import type { StorySettings } from '../workspace/settings';

const severities: ReadonlySet<unknown> = new Set(ruleSeverities);

/**
 * The severities by rule id. Whatever is not the name of a rule with a severity is left out, so that
 * a slip in the settings stops nothing.
 */
function ruleSettings(value: Readonly<Record<string, unknown>>): RuleSettings {
  const pairs = Object.entries(value).filter(([, severity]) => severities.has(severity));
  return Object.fromEntries(pairs) as RuleSettings;
}

/**
 * The author's own words: lists of texts by the Japanese or English name of a concept. Anything else
 * is left out.
 */
function ownWords(value: Readonly<Record<string, unknown>>): OwnWords {
  return Object.fromEntries(
    Object.entries(value).flatMap(([concept, words]) => {
      const texts = (Array.isArray(words) ? words : [words]).filter(
        (word): word is string => typeof word === 'string' && word.trim() !== '',
      );
      return texts.length > 0 ? [[concept, texts] as const] : [];
    }),
  );
}

/** What concerns a file out of the section `changeStory` as an editor sends it. */
export function readSettings(section: unknown): StorySettings {
  return {
    rules: ruleSettings(settingIn(section, 'rules')),
    words: ownWords(settingIn(section, 'words')),
    codeLens: settingIn(section, 'codeLens.enabled'),
    inlayHints: settingIn(section, 'inlayHints.enabled'),
  };
}
