// Colours where page, visitor or browser force a scheme, by pixels: `contrast.ts`.
import type { CDPSession, Page } from '@playwright/test';
import { contrasts, faint } from './contrast.ts';
import { openHostedForm, somebody } from './signing.ts';
import type { Site } from './site.ts';
import { expect, test } from './test.ts';

test.use({ viewport: { width: 1460, height: 1000 }, contextOptions: { reducedMotion: 'reduce' } });

type Scheme = 'light' | 'dark';
type Case = {
  what: string;
  /** The visitor's settings, as media features. */
  scheme?: Scheme;
  isForced?: true;
  /** Chrome's “dark theme for sites”. */
  isAutoDark?: true;
  /** CSS of the page. */
  css?: string;
  /** Content of the page's `<meta name="color-scheme">`. */
  meta?: string;
};

const LIGHT: Case = { what: 'a light page' };
const FOLLOWS: Case = {
  what: 'one that follows the visitor',
  scheme: 'dark',
  css: ':root { color-scheme: light dark }',
};
/** WordPress Twenty Twenty-One. */
const DARK_THEME: Case = {
  what: 'a dark theme that declares nothing',
  css: 'body { background: #28303d; color: #d1e4dd } a { color: #d1e4dd }',
};
const DARKENED: Case = { what: 'darkened by the browser', scheme: 'dark', isAutoDark: true };
const INVERTED: Case = {
  what: 'inverted',
  css: 'html { background: #fff } body { background: #fff; filter: invert(1) hue-rotate(180deg) }',
};
// Darkened last: Chromium paints some things in the dark colours for a while afterwards.
const IN_EACH_THEME = [LIGHT, FOLLOWS, DARK_THEME, INVERTED, DARKENED];
const ONCE: Case[] = [
  { what: 'one that says so in its head', scheme: 'dark', meta: 'light dark' },
  { what: 'only light', scheme: 'dark', css: ':root { color-scheme: only light }' },
  {
    what: 'a light part of a dark page',
    css: ':root { color-scheme: dark } main { background: #fff; color: #222 } a { color: #00e }',
  },
  {
    what: 'a theme that colours everything',
    css: 'body { background: #512b6b } * { color: #ffef5a !important }',
  },
];
const FORCED: Case[] = [
  { what: 'high contrast, light', scheme: 'light', isForced: true },
  { what: 'high contrast, dark', scheme: 'dark', isForced: true },
];
const OWN_PAGES: Case[] = [{ what: 'light' }, { what: 'dark', scheme: 'dark' }, ...FORCED, DARKENED];

/** Makes the page one of these, where it stands. */
async function become(page: Page, session: CDPSession, { scheme, isForced, isAutoDark, css, meta }: Case) {
  await page.emulateMedia({ colorScheme: scheme ?? 'light', forcedColors: isForced ? 'active' : 'none' });
  await session.send('Emulation.setAutoDarkModeOverride', isAutoDark ? { enabled: true } : {});
  if ((await page.locator('#case').count()) === 0) return;
  await page.evaluate(
    ([css, meta]) => {
      document.querySelector('#case')!.textContent = css!;
      document.querySelector('[name=color-scheme]')!.setAttribute('content', meta!);
    },
    [css ?? '', meta ?? 'normal'],
  );
}

/** Makes the window as high as the page, so that everything is in view. */
async function fit(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: height + 40 });
}

async function expectReadable(page: Page, cases: Case[], where = ''): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const now of cases) {
    await become(page, session, now);
    expect.soft(await faint(page, session), `${where} ${now.what}`.trim()).toEqual([]);
  }
  await become(page, session, LIGHT);
  await session.detach();
}

