import type { Deck } from '../deck/deck';
import { stringsIn } from '../deck/strings';
import { baseName } from './names';
import type { ExportedFile, Exporter, ExportOptions, FileFormat } from './options';
import { deckFor } from './presets';

/** The makers, each loaded when it is first asked for: some bring a library along. */
const makers: Readonly<Record<FileFormat, () => Promise<Exporter>>> = {
  pptx: async () => (await import('./pptx')).pptxOf,
  docx: async () => (await import('./docx')).docxOf,
  html: async () => {
    const { htmlOf } = await import('../render/html/document');
    return async (deck, options) => textFile(deck, 'html', await htmlOf(deck, options));
  },
  md: async () => {
    const { markdownOf } = await import('../render/markdown');
    return async (deck, { language }) => textFile(deck, 'md', markdownOf(deck, language));
  },
  xlsx: async () => {
    const { xlsxOf } = await import('./tables/xlsx');
    return async (deck, { tables = [] }) => [
      { name: `${baseName(deck)}.xlsx`, bytes: xlsxOf(tables) },
    ];
  },
  csv: async () => {
    const { csvBytes } = await import('./tables/csv');
    return async (deck, { tables = [], encoding }) => {
      const { changesTable: changes } = stringsIn(deck.language);
      // A file holds one table: the figures, and in another what changed.
      const shown = tables.filter(({ name }, index) => index === 0 || name === changes);
      return shown.map((table, index) => ({
        name: `${baseName(deck)}${index === 0 ? '' : `_${table.name}`}.csv`,
        bytes: csvBytes(table, encoding),
      }));
    };
  },
  svg: async () => (await import('./svg')).svgFilesOf,
  review: async () => (await import('./review/page')).reviewOf,
};

function textFile(deck: Deck, ending: string, text: string): readonly ExportedFile[] {
  return [{ name: `${baseName(deck)}.${ending}`, bytes: new TextEncoder().encode(text) }];
}

/** Makes the files of a format. */
export async function exportAs(
  format: FileFormat,
  deck: Deck,
  options: ExportOptions,
): Promise<readonly ExportedFile[]> {
  const maker = await makers[format]();
  return maker(options.preset ? deckFor(options.preset, deck) : deck, options);
}
