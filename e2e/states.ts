import type { Page } from '@playwright/test';
import { expect } from './test.ts';

type Chosen = { element: string; lang: string; width: number; scheme?: 'light' | undefined };

/**
 * Opens the states of one element in one language: all at once would keep two cores busy for half a minute.
 *
 * @param chosen Without a scheme, the states are shown in light and dark.
 */
export async function openStates(page: Page, partners: string, chosen: Chosen): Promise<void> {
  const { element, lang, width, scheme = '' } = chosen;
  await page.goto(`${partners}/states.html?only=${element}&lang=${lang}&width=${width}&scheme=${scheme}`);
  await expect(page.locator('html[data-filled]')).toBeAttached();
  // The button was pressed there, so a server has to answer first.
  const done = page.locator('[data-state="petition-form: done"] samleng-petition-form [part=outcome]');
  if (element === 'petition-form') await expect(done).toHaveCount(scheme ? 1 : 2);
}

/** Sets the text spacing of WCAG 1.4.12, inside the elements too. */
export async function spaceOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* {
      line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
    } p { margin-bottom: 2em !important }`);
    for (const { shadowRoot } of document.querySelectorAll('*')) shadowRoot?.adoptedStyleSheets.push(sheet);
  });
}
