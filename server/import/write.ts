import { typedText } from '../story/typed';
import { hasControls } from '../text/controls';
import { type Field, type Locale, shapeOf } from '../vocabulary';
import { DraftItem, type DraftValue } from './draft';

/** The text of a story, its keys in the order of the vocabulary. */
export function writeStory(story: DraftItem, language: Locale): string {
  return `${entries(story, language).join('\n')}\n`;
}

function entries(item: DraftItem, language: Locale): readonly string[] {
  const fields = shapeOf(item.shape).fields.filter((field) => isSaid(item.fields.get(field.id)));
  // An id comes first, as officers write it.
  const ordered = [...fields].sort((a, b) => Number(b.id === 'id') - Number(a.id === 'id'));
  return ordered.flatMap((field) =>
    entry(field, item.fields.get(field.id) as DraftValue, language),
  );
}

function isSaid(value: DraftValue | undefined): boolean {
  if (value === undefined || value === '') return false;
  if (value instanceof DraftItem) return [...value.fields.values()].some(isSaid);
  if (typeof value === 'string') return true;
  return Array.isArray(value) ? value.some(isSaid) : value.size > 0;
}

function entry(field: Field, value: DraftValue, language: Locale): readonly string[] {
  const key = field[language];
  if (typeof value === 'string') return text(`${key}:`, word(field, value, language), '  ');
  if (value instanceof DraftItem) return [`${key}:`, ...indented(entries(value, language), '  ')];
  if (Array.isArray(value)) {
    const items = value.filter(isSaid);
    const [only] = items;
    if (items.length === 1 && typeof only === 'string') return entry(field, only, language);
    return [`${key}:`, ...items.flatMap((one) => listItem(field, one, language))];
  }
  return [
    `${key}:`,
    ...[...value].map(([label, figure]) => `  ${typedText(label)}: ${typedText(figure)}`),
  ];
}

function listItem(field: Field, value: DraftValue, language: Locale): readonly string[] {
  if (typeof value === 'string') return text('  -', word(field, value, language), '    ');
  if (!(value instanceof DraftItem)) return [];
  const main = shapeOf(value.shape).main;
  const said = [...value.fields].filter(([, one]) => isSaid(one));
  const [only] = said;
  if (said.length === 1 && only && only[0] === main && typeof only[1] === 'string') {
    return text('  -', only[1], '    ');
  }
  const [first = '', ...rest] = entries(value, language);
  return [`  - ${first}`, ...indented(rest, '    ')];
}

/** An enumeration's word in the language of the story. */
function word(field: Field, value: string, language: Locale): string {
  if (field.type !== 'enum') return value;
  return field.words?.find(({ ja }) => ja === value)?.[language] ?? value;
}

/** A text behind its key or mark; one of several lines stands below it. */
function text(before: string, value: string, indent: string): readonly string[] {
  const lines = value.replace(/\r\n?/g, '\n').split('\n');
  if (lines.length === 1) return [`${before} ${typedText(value)}`];
  const first = lines.find((line) => line !== '') ?? '';
  // A block that begins with white space would need to say by how much it is indented, and none
  // escapes signs that nobody sees.
  if (/^\s/.test(first) || lines.some((line) => hasControls(line.replaceAll('\t', ''))))
    return [`${before} ${typedText(value)}`];
  const trimmed = lines.map((line) => line.trimEnd());
  return [`${before} |`, ...trimmed.map((line) => (line === '' ? '' : indent + line))];
}

function indented(lines: readonly string[], by: string): readonly string[] {
  return lines.map((line) => (line === '' ? '' : by + line));
}
