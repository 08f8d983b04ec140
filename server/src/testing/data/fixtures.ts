import type { SignRequest } from '@samleng/contract';
import type { Db } from '../../database/db.ts';
import type { CountRow, DonationRow, LetterRow, PetitionRow } from '../../database/tables.ts';

/** The time in tests that do not move the clock. */
export const NOON = new Date('2026-03-01T12:00:00.000Z');
const BEFORE = '2026-01-01T00:00:00.000Z';

const PETITION: PetitionRow = {
  petition: 'clean-river',
  campaign: 'rivers',
  title: JSON.stringify({ en: 'A clean river', km: 'ទន្លេស្អាត' }),
  lead: null,
  text: JSON.stringify({ en: 'First paragraph.\n\nSecond paragraph.', km: 'អត្ថបទ' }),
  targets: JSON.stringify([{ name: { en: 'The town council' }, role: { en: 'who decides' } }]),
  fields: JSON.stringify({ city: 'optional', comment: 'off' }),
  goal: 1000,
  steps: '[]',
  opens_at: '2026-01-01T07:00:00+07:00',
  closes_at: '2026-06-01T00:00:00+07:00',
  paused: 0,
  confirmation: 'none',
  protection: 'none',
  show_names: 1,
  hand_over: 'count',
  voices: '[]',
  successor: null,
  paused_at: null,
  extended_ms: 0,
  delivered_on: null,
  retention_days: 90,
  draft: 0,
  updated_at: BEFORE,
};

/** Campaign `rivers` with petition `clean-river` and partners `youth-club` and `temple`. */
export async function putCampaign(db: Db, petition: Partial<PetitionRow> = {}): Promise<void> {
  await db
    .insertInto('campaigns')
    .values({
      campaign: 'rivers',
      title: JSON.stringify({ en: 'Rivers' }),
      time_zone: 'Asia/Phnom_Penh',
      organiser: null,
      sender: null,
      communities: '{}',
    })
    .execute();
  for (const partner of ['youth-club', 'temple']) {
    const name = JSON.stringify({ en: partner });
    const row = { campaign: 'rivers', partner, name, url: null, sites: '[]', aliases: '[]' };
    await db.insertInto('partners').values(row).execute();
  }
  await putPetition(db, petition);
}

export async function putPetition(db: Db, petition: Partial<PetitionRow>): Promise<void> {
  await db
    .insertInto('petitions')
    .values({ ...PETITION, ...petition })
    .execute();
}

export async function putCount(db: Db, count: Partial<CountRow>): Promise<void> {
  const whole = { petition: 'clean-river', partner: '' };
  const nothing = { ...whole, online: 0, paper: 0, carried_over: 0, imported: 0, today: 0, today_on: '' };
  await db
    .insertInto('counts')
    .values({ ...nothing, updated_at: BEFORE, ...count })
    .execute();
}

export async function putDonation(db: Db, donation: Partial<DonationRow> & { id: string }): Promise<void> {
  const plain: DonationRow = {
    ...donation,
    campaign: 'rivers',
    donation: donation.id,
    donor_kind: 'person',
    donor_name: JSON.stringify({ en: `Donor ${donation.id}` }),
    anonymous: 0,
    amount_minor: 40_000,
    currency: 'USD',
    show_amount: 1,
    received_on: '2026-02-01',
    in_memory_of: null,
    message: null,
    message_language: null,
    letter: null,
    featured: null,
  };
  await db
    .insertInto('donations')
    .values({ ...plain, ...donation })
    .execute();
}

export async function putLetter(db: Db, letter: Partial<LetterRow> & { id: string }): Promise<void> {
  const content = Buffer.from('picture').toString('base64');
  const plain = { media_type: 'image/png', content, first_page: null, made_from: 'a file' };
  await db
    .insertInto('letters')
    .values({ ...plain, alt: JSON.stringify({ en: 'A letter' }), ...letter })
    .execute();
}

/** A signature's id; the same number always gives the same id. */
export function signatureId(number: number): string {
  return `01890000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** A request body that signs; each number is another person. */
export function signBody(number: number, changes: Partial<SignRequest> = {}): SignRequest {
  return {
    id: signatureId(number),
    name: 'Sok Dara',
    email: `signer-${number}@example.org`,
    country: 'FR',
    consents: { news: false },
    showName: true,
    language: 'en',
    ...changes,
  };
}
