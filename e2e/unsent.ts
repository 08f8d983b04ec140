// Signatures that wait on a phone, as their signer and the next person at the phone see them.
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { openForm, sign, somebody } from './signing.ts';
import type { Site } from './site.ts';
import { expect } from './test.ts';

export const saved = (page: Page): Locator => page.getByRole('heading', { name: 'Saved on this phone' });
export const waits = (page: Page): Locator =>
  page.getByRole('button', { name: '1 signature waits on this phone to be sent.' });

/** A day in the form `9 March 2016`, that many days from now. */
export function day(days = 0): string {
  const date = new Date(Date.now() + days * 24 * 60 * 60 * 1000);
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}

/** Signs offline, and closes the page. */
export async function signAndLeave(context: BrowserContext, site: Site): Promise<void> {
  const page = await context.newPage();
  await openForm(page, `${site.partners}/chapter-minnesota.html`);
  await context.setOffline(true);
  await sign(page, somebody());
  await expect(saved(page)).toBeVisible();
  await page.close();
  await context.setOffline(false);
}

/** From now on requests that sign fail, and all others work. */
export async function refuseSignatures(context: BrowserContext): Promise<void> {
  await context.route('**/v1/petitions/*/signatures', (route) => route.abort());
}

/** Another page of the partner's site, with only these forms. */
export async function openForms(page: Page, site: Site, ...petitions: string[]): Promise<void> {
  // Of the site’s addresses one that has no elements of its own.
  await page.goto(`${site.partners}/index.css`);
  await page.evaluate(
    ([script, names]) => {
      const forms = names.map((name) => {
        const form = document.createElement('samleng-petition-form');
        form.setAttribute('petition', name);
        return form;
      });
      document.body.replaceChildren(...forms);
      document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: script }));
    },
    [`${site.server}/embed.js`, petitions] as const,
  );
}
