import type { Deck } from '../deck/deck';
import type { Share, SharedFile, ShareFormat, ShareOptions } from './share';

/** The makers, each loaded when it is first asked for: some bring a library along. */
const makers: Readonly<Record<ShareFormat, () => Promise<Share>>> = {
  pptx: async () => (await import('./pptx')).pptxOf,
  docx: async () => (await import('./docx')).docxOf,
  html: async () => (await import('./html/html')).htmlOf,
  md: async () => (await import('./markdown/markdown')).markdownOf,
  svg: async () => (await import('./svg/svg')).svgFilesOf,
};

/** Makes the files of a format. */
export async function shareAs(
  format: ShareFormat,
  deck: Deck,
  options: ShareOptions,
): Promise<readonly SharedFile[]> {
  const maker = await makers[format]();
  return maker(deck, options);
}
