import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EVENT_PROOF_PREFIX } from '@samleng/contract';
import { CompiledQuery, type KyselyPlugin, sql } from 'kysely';
import { hashOf } from '../src/domain/secrets/keys.ts';
import { mailboxToken } from '../src/domain/secrets/mailbox-token.ts';
import { newsToken } from '../src/domain/secrets/news-token.ts';
import { makePageValue } from '../src/domain/secrets/page-value.ts';
import { insertMany } from '../src/database/insert-many.ts';
import { readDomainUse } from '../src/protection/allowance/domain-use.ts';
import { addEventLink } from '../src/protection/event/event-links.ts';
import { findKnown } from '../src/signatures/storing/find-known.ts';
import { isPostgres } from '../src/database/lock.ts';
import type { Db } from '../src/database/db.ts';
import type { Store } from '../src/database/open.ts';
import { newRow } from '../src/signatures/row.ts';
import { eachDatabase } from '../src/testing/data/each-database.ts';
import {
  NOON,
  putCampaign,
  putDonation,
  putLetter,
  signatureId,
  signBody,
} from '../src/testing/data/fixtures.ts';
import { newSignature } from '../src/testing/data/new-signature.ts';
import { consoleApp } from '../src/testing/servers/console-app.ts';
import { protectedApp } from '../src/testing/servers/protected-app.ts';
import { signedApp } from '../src/testing/servers/signer-app.ts';

const RIVER = '/v1/petitions/clean-river';
const WALL = '/v1/campaigns/rivers/wall';
const MAILBOX = 'KJBOclhZK3NxTh9mb_McQg';
const ASKED = [
  RIVER,
  `${RIVER}/summary`,
  `${RIVER}/partners/temple/summary`,
  `${RIVER}/removals`,
  `${RIVER}/days`,
  `${RIVER}/corrections`,
  `${RIVER}/signatures`,
  `${RIVER}/signatures?limit=1&cursor=1`,
  `${WALL}?limit=1`,
  `${WALL}?limit=1&cursor=a`,
  `${WALL}?limit=1&sort=featured`,
  `${WALL}?limit=1&sort=featured&cursor=a`,
  `${WALL}?limit=1&sort=featured&cursor=b`,
  '/v1/letters/thanks',
  '/v1/letters/thanks/first-page',
  '/v1/challenge',
  '/p/clean-river',
  '/p/clean-river/privacy',
  '/p/clean-river/card.png?lang=km&kind=voice',
  '/p/clean-river/qr.svg?partner=temple',
];

/** Records every statement that is run. */
function recorded(store: Store): { store: Store; statements: Map<string, CompiledQuery> } {
  const statements = new Map<string, CompiledQuery>();
  const recorder: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      const compiled = store.db.getExecutor().compileQuery(node, queryId);
      statements.set(compiled.sql, compiled);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { store: { ...store, db: store.db.withPlugin(recorder) }, statements };
}

const READS_OR_WRITES_ROWS = /^\s*(select|update|delete|insert)\b/i;

async function scans(db: Db, statements: ReadonlyMap<string, CompiledQuery>): Promise<string[]> {
  const found: string[] = [];
  for (const statement of statements.values()) {
    if (!READS_OR_WRITES_ROWS.test(statement.sql)) continue;
    const scanned = isPostgres(db)
      ? await scansOnPostgres(db, statement)
      : await scansOnSqlite(db, statement);
    found.push(...scanned.map((step) => `${step}: ${statement.sql}`));
  }
  return found;
}

/** A SEARCH starts inside an index. A SCAN reads everything, and a search by petition alone nearly everything. A virtual table is a list passed as a parameter, `found` the rows of a subquery. */
async function scansOnSqlite(db: Db, { sql: text, parameters }: CompiledQuery): Promise<string[]> {
  const explained = CompiledQuery.raw(`explain query plan ${text}`, [...parameters]);
  const { rows } = await db.executeQuery<{ detail: string }>(explained);
  const all = /^SCAN (?!CONSTANT|\w+ VIRTUAL TABLE|found$)|^SEARCH signatures USING [\w ]* \(petition=\?\)$/;
  return rows.map(({ detail }) => detail).filter((detail) => all.test(detail));
}

/** More than any page shows, and far fewer than the table has. */
const ROWS_MAX = 500;
const SIGNED = 3000;

type Plan = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Cond'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
};

