import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Store } from '../../database/open.ts';
import type { ShownImport, ShownUpload } from '../../imports/asking/list-imports.ts';
import { startImports } from '../../imports/running/import-tasks.ts';
import { PART_BYTES_MAX } from '../../imports/uploads/receive-part.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { NOON, putCampaign } from '../../testing/data/fixtures.ts';
import { consoleApp } from '../../testing/servers/console-app.ts';
import { PUBLIC_URL, problemOf } from '../../testing/servers/test-app.ts';

const IMPORTS = '/console/api/petitions/clean-river/imports';
/** More than one transaction takes. */
const PEOPLE = 700;
const FILE = [
  'Name,Mail,Country,When',
  'Nobody,no address,FR,2015-03-09',
  ...Array.from({ length: PEOPLE }, (_, at) => `Sok Dara,sok.${at}@example.org,FR,2015-03-09`),
].join('\r\n');
const SETTINGS = {
  map: { name: 'Name', email: 'Mail', country: 'Country', signedAt: 'When' },
  encoding: 'utf-8',
};

eachDatabase((openEmpty) => {
  let store: Store;
  let test: Awaited<ReturnType<typeof campaigner>>;
  beforeEach(async () => {
    store = await openEmpty();
    await putCampaign(store.db);
    test = await campaigner(store);
  });

  const begin = async (bytes = FILE.length, format = 'csv') => {
    const response = await test.ask('', { method: 'POST', body: { bytes, format } });
    assert.equal(response.status, 201);
    return ((await response.json()) as { upload: string }).upload;
  };
  const uploaded = async () => {
    const upload = await begin();
    assert.equal((await test.put(upload, 0, FILE)).status, 200);
    return upload;
  };
  const post = async (path: string, body: object = {}) => {
    const { status } = await test.ask(path, { method: 'POST', body });
    assert.equal(status, 204, path);
  };

  const checked = async (insteadOf: string | null = null) => {
    const upload = await uploaded();
    await post(`/${upload}/check`, { settings: SETTINGS, insteadOf });
    await test.work(async () => (await test.list()).uploads[0]?.state === 'idle');
    return upload;
  };

  describe('a file that a campaigner uploads', () => {
    it('is refused in a part of another place, with what has arrived; too large; and of another kind', async () => {
      const upload = await begin();
      assert.deepEqual(await (await test.put(upload, 0, FILE.slice(0, 9))).json(), { received: 9 });
      const again = await test.put(upload, 0, FILE.slice(0, 9));
      assert.equal(again.headers.get('Upload-Offset'), '9');
      assert.equal(await problemOf(again), 'changed-meanwhile');
      const REFUSED = [
        [await test.put(upload, 9, 'x'.repeat(PART_BYTES_MAX + 1)), 'too-large'],
        [await test.put(upload, 9, FILE), 'too-large'],
        [await test.put(await begin(4), 0, 'PK\u0003\u0004'), 'wrong-content-type'],
        [await test.put(upload, 9, 'x', { 'Content-Type': 'text/plain' }), 'wrong-content-type'],
        [await test.put('nothing', 0, 'x'), 'not-found'],
        [await test.ask('', { method: 'POST', body: { bytes: 200_000_001, format: 'csv' } }), 'too-large'],
      ] as const;
      for (const [response, code] of REFUSED) assert.equal(await problemOf(response), code);
    });

    it('shows its first people, and rows that are refused, and is gone when it is abandoned', async () => {
      const upload = await uploaded();
      const response = await test.ask(`/${upload}/preview`, { method: 'POST', body: {} });
      const { settings, rows } = (await response.json()) as { settings: object; rows: object[] };
      assert.deepEqual(settings, { ...SETTINGS, map: { name: 'Name', email: 'Mail', country: 'Country' } });
      assert.equal(rows.length, 20);
      assert.equal((await test.ask(`/${upload}`, { method: 'DELETE' })).status, 204);
      assert.deepEqual(await test.list(), { imports: [], uploads: [] });
    });
  });

  describe('an import', () => {
    it('begins only as it was checked, and alone', async () => {
      const upload = await uploaded();
      const start = () => test.ask(`/${upload}/start`, { method: 'POST', body: { import: 'old' } });
      assert.equal(await problemOf(await start()), 'changed-meanwhile');
      await post(`/${upload}/check`, { settings: SETTINGS, insteadOf: null });
      await test.work(async () => (await test.list()).uploads[0]?.state === 'idle');
      const { checked: found } = (await test.list()).uploads[0]!;
      assert.deepEqual([found?.fresh, found?.refused, found?.before, found?.after], [PEOPLE, 1, 0, PEOPLE]);
      assert.match(await test.text(`/${upload}/refused.csv?language=en`), /"Nobody","no address"/);
      assert.equal((await start()).status, 204);
      assert.equal(await problemOf(await start()), 'changed-meanwhile');
    });

    it('is stopped, goes on after a restart of the server where it was, and leaves no file behind', async () => {
      const kind = 'carried-over' as const;
      const batch = { petition: 'clean-river', batch: 'number', kind, signatures: 1000, partner: null };
      await store.db
        .insertInto('batches')
        .values({ ...batch, counted_on: '2016-03-09' })
        .execute();
      const upload = await checked('number');
      await post(`/${upload}/start`, { import: 'old' });
      await test.work(
        async () => (await test.list()).imports[0]!.rows > 0,
        async () => {
          await post('/old/stop');
        },
      );
      const [stopped] = (await test.list()).imports;
      assert.equal(stopped?.state, 'waiting');
      assert.ok(stopped.rows < PEOPLE, `${stopped.rows} rows were done`);
      await test.work(async () => true);
      assert.equal((await test.list()).imports[0]?.rows, stopped.rows, 'stopped means stopped');

      const replaced = { petition: 'clean-river', batch: 'number', import: 'old' };
      assert.deepEqual(await test.replaced(), [{ ...replaced, counts: 1000 - stopped.counted }]);

      await post('/old/resume');
      await test.work(async () => (await test.list()).imports[0]?.state === 'ended');
      assert.deepEqual(await test.replaced(), [{ ...replaced, counts: 0 }]);
      const [ended] = (await test.list()).imports;
      assert.deepEqual(
        [ended?.rows, ended?.counted, ended?.refused, ended?.refusedKept, ended?.upload],
        [PEOPLE + 1, PEOPLE, 1, 1, null],
      );
      const parts = await store.db.selectFrom('import_parts').select('at').execute();
      assert.deepEqual(parts, []);
      const file = await test.ask('/old/refused.csv?language=en');
      assert.equal(file.headers.get('X-Accel-Buffering'), 'no');
      const refused = await file.text();
      const cells = '"Nobody","no address","FR","2015-03-09"';
      assert.deepEqual(refused.split('\r\n').slice(1), [
        `"2","E-mail address","cannot be read",${cells}`,
        '',
      ]);
      assert.equal((await test.ask('/old/refused', { method: 'DELETE' })).status, 204);
      assert.equal(await problemOf(await test.ask('/old/refused.csv?language=en')), 'not-found');
    });

    it('whose file is gone goes on with the same one, and with no other', async () => {
      const upload = await checked();
      await post(`/${upload}/start`, { import: 'old' });
      await test.work(
        async () => (await test.list()).imports[0]!.rows > 0,
        async () => {
          await post('/old/stop');
        },
      );
      assert.equal((await test.ask(`/${upload}`, { method: 'DELETE' })).status, 204);
      assert.equal((await test.list()).imports[0]?.state, 'without-file');
      const other = await begin(100);
      await test.put(other, 0, FILE.slice(0, 100));
      await post('/old/resume', { upload: other });
      await test.work(async () => (await test.list()).imports[0]?.state === 'waiting');
      const { refused } = (await test.list()).imports[0]!.upload!;
      assert.deepEqual(refused, { field: 'file', code: 'another-file' });
      assert.equal((await test.ask(`/${other}`, { method: 'DELETE' })).status, 204);
      await post('/old/resume', { upload: await uploaded() });
      await test.work(async () => (await test.list()).imports[0]?.state === 'ended');
      assert.equal((await test.list()).imports[0]?.counted, PEOPLE);
    });
  });
});

