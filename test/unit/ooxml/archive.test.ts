import assert from 'node:assert/strict';
import { constants, deflateRawSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { readArchive, writeArchive } from '../../../server/ooxml/archive';
import { crc32 } from '../../../server/ooxml/crc32';
import type { OfficeProblem } from '../../../server/ooxml/error';
import { OfficeError } from '../../../server/ooxml/error';
import { zipOf } from '../../support/zip';

const everything = () => true;
const text = (bytes: Uint8Array | null) => bytes && new TextDecoder().decode(bytes);
const content = Buffer.from('<a>森のまち</a>');

function assertRefused(bytes: Uint8Array, problem: OfficeProblem): void {
  assert.throws(
    () => readArchive(bytes, everything),
    (error) => error instanceof OfficeError && error.problem === problem,
  );
}

describe('an archive', () => {
  it('has the checksum that every zip has', () => {
    assert.equal(crc32(Buffer.from('123456789')), 0xcbf43926);
    assert.equal(crc32(Buffer.from('6789'), crc32(Buffer.from('12345'))), 0xcbf43926);
    assert.equal(crc32(new Uint8Array()), 0);
  });

  it('is read as it was written, and written the same each time', () => {
    const parts = { 'a/b.xml': new Uint8Array(content), 'c.png': new Uint8Array([1, 2, 3]) };
    const bytes = writeArchive(parts);
    const read = readArchive(bytes, everything);
    assert.deepEqual(read.names, ['a/b.xml', 'c.png']);
    for (const [name, part] of Object.entries(parts)) assert.deepEqual(read.bytes(name), part);
    assert.deepEqual(writeArchive(parts), bytes);
  });

  it('keeps only the parts that are wanted', () => {
    const read = readArchive(
      zipOf([
        { name: 'a.xml', content },
        { name: 'b.png', content },
      ]),
      (name) => name.endsWith('.xml'),
    );
    assert.equal(text(read.bytes('a.xml')), content.toString());
    assert.equal(read.bytes('b.png'), null);
    assert.equal(read.has('b.png'), false);
    assert.equal(read.bytes('constructor'), null);
  });

  it('knows its parts whatever the slashes and the case of their names', () => {
    const read = readArchive(
      zipOf([
        { name: 'Word\\Document.xml', content },
        { name: '/word/styles.xml', content },
      ]),
      everything,
    );
    assert.equal(text(read.bytes('word/document.xml')), content.toString());
    assert.equal(text(read.bytes('word/styles.xml')), content.toString());
  });

  it('may be stored unpacked, or have its numbers in 64 bits', () => {
    const stored = zipSync({ 'a.xml': new Uint8Array(content) }, { level: 0 });
    assert.equal(text(readArchive(stored, everything).bytes('a.xml')), content.toString());
    const files = ['a.xml', 'b.xml'].map((name) => ({ name, content, is64: true }));
    const read = readArchive(zipOf(files), everything);
    assert.equal(text(read.bytes('b.xml')), content.toString());
  });

  it('is refused when anything in it is damaged, also what is not wanted', () => {
    const other = deflateRawSync(Buffer.from('<a>林のまち</a>'));
    for (const damaged of [
      { name: 'a.xml', content, packed: other },
      { name: 'a.png', content, packed: other },
      { name: 'a.xml', content, size: content.length - 1 },
      { name: 'a.xml', content, size: content.length + 1 },
      { name: 'a.xml', content, localName: 'b.xml' },
      { name: 'a.xml', content, packed: deflateRawSync(content).subarray(0, 8) },
      { name: 'a.xml', content, packed: Buffer.alloc(20, 0xff) },
    ]) {
      assertRefused(zipOf([{ name: 'first.xml', content }, damaged]), 'broken');
    }
    const whole = zipOf([{ name: 'a.xml', content }]);
    for (let length = 4; length < whole.length; length++) {
      assertRefused(whole.slice(0, length), 'broken');
    }
  });

  it('is refused when it is locked', () => {
    assertRefused(zipOf([{ name: 'a.xml', content, flags: 1 }]), 'old-or-locked');
    assertRefused(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'old-or-locked');
  });

  it('is refused when it says that it is too large', () => {
    assertRefused(zipSync({ 'a.xml': new Uint8Array(21e6) }), 'too-large');
    const many = Array.from({ length: 16 }, (_, index) => ({
      name: `${index}.png`,
      content: Buffer.alloc(0),
      size: 20e6,
    }));
    assertRefused(zipOf(many), 'too-large');
  });

  it('unpacks no more than it says, whatever comes', () => {
    // Blocks of a megabyte that stand alone: three gigabytes in all.
    const block = deflateRawSync(Buffer.alloc(1 << 20), { finishFlush: constants.Z_FULL_FLUSH });
    const packed = Buffer.concat(Array.from({ length: 3000 }, () => block));
    const bytes = zipOf([{ name: 'word/document.xml', content, packed, size: 1000 }]);
    const start = process.cpuUsage();
    assertRefused(bytes, 'broken');
    const { user, system } = process.cpuUsage(start);
    assert.ok(user + system < 1e6, `${(user + system) / 1e6} s`);
  });
});
