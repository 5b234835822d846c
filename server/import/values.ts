import { readYear } from '../text/dates';
import {
  type Field,
  type FieldId,
  mainField,
  matchWord,
  type ShapeId,
  shapeOf,
} from '../vocabulary';
import { DraftItem, inYears } from './draft';
import { findByKey } from './itemIndex';
import { fieldNamed } from './labels';

const names = /[、，,／/\n\u3000]+/;

/** Writes a text under a field as its type asks for it. What does not fit becomes a remark. */
export function setText(item: DraftItem, field: Field, text: string): void {
  if (text === '') return;
  switch (field.type) {
    case 'enum':
      setWord(item, field, text);
      return;
    case 'refs':
      for (const name of text.split(names)) item.say(field.id, name.trim());
      return;
    case 'items':
      addDraftItem(item.list(field.id), itemOf(field.of ?? 'item', text));
      return;
    case 'map': {
      const main = field.of && mainField(shapeOf(field.of));
      if (main) setText(item.map(field.id), main, text);
      else remark(item, `${field.ja}：${text}`);
      return;
    }
    case 'values':
      if (!setYears(item, field.id, text)) remark(item, `${field.ja}：${text}`);
      return;
    case 'quantity':
      if (!field.orValues || !setYears(item, field.id, text)) item.say(field.id, text);
      return;
    default:
      item.say(field.id, text);
  }
}

/** Figures of years (R6 34、R7 41); false where the text is something else. */
function setYears(item: DraftItem, id: FieldId, text: string, isPart = false): boolean {
  const pairs = text.split('、').map((part) => /^(\S+) (.+)$/.exec(part.trim()));
  const years = pairs.flatMap((pair) => {
    const [, year = '', figure = ''] = pair ?? [];
    return readYear(year) ? [[year, figure] as const] : [];
  });
  if (years.length !== pairs.length) return false;
  const value = item.fields.get(id);
  const known = value instanceof Map ? [...value] : [];
  item.set(id, inYears(isPart ? [...years, ...known] : [...known, ...years]));
  return true;
}

function setWord(item: DraftItem, field: Field, text: string): void {
  const words = field.words ?? [];
  const whole = matchWord(words, text);
  const parts = whole ? [text] : text.split(names);
  const found = parts.map((part) => matchWord(words, part));
  const known = found.flatMap((word) => word?.ja ?? []);
  if (known.length === found.length && (field.many || known.length === 1)) {
    for (const word of known) item.say(field.id, word);
  } else remark(item, `${field.ja}：${text}`);
}

/**
 * What has no place of its own stands in the item's note, or as a further sentence. An item that
 * has neither takes nothing: what is left over of a file is kept elsewhere (see `keepLeftovers`).
 */
export function remark(item: DraftItem, text: string): void {
  if (hasYears(item) && isComputed(text)) return;
  const [, own = ''] = /^(?:備考|remarks?)[：:\s]+([\s\S]+)$/i.exec(text) ?? [];
  if (own !== '' && item.has('evidence')) {
    // Of the figures that follow it.
    const evidence = new DraftItem('evidence');
    evidence.say('remark', own);
    item.list('evidence').push(evidence);
    return;
  }
  const home = item.field('note') ?? mainField(shapeOf(item.shape));
  if (home) item.say(home.id, text);
}

function hasYears(item: DraftItem): boolean {
  return (['target', 'actual'] as const).some((id) => item.fields.get(id) instanceof Map);
}

/** 達成率 is computed from the figures, never typed. */
export function isComputed(line: string): boolean {
  return /^(?:達成率|Achieved)[：:\s]/i.test(line.trim());
}

/** Adds an item; one of the same text takes over what this one says. */
export function addDraftItem(items: DraftItem[], item: DraftItem): DraftItem {
  const known = item.mainKey === '' ? undefined : findByKey(items, item.mainKey);
  if (!known) {
    items.push(item);
    return item;
  }
  known.absorb(item);
  return known;
}

