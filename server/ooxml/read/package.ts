import { isText, readArchive } from '../archive';
import { OfficeError } from '../error';
import { mainPart, type Parts, partsOf } from '../relations';
import { rootName } from '../xml';

/** A deck or a paper as its parts of XML. */
export interface OfficePackage extends Parts {
  readonly kind: 'pptx' | 'docx';
  /** Name of the part in which the deck or the paper begins. */
  readonly main: string;
}

/** Where it begins in a file that does not say so. */
const usualMains = ['ppt/presentation.xml', 'word/document.xml'] as const;

const kinds: ReadonlyMap<string, OfficePackage['kind']> = new Map([
  ['presentation', 'pptx'],
  ['document', 'docx'],
]);

/**
 * Opens a `.pptx` or `.docx`, a template, a show or one with macros, whatever its parts are called.
 * Only what holds text is kept (no pictures, no programs).
 *
 * @throws OfficeError
 */
export function openPackage(bytes: Uint8Array): OfficePackage {
  const archive = readArchive(bytes, isText);
  const file = partsOf(archive);
  const named = mainPart(file);
  const main = named !== null && archive.has(named) ? named : usualMains.find(archive.has);
  const kind = main && kinds.get(rootName(file.part(main) ?? ''));
  if (!main || !kind) throw new OfficeError('not-office');
  return { kind, main, part: file.part };
}
