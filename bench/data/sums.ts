import { mendSums } from '@samleng/server/counts/mend-sums';
import { openStore } from '@samleng/server/database';
import { readConfig } from '@samleng/server/config';
import { sql } from 'kysely';

/**
 * Sums the signatures of a database that were written past the server, as it would have while they came: else it would
 * begin with that while it is measured. The tag was seen on all of their pages.
 */
export async function sumSignatures(settings: Record<string, string>): Promise<void> {
  const store = await openStore(readConfig(settings).database);
  await mendSums(store, new Date());
  await sql`
    insert into placement_pages (campaign, petition, page, first_day, last_day)
    select petitions.campaign, petitions.petition, value, '', ''
    from count_sums inner join petitions on petitions.petition = count_sums.petition
    where partner = '' and part = 'page' and value <> ''
    on conflict do nothing`.execute(store.db);
  await store.close();
}
