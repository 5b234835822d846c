import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseSyntax } from '../../../server/syntax/document';

import {
  type Field,
  type Locale,
  mainField,
  type Shape,
  shapeOf,
} from '../../../server/vocabulary';

import { runs } from '../../support/runs';

import { fixed, type Plain, valuesOf } from './reading';

/** One line of a story in parts, so that a slip can be put into each of them. */
interface Line {
  indent: string;
  mark: string;
  key: string;
  colon: string;
  value: string;
  /** What stands before the line. */
  before: string;
  readonly field: Field | null;
  /** The text of the value as it is meant, where it is one text. */
  readonly text: string | null;
  /** The line begins a mapping whose main text is its value, and more keys follow. */
  readonly isMain: boolean;
  /** Ids of the slips that were put in, and the parts that are taken. */
  readonly slips: string[];
  readonly taken: Set<string>;
}

const texts = [
  '住民が集まっている',
  '職員が地区を歩いて聴く',
  '道の駅・公民館で、三つの話し合いを続ける',
  'they listen and talk',
  '10:30から始める（80％以上）',
];

/** Texts that need quotes, and the slip that is left when they are not there. */
const quoted: Record<string, string> = {
  '取組 #1 を見直す': 'hash-in-text',
  '住民の声、目標: 5割': 'colon-in-text',
  '*重要* な話': 'reserved-sign',
  '@担当と話す': 'reserved-sign',
  '"対話"が大事': 'quote-in-text',
  '[事前課題] を出す': 'bracket-in-text',
};

type Random = (limit: number) => number;

/** The lines of a story with some keys of each shape. */
class Writer {
  readonly lines: Line[] = [];

  constructor(
    private readonly random: Random,
    private readonly locale: Locale,
    private readonly step: number,
    private readonly dash: number,
  ) {}

  map(shape: Shape, column: number, depth: number, mark: string): void {
    const main = mainField(shape);
    const fields = shape.fields.filter(
      (field) => field !== main && this.random(shape.fields.length) < 4,
    );
    if (main && main.type === 'text' && this.random(2) === 0) fields.unshift(main);
    const some = fields.length > 0 ? fields : [main ?? (shape.fields[0] as Field)];
    some.forEach((field, index) => {
      const isMain = index === 0 && field === main && some.length > 1 && mark !== '';
      this.field(field, column, depth, index === 0 ? mark : '', isMain);
    });
  }

  private field(field: Field, column: number, depth: number, mark: string, isMain: boolean): void {
    const key = field[this.locale];
    const line = (value: string, text: string | null) =>
      this.add(column - mark.length, mark, key, value, field, text, isMain);
    const of = field.orItems ?? field.of;
    if (field.type === 'values') {
      line('{2015: 61000, 2020: 1234, R12: 52400}', null);
      return;
    }
    if (field.type === 'refs' || (of && depth > 2)) {
      line(of ? '' : '[支え合い, 出番]', null);
      return;
    }
    if (field.type === 'map') {
      line('', null);
      this.map(shapeOf(field.of ?? (of as Shape['id'])), column + this.step, depth + 1, '');
      return;
    }
    if (of || (field.type === 'text' && this.random(4) === 0 && !isMain)) {
      line('', null);
      const items = 1 + this.random(3);
      for (let i = 0; i < items; i++)
        this.item(of ? shapeOf(of) : null, column + this.dash, depth + 1, field);
      return;
    }
    const text = this.text(field.type === 'text');
    line(quoted[text] ? `'${text}'` : text, text);
  }

  private item(shape: Shape | null, column: number, depth: number, field: Field): void {
    if (shape && this.random(4) > 0) {
      this.map(shape, column + 2, depth, '- ');
      return;
    }
    const text = this.text(true);
    this.add(column, '- ', '', quoted[text] ? `'${text}'` : text, field, text, false);
  }

  private text(isProse: boolean): string {
    const list = isProse && this.random(3) === 0 ? Object.keys(quoted) : texts;
    return list[this.random(list.length)] as string;
  }

  private add(
    indent: number,
    mark: string,
    key: string,
    value: string,
    field: Field,
    text: string | null,
    isMain: boolean,
  ): void {
    const colon = key === '' ? '' : value === '' ? ':' : ': ';
    const made = { indent: ' '.repeat(indent), mark, key, colon, value, before: '' };
    this.lines.push({ ...made, field, text, isMain, slips: [], taken: new Set() });
  }
}

