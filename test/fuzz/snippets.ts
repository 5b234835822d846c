import { isDeepStrictEqual } from 'node:util';
import { checkStory } from '../../server/rules/engine/run';
import { Story } from '../../server/story/story';
import { parseSyntax, type SyntaxTree } from '../../server/syntax/document';
import { shapes } from '../../server/vocabulary';
import { processorTime } from '../support/speed';
import { dump } from '../unit/syntax/reading';
import { assertRanges } from './check';
import { Random } from './mutate';
import { failureOf } from './texts';

/** Everything that means something to YAML, to a reader of Japanese, or to neither. */
const signs = [
  ...[': ', ':', '：', '- ', '-', '・', '? ', '|', '>', '|-\n', '>+2\n', '"', "'", '[', ']', '{'],
  ...['}', ',', '、', '#', ' # ', '&a ', '*a', '!t ', '%', '@', '`', '~', '---', '...', '<<: '],
  ...['\n', '\n', '\n', '\n  ', '\n  - ', '\n    ', '\r\n', '\r', '\t', ' ', '　', '\ufeff'],
  ...['<<<<<<< a\n', '=======\n', '>>>>>>> b\n', '\u2028', '\u0000', '\ud842\udfb7', '\ud800'],
  ...[
    'null',
    'true',
    '10年後',
    '令和12年度',
    '１２％',
    '__proto__',
    'constructor',
    '葛\udb40\udd00',
  ],
] as const;

/** How a run went. Milliseconds of processor time. */
export interface SnippetResult {
  readonly inputs: number;
  readonly slowest: number;
  readonly slowestText: string;
}

/** Milliseconds that one of these texts may take, also where the machine compiles and collects. */
const budget = 1000;

/**
 * Feeds very many short texts, put together at random from signs and keys, to the reading, from
 * scratch and after the text before; each `ruleEvery`th to every rule too. Nothing may throw or take
 * a second of work. The same seed gives the same texts.
 */
export function fuzzSnippets(count: number, seed: number, ruleEvery = 200): SnippetResult {
  const keys = [...new Set(shapes.flatMap(({ fields }) => fields.map(({ ja }) => ja)))];
  let slowest = 0;
  let slowestText = '';
  let tree: SyntaxTree = parseSyntax('');
  let start = processorTime();
  for (let index = 0; index < count; index++) {
    const random = new Random(seed * 1_000_003 + index);
    let text = '';
    for (let part = 2 + random.below(14); part > 0; part--)
      text += random.next() < 0.3 ? `${random.pick(keys)}: ` : random.pick(signs);
    try {
      const next = parseSyntax(text, tree);
      if (index % 10 === 0) {
        assertRanges(next);
        const fresh = parseSyntax(text);
        if (!isDeepStrictEqual(dump(next), dump(fresh))) throw new Error('not as from scratch');
      }
      if (index % ruleEvery === 0) {
        const { failures } = checkStory(new Story(next));
        if (failures.length > 0) throw failures[0];
      }
      tree = next;
    } catch (error) {
      throw failureOf(error, seed, { index, text, isNew: false });
    }
    const end = processorTime();
    if (end - start > slowest) [slowest, slowestText] = [end - start, text];
    if (slowest > budget) throw new Error(`took ${slowest} ms: ${JSON.stringify(text)}`);
    start = end;
  }
  return { inputs: count, slowest, slowestText };
}
