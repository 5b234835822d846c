import type { ContentBlock, TextOrigin } from '../content';
import { cleanLine, plainLine } from '../lines';

/**
 * A file that a paper takes in where it is shown (`altChunk`): a web page, also one as it is mailed,
 * or plain text.
 *
 * @returns null for any other kind of file, or one whose letters cannot be told
 */
export function chunkBlocks(
  name: string,
  text: string | null,
  where: TextOrigin,
): readonly ContentBlock[] | null {
  if (text === null || text.includes('\uFFFD')) return null;
  if (/\.txt$/i.test(name)) return blocksOfLines(text.split('\n'), where);
  if (/\.x?html?$/i.test(name)) return pageBlocks(text, where);
  if (!/\.mht(?:ml)?$/i.test(name)) return null;
  const page = mailedPage(text);
  return page === null ? null : pageBlocks(page, where);
}

function blocksOfLines(texts: readonly string[], where: TextOrigin): readonly ContentBlock[] {
  const lines = texts.map(cleanLine).filter(Boolean).map(plainLine);
  return lines.length === 0 ? [] : [{ kind: 'box', where, name: '', lines, middle: null }];
}

const unseen = /<!--[\s\S]*?-->|<(head|script|style|title)\b[\s\S]*?<\/\1\s*>/gi;
const blockTag = /<\/?(?:p|div|br|tr|table|ul|ol|li|section|article|blockquote|pre|hr)\b[^>]*>/gi;
const headings = /<h([1-6])\b[^>]*>([\s\S]*?)<\/h\1\s*>/gi;

/** Paragraphs, items and rows of a page, each a line; its headings as such. */
function pageBlocks(page: string, where: TextOrigin): readonly ContentBlock[] {
  const shown = page.replace(unseen, '');
  const out: ContentBlock[] = [];
  let at = 0;
  const flush = (end: number) => {
    const texts = shown.slice(at, end).replace(/\s+/g, ' ').replace(blockTag, '\n').split('\n');
    out.push(...blocksOfLines(texts.map(textOfPage), where));
  };
  for (const match of shown.matchAll(headings)) {
    flush(match.index);
    at = match.index + match[0].length;
    const text = textOfPage(match[2] ?? '');
    if (text !== '') out.push({ kind: 'heading', where, level: Number(match[1]), text });
  }
  flush(shown.length);
  return out;
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

/** Cells of a row stay apart. */
function textOfPage(marked: string): string {
  const bare = marked.replace(/<\/t[dh]\s*>\s*(?=<t[dh]\b)/gi, '\u3000').replace(/<[^>]*>/g, '');
  const text = bare.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, named) => {
    if (named) return entities.get(named) ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
  return cleanLine(text);
}

/** The page within a mail: its first part of HTML; null without one. */
function mailedPage(mail: string): string | null {
  const head = /^content-type:\s*text\/html\b/im.exec(mail);
  if (!head) return null;
  const rest = mail.slice(head.index).replace(/\r\n/g, '\n');
  const end = rest.indexOf('\n\n');
  const header = rest.slice(0, end);
  const [body = ''] = rest.slice(end + 2).split(/\n--(?=\S)/);
  const coding = /^content-transfer-encoding:\s*(\S+)/im.exec(header);
  if (/^quoted-printable$/i.test(coding?.[1] ?? '')) return fromQuoted(body);
  return /^base64$/i.test(coding?.[1] ?? '') ? fromBase64(body) : body;
}

function fromQuoted(text: string): string {
  return text
    .replace(/=\n/g, '')
    .replace(/(?:=[\dA-F]{2})+/gi, (codes) =>
      new TextDecoder().decode(
        Uint8Array.from(codes.slice(1).split('='), (code) => Number.parseInt(code, 16)),
      ),
    );
}

function fromBase64(text: string): string | null {
  try {
    const raw = atob(text.replace(/\s/g, ''));
    return new TextDecoder().decode(Uint8Array.from(raw, (sign) => sign.charCodeAt(0)));
  } catch {
    return null;
  }
}
