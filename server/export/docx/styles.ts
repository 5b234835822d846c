import type { IPropertiesOptions } from 'docx';
import { paperStyles } from '../../ooxml/marks';
import { printTheme } from '../../render/theme';
import type { FontChoice } from '../options';

/** A colour of the drawings as Word writes it: six digits. */
export function ink(paint: keyof typeof printTheme.paints): string {
  return printTheme.paints[paint].slice(1);
}

/** The typefaces as Word names them: for Latin letters, and for Japanese. */
const faces: Readonly<Record<FontChoice, { readonly latin: string; readonly eastAsia: string }>> = {
  'yu-gothic': { latin: 'Yu Gothic', eastAsia: '游ゴシック' },
  meiryo: { latin: 'Meiryo', eastAsia: 'メイリオ' },
  'biz-ud-gothic': { latin: 'BIZ UDPGothic', eastAsia: 'BIZ UDPゴシック' },
};

/** The theme of a document: its typefaces, and the colours by which Word offers them. */
export function docxTheme(font: FontChoice): NonNullable<IPropertiesOptions['theme']> {
  const { latin, eastAsia } = faces[font];
  const face = { latin, eastAsia, scripts: { Jpan: eastAsia } };
  return {
    name: '変革ストーリー',
    fonts: { headings: face, body: face },
    colors: {
      dark1: ink('ink'),
      light1: ink('paper'),
      dark2: ink('soft'),
      light2: ink('stepTint'),
      accent1: ink('step'),
      accent2: ink('goal'),
      accent3: ink('gate'),
      accent4: ink('fall'),
      accent5: ink('riser'),
      accent6: ink('missing'),
    },
  };
}

/**
 * Lines of a fixed height: 游ゴシック and メイリオ bring so much room of their own that a page of
 * them would look double-spaced.
 */
const lines = (points: number) => ({ line: points * 20, lineRule: 'exact' as const });
const body = { ...lines(17.5), after: 80 };
const bar = (paint: Parameters<typeof ink>[0], size = 24) => ({
  style: 'single' as const,
  size,
  space: 8,
  color: ink(paint),
});

