/**
 * The files in which the rounds of a story are kept: 青葉市.版/第4回.yaml beside
 * 青葉市.変革ストーリー.yaml, with the log of dialogues beside it. Plain data for both ends.
 */

const folderEnding = '.版';

/** Name of the folder with the rounds of a story, by the name of its file. */
export function roundFolderOf(fileName: string): string {
  return stemOf(fileName) + folderEnding;
}

/** The name of a story's file without its endings. */
function stemOf(fileName: string): string {
  const stem = fileName.replace(/\.ya?ml$/i, '');
  return stem.replace(/\.(?:変革ストーリー|change-story)$/i, '') || stem;
}

/** Is this the file of a round that was kept? It is there to be read: nothing is checked in it. */
export function isRoundFile(uri: string): boolean {
  const folder = /\/([^/]+)\/[^/]*$/.exec(uri)?.[1] ?? '';
  try {
    return decodeURIComponent(folder).normalize('NFC').endsWith(folderEnding);
  } catch {
    return false;
  }
}

/** Name of the log beside a round. */
export function roundLogName(name: string): string {
  return `${name}.対話.yaml`;
}

/** What a round is called as a file: the words of 版 without what no file name may have. */
export function roundFileName(round: string, date: string): string {
  const name = round
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .slice(0, 60);
  return name || date;
}

/** A name that none of the files has: 第4回, 第4回 (2) … Names are compared as Windows does. */
export function freeName(name: string, taken: readonly string[]): string {
  const known = new Set(taken.map((one) => one.normalize('NFC').toLowerCase()));
  for (let number = 1; ; number += 1) {
    const next = number === 1 ? name : `${name} (${number})`;
    if (!known.has(next.normalize('NFC').toLowerCase())) return next;
  }
}

const header = /^(\ufeff?)# [^\r\n]*?(\d{4}-\d{2}-\d{2})[^\r\n]*(\r?\n)/;

/** The text of a round with the line that says what it is and since when. */
export function withRoundHeader(
  text: string,
  { name, date, language }: { name: string; date: string; language: 'ja' | 'en' },
): string {
  const [, bom = '', rest = ''] = /^(\ufeff?)([\s\S]*)$/.exec(text) ?? [];
  const eol = /\r\n/.test(text) ? '\r\n' : '\n';
  const title = name.replace(/[\r\n]+/g, ' ');
  const line =
    language === 'ja'
      ? `# ${title}（${date} に保存した控え。ここを直しても、元のストーリーは変わりません）`
      : `# ${title} (kept on ${date}; to change this file does not change the story)`;
  return bom + line + eol + rest;
}

/**
 * The text of a story that is not open any more as a round: its log, where it names this one, under
 * the name beside the round.
 */
export function keptText(
  text: string,
  { name, date, logName }: { name: string; date: string; logName: string | null },
): string {
  const language = /^\ufeff?[\s\S]*?^(?:change-story|stages|round)\s*:/m.test(text) ? 'en' : 'ja';
  const named = logName === null ? text : text.replace(logName, () => roundLogName(name));
  return withRoundHeader(named, { name, date, language });
}

/** The text of a round as the story had it; the log is the story's own again under this name. */
export function restoredText(text: string, roundLog: string, log: string | null): string {
  const whole = text.replace(header, (line, bom: string) => (isHeader(line) ? bom : line));
  return log === null ? whole : whole.replace(roundLog, () => log);
}

/**
 * The round with which the present one is compared: the newest that is not a round of the same name,
 * or else the newest.
 *
 * @param rounds the newest first
 * @param current 版 of the story
 */
export function roundBefore<R extends { readonly name: string }>(
  rounds: readonly R[],
  current: string,
): R | undefined {
  const own = roundFileName(current, '').toLowerCase();
  const isOwn = ({ name }: R) => {
    const plain = name
      .normalize('NFC')
      .toLowerCase()
      .replace(/ \(\d+\)$/, '');
    return own !== '' && plain === own;
  };
  return rounds.find((round) => !isOwn(round)) ?? rounds[0];
}

/** The day on which a round was kept, as it is written in its file; null where it is not. */
export function roundDateOf(text: string): string | null {
  const [line = '', , date = null] = header.exec(text) ?? [];
  return isHeader(line) ? date : null;
}

function isHeader(line: string): boolean {
  return /保存した控え|\(kept on/.test(line);
}
