import { questions } from '../deck/questions';
import { stringsIn } from '../deck/strings';
import { normalize } from '../text/normalize';
import { occurring } from '../text/occurrences';
import { type FieldId, isAnyKey, type Word } from '../vocabulary';
import { DraftItem, type Value } from './draft';
import { bareHeading, sheetOf, textBehindSheet } from './labels';
import { addItem } from './values';

/** A text of the source with the heading under which it stands. */
export interface Said {
  readonly text: string;
  readonly under: string;
  /** A title or a repetition, not counted among the texts that were placed. */
  readonly isAside: boolean;
}

/**
 * Texts of the source that the story does not say anywhere go under 検討課題: nothing is lost. What
 * was divided on its way (a label from its text, an id, a list in one line) is found by its pieces.
 *
 * @returns how many there are
 */
export function keepLeftovers(story: DraftItem, said: readonly Said[]): number {
  const texts = everything(story);
  const parts = new Set(texts.flatMap((text) => [text, ...piecesOf(text)]).map(plain));
  const lines = said.map((one) => ({
    ...one,
    key: plain(one.text),
    pieces: piecesOf(one.text).map((text) => ({ text, key: plain(text) })),
  }));
  // A short piece is found in many a sentence: it has to stand in the story by itself.
  const long = lines
    .flatMap(({ key, pieces }) => [key, ...pieces.map((piece) => piece.key)])
    .filter((key) => key.length >= 5 && !parts.has(key));
  const inside = occurring(new Set(long), texts.map(plain).join('\n'));
  const isKnown = ({ text, key }: { readonly text: string; readonly key: string }) =>
    parts.has(key) || inside.has(key) || isFormWord(text);
  const kept = new Set<string>();
  for (const line of lines) {
    const { text, under, key, pieces } = line;
    if (key === '' || kept.has(key) || isKnown(line) || pieces.every(isKnown)) continue;
    const item = new DraftItem('item');
    item.say('content', text);
    if (under !== '' && plain(under) !== key) item.say('group', under);
    addItem(story.list('open-questions'), item);
    kept.add(key);
  }
  return kept.size;
}

/** Parts of a line that can stand apart: label and text, an id, a list in one line. */
function piecesOf(text: string): readonly string[] {
  return text
    .split(/[\n\u3000：:（）()、，,／/｜|→【】「」；;・]|(?<![A-Za-z,.;'’]) | (?![A-Za-z])/)
    .map((piece) => piece.trim())
    .filter((piece) => plain(piece) !== '');
}

/** Words of the form itself: keys, titles of sheets, the number of a stage. */
function isFormWord(piece: string): boolean {
  const bare = bareHeading(piece);
  return (
    isAnyKey(bare) ||
    (sheetOf(piece) !== null && textBehindSheet(piece) === '') ||
    formWords.has(plain(bare)) ||
    /^(?:段階|ステップ|フェーズ|Stage|Phase|[▶⚠])?\s*[\d０-９]{1,2}$/i.test(piece)
  );
}

const formWords = new Set(
  [
    ...([
      'gate',
      'lastGate',
      'now',
      'leftAlone',
      'continued',
      'pending',
      'unserved',
      'aimless',
      'stage',
      'howMuch',
    ] as const),
    ...(['kind', 'when', 'round', 'remarks', 'earlier', 'contents', 'map', 'roadmap'] as const),
  ]
    .flatMap((word) => [stringsIn('ja')[word], stringsIn('en')[word]])
    .flatMap((text) => [text, ...piecesOf(text)])
    .concat(Object.values(questions).flatMap(({ ja, en }) => [ja, en]))
    .flatMap((text) => [text, ...piecesOf(text)])
    .map(plain),
);

/** A text without white space, marks and spelling of width. */
export function plain(text: string): string {
  return normalize(text).replace(/[\s・●○◆◇■□▶▪、。,.:：;；／/→―…-]/g, '');
}

/** Every text of a draft, and how a sheet writes what is kept in parts. */
function everything(value: Value): readonly string[] {
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
  const figures = (['baseline', 'target', 'actual'] as const).map(
    (id) => text(id) && text(id) + unit,
  );
  return [...texts, ...figures, text('people') && `${text('people')}人`, cohort(text('cohort'))];
}

const cohort = (text: string) => (text === '' ? '' : `第${text}期\nCohort${text}`);

function spellings(words: readonly Word[], word: string): readonly string[] {
  const known = words.find(({ ja }) => ja === word);
  return known ? [known.en] : [];
}
