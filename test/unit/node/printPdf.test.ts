import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { printPdf } from '../../../server/node/printPdf';
import { temporaryFolder } from '../../support/temporary';
import { until } from '../../support/until';

describe('printing as PDF', () => {
  const folder = temporaryFolder('print');
  const browser = path.join(folder, 'browser');
  const started = path.join(folder, 'pid');
  const html = new TextEncoder().encode('<!DOCTYPE html>');

  /** Is the process there? */
  function isRunning(pid: number): boolean {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  }

  before(function () {
    if (process.platform === 'win32') this.skip();
    writeFileSync(browser, `#!/bin/sh\necho $$ > '${started}'\nsleep 600\n`);
    chmodSync(browser, 0o755);
  });

  it('ends the browser when it is cancelled', async () => {
    const controller = new AbortController();
    const printing = printPdf(browser, html, { signal: controller.signal });
    await until(
      'the browser runs',
      () => existsSync(started) && readFileSync(started, 'utf8') !== '',
    );
    const pid = Number(readFileSync(started, 'utf8'));
    assert.ok(isRunning(pid));
    controller.abort(new Error('not wanted'));
    await assert.rejects(printing, /not wanted/);
    await until('the browser has ended', () => !isRunning(pid));
  });

  it('starts none when it was cancelled before', async () => {
    writeFileSync(started, '');
    const signal = AbortSignal.abort(new Error('not wanted'));
    await assert.rejects(printPdf(browser, html, { signal }), /not wanted/);
    assert.equal(readFileSync(started, 'utf8'), '');
  });

  it('ends a browser that takes too long', async () => {
    await assert.rejects(printPdf(browser, html, { limit: 200 }), /did not end within 0.2 s/);
  });
});
