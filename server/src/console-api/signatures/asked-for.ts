import type { Context } from 'hono';
import type { ConsoleDeps } from '../deps.ts';
import type { ConsoleEnv } from '../env.ts';
import { invalidInput, refuse } from '../refuse.ts';
import { findPetition, type StoredPetition } from '../../petitions/find.ts';
import type { Filter } from '../../moderation/filter.ts';
import { namesMailDomain, withDomainCode } from '../../moderation/finding/condition-forms.ts';
import { readCursor, writeCursor } from '../../moderation/finding/cursor.ts';
import { laneOf } from '../../moderation/finding/lane.ts';
import type { Cursor } from '../../moderation/finding/order.ts';
import { type Search, soughtFrom, type TypedSought } from '../../moderation/finding/search.ts';
import type { Circumstances } from '../../moderation/removing/move-into.ts';

type Refusal = ReturnType<typeof refuse>;

/** What is not refused; else the answer that refuses it. */
export type OrRefused<Value> = Value | { refusal: Refusal };

type Asked = {
  find?: TypedSought | undefined;
  where: Filter;
  until?: string | undefined;
  after?: string | undefined;
};

export type Resolved = { search: Search; after: Cursor | undefined };

export async function petitionAsked(
  { db }: ConsoleDeps,
  c: Context<ConsoleEnv>,
): Promise<OrRefused<{ petition: StoredPetition }>> {
  const petition = await findPetition(db, c.req.param('petition') ?? '');
  return petition === undefined ? { refusal: refuse(c, 'petition-not-found') } : { petition };
}

/** What was typed, as the keyed codes under which it is stored. */
export async function resolve(
  { db, pepper }: ConsoleDeps,
  c: Context<ConsoleEnv>,
  { petition, timeZone }: StoredPetition,
  { find, where: typed, until, after }: Asked,
): Promise<OrRefused<Resolved>> {
  const where = codedConditions(pepper, petition, typed);
  if ('wrong' in where) return { refusal: wrongField(c, where.wrong) };
  const sought = find && (await soughtFrom(db, { pepper, petition }, find));
  if (sought !== undefined && 'wrong' in sought) return { refusal: wrongField(c, sought.wrong) };
  const search = { find: sought, where: where.filter, until };
  if (after === undefined) return { search, after };
  const cursor = readCursor(after, laneOf(search, timeZone));
  return cursor === undefined ? { refusal: wrongField(c, 'after') } : { search, after: cursor };
}

function codedConditions(
  pepper: Uint8Array,
  petition: string,
  typed: Filter,
): { filter: Filter } | { wrong: string } {
  const filter = typed.map((condition) =>
    namesMailDomain(condition) ? withDomainCode(pepper, petition, condition) : condition,
  );
  const wrong = filter.indexOf(undefined);
  return wrong < 0
    ? { filter: filter.filter((one) => one !== undefined) }
    : { wrong: `where[${wrong}].value` };
}

// The value is not quoted: it may be somebody's address.
function wrongField(c: Context, field: string): Refusal {
  return invalidInput(c, [{ field, message: WRONG[field] ?? 'must be a code, or a mail domain' }]);
}

const WRONG: Record<string, string> = {
  'find.name': 'must be a name, or a part of one',
  'find.email': 'must be an e-mail address',
  after: 'must be `next` of the answer before, to the same question',
};

export const nextText = (next: Cursor | undefined): string | null =>
  next === undefined ? null : writeCursor(next);

/** Ids that cannot be done with what is asked, by their places in the body. */
export function refusedIds(
  c: Context,
  ids: readonly string[],
  refused: readonly { id: string; because: 'not-found' | 'not-held' | 'expired' }[],
): Refusal {
  const errors = refused.map(({ id, because }) => ({
    field: `ids[${ids.indexOf(id)}]`,
    code: because === 'not-found' ? ('unknown' as const) : ('invalid' as const),
    message: REFUSED[because],
    detail: because,
  }));
  return refuse(c, 'invalid-input', { errors });
}

const REFUSED = {
  'not-found': 'is no signature of this petition',
  'not-held': 'is not held',
  expired: 'was not confirmed in time, and will be deleted',
};

/** @returns ids that are no signatures of the petition, for `refusedIds`. */
export const notFound = (ids: readonly string[]) => ids.map((id) => ({ id, because: 'not-found' as const }));

export function circumstancesOf(
  { now, publicCache }: ConsoleDeps,
  c: Context<ConsoleEnv>,
  petition: StoredPetition,
): Circumstances {
  return { by: c.get('identity').actor, now: now(), nextInstant: publicCache.nextInstant(petition) };
}