/** Told to scan only when no index can be used: small tables are faster to scan. */
async function scansOnPostgres(db: Db, { sql: text, parameters }: CompiledQuery): Promise<string[]> {
  return db.transaction().execute(async (trx) => {
    await sql`set local enable_seqscan = off`.execute(trx);
    const how = /^\s*select/.test(text) ? 'analyze, format json' : 'format json';
    const explained = CompiledQuery.raw(`explain (${how}) ${text}`, [...parameters]);
    const { rows } = await trx.executeQuery<{ 'QUERY PLAN': [{ Plan: Plan }] }>(explained);
    return scansIn(rows[0]!['QUERY PLAN'][0].Plan);
  });
}

function scansIn(plan: Plan): string[] {
  const type = plan['Node Type'];
  const goesThroughAll =
    type === 'Seq Scan' || (/^(Bitmap )?Index/.test(type) && plan['Index Cond'] === undefined);
  const { 'Actual Rows': kept = 0, 'Rows Removed by Filter': removed = 0, 'Actual Loops': loops = 1 } = plan;
  const here =
    goesThroughAll || (kept + removed) * loops > ROWS_MAX
      ? [`${type} on ${plan['Relation Name'] ?? 'an index'}`]
      : [];
  return [...here, ...(plan.Plans ?? []).flatMap(scansIn)];
}

