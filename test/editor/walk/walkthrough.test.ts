import { openWorkbench, type Workbench } from '../support/workbench';

describe('the first ten minutes', () => {
  let workbench: Workbench;
  before(async () => {
    const file = '青葉野市.変革ストーリー.yaml';
    workbench = await openWorkbench({ folder: 'examples', file, width: 1700, height: 900 });
  });
  after(() => workbench?.close());

  it('are a walkthrough of VS Code, whose steps run our commands', async () => {
    const { page } = workbench;
    await workbench.runCommand('はじめての方へ');
    const step = (title: string) => page.locator('.getting-started-step', { hasText: title });
    await step('自分たちのストーリーを書き始める').waitFor();
    await step('プレビューで段階図を見る').click();
    const picture = page.locator('.getting-started-media img');
    await picture.waitFor();
    await picture.evaluate((image: HTMLImageElement) => image.decode());
    await workbench.picture('walkthrough');
    await step('見本を開く').click();
    await page.getByRole('button', { name: '見本を開く', exact: true }).click();
    await page.locator('.view-line', { hasText: '青葉野市' }).first().waitFor();
  });
});