/** 「総人口（人・推計）、2015 195,633、2020 190,000、出典：国勢調査」: an evidence in one line. */
function evidenceOf(text: string): DraftItem {
  const labels = [...text.matchAll(/(?:、|, )([^、：:（()]{1,12})[：:]\s*/g)].filter(
    ([, label = '']) => fieldNamed(shapeOf('evidence'), label) !== null,
  );
  const body = text.slice(0, labels[0]?.index);
  const figures =
    /(?:(?:、|, )[^、,：:（）()]*[\d０-９]{1,4}年?度? [△▲]?[\d０-９](?:[^、（） ]| (?!\d{4} ))*)+$/.exec(
      body,
    )?.[0] ?? '';
  const head = body.slice(0, body.length - figures.length);
  const item = new DraftItem('evidence');
  if (figures === '' && labels.length === 0) {
    setMain(item, head);
    return item;
  }
  sayEvidenceName(item, head);
  const pairs = figures.split(/、|, /).flatMap((pair) => {
    const [, year = '', value = ''] = /^(.+?) (.+)$/.exec(pair.trim()) ?? [];
    return year === '' ? [] : [[year, value] as const];
  });
  if (pairs.length > 0) item.set('values', new Map(pairs));
  labels.forEach((match, index) => {
    const field = fieldNamed(shapeOf('evidence'), match[1] ?? '');
    const from = match.index + match[0].length;
    if (field) setText(item, field, text.slice(from, labels[index + 1]?.index).trim());
  });
  return item;
}

/** 「総人口（人・推計）」 as indicator, unit and nature. */
export function sayEvidenceName(evidence: DraftItem, title: string): void {
  const { indicator, unit, nature, estimatedFrom } = evidenceName(title);
  evidence.say('indicator', indicator);
  evidence.say('unit', unit);
  evidence.say('kind', nature === 'actual' ? '実績' : nature === 'estimate' ? '推計' : nature);
  evidence.say('estimated-from', estimatedFrom);
}

