import type { Currency, Language, WallSort } from '@samleng/contract';
import type { SelectQueryBuilder, SqlBool } from 'kysely';
import type { KnownDonation } from '../domain/donation/wall.ts';
import type { Db } from '../database/db.ts';
import { REFUSED } from './letters.ts';
import type { DonationRow, LetterRow, Tables } from '../database/tables.ts';

type Place = Pick<DonationRow, 'id' | 'received_on' | 'featured'>;

/**
 * One page of a campaign's donations.
 *
 * @param page.after Id of the last donation on the previous page.
 * @returns undefined when `after` is no donation of this campaign.
 */
export async function listDonations(
  db: Db,
  campaign: string,
  page: { sort: WallSort; after: string | undefined; limit: number },
): Promise<{ donations: KnownDonation[]; hasMore: boolean } | undefined> {
  const place = page.after === undefined ? undefined : await findPlace(db, campaign, page.after);
  if (page.after !== undefined && place === undefined) return undefined;
  const all = db.selectFrom('donations').where('campaign', '=', campaign);
  const sorted = page.sort === 'recent' ? byDay(all, place) : byCampaigner(all, place);
  const rows = await sorted
    .leftJoin('letters', (join) =>
      join.onRef('letters.id', '=', 'donations.letter').on('letters.made_from', '<>', REFUSED),
    )
    .selectAll('donations')
    .select((eb) => [
      'letters.media_type',
      'letters.alt',
      eb('letters.first_page', 'is not', null).as('has_first_page'),
    ])
    .limit(page.limit + 1)
    .execute();
  return { donations: rows.slice(0, page.limit).map(fromRow), hasMore: rows.length > page.limit };
}

function findPlace(db: Db, campaign: string, id: string): Promise<Place | undefined> {
  return db
    .selectFrom('donations')
    .select(['id', 'received_on', 'featured'])
    .where('campaign', '=', campaign)
    .where('id', '=', id)
    .executeTakeFirst();
}

type Donations = SelectQueryBuilder<Tables, 'donations', unknown>;

// Ties within a day are broken by id, which is random.
function byDay(all: Donations, after: Place | undefined): Donations {
  const sorted = all.orderBy('donations.received_on', 'desc').orderBy('donations.id');
  if (after === undefined) return sorted;
  return sorted.where((eb) =>
    eb.or([
      eb('donations.received_on', '<', after.received_on),
      eb.and([eb('donations.received_on', '=', after.received_on), eb('donations.id', '>', after.id)]),
    ]),
  );
}

function byCampaigner(all: Donations, after: Place | undefined): Donations {
  const sorted = all
    .orderBy((eb) => eb('donations.featured', 'is', null))
    .orderBy('donations.featured')
    .orderBy('donations.id');
  if (after === undefined) return sorted;
  const { featured, id } = after;
  if (featured === null) {
    return sorted.where('donations.featured', 'is', null).where('donations.id', '>', id);
  }
  return sorted.where((eb) =>
    eb.or([
      eb('donations.featured', 'is', null),
      eb('donations.featured', '>', featured),
      eb.and([eb('donations.featured', '=', featured), eb('donations.id', '>', id)]),
    ]),
  );
}

type JoinedRow = DonationRow & { [Column in 'media_type' | 'alt']: LetterRow[Column] | null } & {
  has_first_page: SqlBool;
};

function fromRow(row: JoinedRow): KnownDonation {
  return {
    id: row.id,
    donor: { kind: row.donor_kind, name: JSON.parse(row.donor_name) },
    anonymous: row.anonymous === 1,
    amount: amountOf(row),
    showAmount: row.show_amount === 1,
    receivedOn: row.received_on,
    inMemoryOf: row.in_memory_of === null ? null : JSON.parse(row.in_memory_of),
    message: messageOf(row),
    letter: letterOf(row),
  };
}

function amountOf({ amount_minor, currency }: JoinedRow): KnownDonation['amount'] {
  if (amount_minor === null || currency === null) return null;
  return { minor: amount_minor, currency: currency as Currency };
}

function messageOf({ message, message_language }: JoinedRow): KnownDonation['message'] {
  if (message === null || message_language === null) return null;
  return { text: message, language: message_language as Language };
}

function letterOf({ letter, media_type, alt, has_first_page }: JoinedRow): KnownDonation['letter'] {
  if (letter === null || media_type === null || alt === null) return null;
  const hasFirstPage = Boolean(has_first_page);
  return { id: letter, mediaType: media_type, alt: JSON.parse(alt), hasFirstPage };
}
