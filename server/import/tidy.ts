import { readYear } from '../text/dates';
import { type FieldId, shapeOf } from '../vocabulary';
import { DraftItem, type DraftValue, sameText } from './draft';

/**
 * Puts the draft in order: ids that stand before their text (「取組①　…」) are told from it, what is
 * said twice becomes one, and what holds nothing goes.
 */
export function tidy(story: DraftItem): void {
  const names = new Set<string>();
  collect(story, names);
  divide(story, names);
  const year = story.fields.get('year');
  const now = typeof year === 'string' ? readYear(year)?.year : undefined;
  if (now !== undefined) forgetPlainEstimates(story, now);
  clear(story);
}

/**
 * Takes off 推計から where it says what holds without it: that the figures after the year of the story
 * are estimates. Our files say it of each chart.
 */
function forgetPlainEstimates(item: DraftItem, now: number): void {
  const [from, values] = (['estimated-from', 'values'] as const).map((id) => item.fields.get(id));
  const years =
    values instanceof Map ? [...values.keys()].map((one) => readYear(one)?.year ?? 0) : [];
  const first = Math.min(...years.filter((one) => one > now));
  if (typeof from === 'string' && readYear(from)?.year === first) item.delete('estimated-from');
  for (const value of item.fields.values()) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one instanceof DraftItem) forgetPlainEstimates(one, now);
    }
  }
}

/** The names by which items speak of others. */
function collect(item: DraftItem, names: Set<string>): void {
  for (const [id, value] of item.fields) {
    const isReference = item.field(id)?.type === 'refs';
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one instanceof DraftItem) collect(one, names);
      else if (isReference && typeof one === 'string') names.add(sameText(one));
    }
  }
}

function divide(item: DraftItem, names: ReadonlySet<string>): void {
  const { main } = shapeOf(item.shape);
  const [, id = '', text = ''] = /^([^\s]{1,20})\u3000([\s\S]+)$/.exec(item.main) ?? [];
  if (main && id !== '' && item.has('id') && !item.fields.has('id') && names.has(sameText(id))) {
    item.set('id', id);
    item.set(main, text);
  }
  for (const [field, value] of item.fields) {
    if (value instanceof DraftItem) divide(value, names);
    if (!Array.isArray(value)) continue;
    for (const one of value) if (one instanceof DraftItem) divide(one, names);
    if (!chronicles.has(field)) item.set(field, merged(value));
  }
}

/** Lists in which the same may stand twice. */
const chronicles = new Set<FieldId>([
  'dialogues',
  'schedule',
  'done',
  'items',
  'changes',
  'first-steps',
]);

/** Items of one text (and id) as one. */
function merged(values: readonly DraftValue[]): DraftValue[] {
  const out: DraftValue[] = [];
  const byKey = new Map<string, DraftItem>();
  for (const value of values) {
    const key = value instanceof DraftItem ? value.mainKey : '';
    const known = byKey.get(key);
    if (known && value instanceof DraftItem) known.absorb(value);
    else {
      out.push(value);
      if (key !== '' && value instanceof DraftItem) byKey.set(key, value);
    }
  }
  return out;
}

function clear(item: DraftItem): void {
  for (const [id, value] of [...item.fields]) {
    const rest = filled(value);
    if (rest === null) item.delete(id);
    else item.set(id, rest);
  }
}

function filled(value: DraftValue): DraftValue | null {
  if (value instanceof DraftItem) {
    clear(value);
    return value.isEmpty ? null : value;
  }
  if (Array.isArray(value)) {
    const some = value.flatMap((one) => filled(one) ?? []);
    return some.length > 0 ? some : null;
  }
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  return value.size > 0 ? value : null;
}
