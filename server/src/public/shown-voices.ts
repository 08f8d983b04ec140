import type { Voice } from '@samleng/contract';
import type { Db } from '../database/db.ts';
import type { StoredPetition } from '../petitions/find.ts';

/** Finds, by id, the signatures whose comments may be shown, with the name where that may be shown too. */
export type AgreedSigners = (
  db: Db,
  petition: string,
  ids: readonly string[],
) => Promise<ReadonlyMap<string, Pick<Voice, 'by'>>>;

/** The voices that may be shown now: a signature may have been withdrawn since it was chosen, or its consent. */
export async function shownVoices(
  db: Db,
  { petition, voices, showNames }: StoredPetition,
  agreedSigners: AgreedSigners,
): Promise<Voice[]> {
  const ids = voices.flatMap(({ signature }) => signature ?? []);
  const agreed = ids.length === 0 ? undefined : await agreedSigners(db, petition, ids);
  return voices.flatMap(({ signature, donation: _donation, ...voice }): Voice[] => {
    if (signature === undefined) return [voice];
    const named = agreed?.get(signature);
    if (named === undefined) return [];
    // The notice of a petition that shows no names promises it of all of them.
    return [{ text: voice.text, ...(showNames && named) }];
  });
}
