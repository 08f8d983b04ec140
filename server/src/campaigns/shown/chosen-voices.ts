import type { Language, LocalizedText, Voice } from '@samleng/contract';
import type { Db } from '../../database/db.ts';
import { findPetition } from '../../petitions/find.ts';
import { agreedSigners } from '../../signatures/voices.ts';

/** Words that are chosen for a petition. */
export type ChosenVoice = Pick<Voice, 'by'> & {
  /** The id of its signature, or its donation's slug; null for words without either, which earlier versions stored. */
  source: string | null;
  kind: 'signer' | 'donor';
  text: LocalizedText;
  /** Not when its signer has withdrawn, or does not agree any more: then nobody sees it. */
  shown: boolean;
};

/** `languages`: those of the petition's title, in which each voice must be. */
export type ChosenVoices = { voices: ChosenVoice[]; languages: Language[]; showNames: boolean };

/** @returns undefined when there is no such petition. */
export async function chosenVoices(db: Db, petition: string): Promise<ChosenVoices | undefined> {
  const found = await findPetition(db, petition);
  if (found === undefined) return undefined;
  const ids = found.voices.flatMap(({ signature }) => signature ?? []);
  const agreed = await agreedSigners(db, petition, ids);
  const voices = found.voices.map(({ signature, donation, text, by }): ChosenVoice => {
    if (signature === undefined)
      return { source: donation ?? null, kind: 'donor', text, ...(by && { by }), shown: true };
    const named = found.showNames ? agreed.get(signature) : undefined;
    return { source: signature, kind: 'signer', text, ...named, shown: agreed.has(signature) };
  });
  return { voices, languages: Object.keys(found.title) as Language[], showNames: found.showNames };
}
