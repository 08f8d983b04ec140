import { matchOf } from '../domain/signature/match.ts';
import { hasFreePlace } from '../domain/signature/places.ts';
import type { NewSignature } from '../domain/signature/state.ts';
import type { Db } from '../database/db.ts';
import { importedOver, importedRow, readSignatures, type StoredRow, toKnown } from '../signatures/row.ts';
import { findKnown } from '../signatures/storing/find-known.ts';

/** What becomes of a row. `over`: the signature whose place it takes, since nobody has confirmed that. */
export type Decision =
  | { kind: 'fresh'; row: StoredRow; over?: StoredRow }
  | { kind: 'known' }
  | { kind: 'refused'; code: 'removed' | 'address-full' };

/** The stored signatures that rows may repeat, by their keys; those removed under the keys that they had. */
export type KnownPeople = { there: Map<string, StoredRow[]>; removed: Map<string, StoredRow[]> };

export async function findKnownPeople(db: Db, signatures: readonly NewSignature[]): Promise<KnownPeople> {
  if (signatures.length === 0) return { there: new Map(), removed: new Map() };
  const there = Map.groupBy(await findKnown(db, signatures), ({ token }) => token);
  return { there, removed: await findRemoved(db, signatures) };
}

async function findRemoved(db: Db, signatures: readonly NewSignature[]): Promise<Map<string, StoredRow[]>> {
  const keys = [...new Set(signatures.flatMap(keysOf))];
  const found = await db
    .selectFrom('removed_signatures')
    .select(['signature', 'token'])
    .where('token', 'in', keys)
    .execute();
  if (found.length === 0) return new Map();
  const ids = found.map(({ signature }) => signature);
  const rows = await readSignatures(db.selectFrom('signatures').where('id', 'in', ids));
  const keyOf = new Map(found.map(({ signature, token }) => [signature, token]));
  return Map.groupBy(rows, ({ id }) => keyOf.get(id)!);
}

const keysOf = ({ signerKey, former }: NewSignature): string[] =>
  former.signerKey === signerKey ? [signerKey] : [signerKey, former.signerKey];

/** The stored signatures of its address. */
export function rowsOf({ there }: KnownPeople, signature: NewSignature): StoredRow[] {
  return keysOf(signature).flatMap((key) => there.get(key) ?? []);
}

/** Decides about one row, and takes note of it for those that follow. */
export function decide(people: KnownPeople, signature: NewSignature, importSlug: string): Decision {
  const { there, removed } = people;
  const keys = keysOf(signature);
  if (
    isAmong(
      keys.flatMap((key) => removed.get(key) ?? []),
      signature,
    )
  )
    return REMOVED;
  const known = rowsOf(people, signature);
  const match = matchOf(known.map(toKnown), signature);
  if (match.kind === 'repeat')
    return repeated(
      people,
      known.find(({ id }) => id === match.known.id)!,
      signature,
      importSlug,
    );
  if (match.kind !== 'new' || !hasFreePlace(known.map(toKnown))) return FULL;
  const row = importedRow(signature, match.slot, importSlug);
  there.set(row.token, [...(there.get(row.token) ?? []), row]);
  return { kind: 'fresh', row };
}

const REMOVED = { kind: 'refused', code: 'removed' } as const;
const FULL = { kind: 'refused', code: 'address-full' } as const;

function isAmong(rows: readonly StoredRow[], signature: NewSignature): boolean {
  return (
    matchOf(
      rows.map((row) => ({ ...toKnown(row), signerKey: signature.signerKey })),
      signature,
    ).kind === 'repeat'
  );
}

function repeated(
  { there }: KnownPeople,
  before: StoredRow,
  signature: NewSignature,
  importSlug: string,
): Decision {
  // Its mailbox said "I did not sign this".
  if (before.erase_at !== null) return REMOVED;
  // One that is held waits for a person to look at it, and a file is no reason to let it through.
  if (before.state !== 'pending') return { kind: 'known' };
  const others = (there.get(before.token) ?? []).filter((row) => row !== before);
  if (!hasFreePlace(others.map(toKnown))) return FULL;
  const row = importedOver(before, signature, importSlug);
  there.set(row.token, [...others, row]);
  return { kind: 'fresh', row, over: before };
}
