// How fast the product is, beside what others need for the same. Usage: npm run bench [-- edits server rest].
// Ends with 1 where an edit takes more processor time than one full parse of the text.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseDocument } from 'yaml';
import { deckOf } from '../../server/deck/build';
import { exportAs } from '../../server/export';
import { fileFormats } from '../../server/export/options';
import { pageFrame, previewOf } from '../../server/features';
import { variableTheme } from '../../server/render/theme';
import { readStory } from '../../server/story/story';
import { clientLoadTime } from '../support/clientLoad';
import { plainOptions } from '../support/sharing';
import { bigStory } from './bigStory';
import { type EditKind, editKinds } from './editKinds';
import { TimedEditor } from './editor';
import { faultyStory } from './faultyStory';
import { median, percentile, row, shown, table } from './samples';

const ownServer = [path.resolve('dist/server/server.node.js'), '--stdio'];
const yamlServer = [
  path.resolve('node_modules/yaml-language-server/bin/yaml-language-server'),
  '--stdio',
];
const hasPeer = existsSync(yamlServer[0] as string);

interface Cost {
  readonly times: readonly number[];
  /** Milliseconds of processor time for each edit. */
  readonly processor: number;
  /** Bytes of findings for each edit. */
  readonly size: number;
}

/** Makes an edit and takes it back, so many times. */
async function costOf(editor: TimedEditor, { there, back }: EditKind, rounds: number) {
  const times: number[] = [];
  const sent = editor.published.length;
  const before = editor.processorTime;
  for (let round = 0; round < rounds; round++) {
    times.push(await editor.edit(...(round % 2 === 0 ? there : back)));
  }
  const processor = (editor.processorTime - before) / rounds;
  return { times, processor, size: median(editor.published.slice(sent).map(({ size }) => size)) };
}

/** Processor time of one full parse, in this process: no protocol, no rules, no findings. */
function parseCost(text: string, rounds: number): number {
  const samples = Array.from({ length: rounds }, () => {
    const before = process.cpuUsage();
    parseDocument(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return median(samples.slice(1));
}

async function timeEdits(name: string, text: string): Promise<boolean> {
  const lines = text.split('\n').length - 1;
  const parse = parseCost(text, lines > 5000 ? 6 : 20);
  table(
    `Edits: ${name}, ${lines} lines (one full parse: ${shown(parse)} ms of processor time)`,
    'edit',
    'ms, median',
    'ms, 95th',
    'processor ms',
    '÷ parse',
    'bytes',
    'yaml-l-s: ms',
    'processor ms',
    'ours ÷ y-l-s',
  );
  const own = await TimedEditor.open(ownServer, 'change-story', text);
  const peer = hasPeer ? await TimedEditor.open(yamlServer, 'yaml', text) : null;
  const kinds = editKinds(text);
  await costOf(own, kinds[0] as EditKind, 60);
  let isFast = true;
  for (const kind of kinds) {
    const cost: Cost = await costOf(own, kind, 40);
    // In a long file the other server takes many seconds: one kind of edit says how many.
    const isAsked = peer && (lines <= 5000 || kind === kinds[0]);
    const other = isAsked ? await costOf(peer, kind, lines > 5000 ? 2 : 10) : null;
    isFast &&= cost.processor < parse;
    row(
      kind.name,
      median(cost.times),
      percentile(cost.times, 0.95),
      cost.processor,
      (cost.processor / parse).toFixed(2),
      String(cost.size),
      median(other?.times ?? []),
      other?.processor ?? Number.NaN,
      other ? (cost.processor / other.processor).toFixed(3) : '–',
    );
  }
  own.close();
  peer?.close();
  return isFast;
}

/** A hundred keys, one every 30 ms; the findings of the last, and those that came too late. */
async function timeTyping(text: string): Promise<void> {
  const editor = await TimedEditor.open(ownServer, 'change-story', text);
  const [kind] = editKinds(text) as [EditKind];
  await costOf(editor, kind, 40);
  const sent = editor.published.length;
  const before = editor.processorTime;
  for (let key = 0; key < 99; key++) {
    await editor.send(...(key % 2 === 0 ? kind.there : kind.back));
    await pause(30);
  }
  const last = await editor.edit(...kind.back);
  const stale = editor.published.slice(sent).filter(({ isStale }) => isStale).length;
  row('typing: findings superseded in 100 keys', stale);
  row('typing: last key to its findings, ms', last);
  row('typing: processor time of 100 keys, ms', editor.processorTime - before);
  editor.close();
}

/** Requests right behind an edit, while its check runs. */
async function timeRequests(text: string): Promise<void> {
  const editor = await TimedEditor.open(ownServer, 'change-story', text);
  const [kind] = editKinds(text) as [EditKind];
  const position = kind.there[0]?.range.start;
  await costOf(editor, kind, 40);
  row('initialize, ms', editor.initialized);
  row('open to the first findings, ms', editor.opened);
  const requests = {
    'textDocument/completion': { position },
    'textDocument/hover': { position },
    'textDocument/documentSymbol': {},
    'textDocument/prepareRename': { position: editKinds(text)[1]?.there[0]?.range.start },
    'textDocument/rename': {
      position: editKinds(text)[1]?.there[0]?.range.start,
      newName: '別の名',
    },
  };
  for (const [method, params] of Object.entries(requests)) {
    const times: number[] = [];
    for (let round = 0; round < 20; round++) {
      const settled = editor.settled();
      await editor.send(...(round % 2 === 0 ? kind.there : kind.back));
      times.push(await editor.request(method, params));
      await settled;
    }
    row(
      `${method} behind an edit, ms: median (95th)`,
      `${shown(median(times))} (${shown(percentile(times, 0.95))})`,
    );
  }
  editor.close();
}

async function timeMemory(text: string): Promise<void> {
  const editor = await TimedEditor.open(ownServer, 'change-story', text);
  const [kind] = editKinds(text) as [EditKind];
  row('memory after opening, MB', editor.memory);
  await costOf(editor, kind, 500);
  row('memory after 500 edits, MB', editor.memory);
  await costOf(editor, kind, 500);
  row('memory after 1,000 edits, MB', editor.memory);
  editor.close();
}

/** A folder of stories through the command line. */
function timeFolder(count: number): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'change-story-bench-'));
  const files = Array.from({ length: count }, (_, index) => {
    const file = path.join(folder, `${index}.change-story.yaml`);
    writeFileSync(file, faultyStory(100, index + 1));
    return file;
  });
  const start = performance.now();
  try {
    execFileSync(process.execPath, ['dist/cli.js', 'check', '--format', 'json', ...files], {
      maxBuffer: 1 << 30,
    });
  } catch (error) {
    // Findings make it end with 1.
    if ((error as { status?: number }).status !== 1) throw error;
  }
  row(`${count} stories checked by the command line, ms`, performance.now() - start);
  rmSync(folder, { recursive: true });
}

