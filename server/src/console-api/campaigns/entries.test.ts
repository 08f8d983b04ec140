import assert from 'node:assert/strict';
import { it } from 'node:test';
import { findAudit } from '../../audit/trail.ts';
import { applyFile } from '../../campaigns/apply-file.ts';
import { COMMAND } from '../../domain/accounts/actor.ts';
import type { Store } from '../../database/open.ts';
import { smallCampaign } from '../../testing/data/campaign-file.ts';
import { PNG } from '../../testing/data/campaign-folder.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { putSignature } from '../../testing/data/scratch-store.ts';
import { consoleApp } from '../../testing/servers/console-app.ts';
import { problemOf } from '../../testing/servers/test-app.ts';

const RIVER = '/console/api/campaigns/river';
const SHEETS = `${RIVER}/batches/clean-river/first-sheets`;
const [sheets] = smallCampaign().batches;

async function rivers(store: Store) {
  const test = consoleApp(store);
  const { donations: _letters, ...file } = smallCampaign();
  const applied = await applyFile(store.db, file, { by: COMMAND, now: test.clock.now });
  assert.ok(applied.ok, JSON.stringify(applied));
  const campaigner = await test.signedIn('campaigner');
  const ask: typeof campaigner.ask = (path, asked) => campaigner.ask(path, asked);
  const send = async (method: string, path: string, body?: unknown) => {
    const response = await ask(path, { method, body });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };
  return { ...test, ask, send, by: `account:${campaigner.id}` };
}

const errorsOf = (body: Record<string, unknown>) =>
  (body['errors'] as { field: string; message: string }[]).map(({ field, message }) => `${field} ${message}`);

