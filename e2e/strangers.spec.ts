// Elements on pages made by others, which keep changing around them.
import type { Page } from '@playwright/test';
import { BLOCKED_ADDRESSES } from './blocked-addresses.ts';
import { count, shownCount, sign, somebody, thanks } from './signing.ts';
import type { Site } from './site.ts';
import { expect, test } from './test.ts';

const COUNTER = '<samleng-signature-counter petition="right-to-vote" live></samleng-signature-counter>';
const FORM =
  '<samleng-petition-form petition="right-to-vote" partner="khmers-paris"><a href="/p">Sign there</a></samleng-petition-form>';
const WALL = '<samleng-thank-you-wall campaign="ceroc"></samleng-thank-you-wall>';
const tag = (site: Site, query = '') =>
  `<script type="module" src="${site.server}/embed.js${query}"></script>`;
const expectCount = (page: Page) => expect(shownCount(page).first()).toHaveText(/^\d,\d{3}$/);
const name = (page: Page) => page.getByRole('textbox', { name: 'Full name' });

test('a query on the script, as WordPress adds it, changes nothing', async ({
  page,
  site,
  madeUp,
  complaints,
}) => {
  await madeUp.open(COUNTER + tag(site, '?ver=6.8.1') + tag(site, '?ver=6.8.1'));
  await expectCount(page);
  await page.waitForLoadState('networkidle');
  expect(complaints).toEqual([]);
});

test('beside another version, from another server, the first one serves and says so', async ({
  page,
  site,
  madeUp,
  complaints,
}) => {
  const other = 'https://old.example';
  const loader = await (await fetch(`${site.server}/embed.js`)).text();
  await page.route(`${other}/**`, (route) =>
    route.fulfill({ body: loader.replaceAll(site.server, other), contentType: 'text/javascript' }),
  );
  await madeUp.open(COUNTER, `${tag(site)}<script defer src="${other}/embed.js"></script>`);
  await expectCount(page);
  await expect
    .poll(() => complaints)
    .toEqual([expect.stringContaining(`two servers stand on this page: ${site.server} and ${other}`)]);
});

test('typed values stay when the page moves the form', async ({ page, site, madeUp }) => {
  await madeUp.open(`<div id="here">${FORM}</div><div id="there"></div>`, tag(site));
  await name(page).fill('សុខ ដារ៉ា');
  await page.getByRole('combobox').selectOption('KH');
  await page.getByRole('button', { name: 'Add a city or a comment' }).click();
  await page.getByRole('textbox', { name: 'Why do you sign?' }).fill('For my mother.');
  await page.getByRole('checkbox').last().check();
  const move = (to: string) =>
    page
      .locator('samleng-petition-form')
      .evaluate((form, id) => document.querySelector(id)!.append(form), to);
  await move('#there');
  await move('#here');
  await move('#there');
  await expect(name(page)).toHaveValue('សុខ ដារ៉ា');
  await expect(page.getByRole('combobox')).toHaveValue('KH');
  await expect(page.getByRole('textbox', { name: 'Why do you sign?' })).toHaveValue('For my mother.');
  await expect(page.getByRole('checkbox').last()).toBeChecked();
  await page.getByRole('textbox', { name: 'E-mail' }).fill(somebody().email);
  await page.getByRole('button', { name: 'Sign the petition' }).click();
  await expect(thanks(page)).toBeVisible();
});

test.describe('a form of the page around ours', () => {
  test('is not submitted by Enter in our form, and gets none of our fields', async ({
    page,
    site,
    madeUp,
  }) => {
    await madeUp.open(
      `<form action="/theirs"><input name="theirs" value="1" />${FORM}<button>Theirs</button></form>`,
      tag(site),
    );
    await name(page).fill('Sok Dara');
    await page.getByRole('textbox', { name: 'E-mail' }).fill('sok@');
    await name(page).press('Enter');
    await expect(page.locator('#email')).toHaveAttribute('aria-invalid', 'true');
    expect(new URL(page.url()).pathname).toBe('/');
    const theirs = await page
      .locator('form[action]')
      .evaluate((form) => [...new FormData(form as HTMLFormElement).keys()]);
    expect(theirs).toEqual(['theirs']);
  });
});

/** Number of DOM nodes the browser keeps in memory, on the page or detached. */
async function nodesOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  return async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Memory.getDOMCounters')).nodes;
  };
}

