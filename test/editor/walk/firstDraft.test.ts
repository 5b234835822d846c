import { openWorkbench, type Workbench } from '../support/workbench';

describe('a first draft in the editor', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({
      folder: 'examples',
      file: 'はじめての下書き.変革ストーリー.yaml',
    });
  });
  after(() => workbench?.close());

  it('shows its slips as squiggles', async () => {
    await workbench.editor.locator('.squiggly-error, .squiggly-warning').first().waitFor();
    await workbench.picture('first-draft');
  });
});
