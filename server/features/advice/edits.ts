import type { AdviceStatus } from '../../story/advice';
import { appendText } from '../../story/append';
import { fillKey, type TextEdit } from '../../story/edit';
import type { Item } from '../../story/item';
import { itemAtPath } from '../../story/itemPath';
import { Story } from '../../story/story';
import { typedText } from '../../story/typed';
import { isIn } from '../../syntax/ownership';
import { lineEndingOf } from '../../text/lineEnding';
import { type FieldIdOf, fieldOf, type Locale } from '../../vocabulary';
import { referenceName } from '../refactor/ids';
import { appendItem } from '../refactor/listing';
import { addEntries, type NewEntry } from '../refactor/mapping';
import { nameHere } from '../refactor/refactoring';
import { cannotHere, type Refusal, refuse } from '../structureEdits/result';
import { adviceOfId } from './list';
import { type Talk, talkLines } from './talk';

/** What an author does with advice; the texts are as they were typed. */
export type AdviceAct =
  | {
      kind: 'add';
      date: string;
      who: string;
      topic: string;
      text: string;
      /** Address of the item it is about. */
      about: string | null;
      /** What the author makes of it; advice with a response is done. */
      response?: string;
      /** What a comment that was sent in says beside this. */
      sent?: SentComment;
    }
  | { kind: 'answer'; id: string; text: string; status?: AdviceStatus }
  | { kind: 'status'; id: string; status: AdviceStatus }
  | ({ kind: 'talk' } & Talk);

/** A comment that was sent in, as far as only such a one has it. */
export interface SentComment {
  /** Names it for good, so that it is taken in once. */
  readonly mark: string;
  /** Theme, where no item can be pointed at. */
  readonly otherwise: string;
  /** 説明: what it was about. */
  readonly note: string;
  readonly isResolved: boolean;
}

/** Keys of the authors' own (`x-`) that hold the mark of a comment that was sent in. */
export const markKeys = { ja: 'x-コメント', en: 'x-comment' } as const;

/** Edits of the story and of the log that it keeps in a file of its own. */
export interface AdviceChange {
  readonly story: readonly TextEdit[];
  readonly log: readonly TextEdit[];
  /** The file in which what was written stands, and its last edit there. */
  readonly in: 'story' | 'log';
}

/** The edits for something that is done with advice, or why it cannot be done. */
export function adviceEdit(
  story: Story,
  act: AdviceAct,
): AdviceChange | Refusal | { readonly isStale: true } {
  if (act.kind === 'talk') return addTalk(story, act);
  if (act.kind === 'add') return addAdvice(story, act);
  const item = adviceOfId(story, act.id);
  if (!item) return { isStale: true };
  const file = fileWith(story, item);
  const status = act.status ?? 'done';
  const response = act.kind === 'answer' ? act.text.trim() : null;
  if (response === '') return emptyText;
  const edits = settle(file, item, response, status);
  if (edits.length === 0) return cannotHere;
  return changeIn(story, file, edits);
}

const emptyText = refuse('内容を空にはできません。', 'The text cannot be empty.');

/** The story or its log, whichever holds the item. */
function fileWith(story: Story, item: Item): Story {
  const { dialogueFile } = story;
  return dialogueFile && isIn(dialogueFile, item.span.block) ? logOf(story) : story;
}

/** The file that takes new talks. */
function logOf(story: Story): Story {
  return story.dialogueFile ? new Story(story.dialogueFile) : story;
}

function changeIn(
  story: Story,
  file: Story,
  edits: readonly TextEdit[],
  others: readonly TextEdit[] = [],
): AdviceChange {
  if (file !== story) return { story: others, log: edits, in: 'log' };
  return { story: [...others, ...edits], log: [], in: 'story' };
}

/** Writes 対応 and 状態: keys that are missing in one go, so that they stand in their order. */
function settle(
  file: Story,
  item: Item,
  response: string | null,
  status: AdviceStatus,
): readonly TextEdit[] {
  const word = fieldOf('advice', 'status').words?.find(({ id }) => id === status);
  if (!word) return [];
  const missing: NewEntry[] = [];
  const edits: TextEdit[] = [];
  if (response !== null) {
    if (!item.has('response')) missing.push(['response', typedText(response)]);
    else if (!item.isFilled('response')) {
      edits.push(...fillKey(file, item, 'response', typedText(response)));
    } else edits.push(...appendText(file, item, 'response', response));
    if (item.has('response') && edits.length === 0) return [];
  }
  const entry = item.entry('status');
  const value = word[file.language];
  if (!entry?.key) missing.push(['status', value]);
  else if (item.word('status') !== status) {
    if (entry.value.kind === 'empty') edits.push(...fillKey(file, item, 'status', value));
    else edits.push({ start: entry.value.span.start, end: entry.value.span.end, text: value });
  }
  if (missing.length === 0) return edits;
  const added = addEntries(file, item, missing);
  return added.length === 0 ? [] : [...edits, ...added];
}