const written = ({ before, indent, mark, key, colon, value }: Line) =>
  `${before}${indent}${mark}${key}${colon}${value}\n`;

/** A slip: the parts of the line it needs for itself, and how it is made; false where it cannot be. */
interface Injection {
  readonly rule: string;
  readonly parts: readonly string[];
  make(line: Line, lines: readonly Line[], index: number): boolean;
}

const isPlain = ({ text, value }: Line) => text !== null && text === value;
/** The line before is one of the same mapping and has its value. */
function followsValue(lines: readonly Line[], index: number): boolean {
  const [line, before] = [lines[index] as Line, lines[index - 1]];
  if (!before || line.mark !== '' || before.value === '' || before.taken.size > 0) return false;
  return before.indent.length + before.mark.length === line.indent.length;
}

function change(line: Line, values: Partial<Line>): true {
  Object.assign(line, values);
  return true;
}

const whole = ['before', 'indent', 'mark', 'colon', 'value'];
const injections: readonly Injection[] = [
  {
    rule: 'full-width-colon',
    parts: ['colon'],
    make: (line) =>
      line.colon !== '' && change(line, { colon: line.colon.length > 1 ? '： ' : '：' }),
  },
  {
    rule: 'full-width-colon',
    parts: ['colon'],
    make: (line) => line.colon !== '' && change(line, { colon: '：' }),
  },
  {
    rule: 'no-space-after-colon',
    parts: ['colon'],
    make: (line) => line.colon === ': ' && change(line, { colon: ':' }),
  },
  {
    rule: 'full-width-indent',
    parts: ['colon'],
    make: (line) => line.colon === ': ' && change(line, { colon: ':　' }),
  },
  {
    rule: 'missing-colon',
    parts: ['colon'],
    make: (line) =>
      line.colon !== '' &&
      line.mark === '' &&
      change(line, { colon: line.value === '' ? '' : '　' }),
  },
  {
    rule: 'full-width-indent',
    parts: ['indent'],
    make: (line) =>
      line.indent !== '' &&
      line.indent.length % 2 === 0 &&
      change(line, { indent: '　'.repeat(line.indent.length / 2) }),
  },
  {
    rule: 'tab-indent',
    parts: ['indent'],
    make: (line) =>
      line.indent !== '' &&
      line.indent.length % 2 === 0 &&
      change(line, { indent: '\t'.repeat(line.indent.length / 2) }),
  },
  {
    rule: 'full-width-indent',
    parts: ['mark'],
    make: (line) => line.mark !== '' && change(line, { mark: '-　' }),
  },
  {
    rule: 'wrong-hyphen',
    parts: ['mark'],
    make: (line) => line.mark !== '' && change(line, { mark: '－ ' }),
  },
  {
    rule: 'bullet-line',
    parts: ['mark'],
    make: (line) => line.mark !== '' && change(line, { mark: '・' }),
  },
  {
    rule: 'bullet-line',
    parts: ['mark'],
    make: (line) => line.mark !== '' && change(line, { mark: '\uf06c ' }),
  },
  {
    rule: 'no-space-after-hyphen',
    parts: ['mark', 'value'],
    make: (line) =>
      line.mark !== '' && /^\p{L}/u.test(line.key + line.value) && change(line, { mark: '-' }),
  },
  {
    rule: 'wrapped-text',
    parts: ['value', 'mark'],
    make: (line) => {
      const pad = ' '.repeat(line.indent.length + 4);
      if (!isPlain(line) || texts.indexOf(line.value) > 2) return false;
      return change(line, { value: `${line.value.slice(0, 2)}\n${pad}${line.value.slice(2)}` });
    },
  },
  ...Object.entries(quoted).map(([text, rule]) => ({
    rule,
    parts: ['value', 'colon'],
    make: (line: Line) => line.text === text && !isPlain(line) && change(line, { value: text }),
  })),
  {
    rule: 'comma-in-number',
    parts: ['value', 'number'],
    make: (line) =>
      line.field?.type === 'values' &&
      change(line, { value: line.value.replace('61000', '61,000') }),
  },
  {
    rule: 'japanese-comma',
    parts: ['comma'],
    make: (line) =>
      line.field?.type === 'values' &&
      change(line, { value: line.value.replace(', R12', '、R12') }),
  },
  {
    rule: 'full-width-bracket',
    parts: ['value'],
    make: (line) => line.field?.type === 'refs' && change(line, { value: '［支え合い, 出番］' }),
  },
  {
    rule: 'unclosed-bracket',
    parts: ['value'],
    make: (line) => /[}\]]$/.test(line.value) && change(line, { value: line.value.slice(0, -1) }),
  },
  {
    rule: 'missing-main-key',
    parts: whole,
    make(line, lines, index) {
      // The next line must be a key beyond doubt, and tell the language (id does not).
      const next = lines[index + 1];
      if (!line.isMain || !isPlain(line) || !next || next.key === 'id') return false;
      if (next.taken.size > 0) return false;
      for (const part of ['before', 'indent', 'colon']) next.taken.add(part);
      return change(line, { key: '', colon: '' });
    },
  },
  {
    rule: 'uneven-indent',
    parts: whole,
    make: (line, lines, index) =>
      line.value !== '' &&
      followsValue(lines, index) &&
      change(line, { indent: `${line.indent} ` }),
  },
  {
    rule: 'stray-text',
    parts: whole,
    make: (line, lines, index) =>
      followsValue(lines, index) &&
      change(line, { before: `${line.indent}ここは、第5回までに三人で話し合って書き直します。\n` }),
  },
  {
    rule: 'full-width-hash',
    parts: ['before'],
    make: (line) =>
      line.before === '' && change(line, { before: `${line.indent}＃ メモ：あとで\n` }),
  },
  {
    rule: 'several-documents',
    parts: ['before'],
    make: (line, _, index) =>
      index > 0 && line.indent === '' && line.mark === '' && change(line, { before: '---\n' }),
  },
];

