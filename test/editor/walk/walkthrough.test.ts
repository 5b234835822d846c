import { until } from '../../support/until';
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
    // What goes out and comes back, each with a picture of its own and its commands.
    await step('コメントをもらい、答える').click();
    await page.locator('.getting-started-media img[src*="comments.png"]').waitFor();
    await page.getByRole('button', { name: 'コメントを取り込む', exact: true }).waitFor();
    await workbench.picture('walkthrough-comments');
    await step('版を残し、変えたところを見せる').click();
    await page.getByRole('button', { name: 'この版を保存', exact: true }).waitFor();
    await until('its drawing is shown', async () => {
      const frames = page
        .frames()
        .map((frame) => frame.locator('svg', { hasText: '変更後' }).count());
      return (await Promise.all(frames)).some((count) => count > 0);
    });
    await workbench.picture('walkthrough-round');
    await step('見本を開く').click();
    await page.getByRole('button', { name: '見本を開く', exact: true }).click();
    await page.locator('.view-line', { hasText: '青葉野市' }).first().waitFor();
  });
});
