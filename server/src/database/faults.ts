/** Constraints and values on SQLite; the classes of values, constraints and of transactions that collided on PostgreSQL. */
const ROWS_FAULT = /^(?:SQLITE_(?:CONSTRAINT|MISMATCH|TOOBIG)|2[123]|40)/;

/**
 * Whether a transaction failed over something in one row, so that the others may go through without it.
 * Everything else, such as a full disk or a lost connection, would fail each of them alike.
 *
 * @see PostgreSQL's appendix "Error Codes", by their first two signs.
 */
export function isOneRowsFault(error: unknown): boolean {
  if (error instanceof TypeError || error instanceof RangeError) return true;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && ROWS_FAULT.test(code);
}

/** Two transactions of several nodes met on PostgreSQL: over a lock, or over the same id. */
const COLLISION = /^(?:40|23505)/;

/** Whether the same may go through when it is tried again, since another transaction came between. */
export function isCollision(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && COLLISION.test(code);
}
