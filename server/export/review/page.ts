import { dataElement, jsonInHtml } from '../../comments/file';
import type { Deck, PlacedText, SheetBlock } from '../../deck/deck';
import { htmlOf, type PageAddition, sha256 } from '../../render/html/document';
import { element, lines } from '../../render/html/text';
import { escapeXml } from '../../text/escapeXml';
import { baseName } from '../names';
import type { Exporter, ExportOptions } from '../options';
import type { ReviewData } from './data';
import type { EarlierComment } from './earlier';
import { drawnPieces, placedPieces } from './pieces';
import { script } from './script.json';
import { reviewLooks } from './style';
import { type ReviewWords, reviewWords } from './words';

/**
 * The story as one HTML file in which its reader comments: a field at each part, on each sheet and
 * for the whole. What is written is saved as a file (see `comments/file.ts`), and what became of
 * earlier comments stands on the sheet that they are about.
 */
export const reviewOf: Exporter = async (deck, options) => {
  const html = await reviewPage(deck, options);
  return [{ name: `${baseName(deck)}.html`, bytes: new TextEncoder().encode(html) }];
};

async function reviewPage(deck: Deck, options: ExportOptions): Promise<string> {
  const words = reviewWords(deck.language);
  const data = await dataOf(deck, options, words);
  const earlier = earlierLists(deck, options.review?.earlier ?? [], data, words);
  const addition: PageAddition = {
    script,
    style: reviewLooks,
    top: howTo(words),
    place: placeHtml,
    drawing: (block, html) => html + partsList(block, words),
    sheetEnd: ({ id }) => (earlier.get(id) ?? '') + slot(id, words.onSheet),
    bottom: general(words, earlier.get('') ?? ''),
    after: `${bar(words)}<script type="application/json" id="${dataElement}">${jsonInHtml(data)}</script>\n`,
  };
  return htmlOf(deck, { ...options, language: deck.language }, addition);
}

async function dataOf(
  deck: Deck,
  { review }: ExportOptions,
  words: ReviewWords,
): Promise<ReviewData> {
  const items: Record<string, ReviewData['items'][string]> = {};
  for (const { sheet, piece } of placedPieces(deck)) {
    const { key, id = '', text } = piece;
    // What stands on several sheets belongs to the first.
    if (key !== null) items[key] ??= { sheet, id, text };
  }
  return {
    id: (await sha256(JSON.stringify(deck))).slice(0, 16),
    story: review?.story ?? { municipality: deck.municipality, title: deck.title, round: '' },
    language: deck.language,
    items,
    sheets: Object.fromEntries(deck.sheets.map(({ id, title }) => [id, title])),
    words,
    written: null,
  };
}

/** A part of the story that can be commented on. */
function placeHtml({ key }: PlacedText, html: string, tag: 'div' | 'span' = 'div'): string {
  if (key === null || html === '') return html;
  return `<${tag} class="part" data-at="${escapeXml(key)}">${html}</${tag}>`;
}

/** The parts of a drawing as a list, for the keyboard and for paper; the script opens it. */
function partsList(block: SheetBlock, words: ReviewWords): string {
  const items = drawnPieces(block).map((piece) => {
    const id = piece.id ? `<span class="id">${escapeXml(piece.id)}</span> ` : '';
    const text = `<span class="kind">${escapeXml(piece.kind)}</span> ${id}${lines(piece.text)}`;
    return `<li>${placeHtml(piece, text)}</li>`;
  });
  if (items.length === 0) return '';
  const title = `${words.onDrawing}（${items.length}）`;
  return `<details class="parts"><summary>${title}</summary><ul>${items.join('')}</ul></details>\n`;
}

/** Where the script puts the field for a sheet, or (with an empty id) for the whole. */
function slot(sheet: string, label: string): string {
  return `<div class="slot" data-sheet="${escapeXml(sheet)}" data-label="${escapeXml(label)}"></div>\n`;
}

function howTo({ howTitle, how1, how2, how3, noScript }: ReviewWords): string {
  const steps = [how1, how2, how3].map((text) => `<li>${text}</li>`).join('');
  return `<section class="how" aria-labelledby="how-title"><h2 id="how-title">${howTitle}</h2><ol>${steps}</ol><noscript><p class="warning">${noScript}</p></noscript></section>`;
}

function general(words: ReviewWords, earlier: string): string {
  return `<section class="sheet general tone-gate" id="general" aria-labelledby="general-title">
<header><div class="head"><h2 id="general-title"><span class="name">${words.whole}</span></h2></div><p class="question">${words.wholeHint}</p></header>
${earlier}${slot('', words.whole)}</section>`;
}

/** What is done with the comments; the script shows it. */
function bar(words: ReviewWords): string {
  const button = (id: keyof ReviewWords, look = '') =>
    `<button type="button" id="do-${id}"${look && ` class="${look}"`}>${words[id]}</button>`;
  return `<div class="bar" role="region" aria-label="${words.saving}" hidden>
<p class="said" id="said" role="status"></p>
<label class="who">${words.name} <input id="who" autocomplete="name" maxlength="100"></label>
<output class="count" id="count" for="who"></output>
${button('save', 'main')}${button('copy')}${button('keep')}<details class="more"><summary>${words.more}</summary><div>${button('print')}${button('clear')}</div></details>
</div>
<dialog id="text" aria-labelledby="text-title"><h2 id="text-title">${words.textTitle}</h2><p id="text-said"></p><textarea id="text-field" readonly aria-labelledby="text-title"></textarea><button type="button" id="text-close">${words.close}</button></dialog>
`;
}

/** What became of earlier comments, by the id of the sheet on which it is shown. */
function earlierLists(
  deck: Deck,
  all: readonly EarlierComment[],
  { items }: ReviewData,
  words: ReviewWords,
): ReadonlyMap<string, string> {
  const bySheet = new Map<string, string[]>();
  for (const one of all) {
    const shown = deck.sheets.find(({ id }) => id === one.sheet)?.id ?? items[one.at]?.sheet ?? '';
    const list = bySheet.get(shown) ?? [];
    list.push(earlierHtml(one, items[one.at]?.text ?? '', words));
    bySheet.set(shown, list);
  }
  return new Map(
    [...bySheet].map(([sheet, list]) => [
      sheet,
      `<section class="earlier" aria-label="${words.earlier}"><h3>${words.earlier}</h3><ul>${list.join('')}</ul></section>\n`,
    ]),
  );
}

function earlierHtml(one: EarlierComment, about: string, words: ReviewWords): string {
  const from = [one.who, one.date].filter(Boolean).join('　');
  const on = about === '' ? one.topic : words.on.replace('$', () => shortened(about));
  const answer = one.response || words.notYet;
  const parts = [
    element('p', lines(on), 'about'),
    `<blockquote>${lines(one.said)}</blockquote>`,
    element('p', escapeXml(from), 'from'),
    `<p class="answer"><strong class="status">${escapeXml(one.status)}</strong> `,
    `<span class="label">${words.answer}</span> ${lines(answer)}</p>`,
  ];
  return `<li class="${one.isOpen ? 'is-open' : 'is-settled'}">${parts.join('')}</li>`;
}

function shortened(text: string): string {
  const signs = [...text.replace(/\s+/g, ' ')];
  return signs.length > 60 ? `${signs.slice(0, 58).join('')}…` : signs.join('');
}
