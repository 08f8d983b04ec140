import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { record } from '../audit/trail.ts';
import { applyCampaign } from '../campaigns/apply.ts';
import { PartnerToday, Today } from '../console-api/watching/today-answers.ts';
import { foldChanges } from '../counts/sums/fold-changes.ts';
import type { Db } from '../database/db.ts';
import { COMMAND } from '../domain/accounts/actor.ts';
import { parsed, smallCampaign } from '../testing/data/campaign-file.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { moderatorOf } from '../testing/data/moderating.ts';
import { putOutboxEmail, putSignature } from '../testing/data/scratch-store.ts';
import { noteBackup } from './attention/last-backup.ts';
import { partnerFile, petitionFile } from './files/today-file.ts';
import { partnerToday } from './partner-today.ts';
import { petitionToday } from './today.ts';

const PETITION = 'clean-river';
const PAGE = 'https://upstream.example.org/';
const MADE = new Date('2020-02-25T00:00:00.000Z');
const NOW = new Date('2020-03-10T12:00:30.000Z');

/** Signed at a time in UTC; the campaign is seven hours ahead. */
const at = (time: string) => {
  const signed_at = `2020-03-${time}:00.000Z`;
  return { signed_at, day: new Date(Date.parse(signed_at) + 7 * 3_600_000).toISOString().slice(0, 10) };
};

const minutes = (ago: number) => new Date(NOW.getTime() - ago * 60_000).toISOString();
const instant = (day: string) => `2020-03-${day}T00:00:00.000Z`;

const UNDONE = '2020-03-05T06:00:00.000Z';

const UPSTREAM = { partner: 'upstream', page: PAGE, country: 'FR' };

async function campaign(db: Db): Promise<void> {
  const file = parsed({ ...smallCampaign(), donations: [] });
  await applyCampaign(db, file, new Map(), { by: COMMAND, now: MADE });
  await db
    .insertInto('placement_pages')
    .values({ campaign: 'river', petition: PETITION, page: PAGE, first_day: '', last_day: '' })
    .execute();
}

async function sign(db: Db): Promise<void> {
  await putSignature(db, PETITION, { ...at('05T23:10'), ...UPSTREAM });
  await putSignature(db, PETITION, { ...at('08T10:00'), page: 'https://liar.example/' });
  await putSignature(db, PETITION, { ...at('09T12:00'), language: 'km' });
  await putSignature(db, PETITION, { ...at('09T12:01'), language: 'km' });
  await putSignature(db, PETITION, { ...at('10T11:00') });
  await putSignature(db, PETITION, { ...at('10T11:01'), ...UPSTREAM });
  await putSignature(db, PETITION, { day: '2019-05-01', imported_in: 'old', partner: 'upstream' });
}

async function putTrouble(db: Db): Promise<void> {
  await putSignature(db, PETITION, { ...at('09T08:00'), state: 'pending' });
  await putSignature(db, PETITION, { ...at('07T08:00'), state: 'held' });
  const queued = (ago: number) => putOutboxEmail(db, { created_at: minutes(ago) });
  await queued(5);
  await queued(61);
  await putOutboxEmail(db, { created_at: minutes(90), due_at: minutes(-30), last_error: 'ETIMEDOUT' });
  await putOutboxEmail(db, { created_at: minutes(90), due_at: minutes(-30), last_error: 'hourly-limit' });
  await putOutboxEmail(db, { created_at: minutes(90), due_at: minutes(-1350), kind: 'reminder' });
  await putOutboxEmail(db, { created_at: minutes(90), state: 'failed', settled_at: minutes(80) });
  await putOutboxEmail(db, { created_at: minutes(90), state: 'withheld', settled_at: minutes(80) });
  await putOutboxEmail(db, { created_at: minutes(4000), state: 'failed', settled_at: minutes(3000) });
}

const value = (name: string | null, count: number) => ({ kind: 'value', value: name, count });
const sumOf = (rows: readonly { count: number }[]) => rows.reduce((sum, { count }) => sum + count, 0);

