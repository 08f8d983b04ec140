import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { PetitionEntry } from '../../domain/campaign-file/schema.ts';
import { COMMAND } from '../../domain/accounts/actor.ts';
import { applyFile } from '../../campaigns/apply-file.ts';
import { smallCampaign } from '../../testing/data/campaign-file.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { consoleApp } from '../../testing/servers/console-app.ts';
import { problemOf } from '../../testing/servers/test-app.ts';
import type { Store } from '../../database/open.ts';

type Edited = { entry: PetitionEntry; version: number; signed: boolean; state: string };

const RIVER = '/console/api/petitions/clean-river';

async function rivers(store: Store) {
  const test = consoleApp(store);
  const { donations: _letters, ...file } = smallCampaign();
  const applied = await applyFile(store.db, file, { by: COMMAND, now: test.clock.now });
  assert.deepEqual(applied.ok, true, JSON.stringify(applied));
  const campaigner = await test.signedIn('campaigner');
  const ask: typeof campaigner.ask = (path, asked) => campaigner.ask(path, asked);
  const send = (method: string, path: string, body?: unknown) => ask(path, { method, body });
  const edited = async () => (await (await ask(RIVER)).json()) as Edited;
  return { ...test, ask, send, edited };
}

const other = ({ entry, version }: Edited, changes: Partial<PetitionEntry>) => ({
  entry: { ...entry, ...changes },
  version,
});

eachDatabase((openEmpty) => {
  it('a petition is read, changed once it was looked at, and not from an older state', async () => {
    const { send, edited, changed } = await rivers(await openEmpty());
    const before = await edited();
    const change = other(before, { goal: 2000 });

    const tried = await send('PUT', RIVER, { ...change, dryRun: true });
    assert.deepEqual(await tried.json(), {
      difference: [{ field: 'goal', before: before.entry.goal, after: 2000 }],
      needs: [],
    });
    assert.deepEqual(await edited(), before);

    assert.equal((await send('PUT', RIVER, change)).status, 200);
    assert.deepEqual(changed, ['clean-river'], 'pages that show it learn of it');
    assert.equal((await edited()).entry.goal, 2000);
    assert.equal(await problemOf(await send('PUT', RIVER, change)), 'changed-meanwhile');
  });

  it('what is wrong is named by the petition’s own fields', async () => {
    const { send, edited } = await rivers(await openEmpty());
    const before = await edited();
    const wrong = await send('PUT', RIVER, other(before, { goal: -1, title: { en: 'One', fr: 'Un' } }));
    assert.equal(wrong.status, 422);
    const { errors } = (await wrong.json()) as { errors: object[] };
    assert.deepEqual(errors, [
      { field: 'goal', code: 'invalid', message: 'must be above 0', detail: 'above', limit: 0 },
    ]);
  });

  it('words that people have signed change only with a reason, and the versions show who changed what', async () => {
    const { ask, send, edited } = await rivers(await openEmpty());
    const before = await edited();
    assert.equal(before.signed, true, 'on paper');
    const title = { ...before.entry.title, en: 'A clean lake' };
    const change = other(before, { title });

    const tried = await send('PUT', RIVER, { ...change, dryRun: true });
    assert.partialDeepStrictEqual(await tried.json(), {
      needs: ['reason'],
      difference: [{ field: 'title.en' }],
    });
    assert.equal((await send('PUT', RIVER, change)).status, 422);
    const reason = { en: 'It is a lake.' };
    assert.equal((await send('PUT', RIVER, { ...change, correction: reason })).status, 200);

    const { versions, names } = (await (await ask(`${RIVER}/versions`)).json()) as {
      versions: { version: number; kind: string; by: string; reason: object }[];
      names: Record<string, string>;
    };
    assert.partialDeepStrictEqual(versions[0], { version: 2, kind: 'correction', reason, changes: 1 });
    assert.equal(names[versions[0]!.by], 'The campaigner');
    const one = await (await ask(`${RIVER}/versions/2`)).json();
    assert.partialDeepStrictEqual(one, {
      difference: [{ field: 'title.en', before: before.entry.title.en, after: 'A clean lake' }],
      entry: { title },
    });
    assert.equal(await problemOf(await ask(`${RIVER}/versions/3`)), 'not-found');
  });

  it('a state changes as was told before, and refuses what is not for now', async () => {
    const { send, edited } = await rivers(await openEmpty());
    const pause = { change: { kind: 'pause' } };
    const told = await send('POST', `${RIVER}/state`, { ...pause, dryRun: true });
    const { consequences } = (await told.json()) as { consequences: object };
    assert.partialDeepStrictEqual(consequences, {
      state: { before: 'open', after: 'paused' },
      clockStops: true,
    });
    assert.equal((await edited()).state, 'open');
    assert.equal((await send('POST', `${RIVER}/state`, pause)).status, 200);
    assert.equal((await edited()).state, 'paused');
    const again = (await (await send('POST', `${RIVER}/state`, pause)).json()) as object;
    assert.partialDeepStrictEqual(again, { errors: [{ field: 'change', message: 'not-open' }] });
  });

  it('a draft is made, looked at and removed again; a petition that is public is not', async () => {
    const { ask, send, app } = await rivers(await openEmpty());
    const drafts = '/console/api/campaigns/river/petitions';
    assert.equal((await send('POST', drafts, { slug: 'blank' })).status, 200);
    assert.equal((await send('POST', drafts, { slug: 'copied', copyOf: 'clean-river' })).status, 200);
    assert.equal((await send('POST', drafts, { slug: 'copied' })).status, 422);
    assert.equal((await app.request('/v1/petitions/copied')).status, 404);

    const { entry } = (await (await ask('/console/api/petitions/copied')).json()) as Edited;
    const preview = await send('POST', '/console/api/campaigns/river/preview', { entry });
    assert.partialDeepStrictEqual(await preview.json(), { petition: 'copied', summary: { count: 0 } });

    assert.equal((await send('DELETE', '/console/api/petitions/copied')).status, 204);
    assert.equal(await problemOf(await ask('/console/api/petitions/copied')), 'petition-not-found');
    assert.equal((await send('DELETE', RIVER)).status, 422);
  });
});
