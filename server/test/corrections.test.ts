import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Corrections, Petition } from '@samleng/contract';
import { applyCampaign } from '../src/campaigns/apply.ts';
import { COMMAND } from '../src/domain/accounts/actor.ts';
import { parsed, smallCampaign } from '../src/testing/data/campaign-file.ts';
import { eachDatabase } from '../src/testing/data/each-database.ts';
import { NOON, signatureId, signBody } from '../src/testing/data/fixtures.ts';
import { answer, testApp } from '../src/testing/servers/test-app.ts';

const RIVER = '/v1/petitions/clean-river';
const REASON = { en: 'It flows <into> a lake.', km: 'ទន្លេហូរចូលបឹង។' };

eachDatabase((openEmpty) => {
  it('each signature knows the words that were signed, and everybody can read what was corrected since', async () => {
    const store = await openEmpty();
    const { db } = store;
    const { app, sign } = testApp(store);
    const file = smallCampaign();
    const [petition] = file.petitions;
    Object.assign(petition!, { protection: 'none' });
    const apply = async (correction?: typeof REASON) => {
      const campaign = parsed({ ...file, donations: [] });
      const done = await applyCampaign(db, campaign, new Map(), { by: COMMAND, now: NOON, correction });
      assert.ok(done.ok, JSON.stringify(done));
    };
    const read = () => answer(app.request(RIVER), Petition);
    const corrections = async () =>
      (await answer(app.request(`${RIVER}/corrections`), Corrections)).corrections;
    const page = async (language: string) => (await app.request(`/p/clean-river?lang=${language}`)).text();

    await apply();
    assert.partialDeepStrictEqual(await read(), { version: 1 });
    assert.deepEqual(await corrections(), []);
    assert.doesNotMatch(await page('en'), /Corrected on/);
    await sign(signBody(1, { version: 1 }));

    petition!.text.en = 'We ask for a clean lake & <i>more</i>.';
    await apply(REASON);
    petition!.goal = 700;
    await apply();
    assert.partialDeepStrictEqual(await read(), { version: 3, correctedOn: '2026-03-01' });
    const [correction, ...others] = await corrections();
    assert.deepEqual(others, []);
    assert.partialDeepStrictEqual(correction, { version: 2, reason: REASON });
    assert.deepEqual(
      [correction?.before.text.en, correction?.after.text.en],
      ['We ask for a clean river.', petition!.text.en],
    );
    assert.equal((await app.request('/v1/petitions/nothing/corrections')).status, 404);

    const shown = await page('en');
    assert.match(shown, /Corrected on 1 March 2026/);
    assert.match(shown, /It flows &lt;into&gt; a lake\./);
    assert.match(shown, /We ask for a clean <del>river<\/del>\./);
    assert.match(shown, /We ask for a clean <ins>lake &amp; &lt;i&gt;more&lt;\/i&gt;<\/ins>\./);
    assert.match(shown, /<p class="words" lang="en">A clean river/);
    assert.match(await page('km'), /បានកែតម្រូវនៅថ្ងៃទី\u00a01 មីនា 2026/);
    assert.match(shown, /name="version" value="3"/);

    // Read before the correction, of a version that is none, by an older form, and without JavaScript.
    await sign(signBody(2, { version: 1 }));
    await sign(signBody(3, { version: 0 }));
    await sign(signBody(4, { version: 99 }));
    await sign(signBody(5));
    const { consents: _boxes, showName: _box, ...fields } = signBody(6);
    const body = new URLSearchParams({ ...fields, version: '2' } as Record<string, string>);
    await app.request('/p/clean-river', { method: 'POST', body });
    const rows = await db.selectFrom('signatures').select(['id', 'petition_version']).orderBy('id').execute();
    assert.deepEqual(
      rows.map((row) => [row.id, row.petition_version]),
      [1, 1, 3, 3, 3, 2].map((version, at) => [signatureId(at + 1), version]),
    );
  });
});
