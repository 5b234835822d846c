import {
  type Field,
  type FieldId,
  mainField,
  matchWord,
  type ShapeId,
  shapeOf,
} from '../vocabulary';
import { DraftItem } from './draft';
import { findByKey } from './itemIndex';
import { fieldNamed } from './labels';

const between = /[、，,／/\n\u3000]+/;

/** Writes a text under a field as its type asks for it. What does not fit becomes a remark. */
export function setText(item: DraftItem, field: Field, text: string): void {
  if (text === '') return;
  switch (field.type) {
    case 'enum':
      setWord(item, field, text);
      return;
    case 'refs':
      for (const name of text.split(between)) item.say(field.id, name.trim());
      return;
    case 'items':
      addItem(item.list(field.id), itemOf(field.of ?? 'item', text));
      return;
    case 'map': {
      const main = field.of && mainField(shapeOf(field.of));
      if (main) setText(item.map(field.id), main, text);
      else remark(item, `${field.ja}：${text}`);
      return;
    }
    case 'values':
      remark(item, `${field.ja}：${text}`);
      return;
    default:
      item.say(field.id, text);
  }
}

function setWord(item: DraftItem, field: Field, text: string): void {
  const words = field.words ?? [];
  const whole = matchWord(words, text);
  const parts = whole ? [text] : text.split(between);
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

/** Adds an item; one of the same text takes over what this one says. */
export function addItem(items: DraftItem[], item: DraftItem): DraftItem {
  const known = item.mainKey === '' ? undefined : findByKey(items, item.mainKey);
  if (!known) {
    items.push(item);
    return item;
  }
  known.absorb(item);
  return known;
}

/** 「（指標：…、単位：人）、2015 195,633、2020 190,000」: an evidence with its figures in one line. */
function evidenceOf(text: string): DraftItem {
  const figures =
    /(?:、[^、：（）]*[\d０-９]{1,4}年?度? [△▲]?[\d０-９][^、（）]*)+$/.exec(text)?.[0] ?? '';
  const item = itemOf('evidence', text.slice(0, text.length - figures.length), true);
  const pairs = figures.split('、').flatMap((pair) => {
    const [, year = '', value = ''] = /^(.+?) (.+)$/.exec(pair.trim()) ?? [];
    return year === '' ? [] : [[year, value] as const];
  });
  if (pairs.length > 0) item.set('values', new Map(pairs));
  return item;
}

/** An item of one line: 「本文（狙い：支え合い／備え、区分：人）」 with labels the shape knows. */
export function itemOf(shape: ShapeId, text: string, isPlain = false): DraftItem {
  if (shape === 'evidence' && !isPlain) return evidenceOf(text);
  const item = new DraftItem(shape);
  const known = shapeOf(shape);
  const isClosed = text.endsWith('）') || text.endsWith(')');
  const opening = isClosed ? [...text.matchAll(/[（(]/g)] : [];
  const open = opening.find(({ index }) => {
    const [, label = ''] = /^([^：:、；;（(]{1,24})[：:]/.exec(text.slice(index + 1)) ?? [];
    return label !== '' && fieldNamed(known, label) !== null;
  });
  if (open === undefined) {
    setMain(item, text);
    return item;
  }
  setMain(item, text.slice(0, open.index).trim());
  let last: Field | null = null;
  for (const part of text.slice(open.index + 1, -1).split(/[、；;]\s*/)) {
    const [, label = '', value = ''] = /^([^：:]{1,24})[：:]\s*([\s\S]*)$/.exec(part) ?? [];
    const field = label === '' ? null : fieldNamed(known, label);
    if (field) {
      last = field;
      for (const one of value.split(/／| \/ /)) setText(item, field, one.trim());
    } else if (/→/.test(label)) setFigure(item, value);
    else if (last) extend(item, last.id, part);
    else remark(item, part);
  }
  return item;
}

function extend(item: DraftItem, id: FieldId, part: string): void {
  const known = item.fields.get(id);
  if (typeof known === 'string') item.set(id, `${known}、${part}`);
  else item.say(id, part);
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
  const [, target = '', unit = ''] =
    /^\s*([△▲+\-−]?[\d０-９,，.．]+)\s*(.*?)\s*$/.exec(after ?? '') ?? [];
  if (item.has('baseline')) item.say('baseline', (before ?? '').trim());
  item.say('target', target || (after ?? '').trim());
  if (target !== '') item.say('unit', unit);
}

/** 「総人口（人・推計）」: name, unit and nature of a figure. */
export function evidenceName(title: string): { indicator: string; unit: string; nature: string } {
  const [, name = '', inside = ''] = /^(.*)[（(]([^（()）]*)[）)]$/s.exec(title.trim()) ?? [];
  const parts = inside.split(/・|, /);
  const natures = parts.filter((part) => /^(?:実績|推計|actual|estimate)$/i.test(part));
  const unit = parts
    .filter((part) => !natures.includes(part))
    .join(inside.includes('・') ? '・' : ', ');
  if (name === '' || (natures.length === 0 && unit.length > 4)) {
    return { indicator: title.trim(), unit: '', nature: '' };
  }
  return { indicator: name.trim(), unit, nature: natures[0] ?? '' };
}
