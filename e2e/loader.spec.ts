import type { Page } from '@playwright/test';
import { shownCount, sign, somebody, thanks } from './signing.ts';
import type { Site } from './site.ts';
import { expect, test } from './test.ts';

const COUNTER = '<samleng-signature-counter petition="right-to-vote"></samleng-signature-counter>';

const tag = (site: Site) => `<script type="module" src="${site.server}/embed.js"></script>`;
const strippedTag = (site: Site) => `<script src="${site.server}/embed.js"></script>`;
const escaped = (html: string) => html.replaceAll('"', '&quot;');
const expectCount = (page: Page) => expect(shownCount(page)).toHaveText(/^\d,\d{3}$/);

test.describe('the tag shows the elements', () => {
  test('in the head', async ({ page, site, madeUp }) => {
    await madeUp.open(COUNTER, tag(site));
    await expectCount(page);
  });

  test('in the head, with type="module" stripped', async ({ page, site, madeUp }) => {
    await madeUp.open(COUNTER, strippedTag(site));
    await expectCount(page);
  });

  test('at the end, with type="module" stripped', async ({ page, site, madeUp }) => {
    await madeUp.open(COUNTER + strippedTag(site));
    await expectCount(page);
  });

  test('when a tag manager adds it late', async ({ page, site, madeUp }) => {
    await madeUp.open(COUNTER);
    await page.evaluate((src) => {
      document.body.append(Object.assign(document.createElement('script'), { src }));
    }, `${site.server}/embed.js`);
    await expectCount(page);
  });

  test('when it is written with document.write', async ({ page, site, madeUp }) => {
    const writer = `<script>document.write('<script src="${site.server}/embed.js"><\\/script>')</script>`;
    await madeUp.open(writer + COUNTER);
    await expectCount(page);
  });

  test('on a page with a <base> elsewhere', async ({ page, site, madeUp }) => {
    await madeUp.open(COUNTER, `<base href="https://elsewhere.example/">${tag(site)}`);
    await expectCount(page);
  });

  test('that come later, deep inside an assigned innerHTML', async ({ page, site, madeUp }) => {
    await madeUp.open('<main></main>', tag(site));
    await page.waitForLoadState('networkidle');
    await page.locator('main').evaluate((main, counter) => {
      main.innerHTML = `<div><p>New</p>${counter}</div>`;
    }, COUNTER);
    await expectCount(page);
  });
});

test('one can sign in a sandboxed frame, which has no origin and no storage', async ({
  page,
  site,
  madeUp,
}) => {
  const inner = `${tag(site)}${COUNTER}<samleng-petition-form petition='right-to-vote'></samleng-petition-form>`;
  await madeUp.open(
    `<iframe width="500" height="900" sandbox="allow-scripts allow-forms" srcdoc="${escaped(inner)}"></iframe>`,
  );
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('samleng-signature-counter [part=count]')).toHaveText(/^\d,\d{3}$/);
  await sign(frame, somebody());
  await expect(thanks(frame)).toBeVisible();
});

test('a counter alone costs four requests, and two that nobody waits for tell where it stands', async ({
  page,
  site,
  madeUp,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(site.server))
      asked.push(new URL(request.url()).pathname.replace(/-[0-9a-f]+\.js/, '.js'));
  });
  await madeUp.open(COUNTER, tag(site));
  await expectCount(page);
  await expect.poll(() => asked).toContain('/v1/placements');
  expect(asked.slice(0, 4).sort()).toEqual([
    '/embed.js',
    '/embed/shared.js',
    '/embed/signature-counter.js',
    '/v1/petitions/right-to-vote/summary',
  ]);
  expect(asked.slice(4)).toEqual(['/embed/tell-page.js', '/v1/placements']);
});

const strippedLink = (server: string, name: string) =>
  `<p><a class="samleng-${name}" href="${server}/p/right-to-vote?lang=en&amp;partner=cnrp-minnesota">sign</a></p>`;