type Asked = { method?: string; body?: unknown };
type Listed = { imports: ShownImport[]; uploads: ShownUpload[] };

async function campaigner(store: Store) {
  const { app, pepper, signedIn } = consoleApp(store);
  const browser = await signedIn('campaigner');
  const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ');
  const ask = (path: string, asked?: Asked) => browser.ask(IMPORTS + path, asked);
  const put = (upload: string, offset: number, body: string, headers: Record<string, string> = {}) =>
    app.request(`${IMPORTS}/${upload}/file?offset=${offset}`, {
      method: 'PUT',
      body,
      headers: { Origin: PUBLIC_URL, Cookie: cookie, 'Content-Type': 'application/octet-stream', ...headers },
    });
  return {
    ask,
    put,
    list: async () => (await (await ask('')).json()) as Listed,
    replaced: async () => {
      const response = await browser.ask('/console/api/campaigns/rivers');
      return ((await response.json()) as { replaced: object[] }).replaced;
    },
    text: async (path: string) => (await ask(path)).text(),
    /** Runs the part of the server that imports until something is so, and a little longer for `then`. */
    work: async (isSo: () => Promise<boolean>, then: () => Promise<void> = () => Promise.resolve()) => {
      const errors: unknown[] = [];
      const importer = startImports({
        db: store.db,
        now: () => NOON,
        pepper,
        publicCache: { nextInstant: () => () => NOON.toISOString() },
        live: { changed: () => undefined },
        onError: (error) => void errors.push(error),
      });
      while (!(await isSo()) && errors.length === 0) await pause(10);
      await then();
      await importer.close();
      assert.deepEqual(errors, []);
    },
  };
}
