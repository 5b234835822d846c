import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseSyntax } from '../../../server/syntax/document';
import type { Locale } from '../../../server/vocabulary';
import { runs } from '../../support/runs';
import { fixed, type Plain, valuesOf } from '../../unit/syntax/reading';
import { inject, injections } from '../../unit/syntax/slipInjections';
import { linesOf, stories, textOf } from '../../unit/syntax/storyLines';

const rulesIn = (text: string) => parseSyntax(text).slips.map(({ rule }) => rule);

function assertMeant(text: string, meant: Plain): void {
  assert.deepEqual(valuesOf(parseSyntax(text)), meant, text);
}

describe('slips anywhere in a story', () => {
  it('are read as meant, named, and mended', () => {
    const seen = new Set<string>();
    const layouts = fc.record({
      locale: fc.constantFrom<Locale>('ja', 'en'),
      step: fc.constantFrom(2, 4),
      dash: fc.constantFrom(0, 2),
    });
    // Each puts one slip into the first line from there on that can have it.
    const places = fc.record({ from: fc.nat(), injection: fc.constantFrom(...injections) });
    const several = fc.array(places, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(stories, layouts, several, fc.boolean(), (story, layout, slips, isCrlf) => {
        const lines = linesOf(story, layout);
        const written = () => textOf(lines, isCrlf ? '\r\n' : '\n');
        const valid = written();
        assert.deepEqual(rulesIn(valid), [], valid);
        const meant = valuesOf(parseSyntax(valid));

        for (const { from, injection } of slips) inject(injection, lines, from);
        const expected = new Set(lines.flatMap((line) => line.slips));
        fc.pre(expected.size > 0);
        for (const rule of expected) seen.add(rule);
        const text = written();
        assertMeant(text, meant);
        assert.deepEqual([...new Set(rulesIn(text))].sort(), [...expected].sort(), text);
        const after = fixed(fixed(text));
        assertMeant(after, meant);
        assert.deepEqual(rulesIn(after), [], after);
      }),
      runs(200),
    );
    assert.deepEqual([...seen].sort(), [...new Set(injections.map(({ rule }) => rule))].sort());
  });
});
