import type { Bilingual } from '../vocabulary';
import {
  type CommentFile,
  dataElement,
  fileMark,
  fileVersion,
  maxCommentLength,
  maxComments,
  maxFileBytes,
  type ReviewComment,
} from './file';
import { readMail } from './mail';

/** Why a file is not read; nothing is changed then. */
export type CommentsProblem = 'too-large' | 'broken' | 'newer' | 'foreign' | 'empty';

export type ReadComments =
  | { readonly file: CommentFile; readonly problem?: undefined }
  | { readonly file?: undefined; readonly problem: CommentsProblem };

/** Files of Word and PowerPoint are archives. */
export function isOffice(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/**
 * Reads what a reviewer sent back: the file of the review page, the page itself where it was saved to
 * go on, or the text of a mail. Never throws; everything in it is judged before it is used.
 */
export function readComments(bytes: Uint8Array): ReadComments {
  if (bytes.length > maxFileBytes) return { problem: 'too-large' };
  const text = decoded(bytes).replace(/^\uFEFF/, '');
  return readCommentText(text);
}

/** The same of a text that was pasted. */
export function readCommentText(text: string): ReadComments {
  if (text.length > maxFileBytes) return { problem: 'too-large' };
  if (text.trim() === '') return { problem: 'empty' };
  if (/^\s*\{/.test(text)) return ofJson(text, (value) => value);
  if (/^\s*</.test(text)) return ofPage(text);
  const mail = readMail(text);
  return mail ? checked({ ...mail }) : { problem: 'foreign' };
}

/** Mail programs save texts in the encoding of old too. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('shift_jis').decode(bytes);
  }
}

function ofPage(html: string): ReadComments {
  const [, json] = new RegExp(`id="?${dataElement}"?[^>]*>([^<]*)</script`, 'i').exec(html) ?? [];
  if (json === undefined) return { problem: 'foreign' };
  return ofJson(json, (value) => {
    const { written } = value as { written?: unknown };
    return isRecord(written) ? { [fileMark]: fileVersion, ...written } : empty;
  });
}

const empty = { [fileMark]: fileVersion, comments: [] };

function ofJson(text: string, find: (value: unknown) => unknown): ReadComments {
  let value: unknown;
  try {
    value = find(JSON.parse(text));
  } catch {
    return { problem: 'broken' };
  }
  if (!isRecord(value) || !Object.hasOwn(value, fileMark)) return { problem: 'foreign' };
  const version = value[fileMark];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { problem: 'broken' };
  }
  return version > fileVersion ? { problem: 'newer' } : checked(value);
}

/** The file with nothing in it but what is known, every text of a size that a person writes. */
function checked(value: Readonly<Record<string, unknown>>): ReadComments {
  const { story, reviewer, saved, comments } = value;
  if (!Array.isArray(comments)) return { problem: 'broken' };
  if (comments.length > maxComments) return { problem: 'too-large' };
  const name = isRecord(story) ? story : {};
  const read = comments.map(commentOf);
  if (read.some((one) => one === null)) return { problem: 'broken' };
  const filled = read.filter((one): one is ReviewComment => one !== null && one.said !== '');
  if (filled.length === 0) return { problem: 'empty' };
  const day = dayOf(saved);
  return {
    file: {
      story: {
        municipality: line(name.municipality),
        title: line(name.title),
        round: line(name.round),
      },
      reviewer: line(reviewer),
      saved: day,
      comments: filled.map((one) => ({ ...one, date: one.date || day })),
    },
  };
}

function commentOf(value: unknown): ReviewComment | null {
  if (!isRecord(value) || typeof value.said !== 'string') return null;
  if (value.said.length > maxCommentLength) return null;
  const { key, at, sheet } = value;
  return {
    key: typeof key === 'string' && /^[0-9a-z]{4,24}$/.test(key) ? key : '',
    at: typeof at === 'string' && /^[\w./-]{0,200}$/.test(at) ? at : '',
    sheet: typeof sheet === 'string' && /^[\w-]{0,40}$/.test(sheet) ? sheet : '',
    id: line(value.id),
    about: clean(value.about),
    said: clean(value.said).trim(),
    date: dayOf(value.date),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A day as it is written in a story; empty for anything else. */
function dayOf(value: unknown): string {
  const [, year, month, day] =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})/.exec(typeof value === 'string' ? value.trim() : '') ?? [];
  if (year === undefined || month === undefined || day === undefined) return '';
  const isDay = +month >= 1 && +month <= 12 && +day >= 1 && +day <= 31;
  return isDay ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '';
}

/** A text without signs that nobody sees; line breaks are those of the story. */
function clean(value: unknown): string {
  if (typeof value !== 'string') return '';
  return value
    .slice(0, maxCommentLength)
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]|\p{Cs}/gu, '');
}

function line(value: unknown): string {
  return clean(value).replace(/\s+/g, ' ').trim().slice(0, 400);
}

/** What is said of a file that is not read. */
export const commentsProblems: Readonly<Record<CommentsProblem, Bilingual>> = {
  'too-large': {
    ja: 'コメントのファイルとしては大きすぎます。別のファイルではないか確かめてください。',
    en: 'It is too large for a file of comments. Check that it is the right file.',
  },
  broken: {
    ja: 'コメントのファイルが途中で切れているか、書き換えられていて、読めません。幹事に、もう一度「コメントを保存」して送ってもらってください。',
    en: 'The file of comments is cut off or was changed. Ask for it to be saved and sent again.',
  },
  newer: {
    ja: 'この拡張機能より新しい版でつくられたコメントです。拡張機能を新しくしてから、取り込んでください。',
    en: 'The comments were made with a newer version. Update the extension, then take them in.',
  },
  foreign: {
    ja: '変革ストーリーへのコメントが見つかりません。「コメントを保存」でできたファイル、コメント用のページ、コピーした文、コメントの入った Word か PowerPoint を選んでください。',
    en: 'No comments on a change story were found. Choose the file of “Save comments”, the page itself, the copied text, or a Word or PowerPoint file with comments.',
  },
  empty: {
    ja: 'コメントが一つも書かれていません。',
    en: 'It holds no comment.',
  },
};
