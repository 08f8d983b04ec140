import type { Db } from '../database/db.ts';

const running = new WeakMap<Db, Set<string>>();

/**
 * Works at an import that nobody in this process works at. What another process does is noticed at the next transaction.
 *
 * @returns undefined when somebody does.
 */
export async function aloneHere<Result>(
  db: Db,
  petition: string,
  importSlug: string,
  work: () => Promise<Result>,
): Promise<Result | undefined> {
  const here = running.get(db) ?? new Set();
  running.set(db, here);
  const name = `${petition} ${importSlug}`;
  if (here.has(name)) return undefined;
  here.add(name);
  try {
    return await work();
  } finally {
    here.delete(name);
  }
}