test.describe('a link with data-samleng', () => {
  const link =
    '<p>Please <a lang="km" data-samleng="signature-counter" data-petition="right-to-vote" data-layout="plain" data-onclick="x" href="/p">sign</a>.</p>';

  test('becomes the element, and stays inside as its fallback', async ({ page, site, madeUp }) => {
    await madeUp.open(link, tag(site));
    await expectCount(page);
    const counter = page.locator('p > samleng-signature-counter');
    await expect(counter).toHaveAttribute('petition', 'right-to-vote');
    await expect(counter).toHaveAttribute('layout', 'plain');
    await expect(counter).toHaveAttribute('lang', 'km');
    await expect(counter).not.toHaveAttribute('onclick');
    await expect(counter.locator('a')).toHaveAttribute('href', '/p');
  });

  test('sends what is typed to the script’s own server, whatever other attributes it has', async ({
    page,
    site,
    madeUp,
  }) => {
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).origin));
    const elsewhere = 'https://elsewhere.example';
    const names = [
      'server',
      'src',
      'href',
      'action',
      'formaction',
      'url',
      'style',
      'class',
      'id',
      'slot',
      'is',
    ];
    const attributes = names.map((name) => `data-${name}="${elsewhere}"`).join(' ');
    await madeUp.open(
      `<a data-samleng="petition-form" data-petition="right-to-vote" ${attributes} server="${elsewhere}"
        name="server" id="server" href="${elsewhere}">sign</a>`,
      tag(site),
    );
    const form = page.locator('samleng-petition-form');
    // The room that is kept for the element is the script's own.
    expect(await form.evaluate((element) => element.getAttributeNames())).toEqual(['petition', 'style']);
    expect(await form.evaluate((element) => element.style.cssText)).not.toContain(elsewhere);
    await sign(page, somebody());
    await expect(thanks(page)).toBeVisible();
    expect([...asked].sort()).toEqual([new URL(page.url()).origin, site.server].sort());
    // The link itself stays in the page, where it is no longer seen.
    expect(await form.evaluate((element) => element.shadowRoot!.innerHTML)).not.toContain(elsewhere);
  });

  test('is told by class and address alone where a site strips data-*, for our own server only', async ({
    page,
    site,
    madeUp,
  }) => {
    await madeUp.open(
      strippedLink(site.server, 'signature-counter') +
        strippedLink(site.server, 'petition-form') +
        strippedLink('https://elsewhere.example', 'petition-form'),
      tag(site),
    );
    await expectCount(page);
    const form = page.locator('samleng-petition-form');
    await expect(form).toHaveCount(1);
    await expect(form).toHaveAttribute('petition', 'right-to-vote');
    await expect(form).toHaveAttribute('partner', 'cnrp-minnesota');
    // A counter's partner decides what is counted.
    await expect(page.locator('samleng-signature-counter')).not.toHaveAttribute('partner');
    await expect(page.locator('body > p > a')).toBeVisible();
  });

  test('of an SVG stays a link, and stops no other tag', async ({ page, site, madeUp, complaints }) => {
    const link = '<a class="samleng-petition-form" href="/p"><text>sign</text></a>';
    await madeUp.open(`<svg>${link}</svg>${COUNTER}`, tag(site));
    await expectCount(page);
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', `<p>${html}</p>`), COUNTER);
    await expect(page.locator('p [part=count]')).toHaveText(/^\d,\d{3}$/);
    expect(complaints).toEqual([]);
  });

  test('for an unknown element stays a link', async ({ page, site, madeUp, complaints }) => {
    await madeUp.open('<a data-samleng="constructor" href="/p">sign</a>', tag(site));
    await page.waitForLoadState('networkidle');
    await expect(page.locator('body > a')).toBeVisible();
    expect(complaints).toEqual([]);
  });
});

test.describe('pasted twice', () => {
  for (const [how, of] of [
    ['as modules', tag],
    ['stripped', strippedTag],
    ['once of each', (site: Site) => tag(site) + strippedTag(site)],
  ] as const) {
    test(`${how}, it works once, and there is nothing to say`, async ({ page, site, madeUp, complaints }) => {
      await madeUp.open(COUNTER + of(site), of(site));
      await expectCount(page);
      await page.waitForLoadState('networkidle');
      expect(complaints).toEqual([]);
    });
  }
});

