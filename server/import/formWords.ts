import { stringsIn } from '../deck/strings';
import { fieldOf, formOf, matchKey, matchWord, shapes, sheetsOf } from '../vocabulary';
import { comparable, comparableParts } from './compare';
import {
  bareHeading,
  hasOwnNote,
  insideBrackets,
  isFormQuestion,
  isSheetTitle,
  nameless,
  sheetMark,
} from './labels';

/** What the form itself says: `said` where the story has what the word names. */
export type FormWord = 'said' | 'unsaid' | null;

/**
 * Is the text a word of the form: the title of a sheet, a key, 市役所外, the number of a stage?
 *
 * @param fields the fields and the words of enumerations that the story has (see `fieldsIn`)
 */
export function formWordOf(text: string, fields: ReadonlySet<string>): FormWord {
  const bare = insideBrackets(bareHeading(text));
  if (isSheetTitle(text) || sheetMark.test(text) || isFormQuestion(text)) return 'said';
  if (hasOwnNote(text)) return null;
  const key = comparable(bare);
  if (formWords.has(key) || nameless.test(bare)) return 'said';
  if (/^(?:段階|ステップ|フェーズ|Stage|Phase)\s*[\d０-９]{1,2}$/i.test(text)) {
    return fields.has('stages') || fields.has('phase') ? 'said' : 'unsaid';
  }
  // A number before a word of the form may be all that is said: 第2段階.
  const hasNumber = /[\d０-９]/.test(text) && !/[\d０-９]/.test(bare);
  if (hasNumber && !/^[\s(（]*[\d０-９]/.test(text)) return null;
  if (bare.length > maxLength) return null;
  const side = sides.flatMap((words) => matchWord(words, bare) ?? [])[0];
  const ids = shapes.flatMap((shape) => matchKey(shape, bare)?.field.id ?? []);
  if (!side && ids.length === 0) return null;
  const isSaid = (side && fields.has(side.ja)) || ids.some((id) => fields.has(id));
  return isSaid ? 'said' : 'unsaid';
}

/** No key is as long. */
const maxLength = 40;

const sides = (['future', 'current'] as const).map((shape) => fieldOf(shape, 'side').words ?? []);

const formWords = new Set(
  [
    ...([
      'gate',
      'lastGate',
      'backCast',
      'now',
      'leftAlone',
      'continued',
      'pending',
      'writeHere',
      'unserved',
      'aimless',
      'stage',
      'howMuch',
    ] as const),
    ...(['kind', 'when', 'round', 'remarks', 'earlier', 'contents', 'map', 'roadmap'] as const),
  ]
    .flatMap((word) => [stringsIn('ja')[word], stringsIn('en')[word]])
    .flatMap((text) => [text, ...comparableParts(text)])
    .concat(printed())
    .flatMap((text) => [text, ...comparableParts(text)])
    .map(comparable),
);

/** Everything that the forms print on their sheets. */
function printed(): readonly string[] {
  return (['action-plan', 'story-sheet'] as const).flatMap((edition) =>
    sheetsOf(edition).flatMap(({ field }) => {
      const { title, question, recalls, labels } = formOf(edition, field);
      const texts = [
        title,
        question,
        ...recalls.map(({ label }) => label),
        ...Object.values(labels),
      ];
      return texts.flatMap(({ ja, en }) => [...ja.split('\n'), ...en.split('\n')]);
    }),
  );
}
