import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { applyCampaign } from '../campaigns/apply.ts';
import { COMMAND } from '../domain/accounts/actor.ts';
import type { Db } from '../database/db.ts';
import { parsed, smallCampaign } from '../testing/data/campaign-file.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { NOON } from '../testing/data/fixtures.ts';
import { importerOf, manyPeople } from '../testing/data/importing.ts';

const INSTEAD = { insteadOf: 'old-site' };

eachDatabase((openEmpty) => {
  let db: Db;
  let importer: ReturnType<typeof importerOf>;
  type Batch = ReturnType<typeof smallCampaign>['batches'][number];
  /** 12 were carried over, of whom nobody knew the names. */
  const apply = (change: (batches: Batch[]) => Batch[] = (batches) => batches) => {
    const campaign = smallCampaign();
    const file = parsed({ ...campaign, donations: [], batches: change(campaign.batches) });
    return applyCampaign(db, file, new Map(), { by: COMMAND, now: NOON });
  };
  const carriedOver = async () => (await importer.counts()).carriedOver;
  beforeEach(async () => {
    ({ db } = await openEmpty());
    await apply();
    importer = importerOf(db);
  });

  describe('an import in place of a number', () => {
    it('counts nobody twice on its way, and nobody of the number at its end', async () => {
      const { run, check, agree } = importer;
      const file = manyPeople(505);
      const checked = await check(file, INSTEAD);
      assert.deepEqual([checked.ok && checked.before, checked.ok && checked.after], [42, 535]);
      const seen: number[] = [];
      const stopping = new AbortController();
      const onProgress = async () => {
        seen.push(await carriedOver());
        stopping.abort();
      };
      await run(file, { ...INSTEAD, onProgress, signal: stopping.signal });
      assert.deepEqual(seen, [500]);
      await run(file, INSTEAD);
      assert.equal(await carriedOver(), 505);
      assert.equal(await agree(), true);
    });

    it('leaves what is left of the number until it ends', async () => {
      const { run } = importer;
      const stopping = new AbortController();
      const onRefused = () => stopping.abort();
      const file = manyPeople(501, (at) => (at < 5 ? `Sok,a${at}@example.org,FR` : ',,'));
      const file5 = file.replaceAll('\n,,', '\n=,x@example.org,FR');
      await run(file5, { ...INSTEAD, onRefused, signal: stopping.signal });
      assert.equal(await carriedOver(), 12);
      await run(file5, INSTEAD);
      assert.equal(await carriedOver(), 5);
    });

    it('leaves the number as it is when nobody in the file can be imported', async () => {
      const { run } = importer;
      for (const file of ['Name,Email,Country', 'Name,Email,Country\nSok,nowhere,FR']) {
        const done = await run(file, INSTEAD);
        assert.deepEqual(!done.ok && done.refused, { field: 'insteadOf', code: 'nobody' });
        assert.equal(await carriedOver(), 12);
      }
      assert.equal((await run(manyPeople(1), { ...INSTEAD, import: 'mended' })).ok, true);
      assert.equal(await carriedOver(), 1);
    });

    it('never lets the number come back, however its batch is changed', async () => {
      await importer.run(manyPeople(5), INSTEAD);
      const [, old] = smallCampaign().batches;
      await apply();
      await apply((batches) => batches.map((batch) => ({ ...batch, signatures: batch.signatures + 100 })));
      assert.equal(await carriedOver(), 5);
      await apply(([first]) => [first!]);
      assert.equal(await carriedOver(), 5);
      await apply(([first]) => [first!, old!]);
      assert.equal(await carriedOver(), 5);
      assert.equal(await importer.agree(), true);
    });

    it('is refused where there is no such number, or another import has taken its place', async () => {
      const { run, check } = importer;
      const refused = async (insteadOf: string, code: string) => {
        for (const ask of [run, check])
          assert.deepEqual(await ask(manyPeople(1), { import: 'second', insteadOf }), {
            ok: false,
            refused: { field: 'insteadOf', code },
            lines: [],
          });
      };
      await refused('nowhere', 'unknown');
      await refused('first-sheets', 'wrong-kind');
      await run(manyPeople(1), INSTEAD);
      await refused('old-site', 'taken');
    });
  });
});
