import { typedText } from '../../story/typed';
import { type FieldIdOf, fieldOf, type Locale } from '../../vocabulary';
import { listItemText } from '../listItem';

/** A talk as it is taken down. */
export interface Talk {
  /** The day, as it is to be written. */
  readonly date: string;
  readonly who: string;
  /** Id of the word of 種別; an interview where it is missing. */
  readonly talk?: string;
  readonly lines: readonly string[];
}

/** What the lines of a talk say. */
interface Notes {
  readonly said: string[];
  readonly exchanges: { readonly question: string; readonly answers: string[] }[];
  readonly insights: string[];
}

const question = /[?？]$/;
/** 問: どうですか / Q. How is it? */
const questionMark = /^(?:問い?|[QＱqｑ])\s*[0-9０-９]*\s*[:：.．)）]\s*/;
const answerMark = /^(?:答え?|[AＡaａ])\s*[0-9０-９]*\s*[:：.．)）]\s*/;
const insightMark = /^(?:気づき|気付き|insights?)\s*[:：]\s*/i;
const bullet = /^(?:[-・●○■□▪•*＊]|[①-⑳])[\s\u3000]*/;

/**
 * Sorts lines: what ends with a question mark (or begins with 問:) is a question, what follows is its
 * answer, 気づき: begins what was noticed. Lines before the first question are what was said.
 */
function notesOf(lines: readonly string[]): Notes {
  const notes: Notes = { said: [], exchanges: [], insights: [] };
  for (const line of lines) {
    const text = line.trim().replace(bullet, '');
    if (text === '') continue;
    if (insightMark.test(text)) notes.insights.push(text.replace(insightMark, ''));
    else if (questionMark.test(text) || question.test(text)) {
      notes.exchanges.push({ question: text.replace(questionMark, ''), answers: [] });
    } else (notes.exchanges.at(-1)?.answers ?? notes.said).push(text.replace(answerMark, ''));
  }
  return notes;
}

/** The lines of one entry of 対話, without its mark; none where nothing was taken down. */
export function talkLines({ date, who, talk, lines }: Talk, locale: Locale): string[] {
  const { said, exchanges, insights } = notesOf(lines);
  if (said.length + exchanges.length + insights.length === 0) return [];
  const key = (id: FieldIdOf<'dialogue'>) => fieldOf('dialogue', id)[locale];
  const { words = [] } = fieldOf('dialogue', 'kind');
  const kind = words.find(({ id }) => id === (talk ?? 'interview')) ?? words[0];
  const asked = exchanges.filter(({ answers }) => answers.length === 0);
  const answered = exchanges.filter(({ answers }) => answers.length > 0);
  const exchangeKey = (id: FieldIdOf<'exchange'>) => fieldOf('exchange', id)[locale];
  return [
    `${key('date')}: ${typedText(date.trim())}`,
    `${key('kind')}: ${kind?.[locale]}`,
    ...(who.trim() === '' ? [] : [`${key('with')}: ${typedText(who.trim())}`]),
    ...listOf(
      key('questions'),
      asked.map((one) => one.question),
    ),
    ...(answered.length > 0 ? [`${key('exchanges')}:`] : []),
    ...answered.flatMap((one) => [
      `  - ${exchangeKey('question')}: ${typedText(one.question)}`,
      ...textLines(exchangeKey('said'), one.answers).map((line) => `    ${line}`),
    ]),
    ...textLines(key('said'), said),
    ...textLines(key('insights'), insights),
  ];
}

function listOf(key: string, texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  return [`${key}:`, ...texts.map((text) => `  - ${listItemText(text)}`)];
}

/** One text behind its key, several as a list below it. */
function textLines(key: string, texts: readonly string[]): string[] {
  const [first] = texts;
  return texts.length === 1 && first !== undefined
    ? [`${key}: ${typedText(first)}`]
    : listOf(key, texts);
}
