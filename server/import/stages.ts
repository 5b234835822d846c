import { fieldHeading } from '../deck/strings';
import type { BoxBlock, ContentLine, Grid } from '../ooxml/read/content';
import { isContinued } from '../text/continued';
import { foldWidth } from '../text/normalize';
import { type Field, shapeOf } from '../vocabulary';
import { DraftItem, sameText } from './draft';
import { cellText } from './grids';
import { findByKey } from './itemIndex';
import { mainItem } from './items';
import { bareHeading, fieldNamed } from './labels';
import { addDraftItem, remark, setText } from './values';

const stage = () => shapeOf('stage');
const names = '(?:ステップ|フェーズ|段階|step|phase|stage)';
const number = '[1-9１-９①-⑨ⅠⅡⅢ一二三]';
const ordinal = '[1-9１-９一二三四五]';
const marks = String.raw`[\s:：.．、)）]`;
/** The number of a stage, and what divides it from its name. */
const numbered = new RegExp(
  [
    String.raw`^(?:${names}\s*${number}${marks}*`,
    // 「1 ステップ1 浜を歩く」 is the first stage, called 「ステップ1 …」.
    String.raw`第?\s*${ordinal}\s*(?:段階|ステップ|フェーズ|期)(?!\s*${number})${marks}*`,
    String.raw`[1-9１-９]${marks}+|[①-⑨]\s*)`,
  ].join('|'),
  'i',
);
/** 「第2期待…」 and 「第1期間」 are words of a sentence. */
const stageWord = new RegExp(
  [
    String.raw`^(?:${names}\s*${number}`,
    String.raw`第\s*${ordinal}\s*(?:段階|ステップ|フェーズ|期(?!待|間|日|限|末)))`,
  ].join('|'),
  'i',
);
const opening = /^(?:まず|次に|さらに)(?:取り?組む?こと)?[、:：]?|^(?:まず|次に|さらに)取り?組む/;

/** Is this the heading of a stage: 「ステップ1 …」, 「まず取り組む」? */
export function isStageHead(text: string): boolean {
  return text.length <= 60 && (stageWord.test(text) || opening.test(text));
}

/** The stage of this name; made where there is none. */
export function stageNamed(stages: DraftItem[], heading: string): DraftItem {
  const text = heading.replace(/\n/g, ' ');
  const bare = isContinued(text) ? bareHeading(text) : text;
  const rest = bare
    .replace(numbered, '')
    .replace(/^\s*[—–―-]\s+/, '')
    .trim();
  const name = rest === '' ? bare : rest;
  const known =
    findByKey(stages, sameText(bare)) ??
    findByKey(stages, sameText(name)) ??
    numberedAs(stages, name);
  if (known) return known;
  const made = new DraftItem('stage');
  made.say('name', name);
  const digit = foldWidth(numbered.exec(bare)?.[0].normalize('NFKC') ?? '');
  const number = Number(/[1-9]/.exec(digit)?.[0] ?? stages.length + 1);
  numbers.set(made, number);
  // The last stage stands highest on its slide: the numbers tell the order, not the places.
  const before = stages.findLastIndex((one) => (numbers.get(one) ?? 0) <= number);
  stages.splice(before + 1, 0, made);
  return made;
}

/** No plan has more stages: what has is some other table. */
const maxStages = 30;

/** The stage whose name has this behind its number. */
function numberedAs(stages: readonly DraftItem[], name: string): DraftItem | undefined {
  if (stages.length > maxStages) return undefined;
  const key = sameText(name);
  return stages.find(
    (one) => numbered.test(one.main) && sameText(one.main.replace(numbered, '')) === key,
  );
}

/** The numbers of the stages in the source. */
const numbers = new WeakMap<DraftItem, number>();

/** Items of one part of a stage: 目標状態, アクション … */
function readPart(to: DraftItem, field: Field, lines: readonly ContentLine[]): void {
  for (const line of lines) {
    for (const text of line.text.split('\n')) {
      if (field.type === 'items') {
        addDraftItem(to.list(field.id), mainItem(field.of ?? 'item', { ...line, text }));
      } else setText(to, field, text);
    }
  }
}

/**
 * A table of the staged plan: the stages side by side with their parts below, one row for each
 * stage, or one table for one stage with its name across the top. False for any other table.
 */
