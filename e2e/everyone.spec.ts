// Every state of every element, in every language and both schemes, for people who use them in other ways than most.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

test.setTimeout(120_000);

async function openStates(page: Page, partners: string, element: string, width: number): Promise<void> {
  await page.goto(`${partners}/states.html?only=${element}&width=${width}`);
  await expect(page.locator('html[data-filled]')).toBeAttached({ timeout: 60_000 });
  // What was pressed there is answered by a server.
  const done = page.locator('[data-state="petition-form: done"] samleng-petition-form .outcome');
  if (element === 'petition-form') await expect(done).toHaveCount(6, { timeout: 30_000 });
}

/** What sticks out of its element. */
const WIDE = () =>
  [...document.querySelectorAll('*')]
    .filter(({ localName }) => localName.startsWith('samleng-'))
    .flatMap((host) => [...(host.shadowRoot?.querySelectorAll('*') ?? [])].map((inner) => ({ host, inner })))
    .filter(({ inner }) => inner.checkVisibility() && !inner.closest('.unseen, .trap, dialog'))
    .filter(({ host, inner }) => {
      const [outer, box] = [host.getBoundingClientRect(), inner.getBoundingClientRect()];
      return box.width > 0 && (box.right > outer.right + 1 || box.left < outer.left - 1);
    })
    .map(({ inner }) => inner.outerHTML.slice(0, 90));

const SMALL_TARGETS = () =>
  [...document.querySelectorAll('*')]
    .flatMap(({ shadowRoot }) => [
      ...(shadowRoot?.querySelectorAll(
        'button, select, textarea, input:not([type=checkbox], [name=website]), label.consent, a.quiet',
      ) ?? []),
    ])
    .filter((target) => target.checkVisibility())
    .map((target) => ({ what: target.outerHTML.slice(0, 80), box: target.getBoundingClientRect() }))
    .filter(({ box }) => box.width < 43.5 || box.height < 43.5)
    .map(({ what, box }) => `${what} ${box.width}×${box.height}`);

for (const element of ['petition-form', 'signature-counter', 'thank-you-wall']) {
  test(`in every state of ${element} axe finds nothing, targets are 44 px, nothing sticks out`, async ({
    page,
    site,
  }) => {
    await openStates(page, site.partners, element, 280);
    expect((await page.evaluate(WIDE)).slice(0, 5)).toEqual([]);
    expect([...new Set(await page.evaluate(SMALL_TARGETS))]).toEqual([]);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    const told = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => ({ id, target, failureSummary })),
    );
    expect(told.slice(0, 5)).toEqual([]);
  });

  for (const width of [360, 640]) {
    test(`nothing sticks out of ${element} at ${width} px`, async ({ page, site }) => {
      await openStates(page, site.partners, element, width);
      expect((await page.evaluate(WIDE)).slice(0, 5)).toEqual([]);
    });
  }
}
