import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf } from '../../../server/generate/rulesPage';
import { rules } from '../../../server/rules';
import { withDetails } from '../../../server/rules/engine/details';
import { type Example, messageText, type Rule } from '../../../server/rules/engine/rule';
import { checkStory, type Diagnosis } from '../../../server/rules/engine/run';
import { noCopies } from '../../../server/story/copies';
import { Story } from '../../../server/story/story';
import { parseSyntax } from '../../../server/syntax/document';
import type { Locale } from '../../../server/vocabulary';
import { applyEdits } from '../../support/edits';

const folder = 'server/rules';
const locales: readonly Locale[] = ['ja', 'en'];
const forbidden =
  /schema|mapping|scalar|スカラー|マッピング|スキーマ|\[object Object\]|undefined|null|NaN/i;

/** The text as a file, and the place that is marked in it: UTF-16 offsets. */
function readExample(example: Example): { text: string; start: number; end: number } {
  const { text, head } = fileOf(example);
  const start = head.length + example.text.indexOf('«');
  const end = head.length + example.text.replace('«', '').indexOf('»');
  return { text, start, end };
}

function check(rule: Rule, example: Example, text: string): { story: Story; found: Diagnosis[] } {
  const story = new Story(parseSyntax(text), null, 'missing');
  story.copies = example.copies ?? noCopies;
  // A rule that is off by default is on for its own examples.
  const settings = rule.severity === 'off' ? { [rule.id]: 'warning' as const } : {};
  const isAsked = (one: Rule) => example.isWhole || !one.isWhole || one.id === rule.id;
  const result = checkStory(story, settings, isAsked);
  assert.deepEqual(result.failures, []);
  return { story, found: result.diagnoses.flatMap(withDetails) };
}

/** Length of a line in full-width characters; a narrow one is half of it. */
function fullWidths(text: string): number {
  return [...text].reduce((sum, one) => sum + (one > '\u00ff' ? 1 : 0.5), 0);
}

const shown = (found: readonly Diagnosis[], text: string) =>
  found.map(({ rule, span }) => `${rule} «${text.slice(span.start, span.end)}»`);

/** The rules that found something, each once. */
const idsOf = (found: readonly Diagnosis[]) => [...new Set(found.map(({ rule }) => rule))].sort();

for (const rule of rules) {
  describe(`rule ${rule.id}`, () => {
    it('has texts and examples', () => {
      assert.ok(rule.bad.length > 0, 'no bad example');
      assert.ok(rule.good.length > 0, 'no good example');
      for (const locale of locales) {
        const texts = [rule.title[locale], rule.why[locale], rule.ignore?.[locale] ?? 'none'];
        for (const text of texts) {
          assert.ok(text.trim() !== '');
          assert.doesNotMatch(text, forbidden);
        }
      }
      assert.match(rule.since, /^\d+\.\d+\.\d+$/);
      for (const example of rule.bad) assert.match(example.text, /«[^»]*»/);
      for (const example of rule.good) assert.doesNotMatch(example.text, /[«»]/);
    });

    rule.bad.forEach((example, index) => {
      for (const eol of ['\n', '\r\n']) {
        const name = `bad ${index + 1}${eol === '\n' ? '' : ' with CRLF'}`;
        const typed = { ...example, text: example.text.replaceAll('\n', eol) };
        const { text: file, start, end } = readExample(typed);

        it(`${name}: is found at the marked place, and what else it says and nothing more`, () => {
          const { found } = check(rule, example, file);
          const own = found.filter((one) => one.rule === rule.id);
          const others = found.filter((one) => one.rule !== rule.id);
          const marked = `${rule.id} «${file.slice(start, end)}»`;
          assert.deepEqual(shown(own, file), [marked]);
          assert.equal(own[0]?.span.start, start);
          assert.deepEqual(
            idsOf(others),
            [...(example.also ?? [])].sort(),
            shown(others, file).join(),
          );
        });

        it(`${name}: its first fix gives the text it says`, () => {
          const { story, found } = check(rule, example, file);
          const finding = found.find((one) => one.rule === rule.id);
          assert.ok(finding);
          const fixes = rule.fix?.(finding, story) ?? [];
          const fixed = fixes[0] && applyEdits(file, fixes[0].edits);
          const wanted = example.fixed?.replaceAll('\n', eol);
          assert.equal(fixed, wanted === undefined ? undefined : fileOf(typed).head + wanted);
          for (const fix of fixes) {
            for (const locale of locales) assert.doesNotMatch(fix.title[locale], forbidden);
            assert.notEqual(applyEdits(file, fix.edits), file);
          }
          assert.ok(fixes.filter((fix) => fix.isPreferred).length <= 1);
        });
      }

      it(`bad ${index + 1}: says what is wrong and what to do`, () => {
        const { text } = readExample(example);
        const { found } = check(rule, example, text);
        const finding = found.find((one) => one.rule === rule.id);
        assert.ok(finding);
        for (const locale of locales) {
          const message = rule.message(finding.args, locale);
          const whole = messageText(message, locale);
          assert.doesNotMatch(whole, forbidden);
          if (locale === 'ja') assert.ok(fullWidths(message.what) <= 60, message.what);
          const sentences = [message.what, message.why, message.how].filter((s) => s !== undefined);
          for (const sentence of sentences) {
            assert.match(sentence, locale === 'ja' ? /[。？！」]$/ : /[.?!”)]$/, sentence);
          }
        }
        for (const { text: related } of finding.related ?? []) {
          for (const locale of locales) assert.doesNotMatch(related[locale], forbidden);
        }
      });
    });

    rule.good.forEach((example, index) => {
      it(`good ${index + 1}: nothing is found by any rule`, () => {
        const { text } = readExample(example);
        assert.deepEqual(shown(check(rule, example, text).found, text), []);
      });
    });
  });
}

describe('the list of rules', () => {
  it('holds every rule file, each with the name of its rule', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /^[a-z]+[\\/].*\.ts$/.test(file),
    );
    const found: string[] = [];
    for (const file of files) {
      const source = readFileSync(join(folder, file), 'utf8');
      const rule = source.split('\nexport default ')[1];
      const id = rule && /^ {2,4}id: '([^']+)',$/m.exec(rule)?.[1];
      if (!id) continue;
      assert.ok(file.endsWith(`${id}.ts`), `${file} holds ${id}`);
      found.push(id);
    }
    assert.deepEqual(found.sort(), rules.map((rule) => rule.id).sort());
  });

  it('names no rule twice', () => {
    assert.equal(new Set(rules.map((rule) => rule.id)).size, rules.length);
  });
});