eachDatabase((openEmpty) => {
  it('a batch moves the count, and far only when that was said before', async () => {
    const store = await openEmpty();
    const { send, changed, by } = await rivers(store);
    const entry = { ...sheets, signatures: 3000 };
    const tried = await send('PUT', SHEETS, { entry, dryRun: true });
    const counts = [{ petition: 'clean-river', before: 42, after: 3012 }];
    assert.partialDeepStrictEqual(tried.body, { counts, needs: ['expected-count'] });
    const refused = await send('PUT', SHEETS, { entry });
    assert.deepEqual(errorsOf(refused.body), [
      'batches the public count of clean-river would go from 42 to 3,012',
    ]);
    assert.equal((await send('PUT', SHEETS, { entry, expectCount: 3012 })).status, 200);
    assert.deepEqual(changed, ['clean-river'], 'pages that show it learn of it');
    const removed = await send('DELETE', `${SHEETS}?expectCount=12`);
    assert.partialDeepStrictEqual(removed.body, { changes: [{ slug: 'clean-river/first-sheets' }] });
    assert.equal((await send('DELETE', SHEETS)).status, 404);
    const wrong = await send('POST', `${RIVER}/batches`, { entry: { ...sheets, signatures: 0 } });
    assert.deepEqual(errorsOf(wrong.body), ['signatures must be above 0']);
    const { entries } = await findAudit(store.db, { by, action: 'campaign-changed' }, 9);
    assert.deepEqual(
      entries.map(({ details }) => details['changed']),
      [{ batch: 1 }, { batch: 1 }],
    );
  });

  it('settings, partners and donations are changed, and read back', async () => {
    const { send, ask } = await rivers(await openEmpty());
    const campaign = { slug: 'river', title: { en: 'Rivers' }, timeZone: 'Asia/Seoul' };
    const far = await send('PUT', RIVER, { entry: { ...campaign, timeZone: 'Asia/Angkor' } });
    assert.deepEqual(errorsOf(far.body), ['timeZone must be a time zone, such as Asia/Phnom_Penh']);
    const moved = { ...campaign, timeZone: 'Asia/Bangkok', sender: { en: 'Friends' } };
    assert.equal((await send('PUT', RIVER, { entry: moved })).status, 200);
    const spring = { slug: 'spring', name: { en: 'Spring' } };
    assert.equal((await send('POST', `${RIVER}/partners`, { entry: spring })).status, 200);
    const named = { ...spring, name: { en: 'Well' } };
    assert.equal((await send('PUT', `${RIVER}/partners/spring`, { entry: named })).status, 200);
    const file = `data:image/png;base64,${PNG.toString('base64')}`;
    const donor = { kind: 'person', name: { en: 'A fisher' } };
    const letter = { file, alt: { en: 'Thanks' } };
    const given = { slug: 'fisher', donor, receivedOn: '2020-03-01', letter };
    assert.equal((await send('POST', `${RIVER}/donations`, { entry: given })).status, 200);
    const shown = await send('GET', RIVER);
    assert.partialDeepStrictEqual(shown.body, {
      campaign: moved,
      petitions: [{ petition: 'clean-river', count: 42 }],
      partners: [named, { slug: 'upstream' }],
      counts: [{ partner: 'upstream', petition: 'clean-river', count: 12 }],
    });
    const { donations } = shown.body as { donations: { letter: { file: string } }[] };
    assert.match(donations[0]!.letter.file, /^stored:/);
    assert.equal((await send('DELETE', `${RIVER}/donations/fisher`)).status, 200);
    assert.equal(await problemOf(await ask('/console/api/campaigns/sea')), 'campaign-not-found');
  });

  it('a partner that is renamed takes its accounts and links along', async () => {
    const store = await openEmpty();
    const { signedIn, send } = await rivers(store);
    const partner = await signedIn('partner', { campaign: 'river', partner: 'upstream' });
    const links = '/console/api/petitions/clean-river/partners/upstream/event-links';
    assert.equal((await send('POST', links, { hours: 1 })).status, 201);
    const entry = { slug: 'source', name: { en: 'Source' } };
    const tried = await send('PUT', `${RIVER}/partners/upstream`, { entry, dryRun: true });
    assert.equal(tried.status, 200);
    const { partners } = await store.db
      .selectFrom('accounts')
      .select('partner as partners')
      .where('partner', 'is not', null)
      .executeTakeFirstOrThrow();
    assert.equal(partners, 'upstream', 'a dry run changes nothing');
    assert.equal((await send('PUT', `${RIVER}/partners/upstream`, { entry })).status, 200);
    const other = { slug: 'upstream', name: { en: 'Others' } };
    assert.equal((await send('POST', `${RIVER}/partners`, { entry: other })).status, 422, 'tags credit it');
    const unnamed = { ...entry, aliases: [] };
    assert.equal((await send('PUT', `${RIVER}/partners/source`, { entry: unnamed })).status, 200);
    assert.equal((await send('POST', `${RIVER}/partners`, { entry: other })).status, 200);
    const own = await (await partner.ask('/console/api/own')).json();
    assert.partialDeepStrictEqual(own, { partner: 'source', name: { en: 'Source' } });
    assert.deepEqual(await store.db.selectFrom('event_links').select('partner').execute(), [
      { partner: 'source' },
    ]);
  });

  it('a campaign that is asked for twice at once is made once', async () => {
    const { send } = await rivers(await openEmpty());
    const asked = {
      slug: 'sea',
      title: { en: 'The sea' },
      timeZone: 'Asia/Phnom_Penh',
      petition: 'clean-sea',
    };
    const made = await Promise.all([1, 2].map(() => send('POST', '/console/api/campaigns', asked)));
    assert.deepEqual(
      made.map(({ status }) => status).toSorted((one, other) => one - other),
      [200, 422],
    );
  });

  it('a campaign begins from nothing, with a draft', async () => {
    const { send } = await rivers(await openEmpty());
    const asked = {
      slug: 'sea',
      title: { en: 'The sea' },
      timeZone: 'Asia/Phnom_Penh',
      petition: 'clean-sea',
    };
    assert.equal((await send('POST', '/console/api/campaigns', asked)).status, 200);
    assert.partialDeepStrictEqual((await send('GET', '/console/api/campaigns/sea')).body, {
      campaign: { slug: 'sea', title: { en: 'The sea' }, timeZone: 'Asia/Phnom_Penh' },
      petitions: [{ petition: 'clean-sea', draft: true, count: 0 }],
    });
    const again = await send('POST', '/console/api/campaigns', { ...asked, petition: 'other-sea' });
    assert.deepEqual(errorsOf(again.body), ['slug is used twice']);
    const taken = await send('POST', '/console/api/campaigns', { ...asked, slug: 'lake' });
    assert.deepEqual(errorsOf(taken.body), ['petition clean-sea is a petition of another campaign']);
  });

  it('a partner sees their own figures, and nothing else', async () => {
    const store = await openEmpty();
    const { signedIn, send } = await rivers(store);
    await putSignature(store.db, 'clean-river', { partner: 'upstream' });
    const partner = await signedIn('partner', { campaign: 'river', partner: 'upstream' });
    const own = (await (await partner.ask('/console/api/own')).json()) as object;
    assert.partialDeepStrictEqual(own, {
      partner: 'upstream',
      name: { en: 'Upstream' },
      petitions: [
        { petition: 'clean-river', goal: 500, status: 'open', count: 43, own: { count: 13, today: 0 } },
      ],
      script: 'https://sign.example.org/embed.js',
      pages: 'https://sign.example.org/p/',
    });
    assert.deepEqual((await send('GET', `${RIVER}/partners/upstream/figures`)).body, own);
    await store.db.updateTable('petitions').set({ draft: 1 }).execute();
    assert.partialDeepStrictEqual(await (await partner.ask('/console/api/own')).json(), { petitions: [] });
    assert.equal(await problemOf(await partner.ask(RIVER)), 'not-allowed');
    const nowhere = await signedIn('volunteer');
    assert.equal(await problemOf(await nowhere.ask('/console/api/own')), 'not-allowed');
  });
});
