import type { Deck } from '../deck/deck';
import type { Share, SharedFile, ShareFormat, ShareOptions } from './share';

/** The makers, each loaded when it is first asked for: some bring a library along. */
const makers: Readonly<Partial<Record<ShareFormat, () => Promise<Share>>>> = {
  html: async () => (await import('./html/html')).htmlOf,
  md: async () => (await import('./markdown/markdown')).markdownOf,
  svg: async () => (await import('./svg/svg')).svgFilesOf,
};

/** The formats that can be made here. */
export const formats = Object.keys(makers) as readonly ShareFormat[];

/** Makes the files of a format. Rejects for a format that is not among `formats`. */
export async function shareAs(
  format: ShareFormat,
  deck: Deck,
  options: ShareOptions,
): Promise<readonly SharedFile[]> {
  const maker = makers[format];
  if (!maker) throw new Error(`no maker for ${format}`);
  return (await maker())(deck, options);
}
