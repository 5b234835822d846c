// How long an edit waits for its findings, beside what others need for the same edit.
// Usage: npm run bench. Ends with 1 where an edit takes longer than one full parse of the text.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Position } from 'vscode-languageserver/node';
import { parseDocument } from 'yaml';
import { bigStory } from './bigStory';
import { TimedEditor } from './editor';

const ownServer = [path.resolve('dist/server/server.node.js'), '--stdio'];
const yamlServer = [
  path.resolve('node_modules/yaml-language-server/bin/yaml-language-server'),
  '--stdio',
];

interface Times {
  readonly median: number;
  readonly p95: number;
}

function timesOf(samples: readonly number[]): Times {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)] as number;
  return { median: at(0.5), p95: at(0.95) };
}

/** Edits one line of the text over and over, first to warm up. */
async function timeServer(
  command: readonly string[],
  languageId: string,
  text: string,
  place: Position,
  rounds: number,
): Promise<Times> {
  const editor = await TimedEditor.open(command, languageId, text);
  const samples: number[] = [];
  const warmUp = Math.ceil(rounds / 4) * 2;
  for (let round = 0; round < warmUp + rounds; round++) {
    const time = await editor.edit(place, round % 2 === 0);
    if (round >= warmUp) samples.push(time);
  }
  editor.close();
  return timesOf(samples);
}

/** One full parse for each edit, in this process: no protocol, no rules, no findings. */
function timeFullParse(text: string, rounds: number): Times {
  const samples: number[] = [];
  for (let round = -3; round < rounds; round++) {
    const edited = text.replace('自治体: ', `自治体: ${'あ'.repeat(round + 4)}`);
    const start = performance.now();
    parseDocument(edited);
    if (round >= 0) samples.push(performance.now() - start);
  }
  return timesOf(samples);
}

/** End of the first line with these words at or after the given part of the text. */
function endOfLine(text: string, part: number, words: string): Position {
  const lines = text.split('\n');
  const from = Math.floor(lines.length * part);
  const line = lines.findIndex((one, index) => index >= from && one.includes(words));
  return { line, character: (lines[line] as string).length };
}

const show = ({ median, p95 }: Times) => `${median.toFixed(1)} (${p95.toFixed(1)})`.padStart(16);

let isSlow = false;

async function compare(lines: number, where: string, place: (text: string) => Position) {
  const text = bigStory(lines);
  const rounds = 200;
  const own = await timeServer(ownServer, 'change-story', text, place(text), rounds);
  const parse = timeFullParse(text, lines > 5000 ? 15 : 100);
  const row = [`${lines} lines, ${where}`.padEnd(34), show(own), show(parse)];
  const ratios = [`${(parse.median / own.median).toFixed(0)}×`.padStart(8)];
  if (existsSync(yamlServer[0] as string)) {
    const peer = await timeServer(yamlServer, 'yaml', text, place(text), 10);
    row.push(show(peer));
    ratios.push(`${(peer.median / own.median).toFixed(0)}×`.padStart(8));
  }
  console.log([...row, ...ratios].join(' '));
  if (own.median > parse.median) isSlow = true;
}

console.log('An edit until its findings: median (95th percentile) in milliseconds.');
console.log(
  [
    'story, edit in'.padEnd(34),
    'this server'.padStart(16),
    'one full parse'.padStart(16),
    'yaml-language-s.'.padStart(16),
    'parse ÷'.padStart(8),
    'y-l-s ÷'.padStart(8),
  ].join(' '),
);
const inTheMiddle = (text: string) => endOfLine(text, 0.5, '内容: ');
const inAnAction = (text: string) => endOfLine(text, 0, '理由: ');

async function main(): Promise<void> {
  await compare(1000, 'middle', inTheMiddle);
  await compare(1000, 'action', inAnAction);
  await compare(20000, 'middle (log)', inTheMiddle);
  await compare(20000, 'action', inAnAction);
  if (isSlow) process.exitCode = 1;
}

void main();