function addAdvice(story: Story, act: AdviceAct & { kind: 'add' }): AdviceChange | Refusal {
  const said = act.text.trim();
  if (said === '') return emptyText;
  const unread = unreadLog(story);
  if (unread) return unread;
  const file = logOf(story);
  const about = act.about === null ? null : itemAtPath(story, act.about);
  const name = about && referenceName(story, about);
  const named = name && typedText(name.typed.replace(nameHere, ''));
  const lines = adviceLines(file.language, { ...act, text: said }, named);
  const talk = file.dialogues.find((one) => isSameRound(one, act));
  const edits = talk
    ? appendItem(file, talk, 'items', lines)
    : appendTalk(file, [...roundHead(file, act), ...marked(lines)]);
  if (edits.length === 0) return cannotHere;
  const ids = name?.edits.map((edit) => ({ ...edit, text: edit.text.replace(nameHere, '') }));
  return changeIn(story, file, edits, ids);
}

/** The lines of a piece of advice, without its mark. */
function adviceLines(
  language: Locale,
  { topic, text, response = '', sent }: AdviceAct & { kind: 'add' },
  about: string | null,
): string[] {
  const key = (id: FieldIdOf<'advice'>) => fieldOf('advice', id)[language];
  const theme = topic.trim() || (about === null ? (sent?.otherwise ?? '') : '');
  const done = fieldOf('advice', 'status').words?.find(({ id }) => id === 'done');
  const isAnswered = response.trim() !== '';
  return [
    ...(theme === '' ? [] : [`${key('topic')}: ${typedText(theme)}`]),
    `${key('said')}: ${typedText(text)}`,
    ...(about === null ? [] : [`${key('about')}: ${about}`]),
    ...(isAnswered ? [`${key('response')}: ${typedText(response.trim())}`] : []),
    ...((isAnswered || sent?.isResolved) && done ? [`${key('status')}: ${done[language]}`] : []),
    ...(sent?.note ? [`${key('note')}: ${typedText(sent.note)}`] : []),
    ...(sent ? [`${markKeys[language]}: ${sent.mark}`] : []),
  ];
}

function isSameRound(talk: Item, { date, who }: { date: string; who: string }): boolean {
  const isCoach = talk.words('kind').some(({ id }) => id === 'coach-feedback');
  const isSame =
    talk.text('date').trim() === date.trim() && talk.text('with').trim() === who.trim();
  return isCoach && isSame && talk.node.kind === 'map' && !talk.node.flow && talk.isFilled('items');
}

function roundHead(file: Story, { date, who }: { date: string; who: string }): string[] {
  const { language } = file;
  const kind = fieldOf('dialogue', 'kind');
  const coach = kind.words?.find(({ id }) => id === 'coach-feedback');
  return [
    `${fieldOf('dialogue', 'date')[language]}: ${typedText(date.trim())}`,
    `${kind[language]}: ${coach?.[language]}`,
    ...(who.trim() === ''
      ? []
      : [`${fieldOf('dialogue', 'with')[language]}: ${typedText(who.trim())}`]),
    `${fieldOf('dialogue', 'items')[language]}:`,
  ];
}

function marked(lines: readonly string[]): string[] {
  return lines.map((line, index) => `  ${index === 0 ? '- ' : '  '}${line}`);
}

function addTalk(story: Story, talk: Talk): AdviceChange | Refusal {
  const unread = unreadLog(story);
  if (unread) return unread;
  const file = logOf(story);
  const lines = talkLines(talk, file.language);
  if (lines.length === 0) return emptyText;
  const edits = appendTalk(file, lines);
  return edits.length === 0 ? cannotHere : changeIn(story, file, edits);
}

/** A log that is named and cannot be read takes nothing: beside it the talk would be lost. */
function unreadLog({ dialoguePath, dialogueFile }: Story): Refusal | null {
  if (dialoguePath === null || dialogueFile) return null;
  return refuse(
    `対話のファイル「${dialoguePath}」が読めないので、書き足せません。ファイルを作るか、名前を確かめてください。`,
    `The file of dialogues “${dialoguePath}” cannot be read, so nothing can be added to it. Create it, or check its name.`,
  );
}

/** A further talk at the end of the log: below 対話, or of the list that the file is. */
function appendTalk(file: Story, lines: readonly string[]): TextEdit[] {
  const { text, syntax } = file;
  if (syntax.pairs.length > 0) return appendItem(file, file.root, 'dialogues', lines);
  const eol = lineEndingOf(text);
  const typed = lines.map((line, index) => `${index === 0 ? '- ' : '  '}${line}`).join(eol);
  const end = text.trimEnd().length;
  const before = end === 0 || text === '\ufeff' ? '' : eol;
  return [{ start: end, end, text: before + typed + (end === text.length ? eol : '') }];
}
