import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { agrees, recount } from '../src/counts/recount.ts';
import { foldChanges } from '../src/counts/sums/fold-changes.ts';
import { missingSums } from '../src/counts/mending/missing-sums.ts';
import { wrongSums } from '../src/counts/mending/wrong-sums.ts';
import type { Db } from '../src/database/db.ts';
import { creditPage } from '../src/moderation/crediting/credit-page.ts';
import { releaseHeld } from '../src/moderation/held.ts';
import { eraseById } from '../src/moderation/erasing/erase-by-id.ts';
import { findByLink } from '../src/signer-page/find.ts';
import { confirmByLink, withdrawByLink } from '../src/signer-page/queries.ts';
import { fingerprint } from '../src/signer-page/stored-signature.ts';
import { add, BY_EMAIL, CIRCUMSTANCES } from '../src/testing/data/adding.ts';
import { eachDatabase } from '../src/testing/data/each-database.ts';
import { NOON, putCampaign, signatureId } from '../src/testing/data/fixtures.ts';
import { importerOf } from '../src/testing/data/importing.ts';
import { moderatorOf, RIVER } from '../src/testing/data/moderating.ts';
import { runJob } from '../src/testing/data/retention.ts';

const STEPS = 70;
const PEOPLE = 12;
const EPOCH = '1970-01-01';
const PAGE = 'https://a.example/';

const STATES = [
  {},
  {},
  BY_EMAIL,
  { state: 'held', heldBecause: 'velocity-domain' },
  { ...BY_EMAIL, state: 'held', heldBecause: 'velocity-domain' },
] as const;

const SIGNED = fc.record({
  country: fc.constantFrom('FR', 'US', 'KH'),
  language: fc.constantFrom('en' as const, 'km' as const),
  partner: fc.constantFrom(null, 'temple', 'youth-club'),
  page: fc.constantFrom(null, PAGE, 'https://b.example/'),
  day: fc.constantFrom('2026-03-01', '2026-03-02'),
});

/** What becomes of people's signatures, one step after the other. */
const STEP = fc.record({
  step: fc.constantFrom(
    ...([
      'sign',
      'sign',
      'sign',
      'confirm',
      'confirm',
      'release',
      'remove',
      'undo',
      'withdraw',
      'erase',
    ] as const),
    ...(['import', 'credit', 'forget', 'fold'] as const),
  ),
  person: fc.integer({ min: 1, max: PEOPLE }),
  signed: SIGNED,
  state: fc.constantFrom(...STATES),
});

type Step = typeof STEP extends fc.Arbitrary<infer Value> ? Value : never;

/** Takes steps, as the routes and commands do; one that is not possible does nothing. */
async function walker(db: Db) {
  const { petition, circumstances, remove, undo } = moderatorOf(db);
  const schedule = await petition();
  const moment = { schedule, now: NOON, pepper: new Uint8Array(32), nextInstant: CIRCUMSTANCES.nextInstant };
  const batches: string[] = [];
  let files = 0;

  const seenBy = async (linkHash: string) => {
    const signature = await findByLink(db, linkHash);
    return signature && fingerprint(signature);
  };
  const idOf = async ({ person }: Step) => {
    const rows = await db.selectFrom('signatures').select('id').orderBy('id').execute();
    return rows[person % rows.length]?.id ?? signatureId(person);
  };
  const linkTo = async (step: Step) => ({ petition: RIVER, linkHash: `link of ${await idOf(step)}` });

  const steps: Record<Step['step'], (step: Step) => Promise<unknown>> = {
    sign: ({ person, signed, state }) => add(db, person, { ...signed, ...state }),
    confirm: async (step) => {
      const link = await linkTo(step);
      const choices = {
        showName: true,
        showComment: false,
        news: 'keep',
        consentsVersion: '2026-11',
      } as const;
      return confirmByLink(db, link, { seen: await seenBy(link.linkHash), choices }, moment);
    },
    release: async (step) => releaseHeld(db, schedule, [await idOf(step)], await circumstances(NOON)),
    remove: async (step) => {
      const { batch } = await remove([await idOf(step)]);
      if (batch !== null) batches.push(batch);
    },
    undo: async () => undo(batches.pop() ?? 'none'),
    withdraw: async (step) => {
      const link = await linkTo(step);
      return withdrawByLink(db, link, await seenBy(link.linkHash), moment);
    },
    erase: async (step) => eraseById(db, RIVER, [await idOf(step)], await circumstances(NOON)),
    import: ({ signed: { country } }) => {
      files += 1;
      const csv = `Name,Email,Country\nSok Dara,sok-${files}@example.org,${country}`;
      return importerOf(db).run(csv, { import: `file-${files}` });
    },
    credit: async ({ signed: { partner } }) => {
      const asked = { page: PAGE, partner: partner ?? 'temple' };
      return creditPage(db, schedule, asked, { ...(await circumstances(NOON)), publicUrl: null });
    },
    forget: async () => {
      for (const job of ['disowned-signatures', 'expired-signatures', 'removed-signatures'])
        await runJob(db, job);
    },
    fold: () => foldChanges(db),
  };
  return (step: Step) => steps[step.step](step);
}

eachDatabase((openEmpty) => {
  describe('sums of what signatures share', () => {
    it('are those of the rows, whatever becomes of these', async () => {
      const { db } = await openEmpty();
      await putCampaign(db, { confirmation: 'email' });
      const seen = { campaign: 'rivers', petition: RIVER, page: PAGE, first_day: '', last_day: '' };
      await db.insertInto('placement_pages').values(seen).execute();
      const walk = await walker(db);
      const taken: string[] = [];
      const agree = async () => assert.deepEqual(await missingSums(db, RIVER, EPOCH), [], taken.join(' '));
      for (const step of fc.sample(STEP, { seed: 23, numRuns: STEPS })) {
        taken.push(step.step);
        await walk(step);
        await agree();
      }
      await add(db, PEOPLE + 1, { page: PAGE });
      await db
        .updateTable('petitions')
        .set({ closes_at: '2025-01-01T00:00:00+07:00', delivered_on: '2025-01-01' })
        .execute();
      await runJob(db, 'delivered-petitions');
      await agree();
      assert.deepEqual(await wrongSums(db), []);
      assert.ok((await recount(db)).every(agrees));
    });
  });
});
