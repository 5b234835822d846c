import assert from 'node:assert/strict';
import { readPng, withPalette } from '../../support/smallPicture';

/** A picture of the colours that a function gives for each place. */
function picture(width: number, height: number, colour: (x: number, y: number) => number[]) {
  const places = Array.from({ length: width * height }, (_, at) => at);
  const pixels = places.flatMap((at) => colour(at % width, Math.floor(at / width)));
  return { width, height, pixels: Uint8Array.from(pixels) };
}

describe('a picture with a palette', () => {
  it('has the very colours where they are few', () => {
    const flag = picture(20, 10, (x, y) => [x < 10 ? 200 : 13, y * 25, 255]);
    const { width, height, pixels } = readPng(withPalette(flag));
    assert.deepEqual([width, height], [20, 10]);
    assert.deepEqual(pixels, flag.pixels);
  });

  it('has colours alike to the eye where they are many', () => {
    const sky = picture(64, 64, (x, y) => [x * 4, y * 4, 128 + x]);
    const { pixels } = readPng(withPalette(sky));
    const far = sky.pixels.map((value, at) => Math.abs(value - (pixels[at] as number)));
    assert.ok(Math.max(...far) <= 16, `${Math.max(...far)}`);
  });
});
