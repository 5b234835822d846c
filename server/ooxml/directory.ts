import { OfficeError } from './error';

/** One file of a zip as its central directory tells it. */
export interface ZipEntry {
  /** Slashes between folders, whatever the program wrote. */
  readonly name: string;
  readonly isDeflated: boolean;
  readonly crc: number;
  /** Bytes when unpacked. */
  readonly size: number;
  /** Its bytes as packed. */
  readonly packed: Uint8Array;
}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, end64: 0x06064b50 };
/** Bytes of the records without what has a length of its own. */
const sizes = { local: 30, central: 46, end: 22 };
const maxComment = 0xffff;
const isIn64 = 0xffffffff;

/**
 * The files of a zip in the order of its central directory, with those larger than 4 GB left to
 * fail. Where the directory and the files do not tell the same, the zip is damaged.
 *
 * @throws OfficeError
 */
export function entriesOf(bytes: Uint8Array, maxCount: number): readonly ZipEntry[] {
  try {
    return readEntries(bytes, maxCount);
  } catch (error) {
    // A record that leads outside of the file.
    throw error instanceof OfficeError ? error : new OfficeError('broken');
  }
}

function readEntries(bytes: Uint8Array, maxCount: number): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start, length } = endOf(view);
  if (count > maxCount) throw new OfficeError('too-large');
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== signatures.central) throw new OfficeError('broken');
    entries.push(entryAt(bytes, view, at));
    at += sizes.central + lengthsAt(view, at + 28, 3);
  }
  if (at !== start + length) throw new OfficeError('broken');
  return entries;
}

/** The end of the directory: how many files, where it starts and how long it is. */
function endOf(view: DataView): { count: number; start: number; length: number } {
  const last = view.byteLength - sizes.end;
  for (let at = last; at >= 0 && at >= last - maxComment; at--) {
    if (view.getUint32(at, true) !== signatures.end) continue;
    const [count, length, start] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 12, true),
      view.getUint32(at + 16, true),
    ];
    if (count !== 0xffff && length !== isIn64 && start !== isIn64) return { count, start, length };
    const end64 = number64(view, at - 20 + 8);
    if (view.getUint32(end64, true) !== signatures.end64) throw new OfficeError('broken');
    return {
      count: number64(view, end64 + 32),
      length: number64(view, end64 + 40),
      start: number64(view, end64 + 48),
    };
  }
  throw new OfficeError('broken');
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  if (flags & 1) throw new OfficeError('old-or-locked');
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw new OfficeError('broken');
  const name = nameAt(bytes, at + sizes.central, view.getUint16(at + 28, true));
  const { size, packedSize, local } = placesOf(view, at);
  const localLength = view.getUint16(local + 26, true);
  const isSame =
    view.getUint32(local, true) === signatures.local &&
    nameAt(bytes, local + sizes.local, localLength) === name;
  const from = local + sizes.local + lengthsAt(view, local + 26, 2);
  if (!isSame || from + packedSize > bytes.length) throw new OfficeError('broken');
  return {
    name: name.replaceAll('\\', '/').replace(/^\/+/, ''),
    isDeflated: method === 8,
    crc: view.getUint32(at + 16, true),
    size,
    packed: bytes.subarray(from, from + packedSize),
  };
}

/** Sizes and place of a file; where a number does not fit its field, it stands in an extra of 64 bits. */
function placesOf(view: DataView, at: number) {
  const fields = [24, 20, 42].map((offset) => view.getUint32(at + offset, true));
  let [extra, end] = [0, 0];
  if (fields.includes(isIn64)) {
    extra = at + sizes.central + view.getUint16(at + 28, true);
    end = extra + view.getUint16(at + 30, true);
    while (extra < end && view.getUint16(extra, true) !== 1) {
      extra += 4 + view.getUint16(extra + 2, true);
    }
    extra += 4;
  }
  const [size = 0, packedSize = 0, local = 0] = fields.map((field) => {
    if (field !== isIn64) return field;
    extra += 8;
    if (extra > end) throw new OfficeError('broken');
    return number64(view, extra - 8);
  });
  return { size, packedSize, local };
}

function number64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

/** Sum of so many lengths of 16 bits, one behind the other. */
function lengthsAt(view: DataView, at: number, count: number): number {
  let sum = 0;
  for (let index = 0; index < count; index++) sum += view.getUint16(at + index * 2, true);
  return sum;
}

function nameAt(bytes: Uint8Array, at: number, length: number): string {
  return new TextDecoder().decode(bytes.subarray(at, at + length));
}
