import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CompiledQuery } from 'kysely';
import type { Db } from '../../database/db.ts';
import { insertMany } from '../../database/insert-many.ts';
import { isPostgres } from '../../database/lock.ts';
import type { SignatureRow } from '../../database/tables.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { putCampaign, signatureId } from '../../testing/data/fixtures.ts';
import { RIVER } from '../../testing/data/moderating.ts';
import { personal } from '../../testing/data/personal.ts';
import { putSignature } from '../../testing/data/scratch-store.ts';
import { type Condition, type Filter, matching } from '../filter.ts';
import type { Cursor } from './order.ts';
import { searchPage } from './search-page.ts';
import { inOrder, nextStretch, scanOf } from './stretch.ts';
import type { Search } from './search.ts';

const PLACE = { petition: RIVER, timeZone: 'Asia/Phnom_Penh' };
const SIGNED = 60;
const NOON = '2026-03-01T12:00:00.000Z';

/** Each trait comes with each other, and some were given at the same instant. */
async function putTraits(db: Db): Promise<void> {
  const id = await putSignature(db, RIVER);
  const first = await personal(db).selectFrom('signatures').selectAll().executeTakeFirstOrThrow();
  await db.deleteFrom('signatures').where('id', '=', id).execute();
  const rows = Array.from({ length: SIGNED }, (_, at): SignatureRow => {
    const number = (at * 37) % SIGNED;
    const signed = new Date(Date.parse(NOON) + Math.floor(at / 4) * 1_800_000).toISOString();
    return {
      ...first,
      id: signatureId(number),
      token: `signer-${number}`,
      name_key: ['dara', 'daravuth', 'sokdara'][at % 3]!,
      country: ['FR', 'US', 'KH'][at % 3]!,
      partner: [null, 'temple', 'youth-club', 'temple'][at % 4]!,
      page: [null, 'https://a.example.org/'][at % 2]!,
      domain_code: ['big', 'big', 'small', null, 'big'][at % 5]!,
      marks: ['', '', 'event', 'event mixed-scripts', '', ''][at % 6]!,
      state: (['validated', 'held', 'pending', 'removed'] as const)[(at >> 1) % 4]!,
      held_because: (at >> 1) % 4 === 1 ? 'velocity-domain' : null,
      confirmed: at % 2,
      imported_in: [null, null, 'change', 'actions'][at % 4]!,
      signed_at: signed,
      // As if the campaign's time zone had been another one for one of them.
      day: at === 9 ? '2026-02-28' : signed.slice(0, 10),
    };
  });
  await insertMany(db, 'signatures', rows);
}

const SINGLE: Condition[] = [
  { key: 'country', value: 'FR' },
  { key: 'country', value: 'KH', isNot: true },
  { key: 'partner', value: 'temple' },
  { key: 'partner', value: null },
  { key: 'page', value: 'https://a.example.org/' },
  { key: 'page', value: null },
  { key: 'domain', value: 'big' },
  { key: 'domain', value: null },
  { key: 'mark', value: 'mixed-scripts' },
  { key: 'mark', value: null },
  { key: 'minute', value: '2026-03-01T13:30' },
  { key: 'minute', value: '2026-03-01T13:30', isNot: true },
  { key: 'day', value: '2026-03-01' },
  { key: 'day', value: '2026-02-28' },
  { key: 'day', value: '2026-02-31' },
  { key: 'state', value: 'held' },
  { key: 'state', value: 'removed', isNot: true },
  { key: 'reason', value: 'velocity-domain' },
  { key: 'confirmed', value: 'yes' },
  { key: 'imported', value: 'change' },
  { key: 'imported', value: null },
  { key: 'network', value: null },
  { key: 'id', value: signatureId(37) },
];
/** Each condition, and each with some others. */
const FILTERS: Filter[] = SINGLE.flatMap((one, at) => [[one], [one, SINGLE[(at * 7 + 3) % SINGLE.length]!]]);

async function inStretches(db: Db, search: Search, rows: number): Promise<string[]> {
  const scan = scanOf(PLACE, search);
  const ids: string[] = [];
  let after: Cursor | undefined;
  for (;;) {
    const { found, last, scanned } = await nextStretch(db, scan, after, rows);
    ids.push(...(await inOrder(found, scan.lane).select('id').execute()).map(({ id }) => id));
    assert.ok(scanned <= rows);
    if (last === undefined) return ids;
    after = last;
  }
}

async function atOnce(db: Db, { where, until = '9999' }: Search): Promise<string[]> {
  const query = db.selectFrom('signatures').where(matching(RIVER, where)).where('signed_at', '<=', until);
  const rows = await query.select('id').orderBy('signed_at', 'desc').orderBy('id', 'desc').execute();
  return rows.map(({ id }) => id);
}

const named = (isPart: boolean, key: string) =>
  ({ find: { by: 'name', key, isPart }, where: [{ key: 'imported', value: 'change' }] }) as const;

