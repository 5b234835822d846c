import { yaml } from '../../server/text/yaml';

/** Numbers that look random and are the same for the same seed (mulberry32). */
export class Random {
  constructor(private state: number) {}

  /** A number from 0 up to 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** An integer from 0 up to `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }
}

/** Characters and pieces that have a meaning in YAML or come from officers' keyboards and PDFs. */
const pieces = [
  ...' \t\n　\u00a0\u200b\ufeff:：-－ー・①#＃[]{}［］,、，"\'|>&*!%@`?~\\/$=…。「」\uf06c𠮷',
  '\r\n',
  '\r',
  '\u0000',
  '\u0007',
  '\u0085',
  '\u2028',
  '\ud800',
  '\udc00',
  '- ',
  ': ',
  ' #',
  '\n- ',
  '\n  ',
  '\n---\n',
  '\n...\n',
  '%YAML 1.2\n---\n',
  '&a ',
  '*a',
  '<<: *a',
  '!!str ',
  '? ',
  '"\\u30',
  '""',
  "''",
  '|\n',
  '>-\n',
  '|9\n',
  '狙い: ',
  '狙い：',
  '内容',
  'アウトカ',
  '段階:\n',
  '- 内容: ',
  '{id: a、内容：b}',
  '{2015: 195,633, 2020：1}',
  '[提案１、提案２]',
  '取組 #1',
  '令和8年度',
  'x-メモ: ',
  'serves: ',
];

/** Larger parts that a paste may bring. */
const pastes = [
  '・一つ目\n・二つ目\n',
  yaml`
    段階:
    - 名称: a
      アクション:
      - 内容: b
        狙い: c
  `,
  yaml`
    stages:
      - name: a
        actions:
          - do it
  `,
  yaml`
    a: &a [x, x]
    b: &b [*a, *a]
    c: &c [*b, *b]
    d: [*c, *c]
  `,
  '対話: 青葉市.対話.yaml\n',
  '"開いたまま\n\n  続く\n',
  '表\t列\t列\n1\t2\t3\n',
  '| 項目 | 内容 |\n|---|---|\n| a | b |\n',
  '# 見出し\n\n1. 一\n2. 二\n',
  '変革ストーリー：１\n自治体：青葉市\n',
];

/** One change of a text: `[from, to)` becomes `text`. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export function applyChange(text: string, change: Change): string {
  return text.slice(0, change.from) + change.text + text.slice(change.to);
}

/** A change such as a person makes: a character, a piece, a line, an indentation, a paste. */
export function smallChange(random: Random, text: string): Change {
  const at = random.below(text.length + 1);
  const line = lineAt(text, at);
  switch (random.below(11)) {
    case 0:
      return { from: at, to: at, text: random.pick(pieces) };
    case 1:
      return { from: at, to: Math.min(at + 1 + random.below(3), text.length), text: '' };
    case 2:
      return { from: at, to: Math.min(at + 1, text.length), text: random.pick(pieces) };
    case 3:
      return {
        from: line.start,
        to: line.start,
        text: random.pick(['  ', ' ', '　', '\t', '    ']),
      };
    case 4: {
      const indent = /^[ \t　]*/.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
      return { from: line.start, to: line.start + random.below(indent + 1), text: '' };
    }
    case 5:
      return { from: line.start, to: line.next, text: '' };
    case 6:
      return { from: line.start, to: line.start, text: text.slice(line.start, line.next) };
    case 7:
      return { from: line.start, to: line.start, text: random.pick(pastes) };
    case 8: {
      const sign = text.slice(line.start, line.end).search(random.pick([/:/, /-/, /\[/, /"/, /,/]));
      if (sign < 0) return { from: line.end, to: line.end, text: random.pick(pieces) };
      const from = line.start + sign;
      return { from, to: from + 1, text: random.pick(['：', '－', '［', '、', '', '"']) };
    }
    case 9:
      return { from: line.end, to: line.next, text: '' };
    default:
      return { from: line.end, to: line.end, text: random.pick(pieces) };
  }
}

function lineAt(text: string, at: number): { start: number; end: number; next: number } {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const newline = text.indexOf('\n', at);
  const end = newline < 0 ? text.length : newline;
  return { start, end, next: Math.min(end + 1, text.length) };
}

/** A text far from anything a person writes. */
export function monster(random: Random, base: string): string {
  const size = 1 + random.below(400);
  switch (random.below(9)) {
    case 0:
      return base.slice(0, random.below(base.length));
    case 1:
      return `a: ${random.pick(['[', '{', '[{', '{a: '])}`.padEnd(
        size * 4,
        random.pick(['[', '{a: ', '- ']),
      );
    case 2:
      return Array.from({ length: size }, (_, i) => `${' '.repeat(i)}- a:`).join('\n');
    case 3: {
      const rows = Array.from(
        { length: 12 },
        (_, i) => `k${i + 1}: &k${i + 1} [*k${i}, *k${i}, *k${i}]`,
      );
      return ['k0: &k0 [x, x, x]', ...rows].join('\n');
    }
    case 4:
      return Array.from({ length: size }, () => random.pick(pieces)).join('');
    case 5:
      return String.fromCharCode(...Array.from({ length: size }, () => random.below(65536)));
    case 6:
      return base.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n', '\n　']));
    case 7:
      return base.replace(/^ +/gm, (spaces) =>
        random.pick(['\t', '　', '']).repeat(spaces.length / 2),
      );
    default:
      return base
        .split('\n')
        .sort(() => random.next() - 0.5)
        .join('\n');
  }
}

/** One line of about a million characters. */
export function longLine(random: Random): string {
  const unit = random.pick([
    'あ',
    'a: ',
    ': ',
    '、',
    '#',
    ' #1',
    '"',
    '[',
    '{a: 1,',
    '- ',
    '・',
    '&a *a ',
    "''",
    '\\',
    ' ',
    '\t',
    '　',
    '\r',
    ', ',
    'a ',
    '\ud800',
  ]);
  const tail = random.pick(['', 'あ', '\n', ': あ\n', '"\n', ']\n']);
  const head = random.pick(['', 'テーマ: ', '- ', '段階:\n- 内容: ', '値: {2015: ', '"']);
  return head + unit.repeat(Math.floor(1_000_000 / unit.length)) + tail;
}

/** Keys behind which rules read a text. */
const proseKeys = [
  'ありたい姿:\n  姿:\n  - 内容: ',
  'なりゆきの未来:\n- 内容: ',
  '力の場:\n  抵抗力:\n  - 原因: ',
  '戦略的取組:\n- 説明: ',
  '段階:\n- 目標状態:\n  - 内容: ',
  '段階:\n- アクション:\n  - 内容: ',
  '段階:\n- アクション:\n  - 方法: ',
  '段階:\n- アクション:\n  - 担い手: ',
  yaml`
    段階:
    - アクション:
      - アウトプット:
        - 内容:\x20`,
  yaml`
    段階:
    - アクション:
      - アウトカム:
        - 内容:\x20`,
  yaml`
    段階:
    - アクション:
      - アウトカム:
        - 目標値:\x20`,
  yaml`
    段階:
    - アクション:
      - 目標設定:
        - 内容:\x20`,
  '対話:\n- 内容: ',
];

/** Words and signs that the rules look for. */
const proseParts =
  'あ 住民 職員 が は を に の から まで 研修 参加者 制度 方針 計画 1 ３ 一 十 万 月 年 回 人 % 令和 第 ( ) 「 」 ・ 、 ， , 。 . ！ 〜 ー / : ？ 増え て いる できる 実施 開催 して させる 自分たち 目標 総合計画 理解 半数 △ # * a 10/1 the number'
    .split(' ')
    .concat(' ', '　');

/** A field that holds the same few words again and again, as a paste gone wrong: 20,000 characters. */
export function longProse(random: Random): string {
  const some = (most: number) =>
    Array.from({ length: random.below(most + 1) }, () => random.pick(proseParts)).join('');
  const unit = random.pick(proseParts) + some(2);
  const text = some(2) + unit.repeat(20_000 / unit.length) + some(2);
  return `変革ストーリー: 1\n${random.pick(proseKeys)}${text}\n`;
}
