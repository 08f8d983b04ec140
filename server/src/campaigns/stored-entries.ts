import type { Db } from '../database/db.ts';
import type { StoredEntries } from './difference.ts';

const JSON_COLUMNS = new Set([
  'title',
  'organiser',
  'sender',
  'lead',
  'text',
  'targets',
  'fields',
  'steps',
  'voices',
  'name',
  'donor_name',
  'in_memory_of',
  'letter_alt',
]);

const FLAGS = new Set(['paused', 'show_names', 'anonymous', 'show_amount']);

/** Reads the entries of a campaign, to be compared with what they are after a change. */
export async function storedEntries(db: Db, campaign: string): Promise<StoredEntries> {
  return {
    campaign: await campaignEntry(db, campaign),
    petition: await petitionEntries(db, campaign),
    partner: await partnerEntries(db, campaign),
    batch: await batchEntries(db, campaign),
    donation: await donationEntries(db, campaign),
  };
}

type Entries = Map<string, object>;

async function campaignEntry(db: Db, campaign: string): Promise<Entries> {
  const rows = await db.selectFrom('campaigns').selectAll().where('campaign', '=', campaign).execute();
  return new Map(rows.map(({ campaign: slug, ...row }) => [slug, asDeclared(row)]));
}

async function petitionEntries(db: Db, campaign: string): Promise<Entries> {
  const rows = await db.selectFrom('petitions').selectAll().where('campaign', '=', campaign).execute();
  return new Map(
    rows.map(({ petition, campaign: _of, updated_at: _at, paused_at: _since, extended_ms: _by, ...row }) => [
      petition,
      asDeclared(row),
    ]),
  );
}

async function partnerEntries(db: Db, campaign: string): Promise<Entries> {
  const rows = await db.selectFrom('partners').selectAll().where('campaign', '=', campaign).execute();
  return new Map(rows.map(({ partner, campaign: _of, ...row }) => [partner, asDeclared(row)]));
}

async function batchEntries(db: Db, campaign: string): Promise<Entries> {
  const petitions = db.selectFrom('petitions').select('petition').where('campaign', '=', campaign);
  const rows = await db.selectFrom('batches').selectAll().where('petition', 'in', petitions).execute();
  return new Map(rows.map(({ petition, batch, ...row }) => [`${petition}/${batch}`, asDeclared(row)]));
}

/** With the code of its letter's file, not the content, which is large. */
async function donationEntries(db: Db, campaign: string): Promise<Entries> {
  const rows = await db
    .selectFrom('donations')
    .leftJoin('letters', 'letters.id', 'donations.letter')
    .selectAll('donations')
    .select(['letters.alt as letter_alt', 'letters.made_from as letter_file'])
    .where('campaign', '=', campaign)
    .where('donation', 'is not', null)
    .execute();
  return new Map(
    rows.map(({ donation, id: _id, campaign: _of, letter: _letter, ...row }) => [donation!, asDeclared(row)]),
  );
}

/** Columns as fields: `show_names: 1` becomes `showNames: true`; what is not set is left out. */
function asDeclared(row: object): object {
  const fields = Object.entries(row).filter(([, value]) => value !== null);
  return Object.fromEntries(fields.map(([column, value]) => [fieldName(column), valueOf(column, value)]));
}

const fieldName = (column: string): string =>
  column.replaceAll(/_(\w)/g, (_match, letter: string) => letter.toUpperCase());

function valueOf(column: string, value: string | number): unknown {
  if (FLAGS.has(column)) return value === 1;
  return JSON_COLUMNS.has(column) ? JSON.parse(String(value)) : value;
}
