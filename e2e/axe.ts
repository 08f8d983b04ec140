import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** WCAG 2.2, levels A and AA. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds on a page, one line for each place: by these tags, or by all that axe knows. */
export async function axeFindings(page: Page, tags?: string[]): Promise<string[]> {
  // Without `resultTypes`, most of the time goes into telling where everything is that is right.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  // After the options, which take the place of all that was set before.
  if (tags !== undefined) axe.withTags(tags);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}
