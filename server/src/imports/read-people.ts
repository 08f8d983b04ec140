import { cleanName, type Language } from '@samleng/contract';
import { setImmediate as others } from 'node:timers/promises';
import { mailboxOf } from '../domain/mailbox/mailbox-keys.ts';
import { type Places, placesOf, readPerson, type ReadPerson } from '../domain/import/person.ts';
import { keyWithoutAddress } from '../domain/import/person-key.ts';
import type { RowRefusal } from '../domain/import/row-refusal.ts';
import { domainCode } from '../domain/secrets/source-codes.ts';
import { freshId } from '../domain/signature/fresh-id.ts';
import { mailDomain, mailDomainOwner } from '../domain/signature/mail-domain.ts';
import type { NewSignature } from '../domain/signature/state.ts';
import { dayIn } from '../domain/time/day.ts';
import type { Table, TableRow } from '../spreadsheets/reading/table.ts';
import type { ImportWork } from './import-work.ts';

/** A row that was read: a signature to be stored, or why there is none. */
export type Candidate = Pick<TableRow, 'at' | 'cells'> &
  ({ signature: NewSignature; refusals?: undefined } | { signature?: undefined; refusals: RowRefusal[] });

/** Rows that share a transaction. */
const ROWS_AT_ONCE = 500;
/** After so many others get their turn: reading a row takes a tenth of a millisecond. */
const ROWS_AT_A_STRETCH = 50;

/** The rows of a table after the first ones, some hundred at a time. */
export async function* readPeople(
  { columns, rows }: Table,
  work: ImportWork,
  skipped: number,
): AsyncGenerator<Candidate[]> {
  const places = placesOf(columns, work.settings.map);
  let read: Candidate[] = [];
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count % ROWS_AT_A_STRETCH === 0) await others();
    if (count <= skipped) {
      if (work.signal?.aborted === true) return;
      continue;
    }
    read.push(candidateOf(row, places, work));
    if (read.length < ROWS_AT_ONCE) continue;
    yield read;
    read = [];
  }
  if (read.length > 0) yield read;
}

function candidateOf({ at, cells, problem }: TableRow, places: Places, work: ImportWork): Candidate {
  if (problem !== undefined) return { at, cells, refusals: [{ code: problem }] };
  const { petition, settings } = work;
  const now = work.now();
  const read = readPerson(cells, places, settings, petition, now);
  return read.ok
    ? { at, cells, signature: signatureOf(read, work, now) }
    : { at, cells, refusals: read.refusals };
}

type Read = Extract<ReadPerson, { ok: true }>;

function signatureOf({ person, typedEmail, identity }: Read, work: ImportWork, now: Date): NewSignature {
  const { petition, settings, pepper } = work;
  const { email, signedAt: given, news, language, ...values } = person;
  const signedAt = given ?? now.toISOString();
  const cleaned = cleanName(values.name);
  return {
    ...values,
    ...keysOf(typedEmail, identity, work),
    id: freshId(new Date(signedAt)),
    petition: petition.petition,
    nameKey: cleaned.ok ? cleaned.key : values.name,
    marks: cleaned.ok && cleaned.suspicious ? ['mixed-scripts'] : [],
    domainCode: typedEmail === null ? null : codeOfDomain(pepper, petition.petition, typedEmail),
    showComment: false,
    language: language ?? mainLanguage(petition.title),
    partner: settings.partner ?? null,
    page: null,
    state: 'validated',
    heldBecause: null,
    expiresAt: null,
    consentsVersion: null,
    // They signed the words of another platform.
    version: 0,
    signedAt,
    day: dayIn(petition.timeZone, new Date(signedAt)),
    news: news && email !== null ? { email } : null,
    // Importing sends none.
    email: { address: '', addressKey: '' },
  };
}

/** The petition's own first language. */
function mainLanguage(title: ImportWork['petition']['title']): Language {
  return (Object.keys(title) as Language[])[0]!;
}

function codeOfDomain(pepper: Uint8Array, petition: string, typedEmail: string): string | null {
  const mailbox = mailboxOf(pepper, petition, typedEmail);
  return mailbox === undefined
    ? null
    : domainCode(pepper, petition, mailDomainOwner(mailDomain(mailbox.canonical)));
}

function keysOf(typedEmail: string | null, identity: Read['identity'], { pepper, petition }: ImportWork) {
  const mailbox = typedEmail === null ? undefined : mailboxOf(pepper, petition.petition, typedEmail);
  if (mailbox !== undefined) return { signerKey: mailbox.signerKey, former: mailbox.former };
  const signerKey = keyWithoutAddress(pepper, petition.petition, identity);
  return { signerKey, former: { signerKey, addressKey: '' } };
}
