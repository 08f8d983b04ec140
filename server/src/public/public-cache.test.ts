import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PartnerSummary, Summary, type Wall } from '@samleng/contract';
import type { KyselyPlugin } from 'kysely';
import { canBeSigned } from '../domain/petition/status.ts';
import { Changes } from '../database/read-cache.ts';
import { createWallReader } from '../donations/wall-reader.ts';
import { createRecentSigners } from '../signatures/recent-signers.ts';
import { createPublicCache } from './public-cache.ts';
import { agreedSigners } from '../signatures/voices.ts';
import type { Aged } from '../http/answer.ts';
import type { Db } from '../database/db.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { NOON, putCampaign, putCount, putDonation } from '../testing/data/fixtures.ts';
import { putSignature } from '../testing/data/scratch-store.ts';

const CLOSING = new Date('2026-06-01T00:00:00+07:00');
const LONG_MS = 60_000;

/** The database with a counter of its queries and a switch that makes them fail. */
function watched(db: Db) {
  const state = { queries: 0, away: false };
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      state.queries += 1;
      if (state.away) throw new Error('away');
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { db: db.withPlugin(plugin), state };
}

const bodyOf = (found: Aged | undefined): unknown => JSON.parse(found!.answer.body);

eachDatabase((openEmpty) => {
  async function readingOf() {
    const store = await openEmpty();
    await putCampaign(store.db);
    await putCount(store.db, { paper: 20 });
    await putDonation(store.db, { id: 'a' });
    const { db, state } = watched(store.db);
    const clock = { now: NOON };
    const cache = { db, changes: new Changes(), freshMs: LONG_MS, onError: () => undefined };
    const shown = { senderName: 'Samleng', agreedSigners };
    const publicCache = createPublicCache({ ...cache, now: () => clock.now, ...shown });
    const recentSigners = createRecentSigners({ ...cache, publicCache });
    return { store, publicCache, recentSigners, wall: createWallReader(cache), state, clock };
  }

  const page = { offset: 0, limit: 10 };
  const wallPage = { sort: 'recent', after: undefined, limit: 10 } as const;

  describe('a public answer', () => {
    it('is made once for each change, without asking the database again', async () => {
      const { publicCache, recentSigners, wall, state } = await readingOf();
      const all = () =>
        Promise.all([
          publicCache.document('clean-river'),
          publicCache.summary('clean-river'),
          publicCache.partnerSummary('clean-river', 'temple'),
          recentSigners('clean-river', page),
          wall('rivers', wallPage, 'https://sign.example.org'),
          publicCache.petition('clean-river'),
          publicCache.partnerExists('rivers', 'temple'),
          publicCache.campaignExists('rivers'),
          publicCache.snapshot('clean-river'),
        ]);
      const first = await all();
      const { queries } = state;
      assert.deepEqual(await all(), first);
      assert.equal(state.queries, queries);
      assert.equal(first[0]!.answer.etag === first[1]!.answer.etag, false);
      assert.equal(publicCache.readySummary('clean-river')!.answer, first[1]!.answer);
    });

    it('is new for everybody after a change, with another ETag if it differs', async () => {
      const { publicCache, recentSigners, store } = await readingOf();
      const before = (await publicCache.summary('clean-river'))!.answer;
      await publicCache.partnerSummary('clean-river', 'temple');
      await recentSigners('clean-river', page);
      await putSignature(store.db, 'clean-river', { partner: 'temple', show_name: 1 });
      assert.equal((await publicCache.summary('clean-river'))!.answer, before);
      publicCache.changed('clean-river');
      const after = await publicCache.summary('clean-river');
      assert.equal(Summary.parse(bodyOf(after)).count, 21);
      assert.notEqual(after!.answer.etag, before.etag);
      const partner = PartnerSummary.parse(bodyOf(await publicCache.partnerSummary('clean-river', 'temple')));
      assert.equal(partner.count, 1);
      const signers = bodyOf(await recentSigners('clean-river', page)) as { signatures: unknown[] };
      assert.equal(signers.signatures.length, 1);
    });

    it('is new after a change of everything, the wall included', async () => {
      const { publicCache, wall, store } = await readingOf();
      const wallNow = () => wall('rivers', wallPage, 'https://sign.example.org');
      await wallNow();
      await putDonation(store.db, { id: 'b' });
      publicCache.changedAll();
      assert.equal((bodyOf(await wallNow()) as Wall).donations.length, 2);
    });

    it('follows the clock to the millisecond, without the database', async () => {
      const { publicCache, clock, state } = await readingOf();
      const statusNow = async () => Summary.parse(bodyOf(await publicCache.summary('clean-river'))).status;
      clock.now = new Date(CLOSING.getTime() - 1);
      assert.equal(await statusNow(), 'open');
      const { queries } = state;
      assert.deepEqual(canBeSigned((await publicCache.petition('clean-river'))!, clock.now), { ok: true });
      clock.now = CLOSING;
      assert.equal(await statusNow(), 'closed');
      assert.deepEqual(
        (bodyOf(await publicCache.document('clean-river')) as { summary: Summary }).summary.status,
        'closed',
      );
      assert.equal(canBeSigned((await publicCache.petition('clean-river'))!, clock.now).ok, false);
      assert.equal(state.queries, queries);
    });

    it('keeps its instant when the clock is set back, and counts with later ones', async () => {
      const { publicCache, clock } = await readingOf();
      const instants = async () => {
        // Invalidates the cache, so that the summary is made at the new time.
        publicCache.changed('clean-river');
        const document = bodyOf(await publicCache.document('clean-river')) as { summary: Summary };
        return [
          Summary.parse(bodyOf(await publicCache.summary('clean-river'))).updatedAt,
          document.summary.updatedAt,
          (await publicCache.snapshot('clean-river'))!.summary.updatedAt,
          PartnerSummary.parse(bodyOf(await publicCache.partnerSummary('clean-river', 'temple'))).updatedAt,
        ];
      };
      clock.now = CLOSING;
      const told = await instants();
      clock.now = new Date(CLOSING.getTime() - 60_000);
      assert.deepEqual(await instants(), told);
      const petition = (await publicCache.petition('clean-river'))!;
      assert.ok(publicCache.nextInstant(petition)(undefined) > told[0]!);
    });

    it('stays readable while the database is away, and says that it is older', async () => {
      const { publicCache, state } = await readingOf();
      const before = (await publicCache.summary('clean-river'))!;
      state.away = true;
      publicCache.changed('clean-river');
      const older = (await publicCache.summary('clean-river'))!;
      assert.equal(older.answer, before.answer);
      assert.ok(older.staleSeconds > 0);
      assert.equal((await publicCache.petition('clean-river'))?.petition, 'clean-river');
      await assert.rejects(
        async () => publicCache.summary('other-river'),
        'what was never read is not known',
      );
    });

    it('does not ask the database for an impossible name', async () => {
      const { publicCache, state } = await readingOf();
      for (const name of ['', 'Clean River', '../x', 'x'.repeat(5000), 'clean-river/partners/temple']) {
        assert.equal(await publicCache.summary(name), undefined);
        assert.equal(await publicCache.partnerSummary(name, 'temple'), undefined);
        assert.equal(await publicCache.partnerExists('rivers', name), false);
        assert.equal(await publicCache.campaignExists(name), false);
      }
      assert.equal(state.queries, 0);
    });
  });
});
