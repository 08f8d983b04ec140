import { DAY_MS } from '../time/durations.ts';
import type { Backlog, Jump, Oddity, OnePartner } from './oddity.ts';
import { percent } from './oddity.ts';

/** Counted at once: fewer are never told of, nor a smaller part of the count. */
export const JUMP_LEAST = 200;
const JUMP_PERCENT = 20;
/** Below it a partner may bring nearly all: somebody has to begin. */
export const PARTNER_LEAST = 200;
const PARTNER_PERCENT = 80;
/** Held signatures wait for somebody: after so long their signers wonder. */
export const BACKLOG_DAYS = 3;
const HEAVY_DAYS = 7;
const HEAVY_BACKLOG = 500;

/** Signatures that were counted at once, by a batch or an import. */
export type CountedAtOnce = { by: 'batch' | 'import'; name: string; day: string; signatures: number };

export function oddJumps(added: readonly CountedAtOnce[], count: number): (Oddity & Jump)[] {
  return added.flatMap(({ by, name, day, signatures }) => {
    if (signatures < JUMP_LEAST || percent(signatures, count) < JUMP_PERCENT) return [];
    return [{ kind: 'jump', id: `${by}:${name}`, weight: 2, size: signatures, by, name, day, count }];
  });
}

/** A partner that brings nearly all, where there are others. */
export function oddPartners(
  counts: readonly { partner: string; count: number }[],
  { count, partners }: { count: number; partners: number },
): (Oddity & OnePartner)[] {
  if (partners < 2 || count < PARTNER_LEAST) return [];
  return counts
    .filter((one) => percent(one.count, count) >= PARTNER_PERCENT)
    .map((one) => ({
      kind: 'partner',
      id: `partner:${one.partner}`,
      weight: 1,
      size: one.count,
      partner: one.partner,
      count,
    }));
}

/** Held signatures; `oldest` is when the first of them was given, `isMore` says that not all were counted. */
export type Held = { count: number; isMore: boolean; oldest: string | null };

export function oddBacklog({ count, isMore, oldest }: Held, now: Date): (Oddity & Backlog)[] {
  if (oldest === null) return [];
  const days = (now.getTime() - Date.parse(oldest)) / DAY_MS;
  if (days < BACKLOG_DAYS) return [];
  const weight = days >= HEAVY_DAYS || count >= HEAVY_BACKLOG ? 3 : 2;
  return [{ kind: 'held', id: 'held', weight, size: count, oldest, isMore }];
}
