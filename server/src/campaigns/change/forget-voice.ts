import { record } from '../../audit/trail.ts';
import type { Actor } from '../../domain/accounts/actor.ts';
import { forgetVoices } from '../../petitions/forget-voices.ts';
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
      const forgotten = await forgetVoices(trx, petition, new Set([source]));
      if (forgotten === 0) return;
      // Nobody saw these words any more, so no difference tells of them.
      const details = { change: 'changed', fields: ['voices'] };
      await record(trx, { by, action: 'petition-changed', campaign: campaign.slug, petition, details }, now);
    },
  };
}
