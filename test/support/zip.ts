import { crc32, deflateRawSync } from 'node:zlib';

/** A file for a zip, and what the zip says of it where that is not true. */
export interface ZipFile {
  readonly name: string;
  readonly content: Buffer;
  /** Packed bytes that are not those of the content. */
  readonly packed?: Buffer;
  readonly size?: number;
  readonly flags?: number;
  readonly localName?: string;
  /** Numbers stand in an extra of 64 bits, as some programs write them for every file. */
  readonly is64?: boolean;
}

const numbers = (...fields: readonly (readonly [bytes: 2 | 4 | 8, value: number])[]) =>
  Buffer.concat(
    fields.map(([bytes, value]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, Math.min(6, bytes));
      return field;
    }),
  );

/** A zip written by hand, for what no library writes. */
export function zipOf(files: readonly ZipFile[]): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const file of files) {
    const { content, is64 = false, flags = 0 } = file;
    const packed = file.packed ?? deflateRawSync(content);
    const size = file.size ?? content.length;
    const name = Buffer.from(file.name);
    const localName = Buffer.from(file.localName ?? file.name);
    const common = numbers([2, 45], [2, flags], [2, 8], [4, 0], [4, crc32(content)]);
    const sizes = numbers([4, packed.length], [4, size]);
    const local = Buffer.concat([
      numbers([4, 0x04034b50]),
      common,
      sizes,
      numbers([2, localName.length], [2, 0]),
      localName,
      packed,
    ]);
    const extra = is64
      ? numbers([2, 1], [2, 24], [8, size], [8, packed.length], [8, at])
      : Buffer.alloc(0);
    const most = 0xffffffff;
    centrals.push(
      Buffer.concat([
        numbers([4, 0x02014b50], [2, 45]),
        common,
        is64 ? numbers([4, most], [4, most]) : sizes,
        numbers([2, name.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0]),
        numbers([4, is64 ? most : at]),
        name,
        extra,
      ]),
    );
    locals.push(local);
    at += local.length;
  }
  const central = Buffer.concat(centrals);
  const count = files.length;
  const end64 = files.some(({ is64 }) => is64)
    ? Buffer.concat([
        numbers([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count]),
        numbers([8, central.length], [8, at]),
        numbers([4, 0x07064b50], [4, 0], [8, at + central.length], [4, 1]),
      ])
    : null;
  const end = end64
    ? numbers(
        [4, 0x06054b50],
        [4, 0],
        [2, 0xffff],
        [2, 0xffff],
        [4, 0xffffffff],
        [4, 0xffffffff],
        [2, 0],
      )
    : numbers(
        [4, 0x06054b50],
        [4, 0],
        [2, count],
        [2, count],
        [4, central.length],
        [4, at],
        [2, 0],
      );
  return new Uint8Array(Buffer.concat([...locals, central, ...(end64 ? [end64] : []), end]));
}
