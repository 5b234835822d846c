import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml';
import { parseSyntax } from '../../../server/syntax/document';
import { isJapanese } from '../../../server/text/normalize';
import { yaml } from '../../../server/text/yaml';
import { runs } from '../../support/runs';
import { type Plain, valuesOf } from '../../unit/syntax/reading';
import { type Data, stories } from '../../unit/syntax/stories';

/** What `yaml` itself reads, in the same form. */
function byYaml(text: string): Plain {
  const visit = (node: unknown): Plain => {
    if (isMap(node))
      return { pairs: node.items.map((p) => [visit(p.key) as string, visit(p.value)]) };
    if (isSeq(node)) return node.items.map(visit);
    return isScalar(node) ? String(node.value) : null;
  };
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: false });
  assert.deepEqual(document.errors, []);
  return visit(document.contents);
}

/**
 * The same but for what is meant to differ: joints in Japanese, white space at the
 * ends of lines and texts, nothing.
 */
function even(value: Plain): Plain {
  if (typeof value === 'string') {
    const joints = value.replace(/\s+/g, (gap, at: number) => {
      const before = [...value.slice(Math.max(0, at - 2), at)].pop() ?? '';
      const after = value.slice(at + gap.length);
      if (isJapanese(before) && isJapanese(after)) return '';
      return gap.includes('\n') ? '\n' : gap;
    });
    const text = joints.trim();
    return ['', '~', 'null'].includes(text) ? null : text;
  }
  if (value === null) return null;
  if ('pairs' in value) return { pairs: value.pairs.map(([key, part]) => [key, even(part)]) };
  return value.map(even);
}

function assertUntouched(text: string): void {
  const tree = parseSyntax(text);
  const slips = tree.slips.filter(({ rule }) => rule !== 'wrapped-text');
  assert.deepEqual(
    slips.map(({ rule, span }) => `${rule}[${text.slice(span.start, span.end)}]`),
    [],
    text,
  );
  assert.deepEqual(even(valuesOf(tree)), even(byYaml(text)), text);
}

describe('valid YAML', () => {
  const folder = 'examples';
  for (const file of readdirSync(folder).filter(
    (name) => /ya?ml$/.test(name) && !/下書き/.test(name),
  )) {
    it(`is left as it is in ${file}`, () => {
      const text = readFileSync(join(folder, file), 'utf8');
      assertUntouched(text);
      assertUntouched(text.replaceAll('\n', '\r\n'));
    });
  }

  it('keeps the line breaks of folded texts that are deeper than their block', () => {
    for (const text of [
      yaml`
        テーマ: >-
          町が
          \t続く
      `,
      yaml`
        テーマ: >-
          \t町が
          \t続く
      `,
      yaml`
        テーマ: >2-
            町が
            続く
      `,
      yaml`
        テーマ: >-2
           町が
          続く
      `,
      yaml`
        テーマ: >2-
            町が
           \t続く
      `,
      yaml`
        テーマ: >2-
          町が
          続く
      `,
    ]) {
      assertUntouched(text);
      assert.deepEqual(parseSyntax(text).slips, [], text);
    }
  });

  const styles = {
    indent: fc.constantFrom(1, 2, 3, 4, 8),
    indentSeq: fc.boolean(),
    defaultStringType: fc.constantFrom(
      'PLAIN',
      'QUOTE_SINGLE',
      'QUOTE_DOUBLE',
      'BLOCK_LITERAL',
      'BLOCK_FOLDED',
    ),
    lineWidth: fc.constantFrom(0, 0, 20, 30, 80),
    minContentWidth: fc.constantFrom(0, 20),
    blockQuote: fc.constantFrom<true | 'folded' | 'literal'>(true, 'folded', 'literal'),
    collectionStyle: fc.constantFrom('any', 'block', 'flow'),
    flowCollectionPadding: fc.boolean(),
    singleQuote: fc.boolean(),
  } as const;

  function assertNeverSlip(data: fc.Arbitrary<Data>, numRuns: number): void {
    fc.assert(
      fc.property(data, fc.record(styles), fc.boolean(), (story, style, isCrlf) => {
        const text = stringify(story, { ...style, defaultKeyType: 'PLAIN' });
        // A few texts come out as something else: that is not what is tested here.
        fc.pre(isDeepStrictEqual(byLibrary(text), story));
        assertUntouched(isCrlf ? text.replaceAll('\n', '\r\n') : text);
      }),
      runs(numRuns),
    );
  }

  it('is never called a slip, however it is written', () => {
    assertNeverSlip(stories(), 80);
  });

  it('is never called a slip, even where texts are full of signs', () => {
    const text = fc
      .array(fc.constantFrom(...signs), { minLength: 1, maxLength: 5 })
      .map((parts) => parts.join(''));
    const lines = fc.array(text, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('\n'));
    assertNeverSlip(stories(fc.oneof(text, lines)), 80);
  });
});

/** What `yaml` makes of a text as plain data; undefined where it cannot. */
function byLibrary(text: string): unknown {
  try {
    return parseDocument(text, { logLevel: 'silent' }).toJS();
  } catch {
    return undefined;
  }
}

/** Signs of YAML and of prose; no list mark behind a space, which a wrapped line could begin with. */
const signs = [
  '住民が集まる',
  'a　b',
  ...'--- ... %YAML -- —— # #1 !x &a *a @ ` | > |- >+ " \' \\ \\n [a] {a} [ ] { } , a:b 1:2'.split(
    ' ',
  ),
  ...'http://x/: = << yes true ~x null Null 1,000 0x1 .5 〜 ① - -5 −3 ー 🏞 𠮷 ・ ※ ％ ~ ！ 1. (1)'.split(
    ' ',
  ),
  ' ',
  '\t',
  '# 注',
  '"a" b',
  "'a' b",
  '[a] b',
  '{a} b',
  'a, b',
  '\u200d',
  '葛\u{e0100}',
];
