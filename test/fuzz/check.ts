import assert from 'node:assert/strict';
import { formattingEdits } from '../../server/features/format';
import { checkStory, ruleOf } from '../../server/rules/engine/run';
import { readStory, Story } from '../../server/story/story';
import { parseSyntax, type SyntaxTree } from '../../server/syntax/document';
import type { Node, Span, TextNode } from '../../server/syntax/tree';
import { applyEdits } from '../support/edits';
import { valuesOf } from '../unit/syntax/reading';

/** Asserts that a range lies in the text, cuts no character in two and ends at no half line break. */
export function assertRange(text: string, from: number, to: number, what: string): void {
  assert.ok(
    0 <= from && from <= to && to <= text.length,
    `${what}: ${from}-${to} of ${text.length}`,
  );
  for (const at of [from, to]) {
    const isPair = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
    assert.ok(!isPair, `${what}: ${at} splits a surrogate pair`);
    assert.ok(text.slice(at - 1, at + 1) !== '\r\n', `${what}: ${at} splits a line break`);
  }
}

/** Asserts that every range of a tree and of its slips is sound. */
export function assertRanges(tree: SyntaxTree): void {
  const { text } = tree;
  const range = (span: Span, what: string) => assertRange(text, span.start, span.end, what);
  const word = (node: TextNode, what: string) => {
    range(node.span, what);
    const typed = text.slice(node.span.start, node.span.end);
    if (node.style === 'plain' && typed !== '') {
      assert.doesNotMatch(typed, /^[ \t\n]|[ \t\n]$/, `${what}: ${JSON.stringify(typed)}`);
    }
    if (node.verbatim >= 0) {
      const from = node.span.block.start + node.verbatim;
      assert.equal(text.slice(from, from + node.value.length), node.value, `${what}: verbatim`);
    }
  };
  const visit = (node: Node): void => {
    if (node.kind === 'text') word(node, 'text');
    else range(node.span, node.kind);
    if (node.kind === 'list') node.items.forEach(visit);
    if (node.kind === 'map') for (const { key, value, span } of node.pairs) pair(key, value, span);
  };
  const pair = (key: TextNode, value: Node, span: Span) => {
    range(span, 'pair');
    word(key, 'key');
    visit(value);
  };
  for (const { key, value, span } of tree.pairs) pair(key, value, span);
  tree.items.forEach(visit);
  for (const slip of tree.slips) {
    range(slip.span, slip.rule);
    const base = slip.span.block.start;
    let last = 0;
    for (const { from, to } of slip.edits) {
      assertRange(text, base + from, base + to, `edit of ${slip.rule}`);
      assert.ok(from >= last, `edits of ${slip.rule} overlap`);
      last = to;
    }
  }
}

/** Reads and checks a text with everything there is; returns its tree. Throws what went wrong. */
export function checkAll(text: string, previous?: SyntaxTree): SyntaxTree {
  const tree = parseSyntax(text, previous);
  assertRanges(tree);
  const story = new Story(tree);
  const { diagnoses, failures } = checkStory(story);
  assert.deepEqual(failures, []);
  for (const finding of diagnoses) {
    assertRange(text, finding.span.start, finding.span.end, finding.rule);
    const rule = ruleOf(finding.rule);
    for (const locale of ['ja', 'en'] as const) assert.ok(rule?.message(finding.args, locale).what);
    for (const fix of rule?.fix?.(finding, story) ?? []) {
      for (const { start, end } of fix.edits)
        assertRange(text, start, end, `fix of ${finding.rule}`);
    }
  }
  return tree;
}

/** Formats a text and checks what formatting must keep; returns the text as it is then. */
export function checkFormatting(text: string): string {
  const once = applyEdits(text, formattingEdits(readStory(text)));
  assert.deepEqual(valuesOf(parseSyntax(once)), valuesOf(parseSyntax(text)), 'says the same');
  assert.equal(visible(once), visible(text), 'white space alone was changed');
  assert.equal(applyEdits(once, formattingEdits(readStory(once))), once, 'nothing is left to do');
  return once;
}

const visible = (text: string) => text.replace(/[\s\u200b]/g, '');