const FALLBACK = '<a href="/sign">Sign there</a>';
/** Every element, in the states that differ in colour. */
const elements = (at: (state: string) => string) => `<main>
  <div><samleng-petition-form id="wrong" ${at('every-field')}></samleng-petition-form></div>
  <div>
    <samleng-petition-form id="done" ${at('open')}></samleng-petition-form>
    <samleng-signature-counter ${at('away')}>${FALLBACK}</samleng-signature-counter>
    <samleng-petition-form ${at('not-found')}>${FALLBACK}</samleng-petition-form>
  </div>
  <div>
    <samleng-petition-form ${at('closed')}></samleng-petition-form>
    <samleng-signature-counter ${at('today')} today milestones="1000" partner="cnrp-minnesota" total ticker></samleng-signature-counter>
    <samleng-signature-counter ${at('closed')}></samleng-signature-counter>
    <p>So far <samleng-signature-counter layout="plain" ${at('open')}></samleng-signature-counter>.</p>
    <samleng-signature-counter layout="plain" ${at('away')}>${FALLBACK}</samleng-signature-counter>
  </div>
  <div>
    <samleng-thank-you-wall campaign="ceroc" limit="3" sort="featured" ${at('open')}></samleng-thank-you-wall>
    <samleng-thank-you-wall campaign="ceroc" ${at('away')}>${FALLBACK}</samleng-thank-you-wall>
    <samleng-thank-you-wall campaign="ceroc" ${at('empty')}></samleng-thank-you-wall>
  </div>
</main>`;

const HEAD = `<meta name="color-scheme" content="normal" />
  <style>main { display: grid; grid-template-columns: repeat(4, 340px); gap: 20px; padding: 10px }
    main > div { display: grid; gap: 20px; align-content: start }</style>
  <style id="case"></style>`;

/** Opens a page of nothing but the elements; `become` changes it. */
async function openElements(page: Page, site: Site): Promise<void> {
  // The states' server answers pages of its own origin only.
  await page.goto(`${site.partners}/states.html?only=none`);
  const at = (state: string) =>
    `server="${site.partners}/states/${state}" petition="right-to-vote" lang="en"`;
  await page.evaluate(
    ([html, css]) => {
      for (const sheet of document.querySelectorAll('link[rel=stylesheet]')) sheet.remove();
      document.head.insertAdjacentHTML('beforeend', css!);
      document.body.innerHTML = html!;
    },
    [elements(at), HEAD],
  );
  await page.locator('#wrong [part=sign]').click();
  await expect(page.locator('#wrong #email')).toHaveAttribute('aria-invalid', 'true');
  await page.locator('#wrong').getByRole('checkbox').first().check();
  const done = page.locator('#done');
  await done.getByRole('textbox', { name: 'Full name' }).fill('Sok Dara');
  await done.getByRole('textbox', { name: 'E-mail' }).fill('sok.dara@example.org');
  await done.getByRole('combobox').selectOption('FR');
  await done.locator('[part=sign]').click();
  await expect(done.getByRole('heading', { name: 'Thank you for signing.' })).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await expect(page.getByText('Pause')).toBeVisible();
  await fit(page, 1460);
  // The pointer stays, so that one button is seen as it is under a pointer.
  await page.locator('#wrong [part=sign]').hover();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
}

test('what is measured is what was painted', async ({ page, madeUp }) => {
  const KNOWN: [text: string, ground: string, ratio: number][] = [
    ['#767676', '#ffffff', 4.54],
    ['#949494', '#ffffff', 3.03],
    ['#2b2119', '#fffdf9', 15.4],
    ['#2d3a8c', '#28303d', 1.36],
    ['#ffffff', '#a81c3d', 7.33],
    ['#d1e4dd', '#28303d', 9.98],
  ];
  const lines = KNOWN.map(
    ([text, ground]) =>
      `<p style="margin:0;padding:20px;background:${ground};color:${text}">Thirty people have signed</p>
      <p style="margin:0;padding:20px;background:${ground}"><button style="border:2px solid ${text};
        background:${ground};color:${text}">30</button></p>`,
  );
  await madeUp.open(lines.join(''));
  const session = await page.context().newCDPSession(page);
  const measured = await contrasts(page, session);
  const of = (kind: string, what: string) =>
    measured.filter((one) => one.kind === kind && one.what.includes(what)).map(({ contrast }) => contrast);
  for (const [at, [text, ground, ratio]] of KNOWN.entries())
    for (const contrast of [of('text', 'Thirty')[at]!, of('text', '30')[at]!, of('outline', 'button')[at]!]) {
      expect.soft(contrast, `${text} on ${ground}`).toBeGreaterThan(ratio * 0.9);
      expect.soft(contrast, `${text} on ${ground}`).toBeLessThan(ratio * 1.03);
    }
});

