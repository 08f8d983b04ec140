import { record } from '../../audit/trail.ts';
import type { Actor } from '../../domain/accounts/actor.ts';
import type { CampaignFile, PetitionEntry } from '../../domain/campaign-file/schema.ts';
import type { Db } from '../../database/db.ts';
import { findPetition } from '../../petitions/find.ts';
import { forgetVoices } from '../../petitions/forget-voices.ts';
import { agreedSigners } from '../../signatures/voices.ts';
import type { CampaignChange } from './change-campaign.ts';
import { placeOf } from './change-entry.ts';

type VoiceEntry = PetitionEntry['voices'][number];

/**
 * Has a petition show words of a signer, after the others; chosen already, they are worded anew. That the signer agrees
 * is seen to where it is applied.
 */
export function chooseVoice(petition: string, voice: { signature: string; text: object }): CampaignChange {
  return changeVoices(petition, (voices) => {
    const at = voices.findIndex(({ signature }) => signature === voice.signature);
    return at < 0 ? [...voices, voice] : (voices as object[]).with(at, voice);
  });
}

/** @param sources Of all voices, as they shall stand; those that are missing come last. */
export function orderVoices(petition: string, sources: readonly string[]): CampaignChange {
  const place = (voice: VoiceEntry): number => {
    const at = sources.indexOf(sourceOf(voice) ?? '');
    return at < 0 ? sources.length : at;
  };
  return changeVoices(petition, (voices) => voices.toSorted((one, other) => place(one) - place(other)));
}

/** @param source The id of a signature, or a donation's slug. */
export function takeOutVoice(petition: string, source: string, by: Actor, now: Date): CampaignChange {
  const others = (voices: VoiceEntry[]) => voices.filter((voice) => sourceOf(voice) !== source);
  return changeVoices(petition, others, async (trx, campaign, withdrawn) => {
    if (!withdrawn.has(source)) return;
    // Nobody saw these words any more, so no difference tells of them.
    const details = { change: 'changed', fields: ['voices'] };
    await record(trx, { by, action: 'petition-changed', campaign, petition, details }, now);
  });
}

const sourceOf = ({ signature, donation }: VoiceEntry): string | undefined => signature ?? donation;

const entryOf = (file: CampaignFile, slug: string): PetitionEntry | undefined =>
  file.petitions[placeOf(file, 'petitions', { slug })];

/**
 * Each change drops the words of signers who have withdrawn, which the file does not hold. They go from the petition's
 * versions too: afterwards nobody could find them there.
 */
function changeVoices(
  slug: string,
  change: (voices: VoiceEntry[]) => object[],
  told?: (trx: Db, campaign: string, withdrawn: ReadonlySet<string>) => Promise<void>,
): CampaignChange {
  let withdrawn: ReadonlySet<string> = new Set();
  return {
    change: (file) => {
      const petition = entryOf(file, slug);
      if (petition === undefined) return undefined;
      const changed = { ...petition, voices: change(petition.voices) };
      return { ...file, petitions: file.petitions.map((one) => (one === petition ? changed : one)) };
    },
    refusals: async (trx) => {
      withdrawn = await withdrawnFrom(trx, slug);
      return [];
    },
    afterwards: async (trx, { campaign }) => {
      await forgetVoices(trx, slug, withdrawn);
      await told?.(trx, campaign.slug, withdrawn);
    },
  };
}

async function withdrawnFrom(trx: Db, petition: string): Promise<ReadonlySet<string>> {
  const voices = (await findPetition(trx, petition))?.voices ?? [];
  const signatures = voices.flatMap(({ signature }) => signature ?? []);
  const agreed = await agreedSigners(trx, petition, signatures);
  return new Set(signatures.filter((signature) => !agreed.has(signature)));
}
