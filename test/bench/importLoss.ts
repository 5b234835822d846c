/**
 * `npm run bench:import FOLDER …`: imports every Office file of the folders and prints what is lost,
 * how long it takes and what is refused. The files are those of whoever runs it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isCollection, isScalar, parseDocument, visit } from 'yaml';
import { importStory } from '../../server/import';
import { readOffice } from '../../server/ooxml/read';
import { type Kind, kinds, type Paragraph, paragraphsOf } from './importReader';

const endings = /\.(?:doc|ppt)[xm]$|\.(?:dot|pot|pps)[xm]$/i;

interface Loss {
  readonly kind: Kind;
  readonly text: string;
  readonly file: string;
  /** Why it is left out, as the import says: hidden, of a list of contents, of the form. */
  readonly reason: string | null;
}

interface Result {
  readonly file: string;
  /** By the clock, and of the processor: what else the machine does slows the first alone. */
  readonly time: number;
  readonly cpu: number;
  readonly outcome: 'imported' | 'refused' | 'failed';
  readonly detail: string;
  readonly count: number;
  readonly losses: readonly Loss[];
}

/** A text without white space, signs and width. */
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .replace(
      /[-\s\u200b\ufeff・●○◆◇■□☐☑☒∑∏∫{}[\]▶▪•‣◦–—―…'"“”‘’`|：:;；、。,()（）＊*^_/√\u2061\uf000-\uf0ff]/g,
      '',
    )
    .toLowerCase();

/** Every text and key of a story. */
function storyTexts(text: string): readonly string[] {
  const document = parseDocument(text);
  if (document.errors.length > 0) throw new Error(`invalid YAML: ${document.errors[0]?.message}`);
  const texts: string[] = [];
  visit(document, (_, node) => {
    if (isScalar(node) && !isCollection(node)) texts.push(String(node.value ?? ''));
  });
  return texts;
}

function lossesOf(
  file: string,
  paragraphs: readonly Paragraph[],
  story: string,
  left: ReadonlyMap<string, string>,
): readonly Loss[] {
  const reasonOf = (text: string) =>
    /[\p{L}\p{N}]/u.test(text) ? (left.get(bare(text)) ?? null) : 'signs alone';
  const texts = storyTexts(story);
  const whole = bare(texts.join(''));
  const words = new Map<string, number>();
  for (const word of texts.flatMap((text) => text.normalize('NFKC').split(/[^\d.]+/))) {
    words.set(word, (words.get(word) ?? 0) + 1);
  }
  return paragraphs.flatMap(({ text, kind }): readonly Loss[] => {
    if (kind === 'figures of one or two digits') {
      const word = text.trim();
      const left = words.get(word) ?? 0;
      words.set(word, left - 1);
      return left > 0 ? [] : [{ kind, text, file, reason: reasonOf(text) }];
    }
    const isThere = text.split('\n').every((line) => whole.includes(bare(line)));
    return isThere ? [] : [{ kind, text, file, reason: reasonOf(text) }];
  });
}

function measure(file: string): Result {
  const bytes = new Uint8Array(readFileSync(file));
  const [start, before] = [performance.now(), process.cpuUsage()];
  const spent = () => {
    const { user, system } = process.cpuUsage(before);
    return { time: performance.now() - start, cpu: (user + system) / 1000 };
  };
  const base = { file, detail: '', count: 0, losses: [] };
  try {
    const { text } = importStory(bytes);
    const times = spent();
    const paragraphs = paragraphsOf(bytes);
    const left = new Map(readOffice(bytes).hidden.map((one) => [bare(one.text), one.reason]));
    const losses = lossesOf(file, paragraphs, text, left);
    return { ...base, ...times, outcome: 'imported', count: paragraphs.length, losses };
  } catch (error) {
    const times = spent();
    const problem = error instanceof Error && 'problem' in error ? String(error.problem) : null;
    const detail =
      problem ?? (error instanceof Error ? (error.stack ?? error.message) : String(error));
    return { ...base, ...times, outcome: problem === null ? 'failed' : 'refused', detail };
  }
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** How many texts are left out for each reason. */
function namedOf(losses: readonly Loss[]): string {
  const counts = new Map<string, number>();
  for (const { reason } of losses)
    if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => `${reason}: ${count}`).join(', ') || 'none';
}

function print(results: readonly Result[], isVerbose: boolean): void {
  const of = (outcome: Result['outcome']) => results.filter((one) => one.outcome === outcome);
  const imported = of('imported');
  const missing = imported.flatMap((one) => one.losses);
  const losses = missing.filter(({ reason }) => reason === null);
  const shares = (of: 'time' | 'cpu') => {
    const times = results.map((one) => one[of]).sort((a, b) => a - b);
    const at = (share: number) =>
      times[Math.min(times.length - 1, Math.floor(times.length * share))];
    return [0.5, 0.99, 1].map((share) => Math.round(at(share) ?? 0)).join(' / ');
  };
  const lines = [
    '| | |',
    '|---|---|',
    `| files: imported / refused / failed | ${imported.length} / ${of('refused').length} / ${of('failed').length} |`,
    `| paragraphs | ${imported.reduce((sum, { count }) => sum + count, 0)} |`,
    `| time in ms: median / 99 % / worst | ${shares('time')} |`,
    `| of the processor | ${shares('cpu')} |`,
    `| files that lose text | ${new Set(losses.map(({ file }) => file)).size} |`,
    `| named as left out | ${namedOf(missing)} |`,
    '',
    '| lost | pieces | files |',
    '|---|---|---|',
    ...kinds.map((kind) => {
      const own = losses.filter((loss) => loss.kind === kind);
      return `| ${kind} | ${own.length} | ${new Set(own.map(({ file }) => file)).size} |`;
    }),
  ];
  console.log(lines.join('\n'));
  if (!isVerbose) return;
  const slowest = results.toSorted((a, b) => b.cpu - a.cpu).slice(0, 5);
  for (const { file, cpu } of slowest) console.log(`${path.basename(file)}\t${Math.round(cpu)} ms`);
  for (const { file, text, kind, reason } of missing)
    console.log(`${path.basename(file)}\t${reason ?? kind}\t${text.slice(0, 80)}`);
  for (const { file, detail, outcome } of results)
    if (outcome !== 'imported') console.log(`${path.basename(file)}\t${outcome}\t${detail}`);
  for (const { file, time } of [...results].sort((a, b) => b.time - a.time).slice(0, 5))
    console.log(`${path.basename(file)}\t${Math.round(time)} ms`);
}

const given = process.argv.slice(2);
const isVerbose = given.includes('--verbose');
const folders = given.filter((one) => one !== '--verbose');
if (folders.length === 0) {
  console.error('npm run bench:import -- [--verbose] FOLDER …');
  process.exitCode = 2;
} else print(folders.flatMap(filesIn).map(measure), isVerbose);
