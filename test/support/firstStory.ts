import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The story of a folder to begin with, in the language of the editor; undefined where it has none. */
export function firstStory(folder: string, isJapanese: boolean): string | undefined {
  const ending = isJapanese ? /\.変革ストーリー\.ya?ml$/ : /\.change-story\.ya?ml$/;
  const [name] = readdirSync(folder)
    .filter((file) => ending.test(file))
    .sort();
  return name && path.join(folder, name);
}
