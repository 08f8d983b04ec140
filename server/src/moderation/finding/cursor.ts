import type { ImpersonalRow } from '../../database/tables.ts';
import { nameKeyOf, type StoredRow } from '../../signatures/row.ts';
import type { Lane } from './lane.ts';
import { type Cursor, type Order, ORDER_COLUMNS } from './order.ts';

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
export function readCursor(text: string, lane: Lane): Cursor | undefined {
  const cursor = parsed(text);
  if (cursor?.length !== ORDER_COLUMNS[lane.order].length) return undefined;
  return rangeAt(lane, cursor) < 0 ? undefined : cursor;
}

/** The range of a lane in which a place is; -1 for none. */
export function rangeAt({ order, ranges }: Lane, place: Cursor): number {
  const isBehind = (one: Cursor, other: Cursor) => compare(one, other) * (order === 'newest' ? -1 : 1) > 0;
  return ranges.findIndex(
    ({ from, to }) =>
      !(from !== undefined && isBehind(from, place)) && !(to !== undefined && isBehind(place, to)),
  );
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