test('a hundred times added and removed, they leave nothing in memory', async ({ page, site, madeUp }) => {
  await page.addInitScript(() => {
    const held = { listeners: 0, streams: 0 };
    for (const target of [window, document] as EventTarget[]) {
      const add = target.addEventListener.bind(target);
      const remove = target.removeEventListener.bind(target);
      const known = new Set<string>();
      const ids = new WeakMap<object, number>();
      let next = 0;
      const key = (type: string, listener: object) => {
        if (!ids.has(listener)) ids.set(listener, next++);
        return `${type} ${ids.get(listener)}`;
      };
      const drop = (of: string) => {
        if (known.delete(of)) held.listeners -= 1;
      };
      target.addEventListener = (type: string, listener: never, options?: AddEventListenerOptions) => {
        const of = key(type, listener);
        if (!known.has(of)) held.listeners += 1;
        known.add(of);
        options?.signal?.addEventListener('abort', () => drop(of));
        add(type, listener, options);
      };
      target.removeEventListener = (type: string, listener: never) => {
        drop(key(type, listener));
        remove(type, listener);
      };
    }
    const Own = EventSource;
    Object.assign(globalThis, {
      held,
      EventSource: class extends Own {
        constructor(url: string) {
          super(url);
          held.streams += 1;
        }
        override close() {
          super.close();
          held.streams -= 1;
        }
      },
    });
  });
  await madeUp.open('<main></main>', tag(site));
  const held = () =>
    page.evaluate(() => ({ ...(Reflect.get(globalThis, 'held') as Record<string, number>) }));
  const styles = () => page.evaluate(() => document.adoptedStyleSheets.length);
  const once = async () => {
    await page.locator('main').evaluate((main, html) => (main.innerHTML = html), FORM + COUNTER + WALL);
    await expectCount(page);
    await name(page).focus();
    await expect(page.locator('option[value=FR]')).toBeAttached();
    await page.locator('main').evaluate((main) => main.replaceChildren());
  };
  await once();
  await expect.poll(async () => (await held()).streams).toBe(0);
  const nodes = await nodesOf(page);
  const [before, sheets, inMemory] = [await held(), await styles(), await nodes()];
  await page.locator('main').evaluate(
    async (main, html) => {
      for (let round = 0; round < 100; round++) {
        main.innerHTML = html;
        await new Promise(requestAnimationFrame);
        main.replaceChildren();
      }
    },
    FORM + COUNTER + WALL,
  );
  await once();
  await expect.poll(held).toEqual(before);
  expect(await styles()).toBe(sheets);
  // A hundred leaked forms would be 117,000 nodes; the browser itself keeps a last few for a while.
  await expect.poll(nodes).toBeLessThan(inMemory + 10_000);
});

test('storage that throws prevents nobody from signing', async ({ page, site, madeUp }) => {
  await page.addInitScript(() => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- runs in the page, where outer variables do not exist
    function refuse(): never {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    }
    for (const store of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, store, { get: refuse });
    Object.defineProperty(navigator, 'locks', { get: () => undefined });
    Object.defineProperty(window, 'BroadcastChannel', { value: refuse });
  });
  const before = await count(site);
  await madeUp.open(FORM + COUNTER, tag(site));
  await sign(page, somebody());
  await expect(thanks(page)).toBeVisible();
  expect(await count(site)).toBe(before + 1);
});

for (const [what, body] of [
  ['cannot be read', 'export const {'],
  ['throws', 'throw new Error("tampered with")'],
  ['is a page of the hosting company', '<!doctype html><p>Suspended</p>'],
] as const) {
  test(`a chunk that ${what} leaves the fallback`, async ({ page, site, madeUp }) => {
    await page.route(/\/embed\/petition-form-/, (route) =>
      route.fulfill({
        body,
        contentType: body.startsWith('<') ? 'text/html' : 'text/javascript',
        headers: { 'Access-Control-Allow-Origin': '*' },
      }),
    );
    const warned = page.waitForEvent('console', (message) => message.text().includes('did not load'));
    await madeUp.open(FORM + COUNTER, tag(site));
    await warned;
    await expect(page.getByRole('link', { name: 'Sign there' })).toBeVisible();
    await expectCount(page);
  });
}

