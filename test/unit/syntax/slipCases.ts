import assert from 'node:assert/strict';
import { fixed, read, slips } from './reading';

/** A text, the values it must be read as, its slips, and (unless the same) the text after the fixes. */
export interface Case {
  readonly text: string;
  readonly values: unknown;
  readonly slips: readonly string[];
  readonly fixed?: string;
  /** There is no fix for it. */
  readonly isBroken?: boolean;
}

/** The forms in which each text must be read alike. */
const forms: Record<string, (text: string) => string> = {
  '': (text) => text,
  ', CRLF': (text) => text.replaceAll('\n', '\r\n'),
  ', BOM': (text) => `\ufeff${text}`,
  ', without the last line break': (text) => text.replace(/\n$/, ''),
};

/** Groups of named cases. */
export type Cases = Record<string, Record<string, Case>>;

/** One test for each case in each form. */
export function testSlips(title: string, cases: Cases): void {
  describe(title, () => {
    for (const [group, part] of Object.entries(cases)) {
      describe(group, () => {
        for (const [name, one] of Object.entries(part)) {
          for (const [form, change] of Object.entries(forms)) {
            it(`${name}${form}`, () => {
              const text = change(one.text);
              const same = (found: string) => found.replaceAll('\r\n', '\n');
              assert.deepEqual(read(text), one.values);
              assert.deepEqual(slips(text).map(same), one.slips);
              const after = fixed(text);
              if (one.fixed !== undefined) assert.equal(after, change(one.fixed));
              assert.deepEqual(read(after), one.values);
              if (!one.isBroken) assert.deepEqual(slips(after), []);
            });
          }
        }
      });
    }
  });
}
