import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DayPeriod, Days } from '@samleng/contract';
import { DAY_MS } from '../../domain/time/durations.ts';
import { putSignature, scratchStore } from '../../testing/data/scratch-store.ts';
import { campaignApp } from '../../testing/servers/test-app.ts';
import { curvePoints } from './curve-points.ts';
import { daysView } from './days-view.ts';

const NONE: Days = {
  petition: 'clean-river',
  timeZone: 'Asia/Phnom_Penh',
  online: [],
  paper: [],
  carriedOver: [],
};
const TWO: DayPeriod[] = [
  { from: '2026-03-01', to: '2026-03-01', count: 6 },
  { from: '2026-03-02', to: '2026-03-05', count: 8 },
];
const OLD: DayPeriod = { from: '2016-01-01', to: '2016-01-01', count: 1000 };

const shown = async (days: Days) => String(await daysView(days, 'en'));
const totals = (days: Days) => curvePoints(days).map(({ total }) => total);

describe('when the signatures came', () => {
  it('is drawn once there are two periods, and told in words and in a table too', async () => {
    assert.equal(await shown({ ...NONE, online: TWO.slice(1) }), '');
    assert.equal(
      await shown({ ...NONE, online: TWO.slice(1), carriedOver: [OLD] }),
      '',
      'one day of a curve',
    );
    const page = await shown({ ...NONE, online: TWO });
    assert.match(
      page,
      /<svg [^>]*role="img" aria-label="A curve of the signatures, from 0 on 1 March 2026 to 14 on 5 March 2026"/,
    );
    assert.match(page, /<td>2\u00a0March\u00a02026 to 5\u00a0March\u00a02026<\/td>\s*<td>8<\/td>/);
    assert.match(page, /href="\/v1\/petitions\/clean-river\/days\.csv"/);
    assert.doesNotMatch(page, /style=|<script|On paper/, 'by strict rules, and no way that nobody took');
  });

  it('rises by what came, from the first signature on a page on', () => {
    assert.deepEqual(totals({ ...NONE, online: TWO }), [0, 6, 14]);
    assert.deepEqual(totals({ ...NONE, online: TWO, carriedOver: [OLD] }), [1000, 1006, 1014]);
    assert.deepEqual(totals({ ...NONE, paper: TWO }), [0, 6, 14]);
  });

  it('stays small, and whole, however many days there are', async () => {
    const online = Array.from({ length: 1000 }, (_, at) => {
      const day = new Date(Date.UTC(2024, 0, 1) + at * DAY_MS).toISOString().slice(0, 10);
      return { from: day, to: day, count: 5 + (at % 7) };
    });
    const all = online.reduce((sum, { count }) => sum + count, 0);
    const page = await shown({ ...NONE, online });
    assert.ok(page.length < 6000, `${page.length} characters`);
    const rows = [...page.matchAll(/<td>([\d,]+)<\/td>/g)].map(([, count]) =>
      Number(count!.replace(',', '')),
    );
    assert.equal(
      rows.reduce((sum, count) => sum + count, 0),
      all,
    );
    assert.equal(Math.round(totals({ ...NONE, online }).at(-1)!), all);
  });

  it("stands on the petition's page", async (test) => {
    const store = await scratchStore(test);
    const { app } = await campaignApp(store);
    const page = async () => (await app.request('/p/clean-river?lang=en')).text();
    assert.doesNotMatch(await page(), /<svg/);
    for (const day of ['2026-02-01', '2026-02-20'])
      for (let person = 0; person < 5; person += 1) await putSignature(store.db, 'clean-river', { day });
    assert.match(await page(), /<svg .*to 10 on 20 February 2026/);
  });
});