test.describe('a script that was kept for longer than its chunks', () => {
  const OLD = /(?<=(?:shared|petition-form|signature-counter|thank-you-wall)-)[0-9a-f]{8}/g;
  const FORM =
    '<samleng-petition-form petition="right-to-vote"><a href="/p">Sign there</a></samleng-petition-form>';
  const LINK = '<a data-samleng="signature-counter" data-petition="right-to-vote" href="/p">sign</a>';
  const ELSEWHERE = 'https://elsewhere.example';

  /** Serves an old script; `isRenewed` also when it is fetched anew. */
  async function keepOld(
    page: Page,
    site: Site,
    isRenewed: boolean,
    released = Promise.resolve(),
  ): Promise<string[]> {
    const script = (await (await fetch(`${site.server}/embed.js`)).text()).replace(OLD, '00000000');
    const renewed: string[] = [];
    await page.route(/\/embed\.js/, async (route, request) => {
      const isAnew = request.url().includes('?');
      if (isAnew) renewed.push(request.url());
      if (isAnew) await released;
      if (isAnew && !isRenewed) return route.continue();
      const headers = { 'Access-Control-Allow-Origin': '*' };
      const { origin } = new URL(request.url());
      const body = origin === ELSEWHERE ? script.replace(site.server, ELSEWHERE) : script;
      return route.fulfill({ body, contentType: 'text/javascript', headers });
    });
    return renewed;
  }

  test('fetches the one of today, and the elements come', async ({ page, site, madeUp, complaints }) => {
    const renewed = await keepOld(page, site, false);
    // As an optimiser serves it: from the site itself, without type="module".
    await madeUp.open(FORM + COUNTER, strippedTag(site));
    await expectCount(page);
    await expect(page.getByRole('textbox', { name: 'Full name' })).toBeVisible();
    await page.evaluate(
      (html) => document.body.insertAdjacentHTML('beforeend', `<main>${html}</main>`),
      COUNTER,
    );
    await expect(page.locator('main [part=count]')).toHaveText(/^\d,\d{3}$/);
    expect(renewed).toHaveLength(1);
    expect(complaints.filter((text) => text.includes('Samleng'))).toEqual([]);
  });

  test('hands on to it, and to no other copy, all that came meanwhile', async ({ page, site, madeUp }) => {
    let release!: () => void;
    const renewed = await keepOld(page, site, false, new Promise((done) => (release = done)));
    await madeUp.open(`<main></main><div></div>${FORM}`, strippedTag(site));
    await expect.poll(() => renewed.length).toBe(1);
    await page.evaluate(
      async ([link, ...copies]) => {
        document.querySelector('main')!.innerHTML = link!;
        const root = document.querySelector('div')!.attachShadow({ mode: 'closed' });
        root.innerHTML = link!;
        document.dispatchEvent(new CustomEvent('samleng-look', { detail: root, bubbles: true }));
        Object.assign(globalThis, { root });
        for (const src of copies) {
          const script = Object.assign(document.createElement('script'), { src });
          await new Promise((come) => {
            script.addEventListener('load', come);
            document.head.append(script);
          });
        }
      },
      [LINK, `${site.server}/embed.js`, `${ELSEWHERE}/embed.js`],
    );
    release();
    await expect(page.locator('main [part=count]')).toHaveText(/^\d,\d{3}$/);
    await expect(page.getByRole('textbox', { name: 'Full name' })).toBeVisible();
    await page.evaluate(() =>
      (Reflect.get(globalThis, 'root') as ShadowRoot).append(
        document.createElement('samleng-thank-you-wall'),
      ),
    );
    const come = () =>
      page.evaluate(() =>
        [...(Reflect.get(globalThis, 'root') as ShadowRoot).children].map(({ shadowRoot }) => !!shadowRoot),
      );
    await expect.poll(come).toEqual([true, true]);
    expect(renewed).toHaveLength(1);
  });

  test('shows what came meanwhile once the browser is online again, where the one of today does not come', async ({
    page,
    site,
    madeUp,
    context,
    complaints,
  }) => {
    let isBroken = true;
    let asked = 0;
    let release!: () => void;
    const released = new Promise<void>((done) => (release = done));
    await page.route(/\/embed\/shared-/, (route) => (isBroken ? route.abort() : route.continue()));
    await page.route(/\/embed\.js\?/, async (route) => {
      asked += 1;
      await released;
      return route.abort();
    });
    await madeUp.open(`<main></main>${FORM}`, tag(site));
    await expect.poll(() => asked).toBe(1);
    await page.locator('main').evaluate((main, html) => {
      main.innerHTML = html;
    }, LINK + COUNTER);
    release();
    for (const name of ['petition-form', 'signature-counter'])
      await expect
        .poll(() => complaints)
        .toContainEqual(expect.stringContaining(`<samleng-${name}> did not load`));

    isBroken = false;
    await context.setOffline(true);
    await context.setOffline(false);
    await expect(page.locator('main [part=count]')).toHaveText([/^\d,\d{3}$/, /^\d,\d{3}$/]);
    await expect(page.getByRole('textbox', { name: 'Full name' })).toBeVisible();
  });

  test('asks once, and leaves the fallback where that one misses its chunks too', async ({
    page,
    site,
    madeUp,
    complaints,
  }) => {
    const renewed = await keepOld(page, site, true);
    await madeUp.open(FORM, tag(site));
    await expect.poll(() => complaints).toContainEqual(expect.stringContaining('did not load'));
    await expect(page.getByRole('link', { name: 'Sign there' })).toBeVisible();
    expect(renewed).toHaveLength(1);
    expect(
      await page.locator('samleng-petition-form').evaluate((element: HTMLElement) => element.offsetHeight),
    ).toBeLessThan(100);
  });
});

