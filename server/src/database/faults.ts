/**
 * SQLite: constraint and value errors. PostgreSQL: error classes 21 to 23 (values and constraints) and 40
 * (transaction rolled back).
 */
const ROWS_FAULT = /^(?:SQLITE_(?:CONSTRAINT|MISMATCH|TOOBIG)|2[123]|40)/;

/**
 * Whether a transaction failed because of one of its rows, so that retrying row by row can save the others.
 * Other errors, such as a full disk or a lost connection, would fail every row.
 *
 * @see PostgreSQL's appendix "Error Codes": the first two characters are the class.
 */
export function isOneRowsFault(error: unknown): boolean {
  if (error instanceof TypeError || error instanceof RangeError) return true;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && ROWS_FAULT.test(code);
}

/** PostgreSQL: two transactions conflicted over a lock (class 40) or inserted the same id (23505). */
const COLLISION = /^(?:40|23505)/;

/** Whether another transaction got in the way, so that a retry may succeed. */
export function isCollision(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && COLLISION.test(code);
}