test('while the server is away each element says so and keeps its fallback; then it can be loaded again', async ({
  page,
  site,
  madeUp,
}) => {
  await page.route(/\/v1\//, (route) => route.abort());
  await madeUp.open(FORM + WALL + COUNTER, tag(site));
  const form = page.locator('samleng-petition-form');
  const wall = page.locator('samleng-thank-you-wall');
  await expect(wall.getByText('This cannot be shown just now.')).toBeVisible();
  await expect(page.getByText('The count cannot be shown just now.')).toBeVisible();
  await expect(form.getByText('This cannot be shown just now.')).toBeVisible();
  await expect(form.getByRole('link', { name: 'Sign there' })).toBeVisible();
  await page.unroute(/\/v1\//);
  await form.getByRole('button', { name: 'Try again' }).click();
  await expect(name(page)).toBeVisible();
  await wall.getByRole('button', { name: 'Try again' }).click();
  await expect(wall.getByRole('listitem').first()).toBeVisible();
});

test('nothing keeps a page out of the back/forward cache', async ({ page, site, madeUp }) => {
  await page.addInitScript(() => {
    const types: string[] = [];
    Object.assign(globalThis, { types });
    const own = window.addEventListener.bind(window);
    const noting = (type: string, listener: EventListener, options?: AddEventListenerOptions) => {
      types.push(type);
      own(type, listener, options);
    };
    Object.assign(window, { addEventListener: noting });
  });
  await madeUp.open(FORM + COUNTER + WALL, tag(site));
  await name(page).focus();
  await expect(page.locator('option[value=FR]')).toBeAttached();
  const types = await page.evaluate(() => Reflect.get(globalThis, 'types') as string[]);
  expect(types).toContain('pagehide');
  expect(types.filter((type) => /unload/.test(type))).toEqual([]);
});

test('the page is changed only where the elements are', async ({ page, site, madeUp }) => {
  await madeUp.open('<main></main>');
  const look = () =>
    page.evaluate(() => {
      const shared = [
        Object,
        Array,
        String,
        Promise,
        EventTarget,
        Node,
        Element,
        HTMLElement,
        Document,
        Event,
      ];
      const prototypes = shared.flatMap(({ name, prototype }) =>
        Object.entries(Object.getOwnPropertyDescriptors(prototype)).map(
          ([key, descriptor]) => `${name} ${key} ${Object.values(descriptor).map(String).join(' ')}`,
        ),
      );
      const { documentElement, head, styleSheets } = document;
      return {
        prototypes,
        around: [documentElement, head, document.body].map((element) => element.getAttributeNames().join()),
        head: [styleSheets.length, head.childElementCount],
      };
    });
  const before = await look();
  expect(before.prototypes.length).toBeGreaterThan(300);
  await page.evaluate(
    ([src, html]) => {
      document.body.append(Object.assign(document.createElement('script'), { src }));
      document.querySelector('main')!.innerHTML = html!;
    },
    [`${site.server}/embed.js`, FORM + COUNTER + WALL],
  );
  await expectCount(page);
  await name(page).fill('Sok Dara');
  await expect(page.locator('samleng-thank-you-wall').getByRole('listitem').first()).toBeVisible();
  expect(await look()).toEqual(before);
});

test('a page that is written again, script included, has its elements again', async ({
  page,
  site,
  madeUp,
}) => {
  await madeUp.open(COUNTER + FORM, tag(site));
  await expectCount(page);
  await page.evaluate(
    (html) => {
      document.open();
      document.write(html);
      document.close();
    },
    `<!doctype html><html lang="km"><head>${tag(site)}</head><body>${WALL}${COUNTER}</body></html>`,
  );
  await expect(page.locator('samleng-thank-you-wall').getByRole('listitem').first()).toBeVisible();
  await expect(page.getByText('នាក់បានចុះហត្ថលេខា')).toBeVisible();
});

test('no cookie is set, and nothing is stored before somebody has chosen or signed', async ({
  page,
  site,
  madeUp,
  context,
}) => {
  await madeUp.open(FORM + COUNTER + WALL, tag(site));
  await name(page).fill('Sok Dara');
  await expectCount(page);
  expect(await context.cookies()).toEqual([]);
  const stored = await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]);
  expect(stored).toEqual([[], []]);
});

test('no address of ours matches a pattern of blockers', async ({ page, site, madeUp }) => {
  const asked = new Set<string>();
  page.on('request', (request) => {
    if (request.url().startsWith(site.server)) asked.add(request.url().slice(site.server.length));
  });
  await madeUp.open(`${FORM}${COUNTER}<div lang="km">${FORM}</div>${WALL}`, tag(site));
  await name(page).fill(somebody().name);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(somebody().email);
  await page.getByRole('combobox').first().selectOption('FR');
  await page.getByRole('button', { name: 'Sign the petition' }).click();
  await expect(thanks(page)).toBeVisible();
  await expect.poll(() => [...asked]).toContain('/v1/placements');
  expect(asked.size).toBeGreaterThan(12);
  const refused = [...asked].filter((address) => BLOCKED_ADDRESSES.some((pattern) => pattern.test(address)));
  expect(refused).toEqual([]);
});