eachDatabase((openEmpty) => {
  async function opened() {
    const { db } = await openEmpty();
    await campaign(db);
    await sign(db);
    const deps = { db, publicUrl: 'https://sign.example.org', dataDir: tmpdir() };
    const today = async () => Today.parse(await petitionToday(deps, PETITION, NOW));
    return { db, deps, today };
  }

  describe('a petition today', () => {
    it('has one count in all its parts, whether its changes are folded or not', async () => {
      const { db, today } = await opened();
      const before = await today();
      await foldChanges(db);
      const found = await today();
      assert.deepEqual({ ...found, attention: [] }, { ...before, attention: [] });
      assert.equal(found.count, 49);
      for (const rows of Object.values(found.parts)) assert.equal(sumOf(rows), 49);
      assert.deepEqual(found.parts.page, [
        value(PAGE, 2),
        { kind: 'other', count: 1 },
        value(null, 4),
        { kind: 'paper', count: 30 },
        { kind: 'carried-over', count: 12 },
      ]);
      assert.deepEqual(found.parts.partner, [
        value('upstream', 15),
        value(null, 4),
        { kind: 'paper', count: 30 },
      ]);
      assert.deepEqual(found.partners, { upstream: { en: 'Upstream' } });
      const { hours, days, batches } = found.curve;
      assert.equal(
        days.reduce((sum, day) => sum + day.online + day.imported, 0) +
          batches.reduce((sum, batch) => sum + batch.signatures, 0),
        49,
      );
      assert.deepEqual(hours.at(-1), { hour: '2020-03-10T11', online: 2 });
      assert.deepEqual(days.at(0), { day: '2019-05-01', online: 0, imported: 1 });
    });

    it('has a pace to the minute, and a day on which the goal is reached', async () => {
      const { today } = await opened();
      const found = await today();
      assert.deepEqual(found.rate, { lastHour: 1, last24Hours: 3, perDay: 0.6 });
      assert.deepEqual(found.today, { count: 2, day: '2020-03-10' });
      assert.deepEqual(found.reaches, { kind: 'on', day: '2022-05-09' });
    });

    it('says what waits for somebody, and what is wrong with the server', async () => {
      const { db, today } = await opened();
      await putTrouble(db);
      const [pending, held, emails, disk, backup] = (await today()).attention;
      const one = { numbers: { count: 1 }, isMore: false };
      assert.deepEqual(pending, {
        about: 'pending',
        level: 'ok',
        ...one,
        at: '2020-03-09T08:00:00.000Z',
      });
      assert.deepEqual(held, { about: 'held', level: 'wrong', ...one, at: '2020-03-07T08:00:00.000Z' });
      assert.deepEqual(emails, {
        about: 'emails',
        level: 'wrong',
        numbers: { failed: 1, withheld: 1, overdue: 2, delayed: 1 },
        at: '2020-03-10T10:30:30.000Z',
      });
      assert.equal(disk?.about, 'disk');
      assert.deepEqual(backup, { about: 'backup', level: 'note', at: null });
      const erased = { token: sql<string>`'erased:' || id` };
      await db.updateTable('signatures').set(erased).where('state', '=', 'held').execute();
      assert.partialDeepStrictEqual((await today()).attention[1], { level: 'ok', numbers: { count: 0 } });
      await noteBackup(db, NOW);
      assert.deepEqual((await today()).attention.at(-1), {
        about: 'backup',
        level: 'ok',
        at: NOW.toISOString(),
      });
    });

    it('marks what happened to it', async () => {
      const { db, today } = await opened();
      const [first] = await db.selectFrom('signatures').select('id').where('language', '=', 'km').execute();
      const moderator = moderatorOf(db);
      const { batch } = await moderator.remove([first!.id], 'duplicate', new Date(instant('05')));
      await moderator.undo(batch, new Date(UNDONE));
      const tell = (day: string, action: 'signatures-exported' | 'action-announced', details: object) =>
        record(
          db,
          { by: COMMAND, action, petition: PETITION, details: { ...details } },
          new Date(instant(day)),
        );
      await tell('07', 'signatures-exported', { for: 'news', rows: 120 });
      await tell('07', 'signatures-exported', { for: 'delivery', rows: 900 });
      const action = { partner: 'upstream', startsAt: instant('08'), endsAt: instant('09') };
      await tell('06', 'action-announced', { ...action, expected: 10 });
      await tell('07', 'action-announced', { ...action, expected: 400 });
      assert.deepEqual((await today()).marks, [
        { at: '2019-12-31T17:00:00.000Z', kind: 'opened' },
        { at: instant('05'), kind: 'removed', number: 1 },
        { at: UNDONE, kind: 'undone', number: 1 },
        { at: instant('07'), kind: 'mailed', number: 120 },
        { at: instant('08'), kind: 'announced', number: 400, until: instant('09'), partner: 'upstream' },
      ]);
    });
  });

  describe("a partner's part of a petition today", () => {
    it('adds up in the same way, and says nothing of what others do', async () => {
      const { deps } = await opened();
      const found = await partnerToday(deps, { petition: PETITION, partner: 'upstream' }, NOW);
      const { parts, rate, curve, ...rest } = PartnerToday.parse(found);
      assert.equal(rest.count, 15);
      for (const rows of Object.values(parts)) assert.equal(sumOf(rows), 15);
      assert.deepEqual(rate, { lastHour: 1, last24Hours: 1, perDay: 0.1 });
      assert.deepEqual(rest.whole, { count: 49, goal: 500 });
      assert.deepEqual(
        curve.batches.map(({ signatures }) => signatures),
        [12],
      );
      assert.deepEqual(Object.keys(parts), ['way', 'page', 'country', 'language']);
      assert.equal('attention' in (found as object), false);
    });

    it('is neither that of a draft, nor of another campaign, nor of nobody', async () => {
      const { db, deps } = await opened();
      const asked = (place: object) =>
        partnerToday(deps, { petition: PETITION, partner: 'upstream', ...place }, NOW);
      assert.equal(await asked({ campaign: 'lake' }), 'petition-not-found');
      assert.equal(await asked({ petition: 'dirty-river' }), 'petition-not-found');
      assert.equal(await asked({ partner: 'nobody' }), 'partner-not-found');
      await db.updateTable('petitions').set({ draft: 1 }).execute();
      assert.equal(await asked({}), 'petition-not-found');
    });
  });

  describe('a table of today as a file', () => {
    it('has headings and names in a language, and adds up to the count', async () => {
      const { deps } = await opened();
      const linesOf = async (table: string, language: 'en' | 'km' | 'fr') => {
        const file = await petitionFile(deps, PETITION, { table, language, now: NOW });
        if (typeof file === 'string') return [file];
        assert.equal(file.name, `clean-river-${table}-2020-03-10.csv`);
        return new TextDecoder().decode(file.content).trimEnd().split('\r\n');
      };
      assert.deepEqual(await linesOf('country', 'fr'), [
        '"Pays","Code","Signatures"',
        '"États-Unis","US","5"',
        '"France","FR","2"',
        '"Sur papier","","30"',
        '"Reprises","","12"',
      ]);
      assert.deepEqual((await linesOf('page', 'en')).slice(1, 4), [
        `"${PAGE}","2"`,
        '"Other pages","1"',
        '"Page not told","4"',
      ]);
      assert.deepEqual((await linesOf('partner', 'km')).slice(0, 2), [
        '"ដៃគូ","ឈ្មោះខ្លី","ហត្ថលេខា"',
        '"Upstream","upstream","15"',
      ]);
      assert.deepEqual((await linesOf('language', 'en'))[1], '"English","en","5"');
      assert.deepEqual((await linesOf('hours', 'en')).at(-1), '"2020-03-10T18:00:00+07:00","2"');
      const days = await linesOf('days', 'en');
      assert.equal(days[0], '"Day","On pages","On paper","Carried over","In all"');
      const rows = days
        .slice(1)
        .map((line) => line.split(',').map((cell) => Number(cell.replaceAll('"', ''))));
      let total = 0;
      for (const [, online, paper, carriedOver, sum] of rows)
        assert.equal(sum, (total += online! + paper! + carriedOver!), 'with all before it, as on the page');
      assert.equal(total, 49);
      assert.deepEqual(await linesOf('nothing', 'en'), ['not-found']);
    });

    it("is a partner's too, but not of other partners", async () => {
      const { deps } = await opened();
      const asked = { language: 'en', now: NOW } as const;
      const place = { petition: PETITION, partner: 'upstream' };
      const file = await partnerFile(deps, place, { ...asked, table: 'way' });
      assert.partialDeepStrictEqual(file, { name: 'clean-river-upstream-way-2020-03-10.csv' });
      assert.equal(await partnerFile(deps, place, { ...asked, table: 'partner' }), 'not-found');
    });
  });
});
