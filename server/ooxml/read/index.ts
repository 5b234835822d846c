import { recordIn } from '../record';
import type { FileContent } from './content';
import { type OfficePackage, openPackage } from './package';
import { readPptx } from './slides/deck';
import { readDocx } from './word/document';

/**
 * Everything that holds text in a deck or a paper, each with where it stands.
 *
 * @throws OfficeError
 */
export function readOffice(bytes: Uint8Array): FileContent {
  const file = openPackage(bytes);
  const content = file.kind === 'pptx' ? readPptx(file) : readDocx(file);
  return { ...content, record: content.isOwn ? recordIn(file) : '' };
}

/** What is written on the pages of a file of ours, read without what they lead to: charts, notes, layouts. */
export function readPages({ kind, main, part }: OfficePackage): Pick<FileContent, 'blocks'> {
  const isOfPage = (name: string) => /(?:slides|word)\/_rels\//.test(name);
  const pages = { kind, main, part: (name: string) => (isOfPage(name) ? null : part(name)) };
  return kind === 'pptx' ? readPptx(pages) : readDocx(pages);
}
