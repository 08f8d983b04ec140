import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PartnerSummary, Petition, PetitionList, type ProblemDocument, Summary } from '@samleng/contract';
import { CONSENTS } from '@samleng/locales/consents';
import type { Db } from '../database/db.ts';
import type { PetitionRow } from '../database/tables.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { NOON, putCampaign, putCount, putPetition, signBody } from '../testing/data/fixtures.ts';
import { answer, problemOf, testApp } from '../testing/servers/test-app.ts';

/** A second campaign, with one petition. */
async function putHills(db: Db, petition: Partial<PetitionRow>) {
  const hills = { campaign: 'hills', title: '{"en":"Hills"}', time_zone: 'Asia/Phnom_Penh' };
  await db
    .insertInto('campaigns')
    .values({ ...hills, organiser: null, sender: null, communities: '{}' })
    .execute();
  await putPetition(db, { campaign: 'hills', ...petition });
}

eachDatabase((openEmpty) => {
  async function appWithPetition() {
    const store = await openEmpty();
    await putCampaign(store.db);
    await putCount(store.db, { paper: 20, carried_over: 100, updated_at: '2026-02-01T00:00:00.000Z' });
    return { ...testApp(store), db: store.db };
  }

  describe('GET /v1/petitions?campaign=', () => {
    it('lists what can or could be signed, the newest first, with what a list shows', async () => {
      const { app, db } = await appWithPetition();
      const lead = { en: 'We ask for clean water.' };
      await putPetition(db, {
        petition: 'old-river',
        lead: JSON.stringify(lead),
        opens_at: '2025-01-01T07:00:00+07:00',
        closes_at: '2025-06-01T00:00:00+07:00',
      });
      await putPetition(db, { petition: 'any-river', opens_at: null });
      const response = await app.request('/v1/petitions?campaign=rivers&utm_source=mail');
      const { petitions } = await answer(response, PetitionList);
      assert.deepEqual(
        petitions.map(({ petition, summary: { status, count } }) => [petition, status, count]),
        [
          ['clean-river', 'open', 120],
          ['old-river', 'closed', 0],
          ['any-river', 'open', 0],
        ],
      );
      const { summary } = await answer(app.request('/v1/petitions/clean-river'), Petition);
      const title = { en: 'A clean river', km: 'ទន្លេស្អាត' };
      assert.deepEqual(petitions[0], { petition: 'clean-river', campaign: 'rivers', title, summary });
      assert.deepEqual(petitions[1]?.lead, lead);
    });

    it('lists no petition before it opens: nobody may know of it yet', async () => {
      const { app, db, clock } = await appWithPetition();
      await putPetition(db, { petition: 'new-river', opens_at: '2026-04-01T00:00:00+07:00' });
      const slugs = async () =>
        (await answer(app.request('/v1/petitions'), PetitionList)).petitions.map(({ petition }) => petition);
      assert.deepEqual(await slugs(), ['clean-river']);
      clock.now = new Date('2026-04-01T00:00:00+07:00');
      assert.deepEqual(await slugs(), ['new-river', 'clean-river']);
    });

    it('is not emptied by a hundred petitions that are not open yet', async () => {
      const { app, db } = await appWithPetition();
      for (let number = 0; number < 100; number += 1)
        await putPetition(db, { petition: `new-${number}`, opens_at: '2026-04-01T00:00:00+07:00' });
      const { petitions } = await answer(app.request('/v1/petitions'), PetitionList);
      assert.deepEqual(
        petitions.map(({ petition }) => petition),
        ['clean-river'],
      );
    });

    it('is cached like a count, and 304 until something changes', async () => {
      const { app, sign } = await appWithPetition();
      const first = await app.request('/v1/petitions?campaign=rivers');
      assert.match(first.headers.get('Cache-Control') ?? '', /^public, max-age=5, s-maxage=10/);
      const again = { headers: { 'If-None-Match': first.headers.get('ETag') ?? '' } };
      assert.equal((await app.request('/v1/petitions?campaign=rivers', again)).status, 304);
      await sign();
      assert.equal((await app.request('/v1/petitions?campaign=rivers', again)).status, 200);
    });

    it('lists all campaigns when none is named, and knows no others', async () => {
      const { app, db } = await appWithPetition();
      await putHills(db, { petition: 'green-hill' });
      const campaignsOf = async (query: string) =>
        (await answer(app.request(`/v1/petitions${query}`), PetitionList)).petitions.map(
          (one) => one.campaign,
        );
      assert.deepEqual(await campaignsOf(''), ['rivers', 'hills']);
      assert.deepEqual(await campaignsOf('?campaign=hills'), ['hills']);
      for (const unknown of ['nobody', '', 'Not%20a%20slug'])
        assert.equal(
          await problemOf(await app.request(`/v1/petitions?campaign=${unknown}`)),
          'campaign-not-found',
        );
    });
  });

  describe('GET /v1/petitions/:petition', () => {
    it('answers with the petition and its count, and nothing internal', async () => {
      const { app } = await appWithPetition();
      const response = await app.request('/v1/petitions/clean-river');
      assert.equal(response.status, 200);
      assert.deepEqual(await response.json(), {
        petition: 'clean-river',
        campaign: 'rivers',
        title: { en: 'A clean river', km: 'ទន្លេស្អាត' },
        text: { en: 'First paragraph.\n\nSecond paragraph.', km: 'អត្ថបទ' },
        targets: [{ name: { en: 'The town council' }, role: { en: 'who decides' } }],
        goal: 1000,
        steps: [],
        opensAt: '2026-01-01T07:00:00+07:00',
        closesAt: '2026-06-01T00:00:00+07:00',
        fields: { phone: 'off', city: 'optional', comment: 'off' },
        confirmation: 'none',
        protection: 'none',
        consents: CONSENTS,
        privacy: 'plain',
        showNames: true,
        handOver: 'count',
        voices: [],
        version: 1,
        sender: { en: 'Samleng' },
        summary: {
          petition: 'clean-river',
          count: 120,
          online: 0,
          paper: 20,
          carriedOver: 100,
          today: null,
          goal: 1000,
          step: 200,
          status: 'open',
          closesAt: '2026-06-01T00:00:00+07:00',
          final: false,
          updatedAt: '2026-02-01T00:00:00.000Z',
        },
      });
    });
  });

  it('has the lead, the organiser, steps of its own, voices, and the petition that goes on after it', async () => {
    const { app, db } = await appWithPetition();
    const organiser = { name: { en: 'River Club' }, email: 'river@example.org' };
    await db
      .updateTable('campaigns')
      .set({ organiser: JSON.stringify(organiser) })
      .execute();
    await putPetition(db, { petition: 'next-river', title: JSON.stringify({ en: 'The next river' }) });
    const lead = { en: 'We ask for clean water.' };
    const voices = [{ text: { en: 'For my children.' }, by: { en: 'A fisher' } }];
    await putPetition(db, {
      petition: 'first-river',
      lead: JSON.stringify(lead),
      steps: '[150, 300]',
      hand_over: 'names',
      voices: JSON.stringify(voices.map((voice) => ({ ...voice, donation: 'fisher' }))),
      successor: 'next-river',
    });
    assert.partialDeepStrictEqual(await answer(app.request('/v1/petitions/first-river'), Petition), {
      lead,
      organiser: organiser.name,
      steps: [150, 300],
      handOver: 'names',
      voices,
      successor: { petition: 'next-river', title: { en: 'The next river' } },
      summary: { step: 150 },
    });
  });

  it('says from whom its emails come: the campaign’s own name, else that of the server', async () => {
    const { app, db } = await appWithPetition();
    const sender = async () =>
      ((await (await app.request('/v1/petitions/clean-river')).json()) as { sender: unknown }).sender;
    assert.deepEqual(await sender(), { en: 'Samleng' });
    const chosen = { en: 'Friends' };
    await db
      .updateTable('campaigns')
      .set({ sender: JSON.stringify(chosen) })
      .execute();
    assert.deepEqual(await sender(), chosen);
  });

  it('does not ask for a field that is newer than the petition', async () => {
    const { app, db } = await appWithPetition();
    await putPetition(db, { petition: 'older', fields: '{}' });
    const { fields } = (await (await app.request('/v1/petitions/older')).json()) as { fields: unknown };
    assert.deepEqual(fields, { phone: 'off', city: 'off', comment: 'off' });
  });

  describe('GET /v1/petitions/:petition/summary', () => {
    const path = '/v1/petitions/clean-river/summary';

    it('may be cached for a moment by browsers and CDNs, on all sites', async () => {
      const { app } = await appWithPetition();
      const { headers } = await app.request(path);
      assert.equal(
        headers.get('Cache-Control'),
        'public, max-age=5, s-maxage=10, stale-while-revalidate=30, stale-if-error=600',
      );
      assert.equal(headers.get('Access-Control-Allow-Origin'), '*');
      assert.equal(headers.get('Cross-Origin-Resource-Policy'), 'cross-origin');
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
      assert.equal(headers.get('Vary'), null);
      assert.equal(headers.get('Set-Cookie'), null);
    });

    it('is not sent again to a client that has it, until the count changes', async () => {
      const { app, sign } = await appWithPetition();
      const etag = (await app.request(path)).headers.get('ETag') ?? '';
      const again = (ifNoneMatch: string) => app.request(path, { headers: { 'If-None-Match': ifNoneMatch } });
      for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
        const response = await again(known);
        assert.equal(response.status, 304, known);
        assert.equal(await response.text(), '');
        assert.equal(response.headers.get('ETag'), etag);
        assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
        assert.match(response.headers.get('Cache-Control') ?? '', /max-age=5/);
      }
      assert.equal((await again('"other"')).status, 200);
      await sign();
      const changed = await again(etag);
      assert.equal(changed.status, 200);
      assert.notEqual(changed.headers.get('ETag'), etag);
    });

    it('never has the same `updatedAt` for two counts', async () => {
      const { app, sign } = await appWithPetition();
      const instants: string[] = [];
      for (const number of [1, 2, 3]) {
        await sign(signBody(number));
        instants.push((await answer(app.request(path), Summary)).updatedAt);
      }
      assert.deepEqual(instants, [
        NOON.toISOString(),
        '2026-03-01T12:00:00.001Z',
        '2026-03-01T12:00:00.002Z',
      ]);
    });

    it('is zero for a petition that nobody has signed', async () => {
      const { app, db } = await appWithPetition();
      await putPetition(db, { petition: 'new', opens_at: null, closes_at: null });
      const summary = await answer(app.request('/v1/petitions/new/summary'), Summary);
      assert.equal(summary.count, 0);
      assert.equal(summary.closesAt, null);
      assert.equal(summary.updatedAt, '2026-01-01T00:00:00.000Z');
    });
  });

  describe('GET /v1/petitions/:petition/partners/:partner/summary', () => {
    const summary = '/v1/petitions/clean-river/partners/temple/summary';

    it("counts the partner's signatures against the petition's goal", async () => {
      const { app, sign } = await appWithPetition();
      await sign(signBody(1, { partner: 'temple' }));
      await sign(signBody(2, { partner: 'youth-club' }));
      await sign(signBody(3));
      const { partner, name, count, online, goal } = await answer(app.request(summary), PartnerSummary);
      assert.deepEqual(
        { partner, name, count, online, goal },
        { partner: 'temple', name: { en: 'temple' }, count: 1, online: 1, goal: 1000 },
      );
    });

    it('stays identical while signatures are pending: a change would reveal who is new', async () => {
      const { app, sign, db } = await appWithPetition();
      await db.updateTable('petitions').set({ confirmation: 'email' }).execute();
      await sign(signBody(1, { partner: 'youth-club' }));
      const before = await (await app.request(summary)).text();
      // A repeat stays credited to its first partner; a new signature is credited to this one.
      await sign(signBody(1, { partner: 'temple' }));
      assert.equal(await (await app.request(summary)).text(), before);
      await sign(signBody(2, { partner: 'temple' }));
      assert.equal(await (await app.request(summary)).text(), before);
    });

    it('is asked for by an alias too', async () => {
      const { app, db } = await appWithPetition();
      await db
        .updateTable('partners')
        .set({ aliases: '["pagoda"]' })
        .where('partner', '=', 'temple')
        .execute();
      const aliased = await answer(app.request(summary.replace('temple', 'pagoda')), PartnerSummary);
      assert.deepEqual([aliased.partner, aliased.name], ['temple', { en: 'temple' }]);
    });

    it('is zero for a partner who brought nobody yet, and unknown for one the campaign does not know', async () => {
      const { app } = await appWithPetition();
      assert.equal((await answer(app.request(summary), PartnerSummary)).count, 0);
      const unknown = await app.request(summary.replace('temple', 'nobody'));
      assert.equal(await problemOf(unknown), 'partner-not-found');
    });

    it('is answered with a name that is nearly the same, unless that petition is not open yet', async () => {
      const { app, db } = await appWithPetition();
      await putPetition(db, { petition: 'far-ocean', opens_at: '2099-01-01T00:00:00+07:00' });
      const meant = async (path: string) =>
        ((await (await app.request(path)).json()) as ProblemDocument).didYouMean;
      assert.equal(await meant(summary.replace('temple', 'tempel')), 'temple');
      assert.equal(await meant(summary.replace('temple', 'mosque')), undefined);
      assert.equal(await meant('/v1/petitions/clean-rivers'), 'clean-river');
      assert.equal(await meant('/v1/petitions/claen-river/summary'), 'clean-river');
      assert.equal(await meant('/v1/campaigns/river/wall'), 'rivers');
      assert.equal(await meant('/v1/petitions/far-ocaen'), undefined);
    });

    it('is answered with no campaign that has nothing open yet', async () => {
      const { app, db, clock } = await appWithPetition();
      await putHills(db, { petition: 'green-hill', opens_at: '2026-04-01T00:00:00+07:00' });
      const meant = async () =>
        ((await (await app.request('/v1/campaigns/hill/wall')).json()) as ProblemDocument).didYouMean;
      assert.equal(await meant(), undefined);
      clock.now = new Date('2026-04-01T00:00:00+07:00');
      assert.equal(await meant(), 'hills');
    });
  });
});