/** Every style of the document. The import knows what a paragraph is by its style. */
export function stylesOf(language: 'ja' | 'en'): NonNullable<IPropertiesOptions['styles']> {
  const font = { theme: 'body' } as const;
  const base = { basedOn: 'Normal', quickFormat: true };
  const box = { ...bar('line', 6), space: 6 };
  return {
    default: {
      document: {
        run: {
          font,
          size: 21,
          color: ink('ink'),
          language: { value: language === 'ja' ? 'ja-JP' : 'en-US', eastAsia: 'ja-JP' },
        },
        paragraph: { spacing: body },
      },
      title: {
        run: { font: { theme: 'headings' }, size: 52, bold: true, color: ink('step') },
        paragraph: { spacing: { ...lines(40), before: 3000, after: 240 } },
      },
      heading1: {
        run: { font: { theme: 'headings' }, size: 32, bold: true, color: ink('step') },
        paragraph: {
          spacing: { ...lines(24), before: 480, after: 160 },
          keepNext: true,
          border: { bottom: { ...bar('step', 12), space: 4 } },
        },
      },
      heading2: {
        run: { font: { theme: 'headings' }, size: 25, bold: true, color: ink('ink') },
        paragraph: { spacing: { ...lines(20), before: 280, after: 100 }, keepNext: true },
      },
    },
    paragraphStyles: [
      {
        ...base,
        id: 'Subtitle',
        name: 'Subtitle',
        run: { size: 28, color: ink('soft') },
        paragraph: { spacing: { ...lines(24), after: 600 } },
      },
      {
        ...base,
        id: 'ContentsHeading',
        name: 'Contents heading',
        run: { size: 28, bold: true, color: ink('step') },
        paragraph: { spacing: { ...lines(24), after: 240 } },
      },
      { ...base, id: 'TOC1', name: 'toc 1', paragraph: { spacing: { ...lines(20), after: 60 } } },
      {
        ...base,
        id: paperStyles.question,
        name: 'Story question',
        run: { color: ink('soft') },
        paragraph: { spacing: { ...body, after: 160 }, keepNext: true },
      },
      {
        ...base,
        id: paperStyles.statement,
        name: 'Story statement',
        run: { size: 34, bold: true, color: ink('goal') },
        paragraph: {
          spacing: { ...lines(28), before: 120, after: 160 },
          border: { left: bar('goal', 48) },
          shading: { fill: ink('goalTint') },
          indent: { left: 240 },
          keepLines: true,
        },
      },
      {
        ...base,
        id: paperStyles.item,
        name: 'Story item',
        run: { bold: true },
        paragraph: {
          spacing: { ...lines(18), before: 200, after: 60 },
          border: { left: bar('step', 18) },
          indent: { left: 200 },
          keepNext: true,
          keepLines: true,
          // In the navigation pane, below its sheet and the heading of its group.
          outlineLevel: 2,
        },
      },
      {
        ...base,
        id: paperStyles.detail,
        name: 'Story detail',
        run: { size: 20 },
        // A sentence is not torn by the end of a page, where it is no longer than one.
        paragraph: {
          spacing: { ...lines(16.5), after: 40 },
          indent: { left: 300 },
          keepLines: true,
        },
      },
      {
        ...base,
        id: paperStyles.detailList,
        name: 'Story detail list',
        basedOn: paperStyles.detail,
        paragraph: { numbering: { reference: 'story-dots', level: 0 } },
      },
      {
        ...base,
        id: paperStyles.byline,
        name: 'Story byline',
        run: { size: 19, color: ink('soft') },
        paragraph: { spacing: { ...lines(15), after: 80 }, keepNext: true },
      },
      {
        ...base,
        id: paperStyles.body,
        name: 'Story body',
        paragraph: { indent: { firstLine: 210 } },
      },
      {
        ...base,
        id: paperStyles.caption,
        name: 'Story caption',
        run: { size: 18, color: ink('soft') },
        paragraph: { spacing: { ...lines(14), after: 60 }, indent: { left: 300 } },
      },
      {
        ...base,
        id: paperStyles.figure,
        name: 'Story figure',
        paragraph: { spacing: { line: 240, lineRule: 'auto', before: 60, after: 120 } },
      },
      {
        ...base,
        id: paperStyles.recalled,
        name: 'Story recalled',
        run: { size: 19, color: ink('soft') },
        paragraph: {
          spacing: { ...lines(15.5), after: 0 },
          border: { top: box, bottom: box, left: box, right: box },
          indent: { left: 160, right: 160 },
        },
      },
      {
        ...base,
        id: paperStyles.head,
        name: 'Story table head',
        run: { size: 19, bold: true, color: ink('onStep') },
        paragraph: { spacing: { ...lines(15), after: 0 }, keepNext: true },
      },
      {
        ...base,
        id: paperStyles.cell,
        name: 'Story table cell',
        run: { size: 19 },
        paragraph: { spacing: { ...lines(15), after: 20 } },
      },
    ],
    characterStyles: [
      { id: paperStyles.id, name: 'Story id', run: { bold: true, color: ink('step') } },
      {
        id: paperStyles.figureText,
        name: 'Story figure text',
        run: { bold: true, color: ink('goal') },
      },
      { id: paperStyles.label, name: 'Story label', run: { bold: true, color: ink('soft') } },
      { id: paperStyles.pending, name: 'Story pending', run: { color: ink('missing') } },
    ],
  };
}

/** Name of the list in the cells of a table. */
export const dotsInCells = 'story-cell-dots';

const dotsAt = (left: number, hanging: number) =>
  ({
    level: 0,
    format: 'bullet',
    text: '・',
    alignment: 'left',
    style: { paragraph: { indent: { left, hanging } } },
  }) as const;

/** The lists of the document: dots under a detail, and in a cell. */
export const dots: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    { reference: 'story-dots', levels: [dotsAt(540, 240)] },
    { reference: dotsInCells, levels: [dotsAt(200, 200)] },
  ],
};
