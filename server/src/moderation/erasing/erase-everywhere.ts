import { cleanEmail } from '@samleng/contract';
import { knownLanguage } from '@samleng/locales/fallback';
import type { Actor } from '../../domain/accounts/actor.ts';
import { addressKeysOf, mailboxOf } from '../../domain/mailbox/mailbox-keys.ts';
import type { NextInstant } from '../../counts/tally.ts';
import type { Db } from '../../database/db.ts';
import { stopMailbox } from '../../mail/mailbox/stopped.ts';
import { findPetition, type StoredPetition } from '../../petitions/find.ts';
import { eraseMailbox } from './erase-mailbox.ts';
import type { Erased } from './erase-within.ts';
import { findEverywhere } from './find-everywhere.ts';
import { countUnsent } from './of-mailbox.ts';

type Circumstances = { by: Actor; now: Date; nextInstantOf: (petition: StoredPetition) => NextInstant };

/** `typed`: the address. `chosen`: ids, everybody when left out; those of other mailboxes stay. */
type Request = { typed: string; chosen?: ReadonlySet<string> | undefined; stops: boolean };

/** By petition, only those in which somebody was erased; `stopped` as `stopMailbox` returns it. */
export type ErasedEverywhere = {
  petitions: ({ petition: string } & Erased)[];
  stopped?: Awaited<ReturnType<typeof stopMailbox>>;
};

/**
 * Erases signatures of a mailbox in all petitions, and with `stops` never writes to it again. One transaction a
 * petition: when it is interrupted, asking once more does the rest.
 *
 * @returns undefined when it is no address.
 */
export async function eraseEverywhere(
  db: Db,
  pepper: Uint8Array,
  { typed, chosen, stops }: Request,
  { by, now, nextInstantOf }: Circumstances,
): Promise<ErasedEverywhere | undefined> {
  const found = await findEverywhere(db, pepper, typed);
  if (found === undefined) return undefined;
  const unsent = await countUnsent(db, addressKeysOf(pepper, typed));
  const petitions: ErasedEverywhere['petitions'] = [];
  for (const petition of new Set([...found.signatures.map((one) => one.petition), ...unsent.keys()])) {
    const stored = await findPetition(db, petition);
    if (stored === undefined) continue;
    const circumstances = { by, now, nextInstant: nextInstantOf(stored) };
    const mailbox = mailboxOf(pepper, petition, typed)!;
    const erased = await eraseMailbox(db, petition, mailbox, circumstances, chosen);
    if (erased.erased > 0) petitions.push({ petition, ...erased });
  }
  if (!stops) return { petitions };
  // Afterwards, so that emails of those who were erased do not count as waiting.
  const language = knownLanguage(found.signatures.at(-1)?.language ?? '');
  const { addressKey } = mailboxOf(pepper, '', typed)!;
  const stop = { addressKey, address: cleanEmail(typed), language, by };
  return { petitions, stopped: await stopMailbox(db, stop, now) };
}
