import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Db } from '../database/db.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { NOON, putCampaign } from '../testing/data/fixtures.ts';
import { findPetition } from '../petitions/find.ts';
import { sourceOf } from '../testing/data/import-files.ts';
import { importerOf, manyPeople, numbersOf, personAt } from '../testing/data/importing.ts';

/** More than a transaction takes. */
const PEOPLE = 510;
/** Some of them are broken. */
const FILE = manyPeople(PEOPLE, (at) => (at % 100 === 0 ? `Sok ${at},,FR` : personAt(at)));
const WHOLE = { rows: PEOPLE, fresh: PEOPLE - 6, known: 0, refused: 6 };

const stopAfter = (rows: number) => {
  const stopping = new AbortController();
  const onProgress = (progress: { rows: number }) => void (progress.rows >= rows && stopping.abort());
  return { signal: stopping.signal, onProgress };
};

eachDatabase((openEmpty) => {
  let db: Db;
  let importer: ReturnType<typeof importerOf>;
  beforeEach(async () => {
    ({ db } = await openEmpty());
    await putCampaign(db);
    importer = importerOf(db);
  });
  const stored = () => db.selectFrom('imports').selectAll().executeTakeFirst();

  describe('an import that was stopped', () => {
    it('is gone on with where it was, and comes to the same', async () => {
      const { run, counts, agree } = importer;
      const first = await run(FILE, stopAfter(500));
      assert.deepEqual(
        [first.ok && first.complete, numbersOf(first)],
        [false, { rows: 500, fresh: 495, known: 0, refused: 5 }],
      );
      assert.deepEqual(await counts(), { online: 0, carriedOver: 495 });
      assert.equal((await stored())?.ended_at, null);
      const second = await run(FILE);
      assert.deepEqual([second.ok && second.doneBefore, numbersOf(second)], [500, WHOLE]);
      assert.deepEqual([...first.lines, ...second.lines].length, 6);
      assert.deepEqual(numbersOf(await run(FILE)), WHOLE, 'once it has ended nothing is done');
      assert.deepEqual(await counts(), { online: 0, carriedOver: WHOLE.fresh });
      assert.equal((await stored())?.ended_at, NOON.toISOString());
      assert.equal(await agree(), true);
    });

    it('is not gone on with by another file, or by other settings', async () => {
      const { run } = importer;
      await run(FILE, stopAfter(500));
      const refusals: [Parameters<typeof run>, object][] = [
        [[`${FILE}\nSok,x@example.org,FR`], { field: 'file', code: 'another-file' }],
        [[FILE, { settings: { country: 'US' } }], { field: 'settings', code: 'other-settings' }],
        [[FILE, { insteadOf: 'old-site' }], { field: 'insteadOf', code: 'other-settings' }],
      ];
      for (const [asked, refused] of refusals)
        assert.deepEqual(await run(...asked), { ok: false, refused, lines: [] });
      assert.equal((await stored())?.rows_done, 500);
    });
  });

  it('has not ended when its file is gone in the middle', async () => {
    const { run } = importer;
    const source = { ...sourceOf(FILE), size: FILE.length + 1 };
    const refused = { field: 'file', code: 'not-a-spreadsheet' };
    const done = await run(FILE, { source });
    assert.deepEqual(!done.ok && done.refused, refused);
    assert.equal((await stored())?.ended_at, null);
  });

  it('is refused for a petition that is gone, or whose signers are erased since its delivery', async () => {
    const petition = await findPetition(db, 'clean-river');
    assert.ok(petition);
    const refused = async (slug: string) => {
      const told = { petition: { ...petition, petition: slug } };
      const answers = [await importer.run(FILE, told), await importer.check(FILE, told)];
      return answers.map((one) => one.ok || (one.refused.field === 'petition' && one.refused.code));
    };
    assert.deepEqual(await refused('gone'), ['gone', 'gone']);
    const delivered = { closes_at: '2025-01-01T00:00:00Z', delivered_on: '2025-02-01', retention_days: 30 };
    await db.updateTable('petitions').set(delivered).execute();
    assert.deepEqual(await refused('clean-river'), ['erased', 'erased']);
  });

  it('stops before anything is stored when nobody waits for it any more', async () => {
    const { run, check } = importer;
    for (const ask of [run, check]) {
      const done = await ask(FILE, { signal: AbortSignal.abort() });
      assert.equal(done.ok && !done.complete, true);
    }
    assert.equal(await stored(), undefined);
  });

  it('is worked at once at a time in a process, and never counted twice by several', async () => {
    const { run, counts } = importer;
    const running = { ok: false, refused: { field: 'import', code: 'running' }, lines: [] };
    const [first, second] = await Promise.all([run(FILE), run(FILE)]);
    assert.deepEqual(second, running);
    assert.deepEqual(numbersOf(first), WHOLE);
    await db.deleteFrom('imports').execute();
    // As another process does it: it has no knowledge of what this one is doing.
    const onProgress = async () => {
      await db.updateTable('imports').set({ rows_done: 1000 }).execute();
    };
    assert.deepEqual(await run(FILE, { onProgress }), {
      ...running,
      lines: Array(5)
        .fill('')
        .map((_, at) => `${at * 100 + 2} name name-not-a-name`),
    });
    assert.deepEqual(await counts(), { online: 0, carriedOver: WHOLE.fresh });
  });

  it('finds the same as its check', async () => {
    const { run, check } = importer;
    const { lines: told, ...checked } = await check(FILE);
    const { lines, ...done } = await run(FILE);
    assert.deepEqual([numbersOf(checked), told], [numbersOf(done), lines]);
    assert.deepEqual([checked.ok && checked.before, checked.ok && checked.after], [0, WHOLE.fresh]);
  });
});
