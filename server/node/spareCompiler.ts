import { setFlagsFromString } from 'node:v8';

/*
 * How V8 compiles is chosen for programs that run for long. Ours work a few milliseconds at a time,
 * with many patterns that are used once or twice. To be imported before anything that runs.
 */

// A pattern would be interpreted the first time, which is slow for long ones, and compiled the second.
setFlagsFromString('--no-regexp-tier-up');

// What runs a while is compiled anew, optimised. In Node 20 that comes so soon that it takes more time
// than it saves; later ones wait by themselves.
if (Number.parseInt(process.versions.v8, 10) < 12) setFlagsFromString('--interrupt-budget=4000000');
