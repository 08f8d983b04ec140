import type { PetitionEntry } from '../../domain/campaign-file/schema.ts';
import type { CampaignChange } from './change-campaign.ts';
import { placeOf } from './change-entry.ts';

type VoiceEntry = PetitionEntry['voices'][number];

/** Has a petition show words of a signer, after the others; chosen already, they are worded anew. Whether the signer agrees is seen to where it is applied. */
export function chooseVoice(petition: string, voice: { signature: string; text: object }): CampaignChange {
  return changeVoices(petition, (voices) => {
    const at = voices.findIndex(({ signature }) => signature === voice.signature);
    return at < 0 ? [...voices, voice] : (voices as object[]).with(at, voice);
  });
}

/** @param source The id of a signature, or a donation's slug. */
export function takeOutVoice(petition: string, source: string): CampaignChange {
  return changeVoices(petition, (voices) => voices.filter((voice) => sourceOf(voice) !== source));
}

/** @param sources Of all voices, as they shall stand; those that are missing come last. */
export function orderVoices(petition: string, sources: readonly string[]): CampaignChange {
  const place = (voice: VoiceEntry): number => {
    const at = sources.indexOf(sourceOf(voice) ?? '');
    return at < 0 ? sources.length : at;
  };
  return changeVoices(petition, (voices) => voices.toSorted((one, other) => place(one) - place(other)));
}

const sourceOf = ({ signature, donation }: VoiceEntry): string | undefined => signature ?? donation;

function changeVoices(slug: string, change: (voices: VoiceEntry[]) => object[]): CampaignChange {
  return {
    change: (file) => {
      const at = placeOf(file, 'petitions', { slug });
      const petition = file.petitions[at];
      if (petition === undefined) return undefined;
      const changed = { ...petition, voices: change(petition.voices) };
      return { ...file, petitions: (file.petitions as object[]).with(at, changed) };
    },
  };
}
