import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** What WCAG 2.1 A and AA and good practice ask of a page, and axe can tell. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

/**
 * What a reader with other eyes, or with none, would stumble over: contrast, roles, names, order.
 *
 * @param page a page, or a frame in one.
 * @returns a line for each element with the rule it breaks; none where all is well.
 */
export async function accessibilityProblems(page: Page | Frame): Promise<string[]> {
  // Not `addScriptTag`: the pages allow no script but their own.
  await page.evaluate(axe.source);
  const options = { runOnly: tags, resultTypes: ['violations' as const] };
  const { violations } = await page.evaluate(
    (asked) => (window as unknown as { axe: typeof axe }).axe.run(document, asked),
    options,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id}: ${target} ${failureSummary}`),
  );
}
