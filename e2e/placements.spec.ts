// A real browser, with everything in it that could tell who somebody is: each byte that is sent, and each that is stored.
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import type { Page, Request } from '@playwright/test';
import type { Site } from './site.ts';
import { expect, test } from './test.ts';

const SECRETS = [
  'sok.dara@example.org',
  'fragment-secret',
  'cookie-secret',
  'agent-secret',
  'km-KH',
  'Asia/Seoul',
];

test.use({ userAgent: 'Mozilla/5.0 agent-secret', locale: 'km-KH', timezoneId: 'Asia/Seoul' });

const told = (page: Page) =>
  page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/v1/placements'));

/** All rows of a server that has stopped. */
function stored({ dataDir }: Site): Record<string, Record<string, unknown>[]> {
  const database = new SQLite(join(dataDir, 'samleng.sqlite'), { readonly: true });
  const tables = ['placement_pages', 'placement_days', 'placement_notes'];
  const rows = tables.map((table) => [table, database.prepare(`select * from ${table}`).all()]);
  database.close();
  return Object.fromEntries(rows) as Record<string, Record<string, unknown>[]>;
}

/** Of the browser and the connection, the same for everybody who has this browser. */
const OF_EVERY_REQUEST =
  /^(?::.*|accept.*|connection|content-(?:length|type)|host|origin|priority|sec-(?:ch|fetch)-.*|user-agent)$/;

async function sent(request: Request) {
  const headers = await request.allHeaders();
  const { origin, cookie, referer } = headers;
  const others = Object.keys(headers).filter((name) => !OF_EVERY_REQUEST.test(name));
  return { origin, cookie, referer, others, body: request.postDataJSON() as unknown };
}

test('a page view tells where the tags stand, and of its visitor nothing is sent, and nothing stored', async ({
  page,
  context,
  ownSite: site,
}) => {
  await context.addCookies([{ name: 'who', value: 'cookie-secret', url: site.server }]);
  const telling = told(page);
  const path = '/chapter-minnesota.html';
  await page.goto(`${site.partners}${path}?email=sok.dara@example.org#fragment-secret`);
  const request = await telling;
  const { body, ...headers } = await sent(request);
  expect(headers).toEqual({ origin: site.partners, cookie: undefined, referer: undefined, others: [] });
  const { version, tags, ...rest } = body as { version: string; tags: unknown[] };
  expect(rest).toEqual({ path });
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(tags).toContainEqual({
    element: 'petition-form',
    petition: 'right-to-vote',
    partner: 'cnrp-minnesota',
  });
  for (const secret of SECRETS) expect(request.postData()).not.toContain(secret);
  const answer = await request.response();
  expect([answer!.status(), await answer!.headerValue('set-cookie')]).toEqual([204, null]);

  // The server stores gathered placements when it stops.
  await site.stop();
  const { placement_pages: pages, placement_days: days, placement_notes: notes } = stored(site);
  const place = { campaign: 'ceroc', petition: 'right-to-vote', page: site.partners + path };
  const day: unknown = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
  expect(pages).toContainEqual({ ...place, first_day: day, last_day: day });
  expect(days).toContainEqual({ ...place, day, element: 'petition-form', views: 1 });
  for (const row of notes!) expect(['partner', 'version']).toContain(row['note']);
  const all = JSON.stringify([pages, days, notes]);
  for (const secret of [...SECRETS, '127.0.0.1', 'localhost:0']) {
    if (!site.partners.includes(secret)) expect(all).not.toContain(secret);
  }
  // No moment: nothing more exact than a day.
  expect(all).not.toMatch(/\d\d:\d\d:\d\d|T\d\d:/);
});

test('a sandboxed frame has no name, and a page whose policy forbids it is not disturbed', async ({
  page,
  site,
  madeUp,
  complaints,
}) => {
  const script = `<script type="module" src="${site.server}/embed.js"></script>`;
  const counter = '<samleng-signature-counter petition="right-to-vote"></samleng-signature-counter>';
  const inside = `${script}${counter}`.replaceAll('"', '&quot;');
  const telling = told(page);
  await madeUp.open(`<iframe sandbox="allow-scripts" srcdoc="${inside}"></iframe>`);
  const framed = await sent(await telling);
  expect(framed.origin).toBe('null');
  expect(framed.body).toMatchObject({ path: '/', trouble: 'storage-refused' });

  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const policy = `<meta http-equiv="Content-Security-Policy" content="connect-src ${site.server}/v1/petitions/">`;
  await madeUp.open(counter, policy + script);
  await expect(page.locator('samleng-signature-counter [part=count]')).toHaveText(/^\d,\d{3}$/);
  await expect.poll(() => asked.some((url) => url.includes('/embed/tell-page-'))).toBe(true);
  await expect.poll(() => complaints.some((text) => text.includes('/v1/placements'))).toBe(true);
  // The browser's own words on its policy, and nothing of ours.
  expect(complaints.filter((text) => !text.includes('/v1/placements'))).toEqual([]);
});
