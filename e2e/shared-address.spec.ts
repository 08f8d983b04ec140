// The address that a browser is left on is the one that people share.
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { axeFindings, WCAG } from './axe.ts';
import type { Mailbox } from './mailbox.ts';
import type { Site } from './site.ts';
import { count, somebody } from './signing.ts';
import { expect, test } from './test.ts';

const PETITION = 'polling-abroad';
const NAME = 'Keo Rathana';

const thanks = (page: Page) => page.getByRole('heading', { name: /^Thank you/ });
const send = (page: Page) => page.getByText('Send it to three people');
const confirm = (page: Page) => page.getByRole('button', { name: 'Confirm my signature' });

async function inNewBrowser<T>(
  browser: Browser,
  work: (page: Page) => Promise<T>,
  options: BrowserContextOptions = {},
): Promise<T> {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Signs with the form that needs no JavaScript. */
async function signAt(page: Page, address: string, email: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('textbox', { name: 'Full name' }).fill(NAME);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByRole('combobox', { name: /Country/ }).selectOption('FR');
  await page.getByRole('button', { name: /^Sign/ }).click();
}

/** Somebody signs; returns the link of the email. */
async function signByEmail(browser: Browser, site: Site, mailbox: Mailbox): Promise<string> {
  const { email } = somebody();
  const signing = (page: Page) =>
    signAt(page, `${site.server}/p/${PETITION}?lang=en&partner=cnrp-minnesota`, email);
  await inNewBrowser(browser, signing, { javaScriptEnabled: false });
  return (await mailbox.emailTo(email)).link;
}

/** The address that the browser shows, opened by somebody else. */
async function expectFormElsewhere(browser: Browser, page: Page): Promise<void> {
  const address = page.url();
  for (const javaScriptEnabled of [true, false]) {
    const opening = async (other: Page) => {
      await other.goto(address);
      await expect(other.getByRole('textbox', { name: 'Full name' })).toHaveValue('');
      await expect(thanks(other)).toHaveCount(0);
      expect(await other.content()).not.toContain(NAME);
    };
    await inNewBrowser(browser, opening, { javaScriptEnabled });
  }
}

// Whichever worker is free takes the next: together they take longer than any other file.
test.describe.configure({ mode: 'parallel' });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('after confirming it is the petition’s, and shows everybody else the form', async ({
      page,
      context,
      browser,
      postedSite: site,
      mailbox,
    }) => {
      const before = await count(site, PETITION);
      const link = await signByEmail(browser, site, mailbox);
      await page.goto(link);
      await confirm(page).click();
      await expect(thanks(page)).toBeVisible();
      expect(page.url()).toBe(`${site.server}/p/${PETITION}?partner=cnrp-minnesota`);
      expect(await context.cookies()).toEqual([]);
      const content = await page.content();
      for (const own of [NAME, new URL(link).pathname]) expect(content).not.toContain(own);
      await expectFormElsewhere(browser, page);

      // Loaded again it is sent again, which a browser asks about: the same thanks, counted once.
      await page.reload();
      await expect(thanks(page)).toBeVisible();
      expect(await count(site, PETITION)).toBe(before + 1);

      // Back leads to the letter's page as it is now, and forward to the thanks.
      await page.goBack();
      await expect(page.getByRole('button', { name: 'Withdraw my signature' })).toBeVisible();
      await page.goForward();
      await expect(thanks(page)).toBeVisible();
    });

    test('is the petition’s after every other press too; the link of the email opens the signer’s page anywhere', async ({
      page,
      browser,
      postedSite: site,
      mailbox,
    }) => {
      const link = await signByEmail(browser, site, mailbox);
      const shared = `${site.server}/p/${PETITION}?partner=cnrp-minnesota`;
      const opened = async (button: string, said: string | RegExp) => {
        await page.getByRole('button', { name: button }).click();
        await expect(page.getByText(said).first()).toBeVisible();
        expect(page.url()).toBe(shared);
      };
      await page.goto(link);
      await opened('I did not sign this', 'Press once more.');
      await opened('I did not sign this', 'This signature will be erased');
      await opened('Confirm my signature', /^Thank you/);
      await page.goto(link);
      await opened('Save my choices', 'Your choices are saved.');
      await inNewBrowser(browser, async (other) => {
        await other.goto(link);
        await expect(other.getByRole('button', { name: 'Withdraw my signature' })).toBeVisible();
      });
      await opened('Withdraw my signature', 'We then erase your name');
      await opened('Withdraw my signature', 'Your signature is withdrawn');
      await expectFormElsewhere(browser, page);
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('after signing where an email confirms, only the signer sees the address', async ({
    page,
    browser,
    postedSite: site,
  }) => {
    const { email } = somebody();
    await signAt(page, `${site.server}/p/${PETITION}?lang=en`, email);
    await expect(page.getByRole('heading', { name: 'One step left' })).toBeVisible();
    await expect(page.getByText(email)).toBeVisible();
    await expect(send(page)).toHaveCount(0);
    expect(page.url()).toBe(`${site.server}/p/${PETITION}`);
    await expectFormElsewhere(browser, page);
  });

  test('after signing where it counts at once, the button unfolds ways to share', async ({
    page,
    browser,
    site,
  }) => {
    // The same address as the form's: Back leads there all the same.
    await signAt(page, `${site.server}/p/right-to-vote`, somebody().email);
    await expect(thanks(page)).toBeVisible();
    expect(page.url()).toBe(`${site.server}/p/right-to-vote`);
    await expectFormElsewhere(browser, page);
    const telegram = page.getByRole('link', { name: 'Telegram' });
    await expect(telegram).toBeHidden();
    await send(page).click();
    await expect(telegram).toHaveAttribute('href', new RegExp(encodeURIComponent(page.url())));
    await page.goBack();
    await expect(page.getByRole('button', { name: /^Sign/ })).toBeVisible();
  });
});

test('the thanks open the system’s share sheet where there is one, and else unfold; the link can be copied', async ({
  page,
  browser,
  context,
  postedSite: site,
  mailbox,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const link = await signByEmail(browser, site, mailbox);
  await page.goto(link);
  expect(await axeFindings(page, WCAG)).toEqual([]);
  await confirm(page).click();
  await expect(thanks(page)).toBeVisible();
  expect(await axeFindings(page, WCAG)).toEqual([]);
  const shared = page.url();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('status')).toHaveText('Link copied');
  // Our own pages may not read the clipboard.
  const reading = await context.newPage();
  await reading.goto(`${site.partners}/link-only.html`);
  expect(await reading.evaluate(() => navigator.clipboard.readText())).toBe(shared);
  await page.bringToFront();

  const telegram = page.getByRole('link', { name: 'Telegram' });
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'share', {
      value: async (what: ShareData) => Object.assign(globalThis, { what }),
      configurable: true,
    });
  });
  await send(page).click();
  expect(await page.evaluate(() => Reflect.get(globalThis, 'what') as ShareData)).toMatchObject({
    url: shared,
    title: 'A polling station in every embassy',
  });
  await expect(telegram).toBeHidden();
  await page.evaluate(() => Object.defineProperty(navigator, 'share', { value: undefined }));
  await send(page).click();
  await expect(telegram).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole('button', { name: 'Withdraw my signature' })).toBeVisible();
  expect(await axeFindings(page, WCAG)).toEqual([]);
});
