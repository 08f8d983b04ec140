import type { LocalizedText } from '@samleng/contract';
import { addressKeysOf, mailboxOf } from '../../domain/mailbox/mailbox-keys.ts';
import type { SignatureState } from '../../domain/signature/state.ts';
import type { Db } from '../../database/db.ts';
import { isStopped } from '../../mail/mailbox/stopped.ts';
import type { StoredVoice } from '../../petitions/find.ts';
import { fieldsOf, readSignatures, type StoredRow } from '../../signatures/row.ts';
import { countUnsent, signaturesOf } from './of-mailbox.ts';

/** A signature of a mailbox. `hasNews`: its address is kept for news. `isVoice`: its words are chosen for the petition. */
export type FoundSignature = {
  id: string;
  petition: string;
  title: LocalizedText;
  name: string;
  country: string;
  /** In which it was signed. */
  language: string;
  /** `YYYY-MM-DD`, in the campaign's time zone. */
  day: string;
  /** `validated` ones count. */
  state: SignatureState;
  hasNews: boolean;
  isVoice: boolean;
  isImported: boolean;
};

/** `unsent`: how many emails to it wait. `stopped`: whether it gets none any more. */
export type FoundMailbox = { signatures: FoundSignature[]; unsent: number; stopped: boolean };

/**
 * Finds what belongs to the mailbox of an address, in all petitions, drafts too.
 *
 * @param typed As it was typed.
 * @returns undefined when it is no address.
 */
export async function findEverywhere(
  db: Db,
  pepper: Uint8Array,
  typed: string,
): Promise<FoundMailbox | undefined> {
  if (mailboxOf(pepper, '', typed) === undefined) return undefined;
  const keys = addressKeysOf(pepper, typed);
  const signatures: FoundSignature[] = [];
  for (const petition of await petitionsOf(db)) {
    const mailbox = mailboxOf(pepper, petition.petition, typed)!;
    const query = signaturesOf(db, petition.petition, mailbox).orderBy('signed_at').orderBy('id');
    const rows = await readSignatures(query);
    signatures.push(...rows.map((row) => found(row, petition)));
  }
  const unsent = [...(await countUnsent(db, keys)).values()].reduce((sum, count) => sum + count, 0);
  return { signatures, unsent, stopped: await isStopped(db, keys) };
}

type PetitionOf = { petition: string; title: LocalizedText; voices: readonly StoredVoice[] };

async function petitionsOf(db: Db): Promise<PetitionOf[]> {
  const rows = await db
    .selectFrom('petitions')
    .select(['petition', 'title', 'voices'])
    .orderBy('petition')
    .execute();
  return rows.map(({ petition, title, voices }) => ({
    petition,
    title: JSON.parse(title),
    voices: JSON.parse(voices),
  }));
}

function found(row: StoredRow, { petition, title, voices }: PetitionOf): FoundSignature {
  const { id, language, day, state } = row;
  const { name, country } = fieldsOf(row);
  return {
    id,
    petition,
    title,
    name,
    country,
    language,
    day,
    state,
    hasNews: row.consent_news === 1,
    isVoice: voices.some(({ signature }) => signature === id),
    isImported: row.imported_in !== null,
  };
}
