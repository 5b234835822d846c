import type { Bilingual, Locale } from '../vocabulary';
import type { CommentFile, ReviewComment } from './file';

const words = {
  title: { ja: '変革ストーリーへのコメント', en: 'Comments on a change story' },
  town: { ja: '自治体', en: 'Municipality' },
  round: { ja: '版', en: 'Round' },
  name: { ja: '名前', en: 'Name' },
  date: { ja: '日付', en: 'Date' },
  whole: { ja: '全体', en: 'The whole' },
  end: { ja: '（コメントはここまで）', en: '(End of comments)' },
} satisfies Readonly<Record<string, Bilingual>>;

/** Longest beginning of an item that a mail repeats. */
const maxQuote = 80;

/**
 * The comments as text for a mail, to be read by people and by `readMail`: before each comment a line
 * that says what it is about, and a mark by which it is placed.
 *
 * @param sheets titles of the sheets by their ids
 */
export function mailOf(
  { story, reviewer, saved, comments }: CommentFile,
  sheets: Readonly<Record<string, string>>,
  locale: Locale,
): string {
  const facts = [
    ['town', story.municipality],
    ['round', story.round],
    ['name', reviewer],
    ['date', saved],
  ] as const;
  const colon = locale === 'ja' ? '：' : ': ';
  const head = facts.flatMap(([id, text]) =>
    text === '' ? [] : [`${words[id][locale]}${colon}${oneLine(text)}`],
  );
  const blocks = comments.map((one) => {
    const sheet = sheets[one.sheet] ?? one.sheet;
    const quote = one.about === '' ? '' : `「${cut(oneLine(one.about))}」`;
    const title = one.sheet === '' ? words.whole[locale] : sheet + quote;
    // A mark in the words of a comment would be taken for one of ours.
    return `■ ${title}\n${markOf(one)}\n${one.said.replace(/〔#/g, '〔＃')}`;
  });
  return `${[[words.title[locale], ...head].join('\n'), ...blocks, words.end[locale]].join('\n\n')}\n`;
}

/** 〔#k3f9a2b1 stages stages.0.actions.2 取組①〕 */
function markOf({ key, sheet, at, id }: ReviewComment): string {
  const name = oneLine(id).replace(/[〔〕]/g, '');
  return `〔#${[key, sheet || '-', at || '-', name].filter(Boolean).join(' ')}〕`;
}

const mark = /〔#([0-9a-z]{4,24})\s+([\w-]+)\s+([\w./-]+)(?:\s+([^〔〕]*))?〕/g;

/** What mail programs put before the lines of a mail that is answered or passed on. */
const quoted = /^[ \t\u3000]*(?:[>＞|｜][ \t]?)+/gm;

/** The comments in the text of a mail; null where there is none of ours. */
export function readMail(mail: string): CommentFile | null {
  const text = mail.replace(/\r\n?/g, '\n').replace(quoted, '');
  const marks = [...text.matchAll(mark)];
  const [first] = marks;
  if (!first) return null;
  const fact = (id: 'town' | 'round' | 'name' | 'date') => {
    const names = Object.values(words[id]).join('|');
    const found = new RegExp(`^[ \\t\\u3000]*(?:${names})[ \\t]*[:：](.*)$`, 'm');
    return found.exec(text.slice(0, first.index))?.[1]?.trim() ?? '';
  };
  const saved = fact('date');
  const comments = marks.map((match, index): ReviewComment => {
    const [whole, key = '', sheet = '', at = '', id = ''] = match;
    const next = marks[index + 1];
    const end = next ? titleBefore(text, next.index) : text.length;
    const above = text.slice(titleBefore(text, match.index), match.index).replace(/\n/g, '');
    return {
      key,
      sheet: sheet === '-' ? '' : sheet,
      at: at === '-' ? '' : at,
      id: id.replace(/\s+/g, ' ').trim(),
      about: /「([\s\S]*)」\s*$/.exec(above)?.[1]?.replace(/…$/, '') ?? '',
      said: withoutEnd(text.slice(match.index + whole.length, end)),
      date: saved,
    };
  });
  const story = { municipality: fact('town'), title: '', round: fact('round') };
  return { story, reviewer: fact('name'), saved, comments };
}

/** Offset of the line 「■ …」 that stands above a mark. */
function titleBefore(text: string, at: number): number {
  const line = text.lastIndexOf('\n■', at);
  const isNear = line >= 0 && !text.slice(line, at).includes('〔#');
  return isNear ? line + 1 : at;
}

function withoutEnd(text: string): string {
  const ends = Object.values(words.end).map((end) => text.indexOf(end));
  const end = Math.min(...ends.filter((at) => at >= 0), text.length);
  return text.slice(0, end).trim();
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function cut(text: string): string {
  const signs = [...text];
  return signs.length > maxQuote ? `${signs.slice(0, maxQuote).join('')}…` : text;
}
