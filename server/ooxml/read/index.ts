import { recordIn } from '../record';
import type { FileContent } from './content';
import { openPackage } from './package';
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