eachDatabase((openEmpty) => {
  async function opened(): Promise<Db> {
    const { db } = await openEmpty();
    await putCampaign(db);
    await putTraits(db);
    return db;
  }

  it('finds, stretch by stretch, exactly what one query finds, in the same order', async () => {
    const db = await opened();
    let found = 0;
    for (const where of [[], ...FILTERS]) {
      for (const until of [undefined, '2026-03-01T15:00:00.000Z']) {
        const search = { where, until };
        const expected = await atOnce(db, search);
        const sliced = await inStretches(db, search, 7);
        const isDay = where.some(({ key, isNot }) => key === 'day' && !isNot);
        // Those whose day is one of another time zone come last.
        const [one, other] = isDay ? [sliced.toSorted(), expected.toSorted()] : [sliced, expected];
        assert.deepEqual(one, other, JSON.stringify(search));
        found += expected.length;
      }
    }
    assert.ok(found > 500);
  });

  it('finds names that begin so by their keys, of one name the oldest first, and parts of names anywhere', async () => {
    const db = await opened();
    const keysOf = async (ids: string[]) => {
      const rows = await personal(db).selectFrom('signatures').select(['id', 'name_key']).execute();
      return ids.map((id) => rows.find((row) => row.id === id)!.name_key);
    };
    const begun = await keysOf(await inStretches(db, named(false, 'dara'), 7));
    assert.deepEqual(begun, begun.toSorted());
    assert.deepEqual([begun.length, new Set(begun)], [10, new Set(['dara', 'daravuth'])]);
    const parts = await keysOf(await inStretches(db, named(true, 'dara'), 7));
    assert.equal(parts.length, 15);
    assert.deepEqual(await inStretches(db, named(false, 'vuth'), 7), []);
    assert.deepEqual(
      new Set(await keysOf(await inStretches(db, named(true, 'vuth'), 7))),
      new Set(['daravuth']),
    );
  });

  describe('along an index', () => {
    const INDEXES: [search: Search, index: RegExp][] = [
      [{ where: [] }, /signatures_signed \(petition=\?\)/],
      [{ where: [], until: NOON }, /signatures_signed \(petition=\? AND \(signed_at,id\)</],
      [{ where: [{ key: 'country', value: 'FR' }] }, /signatures_country \(petition=\? AND country=\?/],
      [{ where: [{ key: 'partner', value: 'temple' }] }, /signatures_partner \(petition=\? AND partner=\?/],
      [{ where: [{ key: 'page', value: 'https://a' }] }, /signatures_page \(petition=\? AND page=\?/],
      [
        { where: [{ key: 'domain', value: 'big' }] },
        /signatures_mail_domain \(petition=\? AND domain_code=\?/,
      ],
      [{ where: [{ key: 'mark', value: 'event' }] }, /signatures_marked \(petition=\?/],
      [{ where: [{ key: 'state', value: 'held' }] }, /signatures_held \(petition=\?/],
      [
        { where: [{ key: 'imported', value: 'change' }] },
        /signatures_imported \(petition=\? AND imported_in=\?/,
      ],
      [
        { where: [{ key: 'minute', value: '2026-03-01T12:00' }] },
        /signatures_signed \(petition=\? AND \(signed_at,id\)/,
      ],
      [
        { where: [{ key: 'day', value: '2026-03-01' }] },
        /signatures_signed \(petition=\? AND \(signed_at,id\)/,
      ],
      [
        { where: [], find: { by: 'name', key: 'dara', isPart: false } },
        /signatures_name \(petition=\? AND \(name_key,signed_at,id\)>/,
      ],
      [{ where: [], find: { by: 'mailbox', ids: ['a', 'b'] } }, /autoindex_signatures_\d \(id=\?\)/],
      [
        {
          where: [
            { key: 'state', value: 'validated' },
            { key: 'country', value: 'FR' },
          ],
        },
        /signatures_country \(petition=\? AND country=\?/,
      ],
    ];

    it('SQLite reads no more than a stretch in each of its queries', async () => {
      const { db } = await openEmpty();
      if (isPostgres(db)) return;
      await putCampaign(db);
      for (const [search, index] of INDEXES) {
        const plans = await plansOf(db, search);
        assert.ok(plans.length > 1);
        for (const plan of plans) assert.match(plan, index, JSON.stringify(search));
      }
    });
  });
});

/** How SQLite finds signatures for each query of a search: `SEARCH signatures USING …` */
async function plansOf(db: Db, search: Search): Promise<string[]> {
  const queries: CompiledQuery[] = [];
  const watched = db.withPlugin({
    transformQuery: ({ node, queryId }) => {
      queries.push(db.getExecutor().compileQuery(node, queryId));
      return node;
    },
    transformResult: async ({ result }) => result,
  });
  await searchPage(watched, PLACE, search, { after: undefined, limit: 50 });
  const plans: string[] = [];
  for (const { sql, parameters } of queries) {
    const asked = CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]);
    const { rows } = await db.executeQuery<{ detail: string }>(asked);
    plans.push(
      ...rows.map(({ detail }) => detail).filter((detail) => detail.startsWith('SEARCH signatures')),
    );
  }
  return plans;
}
