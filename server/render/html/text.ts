import type { PlacedText } from '../../deck/deck';
import { escapeXml } from '../../text/escapeXml';

const date = /\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?!\d)/g;

/** A text of the story as HTML: every sign escaped, its line breaks kept, its dates in one piece. */
export function lines(text: string): string {
  return escapeXml(text.replace(/\r\n?/g, '\n').replace(/\n+$/, ''))
    .replace(date, '<span class="whole">$&</span>')
    .replace(/\n/g, '<br>');
}

/** A text with its id in front and its figure behind. */
export function pieceText({ id, text, figure }: PlacedText): string {
  const name = id ? `<span class="id">${escapeXml(id)}</span> ` : '';
  const number = figure ? ` <span class="figure">${escapeXml(figure)}</span>` : '';
  return `${name}${lines(text)}${number}`;
}

/** An element; none where there is nothing in it. `inside` is HTML. */
export function element(tag: string, inside: string, className = ''): string {
  if (inside === '') return '';
  return `<${tag}${className && ` class="${className}"`}>${inside}</${tag}>`;
}

/** Texts one below the other: one as a paragraph, several as a list. */
export function textsHtml(texts: readonly string[]): string {
  const [first = '', ...rest] = texts;
  if (rest.length === 0) return `<p>${lines(first)}</p>`;
  return element('ul', texts.map((text) => element('li', lines(text))).join(''));
}

/** A text in quotation marks for CSS: what is no letter or figure is written as its number. */
export function cssString(text: string): string {
  const signs = [...text.replace(/\s+/gu, ' ')].filter((sign) => !/\p{Cs}|\p{Cc}/u.test(sign));
  const written = signs.map((sign) =>
    /[\p{L}\p{N} ]/u.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${written.join('')}"`;
}
