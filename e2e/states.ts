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

/** Makes all states so many CSS pixels wide: to open them again would take most of a test's time. */
export async function setWidth(page: Page, width: number): Promise<void> {
  await page.locator('.cell').evaluateAll(async (cells, given) => {
    for (const cell of cells as HTMLElement[]) cell.style.width = `${given}px`;
    // Elements that look at their own width do so after the first frame.
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  }, width);
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
