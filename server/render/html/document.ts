import type { Deck, Sheet, SheetBlock } from '../../deck/deck';
import { isOnePage } from '../../deck/overview';
import { stringsIn } from '../../deck/strings';
import { escapeXml } from '../../text/escapeXml';
import { graphemes, width } from '../../text/width';
import type { Locale } from '../../vocabulary';
import type { FontChoice, PageChoice } from '../choices';
import { fontFamily, pageThemeOf } from '../fonts';
import { printTheme, variableTheme } from '../theme';
import { blockHtml, type HtmlContext, labelledList, questionHtml, recalledHtml } from './blocks';
import { chartFigure, drawingFigures } from './drawings';
import { headHeight } from './head';
import { margin, type Paper, papers, portrait } from './paper';
import { colours, looks } from './style';
import { cssString, element, lines } from './text';

/** What of the choices of an export concerns the page. */
export interface HtmlOptions {
  readonly font: FontChoice;
  readonly page: PageChoice;
  readonly language: Locale;
}

/** What a page for a further use adds to that of the story; all is HTML, its texts escaped. */
export interface PageAddition {
  /** Runs at the end of the page; its hash stands in the content security policy. */
  readonly script: string;
  /** Style below the page's own. */
  readonly style: string;
  /** Before the sheets, below the last of them, and behind all. */
  readonly top: string;
  readonly bottom: string;
  readonly after: string;
  readonly place: HtmlContext['place'];
  /** The drawing of a block, its parts marked with their keys, made into what stands for it. */
  drawing(block: SheetBlock, html: string): string;
  sheetEnd(sheet: Sheet): string;
}

/**
 * The story as one HTML file: nothing outside of it, no script but that of an addition, and a content
 * security policy that allows its own style (and that script) alone. Printed, each sheet begins a
 * page, A4 landscape or 16:9; running text stands on A4 portrait.
 */
export async function htmlOf(
  deck: Deck,
  options: HtmlOptions,
  addition?: PageAddition,
): Promise<string> {
  const sheets = deck.sheets.map((sheet, index) =>
    sheetOf(sheet, deck.municipality, follows(sheet, deck.sheets[index - 1]), options, addition),
  );
  const style = colours + styleOf(deck, sheets, options) + (addition?.style ?? '');
  const { script = '' } = addition ?? {};
  const allowed = script && ` script-src 'sha256-${await sha256(script)}';`;
  const policy = `default-src 'none'; style-src 'sha256-${await sha256(style)}';${allowed} base-uri 'none'; form-action 'none'`;
  const { language } = options;
  const title =
    [deck.title, deck.subtitle].filter(Boolean).join(' ｜ ') || stringsIn(language).form;
  return `<!DOCTYPE html>
<html lang="${deck.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeXml(title.replace(/\s+/gu, ' '))}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#sheets">${stringsIn(language).toSheets}</a>
${isOnePage(deck) ? '' : coverOf(deck, language)}
${isOnePage(deck) ? '' : contentsOf(deck, language)}
<main id="sheets">
${[addition?.top, ...sheets.map(({ html }) => html), addition?.bottom].filter(Boolean).join('\n')}
</main>
${addition?.after ?? ''}${script && `<script>${script}</script>\n`}</body>
</html>
`;
}

/** Decorative staircase on the cover (aria-hidden). */
const staircase = `<svg class="sign" viewBox="0 0 120 90" aria-hidden="true" focusable="false"><path fill="${variableTheme.paints.riser}" d="M0 90V66H28V90Z"/><path fill="var(--page-secondStep)" d="M30 90V46H58V90Z"/><path fill="${variableTheme.paints.step}" d="M60 90V26H88V90Z"/><path fill="${variableTheme.paints.goal}" d="M90 90V14H118V90Z"/></svg>`;

function coverOf({ title, subtitle, facts }: Deck, language: Locale): string {
  return `<header class="cover">
${staircase}
<p class="form">${stringsIn(language).form}</p>
<h1>${lines(title) || stringsIn(language).form}</h1>
${element('p', escapeXml(subtitle), 'subtitle')}
${labelledList(facts, 'facts')}
</header>`;
}

function contentsOf({ sheets }: Deck, language: Locale): string {
  const entries = sheets.map(
    (sheet) =>
      `<li class="${toneOf(sheet)}"><a href="#${anchorOf(sheet)}">${numberOf(sheet)} <span class="name">${escapeXml(sheet.title)}</span></a></li>`,
  );
  const title = stringsIn(language).contents;
  return `<nav class="contents" id="contents" aria-label="${title}"><h2>${title}</h2><ol>${entries.join('')}</ol></nav>`;
}

/** A sheet as HTML, and the paper it is printed on. */
interface SheetPage {
  readonly sheet: Sheet;
  /** It may stand on the page of the sheet before it. */
  readonly isFollowing: boolean;
  readonly paper: Paper;
  readonly html: string;
}

/** The sheets of the form and the large drawings each begin a page; what else there is, is put together. */
function follows(sheet: Sheet, before: Sheet | undefined): boolean {
  const isSmall = ({ number, blocks }: Sheet) =>
    number === null && !blocks.some(({ kind }) => ['plan', 'chain', 'roadmap'].includes(kind));
  if (!before || !isSmall(sheet) || !isSmall(before)) return false;
  return isRunning(sheet) === isRunning(before);
}