/** An item of one line, as `lineOf` of the deck writes it, or with labels in brackets. */
export function itemOf(shape: ShapeId, text: string): DraftItem {
  if (shape === 'evidence') return evidenceOf(text);
  const item = new DraftItem(shape);
  const rest = readAround(item, text);
  const known = shapeOf(shape);
  const isClosed = rest.endsWith('）') || rest.endsWith(')');
  const opening = isClosed ? [...rest.matchAll(/[（(]/g)] : [];
  const open = opening.find(({ index }) => {
    const inside = rest.slice(index + 1, -1);
    const [, label = ''] = /^([^：:、；;（(]{1,24})[：:]/.exec(inside) ?? [];
    if (label !== '' && fieldNamed(known, label) !== null) return true;
    return plainField(item, inside.split(between)[0] ?? '') !== null;
  });
  const before = rest.slice(0, open?.index).trim();
  const [, main = before, figure = ''] = figureBehind.exec(before) ?? [];
  setMain(item, item.has('target') ? main : before);
  if (item.has('target')) setFigure(item, figure);
  if (open) readBrackets(item, rest.slice(open.index + 1, -1));
  return item;
}

const between = /[、；;]\s*/;
/** A text with 「12 → 60％」 or 「R7 41 → R10 60％」 behind it. */
export const figureBehind =
  /^([\s\S]+?)\u3000((?:[^\u3000]+ → )?(?:[HRS]?\d+年?度? )?[△▲]?[\d０-９][^\u3000]*)$/;

/** What an item of one line says before and behind its text: date, 区分, what it serves. Gives the rest. */
function readAround(item: DraftItem, text: string): string {
  let rest = text;
  const take = (pattern: RegExp, use: (found: string) => boolean) => {
    const match = pattern.exec(rest);
    if (match && use(match[1] ?? '')) rest = rest.replace(match[0], '');
  };
  if (item.has('date')) {
    take(/^([\dRr令平HhSs][^\s\u3000]{2,14})\u3000/, (date) => {
      item.say('date', date);
      return true;
    });
  }
  rest = withoutSide(item, rest);
  if (item.has('serves')) {
    take(/\s*▶ ([^▶]+)$/, (names) => {
      for (const name of names.split(/／| \/ /)) item.say('serves', name.trim());
      return true;
    });
  }
  return rest;
}

/** Reads 【組織】 or [People] before a text; gives the rest. */
export function withoutSide(item: DraftItem, text: string): string {
  const side = item.field('side');
  const [whole = '', word = ''] = /^[【[]([^】\]]{1,12})[】\]] ?/.exec(text) ?? [];
  return side && whole !== '' && sayWord(item, side, word) ? text.slice(whole.length) : text;
}

function sayWord(item: DraftItem, field: Field, text: string): boolean {
  const words = field.words ?? [];
  const word = matchWord(words, text) ?? matchWord(words, text.toLowerCase());
  if (word) item.say(field.id, word.ja);
  return word !== null;
}

/** The field that a text without a label is of, since it says by itself what it is; null for any other. */
function plainField(item: DraftItem, text: string): Field | null {
  if (item.shape === 'plan') {
    if (/[\d０-９].*(?:頁|ページ|p)|^p/i.test(text)) return item.field('page');
    if (/[\d０-９].*(?:年|月|[〜～-])/.test(text)) return item.field('period');
  }
  if (item.shape === 'done' && doneFigure.test(text)) return item.field('value');
  for (const id of ['kind', 'status', 'progress'] as const) {
    const field = item.field(id);
    if (field?.words && matchWord(field.words, text)) return field;
  }
  return null;
}

/** 「声 37件」 */
const doneFigure = /^(?:(\D[^\s、]*) )?([△▲約]?[\d０-９]\S*)$/;

function readBrackets(item: DraftItem, inside: string): void {
  let last: Field | null = null;
  for (const part of inside.split(between)) {
    const [, label = '', value = ''] = /^([^：:]{1,24})[：:]\s*([\s\S]*)$/.exec(part) ?? [];
    const field = label === '' ? null : fieldNamed(shapeOf(item.shape), label);
    const plain = last === null ? plainField(item, part) : null;
    if (field) {
      last = field;
      for (const one of value.split(/／| \/ /)) setText(item, field, one.trim());
    } else if (hasYears(item) && isComputed(part)) continue;
    else if (/→/.test(label)) setFigure(item, value);
    else if (plain) sayPlain(item, plain, part);
    else if (last) extend(item, last.id, part);
    else remark(item, part);
  }
}

function sayPlain(item: DraftItem, field: Field, text: string): void {
  const [, indicator = '', value = ''] = item.shape === 'done' ? (doneFigure.exec(text) ?? []) : [];
  if (value === '') setText(item, field, text);
  item.say('indicator', indicator);
  item.say('value', value);
}

function extend(item: DraftItem, id: FieldId, part: string): void {
  const known = item.fields.get(id);
  if (typeof known === 'string') item.set(id, `${known}、${part}`);
  else if (!(known instanceof Map && setYears(item, id, part))) item.say(id, part);
}

function setMain(item: DraftItem, text: string): void {
  const main = mainField(shapeOf(item.shape));
  if (main) item.say(main.id, text);
}

/** 「12 → 60％」: the figure of today, the one aimed at, and their unit. */
export function setFigure(item: DraftItem, text: string): void {
  if (!item.has('target')) {
    remark(item, text);
    return;
  }
  const [before, after] = text.includes('→') ? text.split('→') : ['', text];
  const [from, to] = [(before ?? '').trim(), (after ?? '').trim()];
  // Of figures over years these are the last; where they stand in full, that counts.
  if (setYears(item, 'target', to, true)) {
    if (item.has('baseline') && !setYears(item, 'baseline', from, true)) {
      item.say('baseline', from);
    }
    return;
  }
  const [, target = '', unit = ''] = /^([△▲+\-−]?[\d０-９,，.．]+)\s*(.*?)$/.exec(to) ?? [];
  if (item.has('baseline') && !setYears(item, 'baseline', from, true)) item.say('baseline', from);
  item.say('target', target || to);
  if (target !== '') item.say('unit', unit);
}

/** What the name of a figure says beside it. */
interface EvidenceName {
  readonly indicator: string;
  readonly unit: string;
  readonly nature: string;
  /** The year since which it is an estimate: 「2030から推計」. */
  readonly estimatedFrom: string;
}

const sinceWhen = /^(?:(.+)から推計|estimate from (.+))$/i;

/** 「総人口（人・推計）」「総人口（人・2030から推計）」: name, unit and nature of a figure. */
export function evidenceName(title: string): EvidenceName {
  const [, name = '', inside = ''] = /^(.*)[（(]([^（()）]*)[）)]$/s.exec(title.trim()) ?? [];
  const parts = inside.split(/・|, /);
  const isNature = (part: string) =>
    /^(?:実績|推計|actual|estimate)$/i.test(part) || sinceWhen.test(part);
  const natures = parts.filter(isNature);
  const unit = parts
    .filter((part) => !natures.includes(part))
    .join(inside.includes('・') ? '・' : ', ');
  if (name === '' || (natures.length === 0 && unit.length > 4)) {
    return { indicator: title.trim(), unit: '', nature: '', estimatedFrom: '' };
  }
  const [nature = ''] = natures;
  const since = sinceWhen.exec(nature);
  return {
    indicator: name.trim(),
    unit,
    nature: since ? '推計' : nature,
    estimatedFrom: since?.[1] ?? since?.[2] ?? '',
  };
}
