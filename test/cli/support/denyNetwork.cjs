// Loaded before a program of ours: every attempt to reach the network, to be reached from it or to
// start another program is written to the file $CHANGE_STORY_ATTEMPTS, and fails.
const { appendFileSync } = require('node:fs');
const programs = require('node:child_process');
const dgram = require('node:dgram');
const dns = require('node:dns');
const net = require('node:net');

/** @param {object} owner @param {readonly string[]} names */
function deny(owner, names) {
  for (const name of names) {
    const denied = () => {
      appendFileSync(process.env.CHANGE_STORY_ATTEMPTS ?? '', `${name}\n`);
      throw Object.assign(new Error(`${name} is denied`), { code: 'EACCES' });
    };
    Object.assign(owner, { [name]: denied });
  }
}

deny(net.Socket.prototype, ['connect']);
deny(net.Server.prototype, ['listen']);
deny(dns, ['lookup', 'resolve', 'resolve4', 'resolve6']);
deny(dns.promises, ['lookup', 'resolve', 'resolve4', 'resolve6']);
deny(dgram, ['createSocket']);
deny(globalThis, ['fetch', 'WebSocket', 'EventSource']);
deny(programs, ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']);
