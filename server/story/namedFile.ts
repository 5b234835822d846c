import { hasControls } from '../text/controls';

/**
 * Why a file that a story names is not read. The first five follow from the name as typed alone;
 * the others are what the host that looked for the file said.
 */
export type FileProblem =
  /** From the top of a disk, from another machine, or an address. */
  | 'absolute'
  /** Above the folder of the story, or a link that leads out of it. */
  | 'outside'
  /** A device of Windows, or a sign that no file name has there. */
  | 'name'
  /** Not `.yaml` or `.yml`. */
  | 'extension'
  | 'missing'
  /** A folder, a named pipe, a socket, a device. */
  | 'not-a-file'
  | 'too-large'
  /** In the old encoding of Japanese Windows. */
  | 'shift-jis'
  | 'not-utf8';

/** The names of the folders and the file, from the story's folder down; or why it is not read. */
export type JudgedPath =
  | { readonly parts: readonly string[]; readonly problem?: undefined }
  | { readonly parts?: undefined; readonly problem: FileProblem };

/** Why bytes that are no UTF-8 are not read: they are in the old encoding of Windows, or in another. */
export function encodingProblem(bytes: Uint8Array): 'shift-jis' | 'not-utf8' {
  try {
    const text = new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
    // What is in yet another encoding comes out as kana of half width, or with zeros between.
    const isJapanese = /[ぁ-んァ-ヶ\u4e00-\u9fff]/.test(text);
    return isJapanese && !/[\uff61-\uff9f]{3}|\0/.test(text) ? 'shift-jis' : 'not-utf8';
  } catch {
    return 'not-utf8';
  }
}

/** Size up to which a file that a story names is read, in bytes. */
export const maxNamedFileBytes = 4 * 1024 * 1024;

/** Names that Windows opens as a device in every folder, whatever stands behind a dot. */
const device = /^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)/i;
/** From the top of a disk (also of the present one), from another machine, or an address. */
const absolute = /^(?:[\\/]|[a-z]:|[a-z][a-z0-9+.-]+:[\\/]|~(?:[\\/]|$))/i;

/**
 * May a file that a story names be opened? Only below the folder of the story, by a name that means
 * the same on every system. Nothing is looked up for it: already a look at `\\host\…` tells another
 * machine who is asking.
 *
 * @param typed `青葉市.対話.yaml`, `記録/青葉市.対話.yaml`; a backslash is a slash.
 * @param extension what its name ends in.
 */
export function judgePath(typed: string, extension = /\.ya?ml$/i): JudgedPath {
  if (absolute.test(typed)) return { problem: 'absolute' };
  const parts: string[] = [];
  for (const part of typed.split(/[\\/]/)) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (parts.pop() === undefined) return { problem: 'outside' };
    } else if (!isFileName(part)) return { problem: 'name' };
    else parts.push(part);
  }
  return extension.test(parts.at(-1) ?? '') ? { parts } : { problem: 'extension' };
}

/** A colon opens a second stream of a file on Windows, which drops dots and blanks at the end. */
function isFileName(part: string): boolean {
  // Half of a surrogate pair has no place in an address.
  return !device.test(part) && !/[:\p{Surrogate}]|[. ]$/u.test(part) && !hasControls(part);
}

/** Does this text name a file (対話: 青葉市.対話.yaml), rightly or not? */
export function isPath(text: string): boolean {
  const path = text.trim();
  if (path.includes('\n')) return false;
  return /^\S.*\.ya?ml$/i.test(path) || isPlace(path);
}

/** A place on a disk or in the network, though no `.yaml`: `/dev/…`, `\\host\…`, `file://…`. */
function isPlace(path: string): boolean {
  return /^(?:[\\/]|\.{1,2}[\\/]|[a-z]:[\\/]|[a-z][a-z0-9+.-]+:\/\/)\S*$/i.test(path);
}
