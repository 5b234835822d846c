import { Inflate, zipSync } from 'fflate';
import { crc32 } from './crc32';
import { entriesOf, type ZipEntry } from './directory';
import { OfficeError } from './error';

/** What is read of a file at most, in bytes; no deck and no paper of a town hall comes near. */
const limits = {
  file: 200e6,
  /** One part of XML, unpacked. */
  xml: 20e6,
  /** All parts together, unpacked. */
  all: 300e6,
} as const;
const maxParts = 5000;

/** Packed bytes that are unpacked at once: they become at most about 8 MB. */
const chunkSize = 8192;

/** The parts of an Office file. Their names tell small letters from capitals as little as Windows. */
export interface Archive {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The bytes of a part; null where there is none, or it was not to be kept. */
  bytes(name: string): Uint8Array | null;
}

/**
 * Reads a zip: every part is unpacked and its checksum compared, those that `isKept` names are
 * kept. No more is unpacked than the file says of itself, and no more than the limits.
 *
 * @throws OfficeError
 */
export function readArchive(bytes: Uint8Array, isKept: (name: string) => boolean): Archive {
  if (bytes.length > limits.file) throw new OfficeError('too-large');
  // The container of the old formats, in which a locked file of the new ones lies too.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new OfficeError('old-or-locked');
  if (!startsWith(bytes, [0x50, 0x4b])) throw new OfficeError('not-office');
  const entries = entriesOf(bytes, maxParts);
  let total = 0;
  for (const { name, size } of entries) {
    total += size;
    if (total > limits.all || (isText(name) && size > limits.xml))
      throw new OfficeError('too-large');
  }
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const content = unpack(entry, isKept(entry.name));
    if (content) parts.set(entry.name.toLowerCase(), content);
  }
  return {
    names: entries.map(({ name }) => name),
    has: (name) => parts.has(name.toLowerCase()),
    bytes: (name) => parts.get(name.toLowerCase()) ?? null,
  };
}

/** The unpacked bytes, checked; null where they are only checked. */
function unpack(entry: ZipEntry, isKept: boolean): Uint8Array | null {
  const { packed, size, crc, isDeflated } = entry;
  const content = isKept ? new Uint8Array(size) : null;
  let length = 0;
  let sum = 0;
  const take = (bytes: Uint8Array) => {
    if (length + bytes.length > size) throw new OfficeError('broken');
    content?.set(bytes, length);
    length += bytes.length;
    sum = crc32(bytes, sum);
  };
  if (isDeflated) inflate(packed, take);
  else take(packed);
  if (length !== size || sum !== crc) throw new OfficeError('broken');
  return content;
}

function inflate(packed: Uint8Array, take: (bytes: Uint8Array) => void): void {
  const stream = new Inflate((bytes) => take(bytes));
  try {
    for (let at = 0; at < packed.length; at += chunkSize) {
      stream.push(packed.subarray(at, at + chunkSize), at + chunkSize >= packed.length);
    }
  } catch (error) {
    throw error instanceof OfficeError ? error : new OfficeError('broken');
  }
}

/** Parts of XML, and texts of other kinds that a paper takes in. */
export function isText(name: string): boolean {
  return /\.(?:xml|rels|x?html?|mht|mhtml|txt)$/i.test(name);
}

function startsWith(bytes: Uint8Array, signs: readonly number[]): boolean {
  return signs.every((sign, index) => bytes[index] === sign);
}

/** A moment for every entry of an archive that is written, the earliest that a zip can name. */
const moment = new Date(1980, 0, 1);

/** A zip of the parts in this order; the same parts give the same bytes, whenever and wherever. */
export function writeArchive(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync(parts, { mtime: moment, level: 6 });
}
