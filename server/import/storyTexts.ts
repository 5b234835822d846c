import type { FieldId, Word } from '../vocabulary';
import { DraftItem, type DraftValue } from './draft';

/** Every text of a draft, and how a sheet writes what is kept in parts. */
export function everything(value: DraftValue): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Map) return [...value].flat();
  if (Array.isArray(value)) return value.flatMap(everything);
  if (!(value instanceof DraftItem)) return [];
  const texts = [...value.fields].flatMap(([id, one]) => {
    const said = everything(one);
    const words = value.field(id)?.words;
    return words ? said.flatMap((word) => [word, ...spellings(words, word)]) : said;
  });
  const text = (id: FieldId) => {
    const one = value.fields.get(id);
    return typeof one === 'string' ? one : '';
  };
  const unit = text('unit');
  const figures = (['baseline', 'target', 'actual'] as const).flatMap((id) => {
    const one = value.fields.get(id);
    const typed = one instanceof Map ? [...one.values()] : [text(id)];
    return typed.map((figure) => (unit === '' || figure === '' ? '' : figure + unit));
  });
  return [...texts, ...figures, text('people') && `${text('people')}人`, cohort(text('cohort'))];
}

const cohort = (text: string) => (text === '' ? '' : `第${text}期\nCohort${text}`);

function spellings(words: readonly Word[], word: string): readonly string[] {
  const known = words.find(({ ja }) => ja === word);
  return known ? [known.en] : [];
}

/** The fields that a draft has, and the words of its enumerations in Japanese. */
export function fieldsIn(value: DraftValue, found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(value)) for (const one of value) fieldsIn(one, found);
  if (!(value instanceof DraftItem)) return found;
  for (const [id, one] of value.fields) {
    if (Array.isArray(one) && one.length === 0) continue;
    found.add(id);
    if (value.field(id)?.words) for (const word of everything(one)) found.add(word);
    fieldsIn(one, found);
  }
  return found;
}

/** The ids of the items of a draft. */
export function idsIn(value: DraftValue): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (!(value instanceof DraftItem)) return [];
  const own = value.fields.get('id');
  const below = [...value.fields.values()].flatMap(idsIn);
  return typeof own === 'string' ? [own, ...below] : below;
}