export function readStageGrid(grid: Grid, stages: DraftItem[]): boolean {
  const rows = grid.rows.filter((row) => row.some(({ lines }) => lines.length > 0));
  const [head, ...body] = rows;
  if (!head || body.length === 0) return false;
  const partOf = (text: string) => {
    const field = fieldNamed(stage(), text);
    return field && field.id !== 'name' ? field : null;
  };
  const across = head.map((cell) => partOf(cellText(cell)));
  if (across.filter(Boolean).length >= 2) {
    for (const row of body) readRow(row, across, stages);
    return true;
  }
  const down = body.filter((row) => row[0] && partOf(cellText(row[0])) !== null).length;
  if (down === 0 || down * 2 < body.length) return false;
  const names = head.map((cell, index) => (index === 0 && head.length > 2 ? '' : cellText(cell)));
  const isOne = head.length === 2 && head[1]?.isSpanned === true;
  const own = head.map((cell, index) => {
    if (index === 0) return null;
    const lines = isOne ? (head[0]?.lines ?? []) : cell.lines;
    const [name, ...more] = lines.flatMap(({ text }) => text.split('\n'));
    if (name === undefined || names.length === 0) return null;
    const made = stageNamed(stages, name);
    readSubtitle(made, more);
    return made;
  });
  let field: Field | null = null;
  for (const row of body) {
    const label = row[0] ? cellText(row[0]) : '';
    const isHead = /^(?:段階|stage)$/i.test(label);
    field = isHead ? null : (partOf(label) ?? (label === '' ? field : null));
    row.slice(1).forEach((cell, index) => {
      const to = own[index + 1];
      if (!to || cell.isSpanned) return;
      if (isHead)
        readSubtitle(
          to,
          cell.lines.flatMap(({ text }) => text.split('\n')),
        );
      else if (field) readPart(to, field, cell.lines);
      else for (const { text } of cell.lines) remark(to, label === '' ? text : `${label}：${text}`);
    });
  }
  return true;
}

function readRow(
  row: Grid['rows'][number],
  across: readonly (Field | null)[],
  stages: DraftItem[],
) {
  const [first] = row;
  const name = first ? cellText(first) : '';
  if (name === '' || !first) return;
  const to = stageNamed(stages, name);
  row.forEach((cell, index) => {
    const field = across[index];
    if (field && index > 0) readPart(to, field, cell.lines);
  });
}

/** What stands below the name of a stage: a time is its period, else its subtitle. */
function readSubtitle(to: DraftItem, lines: readonly string[]): void {
  for (const line of lines) {
    const isTime = /[\d０-９].*(?:年|月|〜|～|-)|^(?:令和|平成|R\d)|\d{4}/.test(line);
    const id =
      isTime && !to.fields.has('period')
        ? 'period'
        : to.fields.has('subtitle')
          ? 'note'
          : 'subtitle';
    if (![...to.fields.values()].includes(line)) to.say(id, line);
  }
}

/** Boxes of a slide with the plan: heads of stages, and parts that stand in their column. */
export class StageBoxes {
  private readonly heads: { readonly stage: DraftItem; readonly middle: number }[] = [];
  private readonly waiting: BoxBlock[] = [];
  /** The last stage of stairs of ours. */
  private own: DraftItem | null = null;
  /** Its number where the stages are bands, and the part that may go on in the next text box. */
  private bandNumber: number | null = null;
  private field: Field | null = null;

  constructor(private readonly stages: DraftItem[]) {}

  /** Takes the box where it is a stage or a part of one; false for any other. */
  take(box: BoxBlock): boolean {
    const [first, ...rest] = box.lines;
    if (!first) return false;
    if (isOwn(box, 'stages') || bandNumber(box) !== null || (this.own && isOwn(box, 'criteria'))) {
      this.takeOwn(box);
      return true;
    }
    const next = rest.findIndex(
      ({ text, isBullet, mark }) => isStageHead(text) && !(isBullet && mark === '・'),
    );
    if (next >= 0) {
      const parts = [box.lines.slice(0, next + 1), box.lines.slice(next + 1)];
      const taken = parts.map((lines) => this.take({ ...box, lines }));
      return taken.some(Boolean);
    }
    if (isStageHead(first.text)) {
      const stage = stageNamed(this.stages, first.text);
      this.heads.push({ stage, middle: box.middle ?? 0 });
      readLines(stage, rest);
      return true;
    }
    if (!partAt(first)) return false;
    this.waiting.push(box);
    return true;
  }

