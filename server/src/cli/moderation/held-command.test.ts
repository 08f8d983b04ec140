import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { Db } from '../../database/db.ts';
import { DAY_MS, HOUR_MS } from '../../domain/time/durations.ts';
import type { SignatureRow } from '../../database/tables.ts';
import { appliedFolder, openIn } from '../../testing/data/campaign-folder.ts';
import { samleng } from '../../testing/servers/samleng.ts';
import { putOutboxEmail, putSignature } from '../../testing/data/scratch-store.ts';

const SOON = new Date(Date.now() + 60 * 60 * 1000).toISOString();
const A = '0197f0a4-7c1e-7d2b-9a40-00000000000a';
const B = '0197f0a4-7c1e-7d2b-9a40-00000000000b';
const C = '0197f0a4-7c1e-7d2b-9a40-00000000000c';

const HELD: Partial<SignatureRow> = { state: 'held', held_because: 'velocity-partner', partner: 'upstream' };

/** A data folder with the small campaign and these signatures. */
async function folderWith(test: TestContext, signatures: Partial<SignatureRow>[]): Promise<string> {
  const folder = await appliedFolder(test);
  await inStore(folder, async (db) => {
    for (const signature of signatures) await putSignature(db, 'clean-river', signature);
  });
  return folder;
}

async function inStore<Result>(folder: string, ask: (db: Db) => Promise<Result>): Promise<Result> {
  const store = await openIn(folder);
  try {
    return await ask(store.db);
  } finally {
    await store.close();
  }
}

const stateOf = (folder: string) =>
  inStore(folder, async (db) => {
    const rows = await db
      .selectFrom('signatures')
      .select(['id', 'state', 'held_because'])
      .orderBy('id')
      .execute();
    const counts = await db
      .selectFrom('counts')
      .select(['partner', 'online', 'updated_at'])
      .orderBy('partner')
      .execute();
    return {
      states: rows.map(({ state }) => state),
      reasons: rows.map(({ held_because }) => held_because),
      online: counts.map(({ partner, online }) => [partner, online]),
      updatedAt: counts.map(({ updated_at }) => updated_at),
    };
  });

describe('samleng held', () => {
  it('lists held signatures, oldest first, with the facts for a decision', async (test) => {
    const folder = await folderWith(test, [
      {
        ...HELD,
        id: B,
        day: '2020-03-02',
        name: 'សុខ ដារ៉ា',
        country: 'KH',
        marks: 'event mixed-scripts',
        confirmed: 1,
        domain_code: 'DOMAIN',
        page: 'https://upstream.example.org/',
      },
      {
        ...HELD,
        id: A,
        day: '2020-03-01',
        name: 'Chan Dara',
        held_because: 'honeypot',
        partner: null,
        expires_at: SOON,
      },
      { id: C, name: 'Not Held' },
    ]);
    const network = { petition: 'clean-river', network_code: 'NETWORK', domain_code: 'd', signed_at: SOON };
    await inStore(folder, (db) =>
      db
        .insertInto('network_codes')
        .values({ ...network, signature: A, in_allowance: 0 })
        .execute(),
    );
    const { code, out } = await samleng(folder, ['held', 'clean-river']);
    assert.equal(code, 0);
    assert.deepEqual(out.split('\n'), [
      'id                                    reason            day         country  partner   marks                confirmed   minute            domain  network  page                           name',
      `${A}  honeypot          2020-03-01  US       -         -                    unanswered  2020-03-01T00:00  -       NETWORK  -                              Chan Dara`,
      `${B}  velocity-partner  2020-03-02  KH       upstream  event,mixed-scripts  yes         2020-03-02T00:00  DOMAIN  -        https://upstream.example.org/  សុខ ដារ៉ា`,
      '',
    ]);
    const json = await samleng(folder, ['held', 'clean-river', '--json']);
    assert.deepEqual((JSON.parse(json.out) as { held: unknown[] }).held[1], {
      id: B,
      reason: 'velocity-partner',
      day: '2020-03-02',
      country: 'KH',
      partner: 'upstream',
      marks: ['event', 'mixed-scripts'],
      confirmed: 'yes',
      minute: '2020-03-02T00:00',
      page: 'https://upstream.example.org/',
      domain: 'DOMAIN',
      network: null,
      name: 'សុខ ដារ៉ា',
    });
  });

  it('says when there are none, and warns in its help that it prints names', async (test) => {
    const folder = await appliedFolder(test);
    assert.equal((await samleng(folder, ['held', 'clean-river'])).out, 'clean-river: no signature is held\n');
    assert.match((await samleng(folder, ['held', '--help'])).out, /PRINTS NAMES/);
    const unknown = await samleng(folder, ['held', 'dirty-river']);
    assert.deepEqual(
      [unknown.code, unknown.errorLines],
      [2, ['samleng: petition: there is no petition dirty-river']],
    );
  });
});