async function timeMade(text: string): Promise<void> {
  const story = readStory(text);
  const timed = async (name: string, make: () => unknown) => {
    await make();
    const before = process.cpuUsage();
    await make();
    const { user, system } = process.cpuUsage(before);
    row(`${name}, processor ms`, (user + system) / 1000);
  };
  await timed('preview redrawn', () => previewOf(readStory(`${text}\n`), pageFrame, variableTheme));
  for (const format of fileFormats) {
    await timed(`export: ${format}`, () => exportAs(format, deckOf(story), plainOptions));
  }
}

function sizes(): void {
  for (const file of [
    'dist/server/server.node.js',
    'dist/client/extension.node.js',
    'change-story.vsix',
  ]) {
    if (existsSync(file)) row(`size of ${file}, KB`, statSync(file).size / 1000);
  }
}

const plans = [faultyStory(1000), faultyStory(20_000)] as const;

/** The parts of the measuring; `npm run bench -- server rest` runs these two alone. */
const sections: Readonly<Record<string, () => Promise<void>>> = {
  async edits() {
    const results = [
      await timeEdits('a plan with faults', plans[0]),
      await timeEdits('a plan with faults', plans[1]),
      await timeEdits('a long log', bigStory(20_000)),
    ];
    if (results.includes(false)) process.exitCode = 1;
  },
  async server() {
    for (const text of plans) {
      table(`The server, ${text.split('\n').length - 1} lines`, 'what', 'measured');
      await timeRequests(text);
      await timeTyping(text);
      await timeMemory(text);
    }
  },
  async rest() {
    table('The rest', 'what', 'measured');
    timeFolder(1000);
    await timeMade(plans[0]);
    sizes();
    row('script of the client until activate, processor ms', clientLoadTime());
  },
};

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  for (const [name, run] of Object.entries(sections)) {
    if (asked.length === 0 || asked.includes(name)) await run();
  }
}

void main();
