import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { eachDatabase } from '../testing/data/each-database.ts';
import { putCampaign, putPetition } from '../testing/data/fixtures.ts';
import {
  ago,
  leftIn,
  MANY,
  putMany,
  putNewsAddress,
  runJob,
  waitingFor,
  whileSomebodySigns,
} from '../testing/data/retention.ts';
import { putOutboxEmail, putSignature } from '../testing/data/scratch-store.ts';
import type { Db } from '../database/db.ts';
import type { SignatureRow } from '../database/tables.ts';

eachDatabase((openEmpty) => {
  let db: Db;
  beforeEach(async () => {
    ({ db } = await openEmpty());
    await putCampaign(db);
  });
  const { signatures, addresses, emails } = leftIn(() => db);

  describe('a petition that was delivered', () => {
    // The data is kept until 28 February.
    const DELIVERED = {
      closes_at: '2026-01-10T00:00:00+07:00',
      delivered_on: '2026-01-29',
      retention_days: 30,
    };
    const FULL: Partial<SignatureRow> = {
      name: 'Sok Dara',
      name_key: 'sokdara',
      phone: '+33612345678',
      city: 'Lyon',
      comment: 'For my mother',
      show_name: 1,
      consent_news: 1,
      consent_comment: 1,
      consents_version: '2026-11',
      language: 'km',
      page: 'https://dara.example/blog',
      partner: 'temple',
      country: 'FR',
      day: '2026-01-05',
      link_hash: 'hash',
      marks: 'mixed-scripts',
      domain_code: 'domain',
      expires_at: ago(1),
      confirmed: 1,
    };
    beforeEach(() => putPetition(db, { petition: 'old-river', ...DELIVERED }));

    it('keeps nothing about its signers when its term is over: only sums, and that somebody signed', async () => {
      const id = await putSignature(db, 'old-river', FULL);
      await putNewsAddress(db, 'old-river', id);
      await putOutboxEmail(db, { created_at: ago(100), id: 'a', signature: id, petition: 'old-river' });
      await putOutboxEmail(db, { created_at: ago(100), id: 'full', petition: 'old-river' });
      const counts = await db.selectFrom('counts').selectAll().execute();
      assert.equal(await waitingFor(db, 'delivered-petitions'), 1);
      await runJob(db, 'delivered-petitions');
      const [row, ...others] = await signatures();
      assert.deepEqual(others, []);
      const { id: _id, signed_at: _at, ...left } = row!;
      assert.deepEqual(left, {
        petition: 'old-river',
        token: `erased:${id}`,
        slot: 0,
        name: '',
        name_key: '',
        country: 'FR',
        phone: null,
        city: null,
        comment: null,
        show_name: 0,
        consent_news: 0,
        consent_comment: 0,
        language: '',
        partner: 'temple',
        page: null,
        state: 'validated',
        held_because: null,
        expires_at: null,
        erase_at: null,
        confirmed: 1,
        link_hash: null,
        marks: '',
        domain_code: null,
        consents_version: null,
        petition_version: 1,
        imported_in: null,
        day: '2026-01-05',
      });
      assert.deepEqual([await addresses(), await emails()], [[], []]);
      assert.deepEqual(await db.selectFrom('counts').selectAll().execute(), counts);
      assert.equal(await waitingFor(db, 'delivered-petitions'), 0);
    });

    const KEPT: [what: string, changes: object][] = [
      ['until its term is over', { delivered_on: '2026-01-30' }],
      ['while it was not delivered', { delivered_on: null }],
      ['while it can still be signed, whatever its file says', { closes_at: '2026-03-02T00:00:00+07:00' }],
    ];
    for (const [what, changes] of KEPT) {
      it(`keeps all of it ${what}`, async () => {
        await putSignature(db, 'old-river', FULL);
        await db.updateTable('petitions').set(changes).where('petition', '=', 'old-river').execute();
        const before = await signatures();
        assert.equal(await waitingFor(db, 'delivered-petitions'), 0);
        await runJob(db, 'delivered-petitions');
        assert.deepEqual(await signatures(), before);
      });
    }

    it('leaves other petitions, with the same address for news, as they are', async () => {
      const id = await putSignature(db, 'clean-river', FULL);
      await putNewsAddress(db, 'clean-river', id);
      await putOutboxEmail(db, { created_at: ago(100), id: 'a', signature: id });
      const before = await signatures();
      await runJob(db, 'delivered-petitions');
      assert.deepEqual(await signatures(), before);
      assert.deepEqual([(await addresses()).length, (await emails()).length], [1, 1]);
    });

    it('is erased in parts, while people sign elsewhere', async () => {
      await putMany(db, 'old-river', FULL);
      await whileSomebodySigns(db, () => runJob(db, 'delivered-petitions'));
      assert.equal(await waitingFor(db, 'delivered-petitions'), 0);
    });

    it('continues where it was stopped, and may run twice at once', async () => {
      await putMany(db, 'old-river', FULL);
      await runJob(db, 'delivered-petitions', abortedAfterOnePart());
      const left = await waitingFor(db, 'delivered-petitions');
      assert.ok(left > 0 && left < MANY, `${left} of ${MANY} are left`);
      await Promise.all([runJob(db, 'delivered-petitions'), runJob(db, 'delivered-petitions')]);
      assert.equal(await waitingFor(db, 'delivered-petitions'), 0);
      const states = await db.selectFrom('signatures').select('state').distinct().execute();
      assert.deepEqual(states, [{ state: 'validated' }]);
    });
  });
});

/** `aborted` is checked before each part: true from the second check on. */
function abortedAfterOnePart(): AbortSignal {
  let asked = 0;
  return Object.defineProperty(new AbortController().signal, 'aborted', { get: () => asked++ > 0 });
}
