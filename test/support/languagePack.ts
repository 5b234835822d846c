import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hostFolder } from './places.mjs';

/**
 * Gives a VS Code that is then started with `--locale ja` a language pack of our own: it makes
 * `vscode.env.language` and the extension's texts Japanese, and the few words of VS Code in
 * `ja.json`. The official pack is in the marketplace only.
 *
 * @param dataFolder VS Code's folder for user data.
 * @param vscodeFolder where that VS Code lies; without it, its own words stay English.
 */
export function writeLanguagePack(dataFolder: string, vscodeFolder?: string): void {
  const contents = vscodeFolder ? translatedTexts(vscodeFolder) : {};
  const texts = path.join(dataFolder, 'main.i18n.json');
  writeFileSync(texts, JSON.stringify({ version: '1.0.0', contents }));
  const ja = {
    hash: 'change-story',
    label: '日本語',
    extensions: [{ extensionIdentifier: { id: 'local.ja' }, version: '1.0.0' }],
    translations: { vscode: texts },
  };
  writeFileSync(path.join(dataFolder, 'languagepacks.json'), JSON.stringify({ ja }));
}

/** Module → key → Japanese, for every text of VS Code whose English is in `ja.json`. */
function translatedTexts(vscodeFolder: string): Record<string, Record<string, string>> {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
  const japanese: Record<string, string> = read(path.join(hostFolder, 'ja.json'));
  const english: string[] = read(path.join(vscodeFolder, 'out/nls.messages.json'));
  // The messages stand one after the other in the order of all modules' keys.
  const modules: [name: string, keys: string[]][] = read(
    path.join(vscodeFolder, 'out/nls.keys.json'),
  );
  const contents: Record<string, Record<string, string>> = {};
  let next = 0;
  for (const [name, keys] of modules) {
    for (const key of keys) {
      const translation = japanese[english[next++] ?? ''];
      if (!translation) continue;
      contents[name] ??= {};
      contents[name][key] = translation;
    }
  }
  return contents;
}
