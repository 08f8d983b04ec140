import type { Communities } from '../domain/campaign-file/communities.ts';
import { type CountryCount, oddCountries } from '../domain/oddities/odd-countries.ts';
import type { Db } from '../database/db.ts';
import type { StoredPetition } from '../petitions/find.ts';

/** Countries that do not fit the campaign's table of its communities. */
export async function findInPlaces(db: Db, { campaign }: StoredPetition, countries: readonly CountryCount[]) {
  const { communities } = await db
    .selectFrom('campaigns')
    .select('communities')
    .where('campaign', '=', campaign)
    .executeTakeFirstOrThrow();
  const { people = {} } = JSON.parse(communities) as Partial<Communities>;
  return {
    oddities: oddCountries(countries, people),
    lookedAt: { communities: Object.keys(people).length },
  };
}