  /** A box of stairs of ours: a stage with its parts, or what must be reached to go on from it. */
  private takeOwn(box: BoxBlock): void {
    const [first, ...rest] = box.lines;
    if (!first) return;
    if (this.own && isOwn(box, 'criteria')) {
      const lines = partAt(first)?.rest === '' ? rest : box.lines;
      readPart(this.own, fieldNamed(stage(), 'criteria') as Field, gateLines(lines));
      return;
    }
    const number = bandNumber(box);
    if (number !== null) {
      if (this.own && number === this.bandNumber) {
        this.field = readLines(this.own, box.lines, this.field);
        return;
      }
      this.bandNumber = number;
      this.field = null;
      this.own = stageNamed(this.stages, `${number}\u3000${first.text}`);
      readLines(this.own, rest);
      return;
    }
    const name = isContinued(first.text) ? bareHeading(first.text) : first.text;
    this.own = stageNamed(this.stages, `${this.stages.length + 1}　${name}`);
    readLines(this.own, rest);
  }

  /** At the end of a slide: every part goes to the stage in whose column it stands. */
  close(): void {
    const last = this.heads.at(-1)?.stage ?? this.stages.at(-1);
    for (const box of this.waiting.splice(0)) {
      const { middle } = box;
      const near =
        middle === null
          ? undefined
          : [...this.heads].sort(
              (a, b) => Math.abs(a.middle - middle) - Math.abs(b.middle - middle),
            )[0];
      readLines(near?.stage ?? last ?? stageNamed(this.stages, '1'), box.lines);
    }
    this.heads.length = 0;
  }
}

/** Names of the text boxes in stairs of ours. */
const ownNames = {
  stages: (['ja', 'en'] as const).map((language) => fieldHeading('story', 'stages', language)),
  criteria: (['ja', 'en'] as const).map((language) => fieldHeading('stage', 'criteria', language)),
};

function isOwn({ name }: BoxBlock, field: keyof typeof ownNames): boolean {
  return ownNames[field].includes(name);
}

/** The number of a stage that is a band, in the name of each of its text boxes; null for any other box. */
function bandNumber({ name }: BoxBlock): number | null {
  const [, kind = '', digits] = /^(\S+) (\d{1,2})$/.exec(name) ?? [];
  return ownNames.stages.includes(kind) ? Number(digits) : null;
}

/** The figure of a gate stands large before its text, on the same line or on one of its own. */
function gateLines(lines: readonly ContentLine[]): readonly ContentLine[] {
  const gates: ContentLine[] = [];
  for (const line of lines) {
    const last = gates.at(-1);
    if (line.isBullet || !last) gates.push(line);
    else gates[gates.length - 1] = { ...last, text: `${last.text}\u3000${line.text}` };
  }
  return gates.map((line) => {
    const [, figure = '', text = ''] =
      /^((?:\S+ → )?[△▲]?[\d０-９][^\u3000]*)\u3000([\s\S]+)$/.exec(line.text) ?? [];
    return { ...line, lead: '', ...(text === '' ? {} : { text, figure }) };
  });
}

interface PartAt {
  readonly field: Field;
  readonly rest: string;
}

function partAt({ text, lead }: ContentLine): PartAt | null {
  const plain = lead.replace(/[：:\s\u3000]+$/, '');
  const [, coloned = '', after = ''] =
    /^[【［<＜]?([^：:】］>＞\n]{1,24})[：:】］>＞]\s*([\s\S]*)$/.exec(text) ?? [];
  for (const [label, rest] of [
    [plain, text.slice(plain.length).replace(/^[：:\s\u3000]+/, '')],
    [coloned, after],
    [text, ''],
  ] as const) {
    const field = label === '' || label.length > 24 ? null : fieldNamed(stage(), label);
    if (field && field.id !== 'name') return { field, rest };
  }
  return null;
}

/** Reads parts with their headings; before the first the part `begun` goes on. The last part is returned. */
function readLines(
  to: DraftItem,
  lines: readonly ContentLine[],
  begun: Field | null = null,
): Field | null {
  let field = begun;
  const before: string[] = [];
  for (const line of lines) {
    const part = partAt(line);
    if (part) {
      field = part.field;
      if (part.rest !== '') readPart(to, field, [{ ...line, text: part.rest, lead: '' }]);
    } else if (field) readPart(to, field, [line]);
    else before.push(line.text);
  }
  readSubtitle(to, before);
  return field;
}
