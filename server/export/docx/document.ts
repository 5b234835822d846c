import {
  Bookmark,
  Document,
  type FileChild,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import type { Deck, Sheet } from '../../deck/deck';
import { isOnePage } from '../../deck/overview';
import { areNames } from '../../deck/recalled';
import { stringsIn } from '../../deck/strings';
import { headline } from '../../layout/headline';
import { paperStyles } from '../../ooxml/marks';
import { width } from '../../text/width';
import { type ExportOptions, largePages } from '../options';
import { blockChildren, paperFor } from './blocks';
import { afterTable, type DocxContext, numberFrom, type PaperPart } from './context';
import { type PaperFormat, pageOf, textWidth } from './page';
import { detailOf } from './pieces';
import { docxTheme, dots, ink, stylesOf } from './styles';
import { tableParagraph } from './table';
import { clean, runsOf } from './text';

/** A document for the library, and its drawings, which go into it afterwards. */
interface Paper {
  readonly document: Document;
  readonly drawings: readonly string[];
}

/** The whole paper: cover, contents, a chapter for each sheet; what is one page is that alone. */
export function documentOf(deck: Deck, { font, page }: ExportOptions): Paper {
  const { language } = deck;
  const numbers = { next: numberFrom(1), nextFigure: numberFrom(1) };
  // Word has no larger paper than A3 for a poster.
  const isLarge = isOnePage(deck) && largePages.some((one) => one === page);
  const paper = isLarge ? 'large' : 'portrait';
  const drawings: string[] = [];
  const context: DocxContext = { language, paper, above: 0, drawings, ...numbers };
  const hasCover = !isOnePage(deck);
  const front: readonly PaperPart[] = [
    { paper: 'portrait', children: cover(deck, context) },
    { paper: 'portrait', children: contents(deck) },
  ];
  const papers = isLarge ? deck.sheets.map(() => paper) : papersOf(deck.sheets);
  const chapters = deck.sheets.map((sheet, index) =>
    chapter(sheet, index, { ...context, paper: papers[index] ?? paper }),
  );
  const parts = joined([...(hasCover ? front : []), ...chapters]);
  const isFront = (index: number) => hasCover && index === 0;
  const document = new Document({
    title: clean(deck.title),
    subject: clean(deck.subtitle),
    creator: '',
    lastModifiedBy: '',
    theme: docxTheme(font),
    styles: stylesOf(language),
    numbering: dots,
    sections: parts.map(({ paper, children }, index) => ({
      properties: { page: pageOf(paper), ...(isFront(index) ? { titlePage: true } : {}) },
      headers: { default: header(deck), ...(isFront(index) ? { first: emptyHeader() } : {}) },
      footers: { default: footer(deck, paper), ...(isFront(index) ? { first: empty() } : {}) },
      children,
    })),
  });
  return { document, drawings };
}

function cover({ title, subtitle, facts }: Deck, { language }: DocxContext): FileChild[] {
  return [
    new Paragraph({ heading: 'Title', children: [...runsOf(...titleOf(title))] }),
    ...(clean(subtitle) === '' ? [] : [tableParagraph(subtitle, 'Subtitle')]),
    ...facts.flatMap((fact) => detailOf(fact, language)),
  ];
}

/** The title as large as lets it stand on one line, but never small; else broken where one reads it in parts. */
function titleOf(title: string): [string, { readonly size: number }] {
  const room = (textWidth('portrait') / 20) * 0.97;
  const points = Math.min(26, Math.max(20, room / Math.max(1, width(clean(title)))));
  return [headline(clean(title), room / points), { size: Math.floor(points * 2) }];
}

/**
 * The chapters as links. Their pages are not named: only Word knows where its lines break, and an
 * estimate is off by one here and there. Updating the contents in Word adds them.
 */
function contents({ language, sheets }: Deck): FileChild[] {
  if (sheets.length === 0) return [];
  const word = stringsIn(language).contents;
  const cachedEntries = sheets.map((sheet, index) => ({
    title: headingOf(sheet),
    level: 1,
    href: bookmarkOf(index),
  }));
  return [
    new Paragraph({ style: 'ContentsHeading', pageBreakBefore: true, children: [...runsOf(word)] }),
    new TableOfContents(word, {
      hyperlink: true,
      headingStyleRange: '1-1',
      tabLeader: 'none',
      cachedEntries,
      // Else Word asks to update the contents when it opens the file.
      beginDirty: false,
    }),
    new Paragraph({ pageBreakBefore: true, style: paperStyles.cell, children: [] }),
  ];
}

/** A name as Word gives them to the headings of its contents. */
const bookmarkOf = (index: number) => `_Toc${index + 1}`;

function headingOf({ number, title }: Sheet): string {
  return clean(number === null ? title : `${number}　${title}`).replaceAll('\n', ' ');
}

/** The paper of each sheet: one alone between sheets that lie across lies across like them. */
function papersOf(sheets: readonly Sheet[]): readonly PaperFormat[] {
  const own = sheets.map(({ blocks }) => paperFor(blocks));
  const isAcross = (index: number) => own[index] === 'landscape';
  return own.map((paper, index) =>
    isAcross(index - 1) && isAcross(index + 1) ? 'landscape' : paper,
  );
}

/** A sheet with its heading, question and what it recalls, all of it on one paper. */
function chapter(sheet: Sheet, index: number, context: DocxContext): PaperPart {
  const { question, recalled, blocks } = sheet;
  const { paper } = context;
  const heading = new Bookmark({ id: bookmarkOf(index), children: runsOf(headingOf(sheet)) });
  const head: FileChild[] = [
    new Paragraph({ heading: 'Heading1', children: [heading] }),
    ...(clean(question) === '' ? [] : [tableParagraph(question, paperStyles.question)]),
    ...recalledBox(recalled, context),
  ];
  const { pending, writeHere } = stringsIn(context.language);
  // A sheet of the form has its box, to be filled by hand.
  const empty =
    sheet.number === null
      ? tableParagraph(pending, paperStyles.byline)
      : tableParagraph(writeHere, paperStyles.recalled);
  const children =
    blocks.length > 0
      ? blocks.flatMap((block) =>
          blockChildren(block, { ...context, above: headHeight(sheet, paper) }),
        )
      : [empty];
  return { paper, children: [...head, ...children] };
}

/** About the height of the heading, the question and what is recalled, in twips. */
function headHeight(sheet: Sheet, paper: PaperFormat): number {
  const height = (text: string, { size, line }: { size: number; line: number }) => {
    const room = textWidth(paper) / 20 / size;
    const lines = clean(text)
      .split('\n')
      .map((one) => Math.max(1, Math.ceil((width(one) * 1.05) / room)));
    return lines.reduce((sum, one) => sum + one, 0) * line * 20;
  };
  const { question, recalled } = sheet;
  const boxes = recalled.map(({ label, texts }) =>
    height([label, ...texts].join('\n'), { size: 10, line: 15.5 }),
  );
  return (
    height(headingOf(sheet), { size: 16, line: 24 }) +
    (question === '' ? 0 : height(question, { size: 10.5, line: 17.5 })) +
    boxes.reduce((sum, one) => sum + one, 0) +
    spacesOfHead
  );
}

/** Spaces and lines around all that, in twips. */
const spacesOfHead = 1300;

/** What the form repeats of earlier sheets, in a box. */
function recalledBox(recalled: Sheet['recalled'], { language }: DocxContext): FileChild[] {
  const strings = stringsIn(language);
  const lines = recalled.flatMap(({ label, texts }) => {
    const filled = texts.map(clean).filter((text) => text.trim() !== '');
    if (filled.length === 0) return [];
    const name = runsOf(`${label}${strings.colon}`, { style: paperStyles.label });
    const lines = areNames(filled) ? [filled.join(strings.comma)] : filled;
    const [only = '', ...more] = lines;
    const paragraph = (children: readonly TextRun[]) =>
      new Paragraph({ style: paperStyles.recalled, keepNext: true, children: [...children] });
    if (more.length === 0) return [paragraph([...name, ...runsOf(only)])];
    // Sentences stand one below the other, so that each can be told.
    return [paragraph(name), ...lines.map((text) => paragraph(runsOf(`・${text}`)))];
  });
  return lines.length > 0 ? [...lines, afterTable(true)] : [];
}

/** Neighbouring parts on the same paper are one section. */
function joined(parts: readonly PaperPart[]): readonly PaperPart[] {
  const sections: { paper: PaperFormat; children: FileChild[] }[] = [];
  for (const { paper, children } of parts) {
    if (children.length === 0) continue;
    const last = sections.at(-1);
    if (last?.paper === paper) last.children.push(...children);
    else sections.push({ paper, children: [...children] });
  }
  return sections;
}

function footer({ title }: Deck, paper: PaperFormat): Footer {
  const look = { size: 16, color: ink('soft') };
  return new Footer({
    children: [
      new Paragraph({
        style: paperStyles.cell,
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth(paper) }],
        children: [
          ...runsOf(clean(title).replaceAll('\n', ' ').slice(0, 60), look),
          new TextRun({ ...look, children: ['\t', PageNumber.CURRENT] }),
        ],
      }),
    ],
  });
}

/** 「自治体名：青葉野市」, as the form has it on every sheet. */
function header({ municipality, language }: Deck): Header {
  const { municipality: label, colon } = stringsIn(language);
  const text = municipality ? label + colon + municipality : '';
  const look = { size: 18, color: ink('soft') };
  return new Header({
    children: [
      new Paragraph({
        style: paperStyles.cell,
        alignment: 'right',
        children: [...runsOf(clean(text), look)],
      }),
    ],
  });
}

function emptyHeader(): Header {
  return new Header({ children: [new Paragraph({ style: paperStyles.cell, children: [] })] });
}

function empty(): Footer {
  return new Footer({ children: [new Paragraph({ style: paperStyles.cell, children: [] })] });
}
