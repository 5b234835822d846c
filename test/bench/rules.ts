/** Prints how good, how fast and how big the drift rules are. Run: npm run bench:rules */
import { judgeActivity, judgeChain, judgeDrift, prepareContext } from '../../server/drift';
import { withDetails } from '../../server/rules/engine/details';
import { gzippedSize } from './bundleSize';
import { type CoachRow, checkPaper, judgesText, loadRows, noiseOf, saidOf } from './coachFigures';
import { crossValidate } from './crossValidate';
import {
  type Figures,
  figures,
  type Item,
  loadItems,
  measure,
  measureSentences,
  readLines,
  tagsOf,
} from './driftFigures';

const percent = (x: number) => `${(100 * x).toFixed(1)} %`;
const show = (f: Figures) =>
  `precision ${f.precision.toFixed(2)}  recall ${f.recall.toFixed(2)}  false alarms ${percent(f.falseAlarms)}`;

function report(name: string, items: readonly Item[]): void {
  const m = measure(items);
  console.log(`\n${name}: ${items.length} items, AUC ${m.auc.toFixed(3)}`);
  console.log(`  drift, warning        ${show(m.warning)}`);
  console.log(`  drift, warning + hint ${show(m.any)}`);
  console.log(`  activity              ${show(m.activity)}`);
  const rows = new Map<string, { all: number; warned: number; said: number }>();
  m.outcomes.forEach((item, at) => {
    for (const tag of tagsOf(item)) {
      const key = `${item.label} ${tag}`;
      const row = rows.get(key) ?? { all: 0, warned: 0, said: 0 };
      const level = m.judged[at]?.level;
      row.all++;
      if (level === 'warning') row.warned++;
      if (level) row.said++;
      rows.set(key, row);
    }
  });
  for (const [key, row] of [...rows].sort()) {
    console.log(`    ${key.padEnd(34)} warned ${row.warned}  said ${row.said}  of ${row.all}`);
  }
}

/** One document: 5 vision lines, 60 lines of sheets 2–5, 15 outcomes. */
function time(items: readonly Item[]): void {
  const lines = [...new Set(items.flatMap((item) => item.upstream))].slice(0, 60);
  const vision = [...new Set(items.flatMap((item) => item.vision))].slice(0, 5);
  const outcomes = items.slice(0, 15).map((item) => item.outcome);
  const judge = () => {
    const context = prepareContext(vision, lines);
    for (const outcome of outcomes) {
      judgeDrift(outcome, context);
      judgeActivity(outcome);
    }
  };
  const once = () => {
    const start = performance.now();
    judge();
    return performance.now() - start;
  };
  const first = once();
  const runs = Array.from({ length: 50 }, once).sort((a, b) => a - b);
  console.log(`\n${vision.length} + ${lines.length} lines, ${outcomes.length} outcomes:`);
  console.log(
    `  first ${first.toFixed(1)} ms, lines cached ${(runs[25] as number).toFixed(2)} ms (median)`,
  );
}

const levels = ['must', 'should', 'possible'] as const;

/** What is said of whole papers, against what a coach would say. */
function reportPapers(): void {
  console.log('\npapers: rows said (partly) of all; must-nots said; findings outside of the log');
  for (const [name, rows] of loadRows()) {
    const paper = checkPaper(name);
    if (!paper) {
      console.log(`  ${name}: left out, the paper does not lie here`);
      continue;
    }
    const count = (level: CoachRow['level']) => {
      const judged = rows.filter((row) => row.level === level).map((row) => saidOf(row, paper));
      const said = judged.filter((one) => one === 'said').length;
      const partly = judged.filter((one) => one === 'partly').length;
      return { said, partly, all: judged.length };
    };
    const parts = levels.map((level) => {
      const { said, partly, all } = count(level);
      return `${level} ${said} (${partly}) of ${all}`;
    });
    const not = count('must-not');
    const { findings, lines } = noiseOf(paper);
    const all = paper.diagnoses.flatMap(withDetails);
    const judging = all.filter(judgesText).length;
    console.log(
      `  ${name.padEnd(16)} ${parts.join('  ')}  must-not ${not.said + not.partly} of ${not.all}`,
    );
    console.log(
      `    ${findings} findings on ${lines} lines: ${((100 * findings) / lines).toFixed(1)} per 100; ` +
        `${judging} of ${all.length} judge what is written`,
    );
    for (const row of rows) {
      const said = saidOf(row, paper);
      const isNot = row.level === 'must-not';
      if (isNot ? said === 'missed' : said === 'said') continue;
      console.log(
        `    ${isNot ? 'SAID' : said.padEnd(6)} ${row.level} ${row.row} ${row.rules.join(', ')}`,
      );
    }
  }
}

async function main(): Promise<void> {
  reportPapers();
  if (process.argv.includes('--papers')) return;
  const dev = loadItems('drift-dev.jsonl');
  const blind = loadItems('drift-blind.jsonl');
  time(dev);
  report('development set', dev);
  const cv = crossValidate(dev.filter((item) => item.label !== 'activity'));
  console.log(`  points refitted, by document: AUC ${cv.auc.toFixed(3)}  ${show(cv.warning)}`);
  report('blind set', blind);

  report('set of an author who had not seen the rules, A', loadItems('drift-unseen-a.jsonl'));
  report('the same author, B', loadItems('drift-unseen-b.jsonl'));
  for (const part of ['a', 'b', 'c', 'd', 'e', 'f']) {
    report(`fields of local life, ${part}`, loadItems(`drift-local-${part}.jsonl`));
  }

  console.log();
  const plans = [...'abcdefghijklmnopqrst'].map((set) => `plan-${set}`);
  const sets = ['real-style', 'unseen-a', 'unseen-b', 'unseen-c', 'targets', ...plans];
  for (const set of sets) {
    console.log(`activity, ${set.padEnd(10)} ${show(measureSentences(`activity-${set}.jsonl`))}`);
  }

  const chains = readLines<{ stages: string[][]; inwardOnly: boolean }>('chains-blind.jsonl');
  const inward = chains.map((chain) => judgeChain(chain.stages).inwardOnly);
  console.log(
    `chains that end inside the town hall: ${show(
      figures(
        inward,
        chains.map((c) => c.inwardOnly),
      ),
    )}`,
  );

  console.log(
    `\nsize, gzipped: drift ${await gzippedSize('server/drift/score.ts')} bytes with the lexicon`,
  );
  console.log(
    `  with activity, reach and chain ${await gzippedSize('server/drift/index.ts')} bytes`,
  );
}

void main();
