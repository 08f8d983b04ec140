import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Petition } from '@samleng/contract';
import { COMMAND } from '../domain/accounts/actor.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { NOON } from '../testing/data/fixtures.ts';
import { parsed } from '../testing/data/campaign-file.ts';
import { richCampaign } from '../testing/data/rich-campaign.ts';
import { answer, testApp } from '../testing/servers/test-app.ts';
import { applyCampaign } from './apply.ts';
import { previewPetition } from './preview-petition.ts';

eachDatabase((openEmpty) => {
  it('a preview is the answer that the petition would get once it is saved', async () => {
    const store = await openEmpty();
    const json = richCampaign();
    json.petitions.forEach((petition) => Object.assign(petition, { draft: false }));
    const [petition] = json.petitions;
    if ('voices' in petition!) petition.voices.shift();
    json.donations.forEach((donation) => delete (donation as { letter?: object }).letter);
    const file = parsed({ ...json, batches: [] });
    const [entry] = file.petitions;
    assert.equal((await applyCampaign(store.db, file, new Map(), { by: COMMAND, now: NOON })).ok, true);
    const saved = await answer(testApp(store).app.request('/v1/petitions/clean-river'), Petition);
    const summary = { ...saved.summary, updatedAt: NOON.toISOString() };
    const preview = previewPetition(entry, { file, senderName: 'Samleng', now: NOON });
    assert.deepEqual(preview, { ok: true, petition: { ...saved, summary } });
    assert.deepEqual(previewPetition({ ...entry, goal: 0 }, { file, senderName: 'Samleng', now: NOON }), {
      ok: false,
      errors: [{ field: 'goal', message: 'must be above 0', code: 'above', limit: 0 }],
    });
  });
});
