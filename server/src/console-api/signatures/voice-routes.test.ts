import assert from 'node:assert/strict';
import { it } from 'node:test';
import { findAudit } from '../../audit/trail.ts';
import { applyCampaign } from '../../campaigns/apply.ts';
import { COMMAND } from '../../domain/accounts/actor.ts';
import { CampaignFile } from '../../domain/campaign-file/schema.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { NOON, signatureId } from '../../testing/data/fixtures.ts';
import { smallCampaign } from '../../testing/data/campaign-file.ts';
import { personal } from '../../testing/data/personal.ts';
import { putSignature } from '../../testing/data/scratch-store.ts';
import { consoleApp } from '../../testing/servers/console-app.ts';

const VOICES = '/console/api/petitions/clean-river/voices';
const [DARA, BOPHA, SHY, HELD] = [1, 2, 3, 4].map(signatureId);
type Voices = { voices: { source: string; shown: boolean; by?: object; text: object }[] };

const wrong = async (response: Response) =>
  ((await response.json()) as { errors?: { field: string }[] }).errors?.map(({ field }) => field);
const shown = async (response: Response | Promise<Response>) =>
  ((await (await response).json()) as Voices).voices.map(({ source, shown: isShown }) => [source, isShown]);

eachDatabase((openEmpty) => {
  it('has a campaigner choose, word, order and take out what signers wrote who agreed', async () => {
    const store = await openEmpty();
    const { db } = store;
    const { signedIn, changed } = consoleApp(store);
    const file = CampaignFile.parse(smallCampaign());
    const letters = new Map();
    const plain = {
      ...file,
      donations: [],
      petitions: file.petitions.map((one) => ({ ...one, showNames: true })),
    };
    assert.ok((await applyCampaign(db, plain, letters, { by: COMMAND, now: NOON })).ok);
    const comment = { comment: 'For my mother', consent_comment: 1, show_name: 1, name: 'Sok Dara' };
    await putSignature(db, 'clean-river', { id: DARA, ...comment });
    await putSignature(db, 'clean-river', { id: BOPHA, ...comment, show_name: 0 });
    await putSignature(db, 'clean-river', { id: SHY, ...comment, consent_comment: 0 });
    await putSignature(db, 'clean-river', { id: HELD, ...comment, state: 'held' });
    const campaigner = await signedIn('campaigner');
    const ask = (method: string, body?: object, source = '') =>
      campaigner.ask(VOICES + source, { method, ...(body && { body }) });
    const languages = Object.keys(file.petitions[0]!.title);
    const text = (words: string) => Object.fromEntries(languages.map((language) => [language, words]));
    const choose = (signature: string, words: string) => ask('POST', { signature, text: text(words) });

    assert.deepEqual(await shown(choose(DARA!, 'For my mother.')), [[DARA, true]]);
    assert.deepEqual(await shown(choose(BOPHA!, 'For her.')), [
      [DARA, true],
      [BOPHA, true],
    ]);
    // Worded anew, it keeps its place.
    const worded = (await (await choose(DARA!, 'For my old mother.')).json()) as Voices;
    assert.deepEqual(worded.voices[0], {
      source: DARA,
      kind: 'signer',
      text: text('For my old mother.'),
      by: { en: 'Sok Dara' },
      shown: true,
    });
    assert.equal(worded.voices[1]!.by, undefined);
    assert.deepEqual(await wrong(await choose(SHY!, 'x')), ['signature']);
    assert.deepEqual(await wrong(await choose(HELD!, 'x')), ['signature']);
    assert.deepEqual(
      await wrong(await choose(DARA!, 'x'.repeat(121))),
      languages.map((one) => `text.${one}`),
    );
    assert.deepEqual(await wrong(await ask('POST', { signature: DARA, text: {} })), ['text']);
    const sources = [BOPHA, DARA];
    assert.deepEqual(await shown(ask('PUT', { sources })), [
      [BOPHA, true],
      [DARA, true],
    ]);
    assert.deepEqual(new Set(changed), new Set(['clean-river']));

    // The signer withdraws: nobody sees the words, and they can be taken out of the earlier versions too.
    await personal(db)
      .updateTable('signatures')
      .set({ consent_comment: 0 })
      .where('id', '=', DARA!)
      .execute();
    assert.deepEqual(await shown(ask('GET')), [
      [BOPHA, true],
      [DARA, false],
    ]);
    assert.deepEqual(await shown(ask('DELETE', undefined, `/${DARA}`)), [[BOPHA, true]]);
    const kept = JSON.stringify(await db.selectFrom('petition_versions').select('content').execute());
    assert.match(kept, /For her/);
    assert.doesNotMatch(kept, /my old mother/);
    const { entries } = await findAudit(db, { action: 'petition-changed' }, 9);
    const told = entries.filter(({ details }) => JSON.stringify(details.fields) === '["voices"]');
    assert.equal(told.length, 5);
    assert.doesNotMatch(JSON.stringify(entries), /mother|dara/i);
    assert.deepEqual(await shown(ask('DELETE', undefined, `/${BOPHA}`)), []);
  });
});
