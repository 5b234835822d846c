import { alternatives } from '../text/alternatives';

/** The versions of a story that lie in one folder because a program or a person copied it. */
export interface FileCopies {
  /** Name of the file from which this one seems to be copied; null where it is no copy. */
  readonly original: string | null;
  /** Names of the files that seem to be copies of this one. */
  readonly copies: readonly string[];
}

export const noCopies: FileCopies = { original: null, copies: [] };

/** What computers are called in the names that OneDrive and SharePoint give: 計画-SOUMU01. */
const computerPattern = new RegExp(alternatives`
  DESKTOP|LAPTOP|SURFACE|MacBook|iMac|パソコン|端末|(?<![A-Za-z])PC(?![a-z])
  ^(?!(?:FY|REV|VER|[RHSTV])\d+$)[A-Z][A-Z\d]*\d[A-Z\d]*(?:-[A-Z\d]+)*$
`);

const number = '[(（]?\\d+[)）]?';

/** What is added at the end of a name, by whom it may be. */
const endings: readonly RegExp[] = [
  // Windows, macOS, Google Drive: 計画 - コピー (2), 計画のコピー, Plan - Copy, Plan copy 2
  new RegExp(`(?:の|\\s*[-－–—_]\\s*|\\s+)コピー\\s*(?:${number})?$`),
  new RegExp(`(?:\\s*[-–_]\\s*|\\s+)copy\\s*(?:${number})?$`, 'i'),
  // Browsers, Google Drive, iCloud: 計画 (1), 計画 2
  /\s*[(（]\d+[)）]$/,
  /\s[1-9]$/,
  // Dropbox, Nextcloud, Google Drive: 計画 (山田の競合コピー 2026-04-19), Plan (conflicted copy …), Plan [Conflict]
  /\s*[(（[［][^()（）[\]［］]*(?:競合|conflict)[^()（）[\]［］]*[)）\]］]$/i,
  // Syncthing
  /\.sync-conflict-\d{8}-\d{6}(?:-\w+)?$/,
];

/** What is set before a name: コピー ～ 計画, Copy (2) of Plan. */
const beginning = /^(?:コピー\s*(?:[(（]\d+[)）]\s*)?[~～〜]\s*|copy\s+(?:\(\d+\)\s*)?of\s+)/i;

/**
 * A name in its parts: 計画 + .変革ストーリー + .yaml. In 計画.変革ストーリー - コピー.yaml, as Windows and
 * OneDrive have it, the first part goes as far as the sign.
 */
const fileName = /^(.*?)((?:\.(?:変革ストーリー|change-story|対話|dialogues))?)(\.ya?ml)$/i;

/** A copy of a copy of a copy still leads to its first original. */
const maxGenerations = 3;

/**
 * Which files of a folder are copies of this one, and of which file it is one, as their names tell:
 * what OneDrive, SharePoint, Dropbox, Windows, macOS and others call a second version. A name counts
 * only where the file without that addition lies beside it.
 *
 * @param names all files of the folder, as they are named on the disk.
 */
export function copiesBeside(name: string, names: readonly string[]): FileCopies {
  const known = new Map(names.map((one) => [one.normalize('NFC'), one]));
  const own = name.normalize('NFC');
  const originals = originalsOf(own, known);
  const copies = names.filter((one) => originalsOf(one.normalize('NFC'), known).includes(own));
  return { original: known.get(originals[0] ?? '') ?? null, copies };
}

/** The files of which this one may be a copy, the nearest first; each lies beside it. */
function originalsOf(name: string, known: ReadonlyMap<string, string>): readonly string[] {
  const found = new Set<string>();
  let names: readonly string[] = [name];
  for (let generation = 0; generation < maxGenerations && names.length > 0; generation++) {
    names = names.flatMap(withoutSign);
    for (const one of names) if (known.has(one)) found.add(one);
  }
  found.delete(name);
  return [...found];
}

/** The name without each of the signs of a copy that it bears. */
function withoutSign(name: string): readonly string[] {
  const parts = fileName.exec(name);
  if (!parts) return [];
  const [, stem = '', kind = '', extension = ''] = parts;
  return shorter(stem).map((one) => one + kind + extension);
}

function shorter(stem: string): readonly string[] {
  const cut = [...endings, beginning].map((sign) => stem.replace(sign, ''));
  for (let at = stem.indexOf('-'); at >= 0; at = stem.indexOf('-', at + 1)) {
    if (computerPattern.test(stem.slice(at + 1))) cut.push(stem.slice(0, at).trimEnd());
  }
  return [...new Set(cut)].filter((one) => one !== stem && one !== '');
}

/**
 * The copy of a log that came about with a copy of its story, which names the log as ever:
 * 計画-PC2.対話.yaml with 計画-PC2.変革ストーリー.yaml.
 *
 * @param names all files of the log's folder.
 * @returns null where there is none, or it cannot be told which.
 */
export function logCopyOf(
  story: string,
  copy: string,
  log: string,
  names: readonly string[],
): string | null {
  const [a, b] = [story, copy].map((name) => name.normalize('NFC')) as [string, string];
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const sign = b.slice(start, b.length - end).trim();
  const { copies } = copiesBeside(log, names);
  const found = sign === '' ? [] : copies.filter((name) => name.normalize('NFC').includes(sign));
  const [only = null, ...others] = found.length > 0 ? found : copies;
  return others.length === 0 ? only : null;
}