describe('samleng release', () => {
  it('counts signatures that are confirmed or need not be, and leaves the others pending', async (test) => {
    const folder = await folderWith(test, [
      { ...HELD, id: A, confirmed: 1 },
      { ...HELD, id: B, partner: null },
      { ...HELD, id: C, expires_at: SOON },
    ]);
    const before = await stateOf(folder);
    const { code, out } = await samleng(folder, ['release', 'clean-river', A, B.toUpperCase(), C, A]);
    assert.deepEqual([code, out], [0, 'clean-river: 3 released, 2 counted, 1 wait for their signers\n']);
    const after = await stateOf(folder);
    assert.deepEqual(after.states, ['validated', 'validated', 'pending']);
    assert.deepEqual(after.online, [
      ['', 2],
      ['upstream', 1],
    ]);
    assert.deepEqual(after.reasons, before.reasons, 'why they were held is kept');
    for (const [at, updatedAt] of after.updatedAt.entries()) assert.ok(updatedAt > before.updatedAt[at]!);
    const again = await samleng(folder, ['release', 'clean-river', A]);
    assert.deepEqual([again.code, again.errorLines], [2, [`samleng: ${A}: is not held`]]);
    assert.deepEqual((await stateOf(folder)).online, after.online, 'nobody counts twice');
  });

  it('sends the emails that were held back with a signature, which has the full time from then', async (test) => {
    const folder = await folderWith(test, [{ ...HELD, id: A, expires_at: SOON }]);
    const created_at = '2020-03-01T12:00:00.000Z';
    await inStore(folder, async (db) => {
      const parked = { signature: A, state: 'parked', created_at } as const;
      await putOutboxEmail(db, { ...parked, kind: 'confirm' });
      await putOutboxEmail(db, { ...parked, kind: 'reminder' });
      await putOutboxEmail(db, { ...parked, signature: B });
    });
    const before = Date.now();
    assert.equal((await samleng(folder, ['release', 'clean-river', A])).code, 0);
    await inStore(folder, async (db) => {
      const [row] = await db.selectFrom('signatures').select('expires_at').execute();
      assert.ok(Date.parse(row?.expires_at ?? '') >= before + 72 * HOUR_MS);
      const emails = await db.selectFrom('outbox').selectAll().orderBy('due_at').execute();
      assert.deepEqual(
        emails.map(({ kind, state, due_at }) => [
          kind,
          state,
          Math.round((Date.parse(due_at) - before) / DAY_MS),
        ]),
        [
          ['confirm', 'parked', Math.round((Date.parse(created_at) - before) / DAY_MS)],
          ['confirm', 'queued', 0],
          ['reminder', 'queued', 1],
        ],
      );
    });
  });

  it('releases all or none, and names each that cannot be released', async (test) => {
    const folder = await folderWith(test, [
      { ...HELD, id: A },
      { ...HELD, id: B, expires_at: '2020-03-04T00:00:00.000Z' },
    ]);
    const { code, errorLines } = await samleng(folder, ['release', 'clean-river', A, B, C]);
    assert.equal(code, 2);
    assert.deepEqual(errorLines, [
      `samleng: ${B}: was not confirmed in time, and will be deleted`,
      `samleng: ${C}: is no signature of this petition`,
    ]);
    assert.deepEqual((await stateOf(folder)).states, ['held', 'held']);
  });

  it('releases together what a filter finds, and names how many come too late', async (test) => {
    const folder = await folderWith(test, [
      { ...HELD, id: A, confirmed: 1 },
      { ...HELD, id: B, expires_at: '2020-03-04T00:00:00.000Z' },
      { ...HELD, id: C, held_because: 'honeypot' },
    ]);
    const where = ['release', 'clean-river', '--where', 'reason=velocity-partner'];
    const { code, out } = await samleng(folder, where);
    assert.deepEqual(
      [code, out.split('\n')],
      [
        0,
        [
          'clean-river: 1 released, 1 counted, 0 wait for their signers',
          '  1 not: not confirmed in time, and will be deleted',
          '',
        ],
      ],
    );
    assert.deepEqual((await stateOf(folder)).states, ['validated', 'held', 'held']);
    const both = await samleng(folder, [...where, A]);
    assert.deepEqual([both.code, both.errorLines], [2, ['samleng: --where: cannot stand beside ids']]);
    const neither = await samleng(folder, ['release', 'clean-river']);
    assert.deepEqual([neither.code, neither.errorLines], [2, ['samleng: id: is missing, or --where']]);
  });

  it('says so when it changes a final count', async (test) => {
    const folder = await folderWith(test, [{ ...HELD, id: A }]);
    await inStore(folder, (db) =>
      db.updateTable('petitions').set({ closes_at: '2020-04-01T00:00:00+07:00' }).execute(),
    );
    const { code, errorLines } = await samleng(folder, ['release', 'clean-river', A]);
    assert.deepEqual(
      [code, errorLines],
      [0, ['samleng: warning: the count of clean-river was final already, and has changed']],
    );
  });

  it('never repeats an invalid id', async (test) => {
    const { code, errorLines } = await samleng(await appliedFolder(test), [
      'release',
      'clean-river',
      A,
      'sok@example.org',
    ]);
    assert.equal(code, 2);
    assert.deepEqual(errorLines, ['samleng: id 2: must be an id, as samleng held prints them']);
  });
});