describe('slips anywhere in a story', () => {
  it('are read as meant, named, and mended', () => {
    const seen = new Set<string>();
    const settings = fc.record({
      seed: fc.integer({ min: 1, max: 2 ** 30 }),
      locale: fc.constantFrom<Locale>('ja', 'en'),
      step: fc.constantFrom(2, 4),
      dash: fc.constantFrom(0, 2),
      slips: fc.array(fc.tuple(fc.nat(), fc.nat(injections.length - 1)), {
        minLength: 1,
        maxLength: 6,
      }),
      isCrlf: fc.boolean(),
    });
    fc.assert(
      fc.property(settings, ({ seed, locale, step, dash, slips, isCrlf }) => {
        let state = seed;
        const random: Random = (limit) => {
          state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
          return (state >> 8) % limit;
        };
        const writer = new Writer(random, locale, step, dash);
        writer.map(shapeOf('story'), 0, 0, '');
        const { lines } = writer;
        const eol = (text: string) => (isCrlf ? text.replaceAll('\n', '\r\n') : text);
        const valid = eol(lines.map(written).join(''));
        const tree = parseSyntax(valid);
        assert.deepEqual(
          tree.slips.map(({ rule }) => rule),
          [],
          valid,
        );
        const meant = valuesOf(tree);

        for (const [from, kind] of slips) inject(injections[kind] as Injection, lines, from);
        const expected = lines.flatMap((line) => line.slips).sort();
        fc.pre(expected.length > 0);
        for (const rule of expected) seen.add(rule);
        const text = eol(lines.map(written).join(''));
        assertMeant(text, meant);
        const found = new Set(parseSyntax(text).slips.map(({ rule }) => rule));
        assert.deepEqual([...found].sort(), [...new Set(expected)], text);
        let after = text;
        for (let round = 0; round < 2; round++) after = fixed(after);
        assertMeant(after, meant);
        assert.deepEqual(
          parseSyntax(after).slips.map(({ rule }) => rule),
          [],
          after,
        );
      }),
      runs(200),
    );
    assert.deepEqual([...seen].sort(), [...new Set(injections.map(({ rule }) => rule))].sort());
  });
});

/** Puts a slip into the first line from there on that can have it. */
function inject(injection: Injection, lines: readonly Line[], from: number): void {
  for (let n = 0; n < lines.length; n++) {
    const index = (from + n) % lines.length;
    const line = lines[index] as Line;
    if (injection.parts.some((part) => line.taken.has(part))) continue;
    if (!injection.make(line, lines, index)) continue;
    line.slips.push(injection.rule);
    for (const part of injection.parts) line.taken.add(part);
    return;
  }
}

function assertMeant(text: string, meant: Plain): void {
  assert.deepEqual(valuesOf(parseSyntax(text)), meant, text);
}
