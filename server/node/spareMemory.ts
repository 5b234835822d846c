import { setFlagsFromString } from 'node:v8';

/** From so many UTF-16 units on, a text makes so much that collecting often costs more than it saves. */
const largeFrom = 100_000;

/** With the V8 of Node 20 it costs no time; with later ones it does. */
let isSparing = Number.parseInt(process.versions.v8, 10) < 12;

/*
 * V8 lets the heap of a program grow before it collects what is no longer used, to several times of
 * what a usual story needs.
 */
if (isSparing) {
  setFlagsFromString('--optimize-for-size');
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** Memory is spared until a text of this length (UTF-16 units) is large; then time counts more. */
export function spareMemoryFor(length: number): void {
  if (!isSparing || length < largeFrom) return;
  isSparing = false;
  setFlagsFromString('--no-optimize-for-size');
  setFlagsFromString('--semi-space-growth-factor=2');
}
