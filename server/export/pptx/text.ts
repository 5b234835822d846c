import { emu, escapedText, hundredths, tag } from '../../ooxml/markup';
import type { Locale } from '../../vocabulary';
import type { SlideParagraph, SlideRun } from '../slides';
import type { Palette } from './palette';

type TextContext = Pick<{ palette: Palette; language: Locale }, 'palette' | 'language'>;

const algn = { start: 'l', middle: 'ctr', end: 'r' } as const;

export interface BodyLook {
  /** Distances between the border of the shape and the text: left, top, right, bottom, in points. */
  readonly insets?: readonly [number, number, number, number];
  readonly anchor?: 't' | 'ctr';
  /** Lines are broken at the width of the shape. */
  readonly wraps?: boolean;
}

/** Content of a shape: paragraphs with exact line spacing, never made smaller to fit. */
export function textBody(
  paragraphs: readonly SlideParagraph[],
  context: TextContext,
  { insets = [0, 0, 0, 0], anchor = 't', wraps = true }: BodyLook = {},
): string {
  const [lIns, tIns, rIns, bIns] = insets.map(emu);
  const wrap = wraps ? 'square' : 'none';
  return tag(
    'p:txBody',
    {},
    tag(
      'a:bodyPr',
      { vertOverflow: 'overflow', wrap, lIns, tIns, rIns, bIns, rtlCol: '0', anchor },
      '<a:noAutofit/>',
    ),
    '<a:lstStyle/>',
    paragraphsXml(paragraphs, context),
  );
}

/** Paragraphs as DrawingML; an empty one where there are none, since a text body needs one. */
export function paragraphsXml(paragraphs: readonly SlideParagraph[], context: TextContext): string {
  if (paragraphs.length === 0) return `<a:p>${endOf(context, 10)}</a:p>`;
  return paragraphs.map((paragraph) => paragraphXml(paragraph, context)).join('');
}

function paragraphXml(paragraph: SlideParagraph, context: TextContext): string {
  const { runs, size, leading, before, bullet, align, rightTab } = paragraph;
  const indent = bullet ? emu(bullet.indent) : 0;
  const space = (name: string, points: number) =>
    tag(name, {}, tag('a:spcPts', { val: hundredths(points) }));
  const bulletXml =
    bullet && bullet.sign !== ''
      ? `<a:buClr>${context.palette[bullet.paint]}</a:buClr>${tag('a:buFont', { typeface: 'Arial' })}${tag('a:buChar', { char: bullet.sign })}`
      : '<a:buNone/>';
  // LibreOffice forgets the tab of a paragraph whose first line is said to be indented by nothing.
  const none = rightTab === undefined ? 0 : undefined;
  const hangs = bullet?.sign ? -indent : none;
  return tag(
    'a:p',
    {},
    tag(
      'a:pPr',
      { marL: indent, indent: hangs, algn: algn[align ?? 'start'] },
      space('a:lnSpc', leading),
      space('a:spcBef', before ?? 0),
      space('a:spcAft', 0),
      bulletXml,
      rightTab === undefined ? '' : tabXml(rightTab),
    ),
    ...runs.map((run) => runXml(run, run.size ?? size, context, rightTab !== undefined)),
    endOf(context, size),
  );
}

function tabXml(at: number): string {
  return tag('a:tabLst', {}, tag('a:tab', { pos: emu(at), algn: 'r' }));
}

function runXml(
  { text, paint, isBold }: SlideRun,
  size: number,
  context: TextContext,
  keepsTabs: boolean,
): string {
  const lines = text.split(/\r\n|\r|\n|\u2028|\u2029|\v|\f/);
  const properties = (name: string) =>
    tag(
      name,
      { ...languages(context), sz: hundredths(size), b: isBold ?? false },
      tag('a:solidFill', {}, context.palette[paint]),
    );
  return lines
    .map((line, index) => {
      const turn = index > 0 ? tag('a:br', {}, properties('a:rPr')) : '';
      const plain = escapedText(keepsTabs ? line : line.replaceAll('\t', ' '));
      return plain === ''
        ? turn
        : `${turn}${tag('a:r', {}, properties('a:rPr'), `<a:t>${plain}</a:t>`)}`;
    })
    .join('');
}

function endOf(context: TextContext, size: number): string {
  return tag('a:endParaRPr', { ...languages(context), sz: hundredths(size) });
}

/** Language of a text: what the spelling check and the choice of glyphs go by. */
export function languages({ language }: Pick<TextContext, 'language'>) {
  return language === 'ja'
    ? { kumimoji: '1', lang: 'ja-JP', altLang: 'en-US' }
    : { lang: 'en-US', altLang: 'ja-JP' };
}