for (const theme of ['', 'slate', 'lotus']) {
  test(`every element can be read on every page${theme && `, in the ${theme} theme`}`, async ({
    page,
    site,
  }) => {
    await openElements(page, site);
    if (theme) await page.addStyleTag({ url: `${site.server}/embed/theme-${theme}.css` });
    const cases = theme ? IN_EACH_THEME : [...FORCED, ...ONCE, ...IN_EACH_THEME];
    await expectReadable(page, cases);
    await page.getByRole('button', { name: 'Read the letter' }).first().click();
    await expectReadable(page, theme ? [LIGHT, FOLLOWS] : [LIGHT, FOLLOWS, ...FORCED], 'a letter:');
  });
}

test('the server’s pages can be read, with and without the element', async ({
  page,
  postedSite: site,
  mailbox,
}) => {
  const look = async (where: string) => {
    await fit(page, 720);
    await expectReadable(page, OWN_PAGES, where);
  };
  await openHostedForm(page, `${site.server}/p/polling-abroad?lang=en`);
  await look('the petition');
  await page.goto(`${site.server}/p/right-to-vote-2014?lang=en`);
  await expect(page.locator('samleng-petition-form [part=sheet]')).toBeVisible();
  await look('a closed petition');

  // As where scripts are off.
  await page.route('**/embed.js', (route) => route.abort());
  for (const [where, path] of [
    ['a closed petition without the element', 'right-to-vote-2014'],
    ['the privacy notice', 'right-to-vote/privacy'],
    ['a petition that is not there', 'none'],
  ]) {
    await page.goto(`${site.server}/p/${path}?lang=en`);
    await look(where!);
  }
  await page.goto(`${site.server}/p/polling-abroad?lang=en`);
  await page.locator('form').evaluate((form: HTMLFormElement) => (form.noValidate = true));
  await page.getByRole('button', { name: 'Sign the petition' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await look('a form with errors');

  const person = somebody();
  await page.getByRole('textbox', { name: 'Full name' }).fill(person.name);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(person.email);
  await page.getByRole('combobox', { name: /Country/ }).selectOption('FR');
  await page.getByRole('button', { name: 'Sign the petition' }).click();
  await expect(page.getByRole('heading', { name: /^One step left/ })).toBeVisible();
  await look('one step left');

  const { link, text } = await mailbox.emailTo(person.email);
  await page.goto(link);
  await look('the signer’s page');
  await page.getByRole('button', { name: 'Confirm my signature' }).click();
  await expect(page.getByRole('heading', { name: /Thank you/ })).toBeVisible();
  await page.locator('summary').click();
  await look('thanks');
  await page.goto(link);
  await look('a signature that counts');
  await page.getByRole('button', { name: 'Withdraw' }).click();
  await expect(page.getByRole('heading', { name: 'take your signature back?' })).toBeVisible();
  await look('before withdrawing');
  await page.goto(/https?:\/\/\S+\/mailbox\/\S+/.exec(text!)![0]);
  await look('the mailbox');
  await page.getByRole('button', { name: 'Never write' }).click();
  await expect(page.getByRole('heading', { name: 'Shall we never write' })).toBeVisible();
  await look('before the last email');
});