eachDatabase((openEmpty) => {
  describe('no request of a visitor reads a whole table', () => {
    it('when they read', async () => {
      const { db, store, statements } = await opened();
      const voices = [{ text: { en: 'For us.' }, signature: signatureId(1) }];
      const { app } = await protectedApp(store, { voices: JSON.stringify(voices) });
      await putLetter(db, { id: 'thanks', media_type: 'application/pdf', first_page: 'AAAA' });
      await putDonation(db, { id: 'a', letter: 'thanks', featured: 1 });
      await putDonation(db, { id: 'b' });
      await putDonation(db, { id: 'c' });
      await signMany(db);
      statements.clear();
      for (const path of ASKED) assert.ok((await app.request(path)).ok, path);
      await expectNoScans(db, statements);
    });

    it('but that of petitions, as short as the campaign files, when they ask for the list', async () => {
      const { db, store, statements } = await opened();
      const { app } = await protectedApp(store);
      statements.clear();
      for (const path of ['/v1/petitions', '/v1/petitions?campaign=rivers'])
        assert.ok((await app.request(path)).ok, path);
      const short = /^(SCAN (petitions|campaigns)|(Seq|Index|Bitmap Heap) Scan on (petitions|campaigns))\b/;
      assert.deepEqual(
        (await scans(db, statements)).filter((step) => !short.test(step)),
        [],
      );
    });

    it('when they sign: with work, again, under an event link, and without JavaScript', async () => {
      const { db, store, statements } = await opened();
      const { app, signProven, sign } = await protectedApp(store, { confirmation: 'email' });
      await addEventLink(db, hashOf('T'.repeat(43)), {
        petition: 'clean-river',
        partner: 'temple',
        startsAt: NOON.toISOString(),
        endsAt: '2026-03-01T18:00:00.000Z',
      });
      await signMany(db);
      statements.clear();
      const news = { consents: { news: true }, partner: 'temple' };
      await signProven(1, news);
      await signProven(2, { ...news, email: signBody(1).email, name: 'Chan Sophea' });
      await signProven(3, { ...news, email: signBody(1).email });
      await sign(signBody(4, { proof: EVENT_PROOF_PREFIX + 'T'.repeat(43) }));
      const form = new URLSearchParams({ ...formOf(5), stamp: '' });
      assert.equal((await app.request('/p/clean-river', { method: 'POST', body: form })).status, 200);
      // As many as a busy server looks up at once: PostgreSQL plans a list differently from a single value.
      await findKnown(
        store.db,
        Array.from({ length: 200 }, (_, number) => newSignature(number)),
      );
      await expectNoScans(db, statements);
    });

    it('when they open the link of their email, confirm, change and withdraw', async () => {
      const { db, store, statements } = await opened();
      const { app, press, pressTwice, change } = await signedApp(store, {}, { consents: { news: true } });
      await signMany(db);
      statements.clear();
      assert.equal((await press(1, 'confirm')).status, 200);
      assert.equal((await change(1, { showName: 'on' })).status, 200);
      assert.equal((await pressTwice(1, 'withdraw')).status, 200);
      const path = `/mailbox/${mailboxToken(new Uint8Array(32).fill(7), MAILBOX)}`;
      assert.equal((await app.request(path)).status, 200);
      for (const action of ['stop', 'allow'] as const) {
        const about = { purpose: `mailbox-${action}`, subject: MAILBOX };
        const sure = makePageValue(new Uint8Array(32).fill(7), about, NOON);
        const body = new URLSearchParams({ action, sure });
        assert.equal((await app.request(path, { method: 'POST', body })).status, 200);
      }
      const news = `/news/${newsToken(new Uint8Array(32).fill(7), signatureId(1))}`;
      assert.equal((await app.request(news, { method: 'POST', body: new URLSearchParams() })).status, 200);
      await expectNoScans(db, statements);
    });
  });

  it('the console reads no whole table of signatures, sums or emails for a petition today and its pages', async () => {
    const { db, store, statements } = await opened();
    await putCampaign(db);
    await signMany(db);
    const campaigner = await consoleApp(store).signedIn('campaigner');
    statements.clear();
    const page = encodeURIComponent('https://a.example/');
    const ofPages = ['pages', `pages/uncredited?page=${page}`, 'count?by=page'];
    for (const path of ['today', 'partners/temple/today', ...ofPages])
      assert.ok((await campaigner.ask(`/console/api/petitions/clean-river/${path}`)).ok, path);
    // Each of these holds nothing else.
    const theirs = /^SEARCH signatures USING (COVERING )?INDEX signatures_(held|pending) /;
    const large = /\b(signatures|count_sums|count_changes|outbox|audit_entries|placement_days)\b/;
    const found = (await scans(db, statements)).filter((step) => !theirs.test(step));
    assert.deepEqual(
      found.filter((step) => large.test(step.split(': ')[0]!)),
      [],
    );
    assert.ok([...statements.keys()].some((statement) => statement.includes(`'pending'`)));
  });

  it('what a mail domain has brought is read without those of a flood that are held', async () => {
    const { db, statements, store } = await opened();
    await readDomainUse(store.db, [{ petition: 'clean-river', domain_code: 'flood' }], NOON);
    if (isPostgres(db)) return;
    const [{ sql: text, parameters }] = [...statements.values()] as [CompiledQuery];
    const { rows } = await db.executeQuery<{ detail: string }>(
      CompiledQuery.raw(`explain query plan ${text}`, [...parameters]),
    );
    const searched = rows
      .map(({ detail }) => detail)
      .filter((detail) => detail.startsWith('SEARCH signatures'));
    assert.equal(searched.length, 2);
    for (const detail of searched) assert.match(detail, /domain_code=\? AND state=\?/);
  });

  it('signatures are found by the signer key, also with a plan made when there were few', async () => {
    const { db, store, statements } = await opened();
    await putCampaign(db);
    await findKnown(store.db, [newSignature(1)]);
    if (!isPostgres(db)) return assert.deepEqual(await scans(db, statements), []);
    const text = [...statements.keys()].find((statement) => statement.includes('lateral'));
    for (const signed of [1, 10, 100, 400, 700]) {
      await signMany(db, { from: signed * 10, count: signed });
      const { rows } = await db.executeQuery<{ 'QUERY PLAN': string }>(
        CompiledQuery.raw(`explain (generic_plan) ${text}`),
      );
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      assert.match(plan, /signatures_one_each/);
      assert.doesNotMatch(plan, /signatures_recent|Seq Scan/, `planned after ${signed} more`);
    }
  });

  async function opened() {
    const plain = await openEmpty();
    return { db: plain.db, ...recorded(plain) };
  }
});

/** Adds signatures of which PostgreSQL has no statistics yet, as after a busy first hour. */
async function signMany(db: Db, { from = 1000, count = SIGNED } = {}): Promise<void> {
  const rows = Array.from({ length: count }, (_, number) => newRow(newSignature(number + from), 0, null));
  await insertMany(db, 'signatures', rows);
}

async function expectNoScans(db: Db, statements: ReadonlyMap<string, CompiledQuery>): Promise<void> {
  assert.ok(statements.size > 3, 'statements were written down');
  assert.deepEqual(await scans(db, statements), []);
}

function formOf(number: number): Record<string, string> {
  const { id, name, email, country } = signBody(number);
  return { id, name, email, country, language: 'en' };
}