function sheetOf(
  sheet: Sheet,
  municipality: string,
  isFollowing: boolean,
  options: HtmlOptions,
  addition?: PageAddition,
): SheetPage {
  const { language } = options;
  const { title, question, recalled, blocks } = sheet;
  const below = (paper: Paper) => {
    const height = paper.height - headHeight(sheet, paper.width);
    return { paper, width: paper.width, height, pageHeight: paper.height };
  };
  const landscape = below(papers[options.page]);
  const room = isRunning(sheet) ? below(portrait) : landscape;
  const hasKeys = addition !== undefined;
  const page = { theme: pageThemeOf(options.font), language, title, hasKeys, ...room };
  const context: HtmlContext = {
    strings: stringsIn(language),
    place: addition?.place ?? ((_, html) => html),
    wide: (html) => html,
    drawing: (block) => {
      const figures = drawingFigures(block, page);
      return addition ? addition.drawing(block, figures) : figures;
    },
    chart: (chart) => chartFigure(chart, page),
  };
  const anchor = anchorOf(sheet);
  const { municipality: label, colon } = stringsIn(language);
  const town = element('p', municipality && escapeXml(label + colon + municipality), 'town');
  const box = recalledHtml(recalled, context);
  const inside = blocks.map((block) => blockHtml(block, context)).join('');
  const isAlone = blocks[0]?.kind === 'overview';
  const back = isAlone
    ? ''
    : `<a class="back" href="#contents">${stringsIn(language).toContents}</a>`;
  const shape = isFollowing ? ' follows' : '';
  const html = `<section class="sheet${shape} ${toneOf(sheet)}" id="${anchor}" aria-labelledby="${anchor}-title">
<header><div class="head"><h2 id="${anchor}-title">${numberOf(sheet)} <span class="name">${escapeXml(title)}</span></h2>${town}${back}</div>${questionHtml(question)}</header>
${box}${inside || emptyOf(sheet, language)}${addition?.sheetEnd(sheet) ?? ''}
</section>`;
  return { sheet, isFollowing, paper: room.paper, html };
}

function anchorOf({ id }: Sheet): string {
  return `sheet-${id}`;
}

function numberOf({ number }: Sheet): string {
  if (number === null) return '<span class="number none" aria-hidden="true"></span>';
  return `<span class="number">${number}</span>`;
}

const tones: Readonly<Record<string, string>> = {
  vision: 'goal',
  'one-year': 'goal',
  'default-future': 'fall',
  strategies: 'gate',
  ideal: 'gate',
  advice: 'gate',
  dialogues: 'gate',
};

/** Colour of a sheet: that of its items in the drawings. */
function toneOf({ id }: Sheet): string {
  return `tone-${tones[id] ?? 'step'}`;
}

/** Is it running text, which is read on A4 portrait? */
function isRunning({ blocks }: Sheet): boolean {
  return blocks.length > 0 && blocks.every(({ kind }) => kind === 'prose');
}

/** Pixels of an em in the footer (8 points), and the most ems of its middle: the sides stand beside it. */
const footSize = 8 / 0.75;
const maxRunning = 28;

/** A text for the footer in at most so many ems: what is longer would lie over what is beside it. */
function shortened(text: string, maxWidth: number): string {
  if (width(text) <= maxWidth) return cssString(text);
  let kept = '';
  for (const one of graphemes(text)) {
    if (width(kept + one) > maxWidth - 1) break;
    kept += one;
  }
  return cssString(`${kept}…`);
}

/** The style: paper by sheet, with title and page number at the foot, and the looks of all pages. */
function styleOf(deck: Deck, sheets: readonly SheetPage[], { page, font }: HtmlOptions): string {
  const family = fontFamily(font);
  const foot = `font:${8 * papers[page].zoom}pt ${family};color:${printTheme.paints.soft};vertical-align:top;padding-top:${2 * papers[page].zoom}mm`;
  let name = '';
  const pages = sheets.map(({ sheet, paper, isFollowing }, index) => {
    if (!isFollowing) name = `page-${index + 1}`;
    const place = `#${anchorOf(sheet)}{page:${name}}`;
    if (isFollowing) return place;
    const number = sheet.number === null ? '' : `${sheet.number}　`;
    // Where several sheets stand on a page, none of them names it.
    const room = (paper.width / footSize - maxRunning) / 2 - 2;
    const title = sheets[index + 1]?.isFollowing ? '""' : shortened(number + sheet.title, room);
    return `${place}@page ${name}{size:${paper.css};@bottom-left{content:${title};${foot}}}`;
  });
  const running = [deck.subtitle, deck.title].filter(Boolean).join('　');
  const { zoom } = papers[page];
  const [top, side, bottom] = [margin.top, margin.side, margin.bottom].map((one) => one * zoom);
  const edges = `${top}mm ${side}mm ${bottom}mm`;
  const large = zoom === 1 ? '' : `@media print{body{zoom:${zoom}}}`;
  return `body{font-family:${family}}${large}
@page{size:${papers[page].css};margin:${edges};@bottom-center{content:${shortened(running, maxRunning)};${foot}}@bottom-right{content:counter(page) " / " counter(pages);${foot}}}
${pages.join('\n')}${looks}`;
}

/** SHA-256 of a text, in base 64, as a content security policy names it. */
export async function sha256(text: string): Promise<string> {
  const bytes = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}

/** Nothing is written yet: a sheet of the form has its box, to be filled by hand. */
function emptyOf({ number }: Sheet, language: Locale): string {
  const { pending, writeHere } = stringsIn(language);
  return number === null
    ? `<p class="pending">${pending}</p>`
    : `<p class="pending blank">${writeHere}</p>`;
}
