import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sql } from 'kysely';
import { COMMAND } from '../domain/accounts/actor.ts';
import { isPostgres } from '../database/lock.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { NOON } from '../testing/data/fixtures.ts';
import { findAudit, record } from './trail.ts';

eachDatabase((openEmpty) => {
  it('is only added to: the database refuses to change or remove an entry', async () => {
    const { db } = await openEmpty();
    await record(db, { by: COMMAND, action: 'link-made', details: { kind: 'owner' } }, NOON);
    const before = await findAudit(db, {}, 10);
    const attempts = [
      sql`update audit_entries set made_by = 'command'`,
      sql`delete from audit_entries`,
      isPostgres(db)
        ? sql`truncate audit_entries`
        : sql`insert or replace into audit_entries select id, at, 'nobody', action, campaign, petition, details from audit_entries`,
    ];
    for (const attempt of attempts) await assert.rejects(attempt.execute(db), /append-only/);
    assert.deepEqual(await findAudit(db, {}, 10), before);
  });

  it('is read page by page, the newest first, and by what is asked for', async () => {
    const { db } = await openEmpty();
    const by = { kind: 'account', id: 'a' } as const;
    for (const [index, petition] of ['one', 'two', 'one', 'two', 'one'].entries()) {
      // Two at each instant, so that a page may end between them.
      const at = new Date(NOON.getTime() + Math.floor(index / 2));
      await record(db, { by, action: 'petition-changed', petition, details: { index } }, at);
    }
    const pages: unknown[][] = [];
    let cursor: string | undefined;
    do {
      const { entries, next } = await findAudit(db, { cursor }, 2);
      pages.push(entries.map(({ details }) => details.index));
      cursor = next;
    } while (cursor !== undefined);
    assert.deepEqual(
      pages.map(({ length }) => length),
      [2, 2, 1],
    );
    assert.equal(pages[0]![0], 4);
    assert.deepEqual(new Set(pages.flat()), new Set([0, 1, 2, 3, 4]));
    assert.equal((await findAudit(db, { petition: 'two', by: 'account:a' }, 10)).entries.length, 2);
    assert.equal((await findAudit(db, { by: 'account:b' }, 10)).entries.length, 0);
  });
});
