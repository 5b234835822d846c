import assert from 'node:assert/strict';
import { until } from '../../support/until';
import { openWorkbench, type Workbench } from '../support/workbench';

describe('a language server that ends unexpectedly', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({
      folder: 'examples',
      file: 'はじめての下書き.変革ストーリー.yaml',
    });
    await squiggle().waitFor();
  });
  after(() => workbench?.close());

  const squiggle = () => workbench.editor.locator('.squiggly-warning').first();

  /** Ends the server; resolves when another one has taken its place, or none has, as is expected. */
  async function end(expectNext: boolean): Promise<void> {
    const [id] = await until('one server runs', () => {
      const ids = workbench.languageServers();
      return ids.length === 1 && ids;
    });
    assert.ok(id);
    process.kill(id, 'SIGKILL');
    await until(`server ${id} is ${expectNext ? 'replaced' : 'gone'}`, () => {
      const ids = workbench.languageServers();
      return !ids.includes(id) && ids.length === (expectNext ? 1 : 0);
    });
  }

  it('is started again without a word', async () => {
    await end(true);
    await squiggle().waitFor();
    assert.equal(await workbench.page.locator('.notification-toast').count(), 0);
  });

  it('says so in Japanese when it ends again and again, and starts when asked', async () => {
    const { page } = workbench;
    for (let count = 2; count <= 4; count++) await end(true);
    await end(false);
    const toast = page.locator('.notification-toast', { hasText: '止まっています' });
    await toast.waitFor();
    await workbench.picture('server-stopped');
    await toast.getByRole('button', { name: 'もう一度始める' }).click();
    await until('a server runs again', () => workbench.languageServers().length === 1);
    await squiggle().waitFor();
  });

  it('can be restarted from the command palette', async () => {
    const [before] = workbench.languageServers();
    await workbench.runCommand('言語サーバーを再起動');
    await until('another server runs', () => {
      const ids = workbench.languageServers();
      return ids.length === 1 && ids[0] !== before;
    });
    await squiggle().waitFor();
  });
});
