import type { ImpersonalRow } from '../../database/tables.ts';
import { nameKeyOf, type StoredRow } from '../../signatures/row.ts';
import type { Lane } from './lane.ts';
import type { Cursor, Order } from './order.ts';

export function cursorOf(row: StoredRow, order: Order): Cursor {
  return order === 'newest' ? placeOf(row) : [nameKeyOf(row), ...placeOf(row)];
}

/** A place on a lane of the newest. */
export function placeOf({ signed_at, id }: ImpersonalRow): Cursor {
  return [signed_at, id];
}

/** For a body, never for an address: it may hold the key of a name. */
export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/** @returns undefined for a text that is no cursor of this lane. */
export function readCursor(text: string, { order, from, to }: Lane): Cursor | undefined {
  const cursor = parsed(text);
  if (cursor?.length !== (order === 'newest' ? 2 : 3)) return undefined;
  const sign = order === 'newest' ? -1 : 1;
  const isWithin = [from, to].every(
    (end, at) => end === undefined || compare(cursor, end) * sign * (at === 0 ? 1 : -1) >= 0,
  );
  return isWithin ? cursor : undefined;
}

function parsed(text: string): string[] | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    const isCursor =
      Array.isArray(value) && value.every((one) => typeof one === 'string' && !one.includes('\0'));
    return isCursor ? (value as string[]) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

// By bytes, as both databases compare: UTF-16 would put the end of a range before letters that are behind it.
function compare(one: Cursor, other: Cursor): number {
  for (const [at, value] of one.entries()) {
    const order = Buffer.compare(Buffer.from(value), Buffer.from(other[at] ?? ''));
    if (order !== 0) return order;
  }
  return 0;
}
