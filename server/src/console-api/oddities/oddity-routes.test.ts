import assert from 'node:assert/strict';
import { it } from 'node:test';
import { putCampaign } from '../../testing/data/fixtures.ts';
import { hoursLater } from '../../testing/data/moderating.ts';
import { putMany } from '../../testing/data/odd-days.ts';
import { scratchStore } from '../../testing/data/scratch-store.ts';
import { consoleApp } from '../../testing/servers/console-app.ts';

const ROOM = '/console/api/petitions/clean-river/oddities';

it('what looks odd is found, explained by name, and names are for those who may read signatures', async (t) => {
  const store = await scratchStore(t);
  await putCampaign(store.db);
  await putMany(store.db, 6, { name: 'Sok Dara', name_key: 'sokdara' });
  await putMany(store.db, 2, { state: 'held', signed_at: hoursLater(-100).toISOString() });
  const browser = await consoleApp(store).signedIn('campaigner');
  const look = async () => (await browser.ask(ROOM)).json() as Promise<{ oddities: object[]; names: object }>;
  assert.partialDeepStrictEqual((await look()).oddities, [
    { id: 'held', size: 2, where: [{ key: 'state', value: 'held' }] },
  ]);

  const explain = (body: object) => browser.ask(`${ROOM}/explained`, { method: 'PUT', body });
  assert.equal((await explain({ id: 'nothing', because: 'So.' })).status, 404);
  assert.equal((await explain({ id: 'held', because: 'So.\u202e' })).status, 422);
  assert.equal((await explain({ id: 'held', because: 'Our moderator was ill.' })).status, 204);
  const { oddities, names } = await look();
  assert.partialDeepStrictEqual(oddities[0], { explanation: { because: 'Our moderator was ill.' } });
  assert.deepEqual(Object.values(names), ['The campaigner']);

  const read = async (body: object) => browser.ask(`${ROOM}/names`, { method: 'POST', body });
  assert.equal((await read({ after: 'nowhere' })).status, 422);
  assert.partialDeepStrictEqual(await (await read({})).json(), {
    names: [{ name: 'Sok Dara', count: 6, days: 1, expected: 5 }],
    next: null,
  });
});
