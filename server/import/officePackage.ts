import { strFromU8, unzipSync } from 'fflate';
import { ImportError } from './problem';

/** Most bytes of a file, of one part when unpacked, and of all its parts that are read. */
const [mostBytes, mostOfPart, mostOfAll] = [200e6, 40e6, 160e6];
const mostParts = 5000;

/** The XML parts of an Office file by their names. */
export interface OfficePackage {
  readonly kind: 'pptx' | 'docx';
  part(name: string): string | null;
}

/**
 * Opens a `.pptx` or `.docx`. Only what holds text is unpacked (no pictures, no programs), and no
 * more of it than a deck can hold: a file made to fill the memory is refused.
 *
 * @throws ImportError
 */
export function openPackage(bytes: Uint8Array): OfficePackage {
  if (bytes.length > mostBytes) throw new ImportError('too-large');
  // The container of the old formats, in which a locked file of the new ones lies too.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new ImportError('old-or-locked');
  if (!startsWith(bytes, [0x50, 0x4b])) throw new ImportError('not-office');
  const files = unpack(bytes);
  const kind = files['ppt/presentation.xml'] ? 'pptx' : files['word/document.xml'] ? 'docx' : null;
  if (!kind) throw new ImportError('not-office');
  return {
    kind,
    part(name) {
      const content = Object.hasOwn(files, name) ? files[name] : undefined;
      return content ? strFromU8(content) : null;
    },
  };
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let count = 0;
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        count += 1;
        if (count > mostParts) throw new ImportError('too-large');
        if (!/^(?:ppt|word)\/.*\.(?:xml|rels)$/.test(name)) return false;
        if (/\/(?:slideMasters|slideLayouts|theme)\//.test(name)) return false;
        total += originalSize;
        if (originalSize > mostOfPart || total > mostOfAll) throw new ImportError('too-large');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('broken');
  }
}

function startsWith(bytes: Uint8Array, signs: readonly number[]): boolean {
  return signs.every((sign, index) => bytes[index] === sign);
}
