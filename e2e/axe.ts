import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** WCAG 2.2, levels A and AA. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Axe's findings on a page, one line for each place: by these tags, or by all its rules. */
export async function axeFindings(page: Page, tags?: string[]): Promise<string[]> {
  // Without `resultTypes` axe spends most of its time on describing every correct place.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
  // Otherwise axe opens a second page to put together what it found in frames: as much work again.
  axe.setLegacyMode(page.frames().length === 1);
  // Must come after `options`, which would override it.
  if (tags !== undefined) axe.withTags(tags);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}
