import { type Line, quoted, texts } from './storyLines';

/** A slip: the parts of the line it needs for itself, and how it is made; false where it cannot be. */
export interface Injection {
  readonly rule: string;
  readonly parts: readonly string[];
  make(line: Line, lines: readonly Line[], index: number): boolean;
}

/** The text of the value stands without quotes. */
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
export const injections: readonly Injection[] = [
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

/** Puts a slip into the first line from there on that can have it. */
export function inject(injection: Injection, lines: readonly Line[], from: number): void {
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
