import type { Part, TextOrigin } from '../ooxml/read/content';
import {
  type Field,
  type FieldId,
  findField,
  type Locale,
  type ShapeId,
  shapeOf,
} from '../vocabulary';
import type { ReviewRow } from './review';
import { type ImportTarget, targets } from './targets';

/** A row of the review in the words of an author. */
interface RowInWords {
  pieces: number[];
  text: string;
  where: string;
  sheet: string;
  place: string;
  target: string;
  state: 'placed' | 'kept' | 'heading' | 'author';
}

/** What was recognised, and where a text can be sent, in the author's language. */
export function reviewIn(rows: readonly ReviewRow[], locale: Locale) {
  return {
    rows: rows.map((row) => inWords(row, locale)),
    targets: targets.map((id) => ({ id, name: targetName(id, locale) })),
  };
}

function inWords({ pieces, text, where, state, path }: ReviewRow, locale: Locale): RowInWords {
  const path1 = state === 'kept' ? (['open-questions'] as const) : path;
  const names = namesOf(path1, locale);
  return {
    pieces: [...pieces],
    text,
    where: whereName(where, locale),
    sheet: names[0] ?? '',
    place: names.slice(1).join(locale === 'ja' ? '・' : ' · '),
    target: state === 'author' ? 'none' : targetOf(path1),
    state: state === 'kept' || state === 'heading' || state === 'author' ? state : 'placed',
  };
}

/** The target in which a path lies; empty where it is none. */
function targetOf(path: readonly string[]): ImportTarget | '' {
  const [top = '', below = ''] = path;
  return targets.find((one) => one === `${top}.${below}` || one === top) ?? '';
}

function targetName(id: ImportTarget, locale: Locale): string {
  if (id === 'none') return locale === 'ja' ? '取り込まない' : 'Leave out';
  return namesOf(id.split('.'), locale).join(locale === 'ja' ? '・' : ' · ');
}

/** Names of the fields on a way through the story. */
function namesOf(path: readonly string[], locale: Locale): readonly string[] {
  const names: string[] = [];
  let shape: ShapeId | null = 'story';
  for (const id of path) {
    const field: Field | null = shape && findField(shapeOf(shape), id as FieldId);
    if (!field) break;
    names.push(field[locale]);
    shape = field.of ?? null;
  }
  return names;
}

const parts: Readonly<Record<Part, Readonly<Record<Locale, string>>>> = {
  body: { ja: '本文', en: 'Text' },
  table: { ja: '表', en: 'Table' },
  box: { ja: 'テキストボックス', en: 'Text box' },
  diagram: { ja: '図', en: 'Diagram' },
  chart: { ja: 'グラフ', en: 'Chart' },
  'speaker-notes': { ja: '発表者ノート', en: 'Speaker notes' },
  footnote: { ja: '脚注', en: 'Footnote' },
  endnote: { ja: '文末脚注', en: 'Endnote' },
  comment: { ja: 'コメント', en: 'Comment' },
  header: { ja: 'ヘッダー', en: 'Page header' },
};

/** 「スライド3の表」 */
function whereName({ slide, part }: TextOrigin, locale: Locale): string {
  const name = parts[part][locale];
  if (slide === null) return name;
  return locale === 'ja' ? `スライド${slide}の${name}` : `Slide ${slide}: ${name}`;
}
