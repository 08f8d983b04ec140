// A phone's own clock, and the server's, as a page sees them.
import type { BrowserContext, Page } from '@playwright/test';

const DAY_MS = 24 * 60 * 60 * 1000;

type Settable = Window & { setClock(aheadMs: number): void };

/** From its next load on, the clock of this page can be set; timers and `performance.now` are left as they are. */
export async function settableClock(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let ahead = 0;
    const now = Date.now.bind(Date);
    Object.assign(window, { setClock: (milliseconds: number) => void (ahead = milliseconds) });
    globalThis.Date = new Proxy(Date, {
      construct: (real, given) =>
        new real(...(given.length > 0 ? (given as [number]) : ([now() + ahead] as const))),
      get: (real, name) => (name === 'now' ? () => now() + ahead : (Reflect.get(real, name) as unknown)),
    });
  });
}

export async function setClock(page: Page, days: number): Promise<void> {
  await page.evaluate((aheadMs) => (window as unknown as Settable).setClock(aheadMs), days * DAY_MS);
}

/** The server tells pages a time that is ahead by this much. */
export async function serverAhead(context: BrowserContext, milliseconds: number): Promise<void> {
  await context.route(/\/v1\/petitions\/[^/]+(\/summary)?$/, async (route) => {
    const response = await route.fetch();
    const date = new Date(Date.parse(response.headers()['date']!) + milliseconds).toUTCString();
    await route.fulfill({ response, headers: { ...response.headers(), date } });
  });
}
