import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../vocabulary';
import { textMateGrammar } from './grammar';
import { keyReference } from './keysPage';
import { reviewScript } from './reviewScript';
import { ruleReference, ruleSettingsSchema, ruleSettingsTexts } from './rulesPage';
import { jsonSchema } from './schema';
import { snippetFile } from './snippets';

/** A committed file whose text is made from the source. */
export interface GeneratedFile {
  /** Path from the root of the repository. */
  readonly path: string;
  readonly make: () => string;
}

/** Every generated file of the repository. */
export const generatedFiles: readonly GeneratedFile[] = [
  { path: 'server/vocabulary/KEYS.md', make: () => keyReference('ja') },
  { path: 'server/vocabulary/KEYS.en.md', make: () => keyReference('en') },
  { path: 'server/rules/RULES.md', make: () => ruleReference('ja') },
  { path: 'server/rules/RULES.en.md', make: () => ruleReference('en') },
  { path: 'package.json', make: () => withRuleSettings() },
  { path: 'package.nls.json', make: () => withRuleTexts('package.nls.json', 'en') },
  { path: 'package.nls.ja.json', make: () => withRuleTexts('package.nls.ja.json', 'ja') },
  { path: 'server/export/review/script.json', make: reviewScript },
  { path: 'syntaxes/change-story.tmLanguage.json', make: textMateGrammar },
  { path: 'syntaxes/change-story.schema.json', make: () => jsonSchema('ja') },
  { path: 'syntaxes/change-story.schema.en.json', make: () => jsonSchema('en') },
  { path: 'snippets/change-story.code-snippets.json', make: () => snippetFile('ja') },
  { path: 'snippets/change-story.en.code-snippets.json', make: () => snippetFile('en') },
];

const root = join(__dirname, '../..');

function readJson(path: string) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

/** The manifest with one property of the setting `changeStory.rules` for each rule. */
function withRuleSettings(): string {
  const manifest = readJson('package.json');
  for (const section of [manifest.contributes.configuration].flat()) {
    const setting = section.properties['changeStory.rules'];
    if (!setting) continue;
    // With all properties of a plain type the settings editor offers them in a table.
    setting.properties = ruleSettingsSchema();
    setting.additionalProperties = false;
  }
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** The manifest's texts with those of the rules, which stand last. */
function withRuleTexts(path: string, locale: Locale): string {
  const texts = Object.entries(readJson(path)).filter(([key]) => !key.startsWith('rule.'));
  const all = { ...Object.fromEntries(texts), ...ruleSettingsTexts(locale) };
  return `${JSON.stringify(all, null, 2)}\n`;
}

/** Does the committed file hold what the source makes now? */
export function isCurrent({ path, make }: GeneratedFile): boolean {
  const file = join(root, path);
  return existsSync(file) && readFileSync(file, 'utf8') === make();
}

/** Writes what the source makes now. */
export function write({ path, make }: GeneratedFile): void {
  writeFileSync(join(root, path), make());
}
