import { record } from '../../audit/trail.ts';
import type { Actor } from '../../domain/accounts/actor.ts';
import type { PetitionEntry } from '../../domain/campaign-file/schema.ts';
import type { Db } from '../../database/db.ts';
import { agreedSigners } from '../../signatures/voices.ts';
import type { CampaignChange } from './change-campaign.ts';
import { takeOutVoice } from './change-voices.ts';

/**
 * Takes words out of a petition. When their signer has withdrawn, they go from its earlier versions too: nothing of a
 * person who is erased is kept there.
 *
 * @param source The id of a signature, or a donation's slug.
 */
export function forgetVoice(petition: string, source: string, by: Actor, now: Date): CampaignChange {
  return {
    ...takeOutVoice(petition, source),
    afterwards: async (trx, { campaign }) => {
      if ((await agreedSigners(trx, petition, [source])).size > 0) return;
      const forgotten = await forgetInVersions(trx, petition, source);
      if (forgotten === 0) return;
      // Nobody saw these words any more, so no difference tells of them.
      const details = { change: 'changed', fields: ['voices'] };
      await record(trx, { by, action: 'petition-changed', campaign: campaign.slug, petition, details }, now);
    },
  };
}

/** @returns In how many versions they stood. */
async function forgetInVersions(trx: Db, petition: string, signature: string): Promise<number> {
  const rows = await trx
    .selectFrom('petition_versions')
    .select(['version', 'content'])
    .where('petition', '=', petition)
    .where('content', 'like', `%"signature":"${signature}"%`)
    .execute();
  let forgotten = 0;
  for (const { version, content } of rows) {
    const entry: PetitionEntry = JSON.parse(content);
    const voices = entry.voices.filter((voice) => voice.signature !== signature);
    if (voices.length === entry.voices.length) continue;
    forgotten += 1;
    await trx
      .updateTable('petition_versions')
      .set({ content: JSON.stringify({ ...entry, voices }) })
      .where('petition', '=', petition)
      .where('version', '=', version)
      .execute();
  }
  return forgotten;
}
