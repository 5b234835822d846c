import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { projectFolder } from './places.mjs';

/**
 * Loads a bundle where `vscode` is a stand-in that has every name of the API and answers anything.
 * What Node brings is loaded before, as it is in the host of extensions. Prints processor milliseconds.
 */
const script = `
const builtins = ['child_process', 'net', 'crypto', 'fs', 'os', 'path', 'util', 'url', 'fs/promises'];
for (const name of builtins) require(name);
const anything = () => new Proxy(function () {}, {
  get: (own, key) => {
    if (key === Symbol.toPrimitive) return () => '';
    if (key === 'then') return undefined;
    return key in own ? own[key] : (own[key] = anything());
  },
  apply: anything,
  construct: anything,
});
const [bundle, types] = process.argv.slice(1);
const names = require('fs').readFileSync(types, 'utf8')
  .matchAll(/export (?:abstract )?(?:class|namespace|enum|const|function) (\\w+)/g);
const api = Object.fromEntries([...names].map(([, name]) => [name, anything()]));
const Module = require('module');
const load = Module._load;
Module._load = function (name, ...rest) { return name === 'vscode' ? api : load.call(this, name, ...rest); };
const before = process.cpuUsage();
const { activate } = require(bundle);
const { user, system } = process.cpuUsage(before);
if (typeof activate !== 'function') throw new Error('no activate');
console.log((user + system) / 1000);
process.exit(0);
`;

/** Processor milliseconds of the client's script until `activate` can be called, in a fresh process. */
export function clientLoadTime(): number {
  const bundle = path.join(projectFolder, 'dist/client/extension.node.js');
  const types = path.join(projectFolder, 'node_modules/@types/vscode/index.d.ts');
  return Number(
    execFileSync(process.execPath, ['-e', script, bundle, types], { encoding: 'utf8' }),
  );
}