test('tags in shadow roots become elements: in open ones that are there, and in those that are named', async ({
  page,
  site,
  madeUp,
}) => {
  const link = '<a data-samleng="signature-counter" data-petition="right-to-vote" href="/p">sign</a>';
  await madeUp.open(
    `<div><template shadowrootmode="open">${COUNTER}</template></div><main></main>`,
    tag(site),
  );
  await expectCount(page);
  await page.locator('main').evaluate((main, html) => {
    const root = main.attachShadow({ mode: 'closed' });
    root.innerHTML = html;
    document.dispatchEvent(new CustomEvent('samleng-look', { detail: root, bubbles: true }));
    // Added later: the script goes on looking.
    root.append(document.createElement('samleng-thank-you-wall'));
    Object.assign(globalThis, { root });
  }, link);
  const upgraded = () =>
    page.evaluate(() => {
      const root = Reflect.get(globalThis, 'root') as ShadowRoot;
      const [counter, wall] = root.children;
      return [counter!.localName, Boolean(counter!.shadowRoot), Boolean(wall!.shadowRoot)];
    });
  await expect.poll(upgraded).toEqual(['samleng-signature-counter', true, true]);
});

test('when a chunk does not load, the fallback stays, and the element comes once the browser is online again', async ({
  page,
  site,
  madeUp,
  context,
  complaints,
}) => {
  let broken = true;
  await page.route(/\/embed\/shared-/, (route) => (broken ? route.abort() : route.continue()));
  const form =
    '<samleng-petition-form petition="right-to-vote"><a href="/p">Sign the petition</a></samleng-petition-form>';
  await madeUp.open(form, tag(site));
  await expect.poll(() => complaints).toContainEqual(expect.stringContaining('did not load'));
  await expect(page.getByRole('link', { name: 'Sign the petition' })).toBeVisible();

  broken = false;
  await context.setOffline(true);
  await context.setOffline(false);
  await expect(page.getByRole('textbox', { name: 'Full name' })).toBeVisible();
  expect(complaints.filter((text) => /uncaught|unhandled/i.test(text))).toEqual([]);
});

test('leaves no name on the window', async ({ page, site, madeUp }) => {
  await madeUp.open(COUNTER);
  const names = () => page.evaluate(() => Object.getOwnPropertyNames(window));
  const before = await names();
  await page.evaluate((src) => {
    document.body.append(Object.assign(document.createElement('script'), { src }));
  }, `${site.server}/embed.js`);
  await expectCount(page);
  expect((await names()).filter((name) => !before.includes(name))).toEqual([]);
});
