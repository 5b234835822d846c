// Pictures of screens as PNG files with a palette: a third of the size, and alike to the eye.
import { readFileSync, writeFileSync } from 'node:fs';
import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** Rows of red, green and blue, a byte each. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Bytes of a pixel by the colour type of PNG: RGB, palette, RGBA. */
const bytesPerPixel: Readonly<Record<number, number>> = { 2: 3, 3: 1, 6: 4 };
const maxColours = 128;

/** Writes the file anew with a palette of at most 128 colours; leaves it where that is no smaller. */
export function makeSmall(file: string): void {
  const before = readFileSync(file);
  const small = withPalette(readPng(before));
  if (small.length < before.length) writeFileSync(file, small);
}

/** Reads a PNG of 8 bits a channel that is not interlaced; transparency is dropped. */
export function readPng(file: Buffer): Picture {
  const data: Buffer[] = [];
  let palette: Uint8Array = Buffer.alloc(0);
  let header: Buffer = Buffer.alloc(0);
  for (let at = signature.length; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const content = file.subarray(at + 8, at + 8 + length);
    if (type === 'IHDR') header = content;
    if (type === 'PLTE') palette = content;
    if (type === 'IDAT') data.push(content);
    at += length + 12;
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const size = bytesPerPixel[header[9] as number];
  if (header[8] !== 8 || !size || header[12] !== 0) throw new Error('a PNG of another kind');
  const rows = unfiltered(inflateSync(Buffer.concat(data)), width * size, height, size);
  const pixels = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const from = size === 1 ? (rows[pixel] as number) * 3 : pixel * size;
    pixels.set((size === 1 ? palette : rows).subarray(from, from + 3), pixel * 3);
  }
  return { width, height, pixels };
}

/** Undoes what PNG does to each row so that it packs better. */
function unfiltered(data: Buffer, stride: number, height: number, size: number): Uint8Array {
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)] as number;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= size ? (rows[at - size] as number) : 0;
      const above = y > 0 ? (rows[at - stride] as number) : 0;
      const corner = x >= size && y > 0 ? (rows[at - stride - size] as number) : 0;
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      rows[at] = (data[y * (stride + 1) + 1 + x] as number) + guess;
    }
  }
  return rows;
}

/** Of three neighbours the one nearest to their plane. */
function paeth(left: number, above: number, corner: number): number {
  const sum = left + above - corner;
  const far = (value: number) => Math.abs(sum - value);
  if (far(left) <= far(above) && far(left) <= far(corner)) return left;
  return far(above) <= far(corner) ? above : corner;
}

/** A PNG with a palette of at most 128 colours; the very colours where there are no more. */
export function withPalette({ width, height, pixels }: Picture): Buffer {
  const places = new Map<number, number>();
  const counts = new Map<number, number>();
  const colourAt = (pixel: number) =>
    ((pixels[pixel * 3] as number) << 16) |
    ((pixels[pixel * 3 + 1] as number) << 8) |
    (pixels[pixel * 3 + 2] as number);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const colour = colourAt(pixel);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const boxes = boxesOf(counts);
  const palette = Buffer.alloc(boxes.length * 3);
  for (const [index, box] of boxes.entries()) {
    for (const colour of box) places.set(colour, index);
    palette.writeUIntBE(meanOf(box, counts), index * 3, 3);
  }
  const rows = Buffer.alloc((width + 1) * height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const row = Math.floor(pixel / width);
    rows[row * (width + 1) + 1 + (pixel % width)] = places.get(colourAt(pixel)) as number;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const channels = [16, 8, 0] as const;
const channelOf = (colour: number, channel: number) => (colour >> channel) & 0xff;

/** Colours in groups of like ones: the group that differs most is halved until there are enough. */
function boxesOf(counts: ReadonlyMap<number, number>): readonly number[][] {
  const boxes = [[...counts.keys()]].map(measured);
  while (boxes.length < maxColours) {
    boxes.sort((a, b) => a.width - b.width);
    const widest = boxes.at(-1);
    if (!widest || widest.width === 0) break;
    boxes.pop();
    const { colours, channel } = widest;
    const middle = channelOf(meanOf(colours, counts), channel);
    const isLow = (colour: number) => channelOf(colour, channel) <= middle;
    const low = colours.filter(isLow);
    boxes.push(measured(low), measured(colours.filter((colour) => !isLow(colour))));
  }
  return boxes.map(({ colours }) => colours);
}

/** A group with the channel in which its colours differ most, and by how much. */
function measured(colours: number[]) {
  const widths = channels.map((channel) => {
    const values = colours.map((colour) => channelOf(colour, channel));
    const least = values.reduce((a, b) => Math.min(a, b), 255);
    return { channel, width: values.reduce((a, b) => Math.max(a, b), 0) - least };
  });
  const [{ channel, width }] = widths.sort((a, b) => b.width - a.width) as [(typeof widths)[0]];
  return { colours, channel, width };
}

function meanOf(colours: readonly number[], counts: ReadonlyMap<number, number>): number {
  const weight = (colour: number) => counts.get(colour) ?? 0;
  const total = colours.reduce((sum, colour) => sum + weight(colour), 0);
  return channels.reduce((mean: number, channel) => {
    const sum = colours.reduce(
      (all, colour) => all + channelOf(colour, channel) * weight(colour),
      0,
    );
    return mean | (Math.floor(sum / total) << channel);
  }, 0);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
