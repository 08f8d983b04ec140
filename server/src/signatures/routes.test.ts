import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ProblemDocument, RecentSigners, type SignRequest, Summary } from '@samleng/contract';
import { eachDatabase } from '../testing/data/each-database.ts';
import { putCampaign, putPetition, signatureId, signBody } from '../testing/data/fixtures.ts';
import { answer, problemOf, signing, testApp } from '../testing/servers/test-app.ts';
import type { PetitionRow } from '../database/tables.ts';
import { personal } from '../testing/data/personal.ts';

async function isDone(response: Response) {
  assert.equal(response.status, 202);
  assert.deepEqual(await response.json(), { next: 'done' });
}

/** Names have no digits. */
function nameOf(number: number): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  return `Sok ${letters[Math.floor(number / 26)]}${letters[number % 26]}`;
}

eachDatabase((openEmpty) => {
  async function appWithPetition(petition: Partial<PetitionRow> = {}) {
    const store = await openEmpty();
    await putCampaign(store.db, petition);
    const test = testApp(store);
    const summary = () => answer(test.app.request('/v1/petitions/clean-river/summary'), Summary);
    const recent = (query = '') =>
      answer(test.app.request(`/v1/petitions/clean-river/signatures${query}`), RecentSigners);
    const rows = () => personal(store.db).selectFrom('signatures').selectAll().execute();
    return { ...test, db: store.db, summary, recent, rows };
  }

  describe('POST /v1/petitions/:petition/signatures', () => {
    it('counts a signature, credits its partner and notifies the open streams', async () => {
      const { sign, summary, rows, changed } = await appWithPetition();
      const page = 'https://club.example/sign?secret=1#part';
      await isDone(await sign(signBody(1, { partner: 'temple', page, city: ' Lyon ' })));
      assert.equal((await summary()).online, 1);
      assert.deepEqual(changed, ['clean-river']);
      const [row] = await rows();
      assert.equal(row?.partner, 'temple');
      assert.equal(row?.page, 'https://club.example/sign');
      assert.equal(row?.city, 'Lyon');
      assert.equal(row?.state, 'validated');
      assert.equal(row?.day, '2026-03-01');
    });

    it('answers a repeat like a first time, and counts it once', async () => {
      const { sign, summary } = await appWithPetition();
      const first = await sign(signBody(1));
      for (const repeat of [
        signBody(1),
        signBody(1, { id: signatureId(9), email: 'Signer-1+tag@EXAMPLE.org' }),
      ]) {
        const response = await sign(repeat);
        assert.deepEqual([...response.headers], [...first.headers]);
        await isDone(response);
      }
      assert.equal((await summary()).count, 1);
    });

    it('counts the same id once, whatever its letters are', async () => {
      const { sign, summary } = await appWithPetition();
      const id = '0189abcd-0000-7000-8000-00000000000a';
      await sign(signBody(1, { id }));
      await isDone(await sign(signBody(1, { id: id.toUpperCase() })));
      assert.equal((await summary()).count, 1);
    });

    it('counts 50 copies at once as one, and 50 people at once as 50', async () => {
      const { sign, summary, rows, db } = await appWithPetition();
      await Promise.all(Array.from({ length: 50 }, async () => sign(signBody(1))));
      assert.equal((await summary()).count, 1);
      const others = Array.from({ length: 50 }, (_, number) => signBody(number + 2, { partner: 'temple' }));
      for (const response of await Promise.all(others.map(async (other) => sign(other))))
        await isDone(response);
      assert.equal((await summary()).count, 51);
      const counted = await db
        .selectFrom('counts')
        .select(['partner', 'online'])
        .orderBy('partner')
        .execute();
      assert.deepEqual(counted, [
        { partner: '', online: (await rows()).length },
        { partner: 'temple', online: 50 },
      ]);
    });

    for (const name of ['ស្ត្រី ក្សាំ', 'សុខ ដារ៉ា', 'สมชาย ใจดี', '김민준', 'Élodie Lefèvre', 'O’Neil']) {
      it(`gives ${name} back byte for byte`, async () => {
        const { sign, recent, rows } = await appWithPetition();
        await isDone(await sign(signBody(1, { name })));
        assert.equal((await rows())[0]?.name, name);
        assert.deepEqual((await recent()).signatures, [{ name, country: 'FR', day: '2026-03-01' }]);
      });
    }

    it('stores the cleaned form of a name', async () => {
      const { sign, rows } = await appWithPetition();
      await sign(signBody(1, { name: '  Élodie  ' }));
      assert.equal((await rows())[0]?.name, 'Élodie');
    });

    it('credits the partner whose alias is named', async () => {
      const { db, sign, rows } = await appWithPetition();
      await db
        .updateTable('partners')
        .set({ aliases: '["pagoda"]' })
        .where('partner', '=', 'temple')
        .execute();
      await isDone(await sign(signBody(1, { partner: 'pagoda' })));
      await isDone(await sign(signBody(2, { partner: 'pago' })));
      assert.deepEqual(
        (await rows()).map(({ partner }) => partner),
        ['temple', null],
      );
    });

    it('accepts an unknown partner and credits nobody', async () => {
      const { sign, rows } = await appWithPetition();
      for (const [number, partner] of ['nobody', 'Not A Slug', '', '\0', 'long '.repeat(100)].entries()) {
        await isDone(await sign(signBody(number, { partner })));
      }
      assert.deepEqual(
        (await rows()).map(({ partner }) => partner),
        [null, null, null, null, null],
      );
    });

    it('holds a signature that fills the honeypot outside the count, and asks to confirm by email', async () => {
      const { sign, summary, rows, recent } = await appWithPetition();
      const response = await sign(signBody(1, { website: 'https://spam.example' }));
      assert.deepEqual([response.status, await response.json()], [202, { next: 'confirm' }]);
      assert.equal((await summary()).count, 0);
      assert.deepEqual((await recent()).signatures, []);
      const [row] = await rows();
      assert.equal(row?.state, 'held');
      assert.equal(row?.held_because, 'honeypot');
    });

    it('keeps the address only for signers who want news, as they typed it', async () => {
      const { sign, db, rows } = await appWithPetition();
      await sign(signBody(1, { email: 'So.K+x@Gmail.com', consents: { news: true } }));
      await sign(signBody(2));
      const kept = await personal(db).selectFrom('news_addresses').select('email').execute();
      assert.deepEqual(kept, [{ email: 'So.K+x@Gmail.com' }]);
      assert.doesNotMatch(JSON.stringify(await rows()), /@|gmail/i);
    });

    it('keeps that a comment may be shown, where its signer said so and there is one', async () => {
      const { sign, rows } = await appWithPetition({ fields: JSON.stringify({ comment: 'optional' }) });
      const agreed = { news: false, comment: true };
      await sign(signBody(1, { comment: 'For my children.', consents: agreed }));
      await sign(signBody(2, { comment: 'For my children.', consents: { news: false } }));
      await sign(signBody(3, { consents: agreed }));
      const kept = (await rows()).toSorted((one, other) => (one.id < other.id ? -1 : 1));
      assert.deepEqual(
        kept.map(({ consent_comment }) => consent_comment),
        [1, 0, 0],
      );
    });

    it('waits for confirmation where the petition requires it', async () => {
      const { sign, summary } = await appWithPetition({ confirmation: 'email' });
      const response = await sign();
      assert.deepEqual(await response.json(), { next: 'confirm' });
      assert.equal((await summary()).count, 0);
    });

    it('requires the fields of the petition, and drops those it does not ask for', async () => {
      const { sign, rows } = await appWithPetition({
        fields: JSON.stringify({ city: 'required', comment: 'off' }),
      });
      const refused = await sign(signBody(1, { city: ' ' }));
      assert.equal(refused.status, 422);
      assert.deepEqual((await answer(refused, ProblemDocument)).errors, [
        { field: 'city', code: 'required' },
      ]);
      await isDone(await sign(signBody(1, { city: 'Lyon', comment: 'Good luck' })));
      assert.equal((await rows())[0]?.comment, null);
    });

    it('keeps a telephone number in Latin digits where the petition asks for it, and drops it elsewhere', async () => {
      const { sign, rows } = await appWithPetition({ fields: JSON.stringify({ phone: 'required' }) });
      for (const without of [{}, { phone: ' ' }]) {
        const refused = await sign(signBody(1, without));
        assert.deepEqual((await answer(refused, ProblemDocument)).errors, [
          { field: 'phone', code: 'required' },
        ]);
      }
      await isDone(await sign(signBody(1, { phone: '+៨៥៥ ១២ ៣៤៥ ៦៧៨' })));
      assert.equal((await rows())[0]?.phone, '+85512345678');
      const other = await appWithPetition({ fields: JSON.stringify({ phone: 'off' }) });
      await isDone(await other.sign(signBody(1, { phone: '012 345 678' })));
      assert.equal((await other.rows())[0]?.phone, null);
    });

    it('counts the signatures of the campaign’s day, and says when it ends', async () => {
      const { sign, summary } = await appWithPetition();
      assert.equal((await summary()).today, null);
      await sign(signBody(1));
      await sign(signBody(2));
      assert.deepEqual((await summary()).today, { count: 2, until: '2026-03-01T17:00:00.000Z' });
    });

    it('refuses from the very millisecond of the closing', async () => {
      const { sign, clock, summary } = await appWithPetition();
      const closes = Date.parse('2026-06-01T00:00:00+07:00');
      clock.now = new Date(closes - 1);
      await isDone(await sign(signBody(1)));
      clock.now = new Date(closes);
      const refused = await sign(signBody(2));
      assert.equal(await problemOf(refused), 'petition-closed');
      assert.deepEqual(
        { count: (await summary()).count, status: (await summary()).status },
        { count: 1, status: 'closed' },
      );
    });

    it('refuses until the very millisecond of the opening', async () => {
      const { sign, clock } = await appWithPetition();
      const opens = Date.parse('2026-01-01T07:00:00+07:00');
      clock.now = new Date(opens - 1);
      const refused = await sign();
      assert.equal(await problemOf(refused), 'petition-not-open-yet');
      clock.now = new Date(opens);
      await isDone(await sign());
    });

    it('refuses while the petition is paused', async () => {
      const { sign } = await appWithPetition({ paused: 1 });
      const refused = await sign();
      assert.equal(await problemOf(refused), 'petition-paused');
    });

    it('refuses a signature when the petition was paused during a slow upload', async () => {
      const { app, db } = await appWithPetition();
      const slow = new TransformStream<Uint8Array, Uint8Array>();
      const [path, init] = signing('');
      const answered = app.request(path, { ...init, body: slow.readable, duplex: 'half' });
      const writer = slow.writable.getWriter();
      const bytes = new TextEncoder().encode(JSON.stringify(signBody(1)));
      await writer.write(bytes.slice(0, 20));
      await db.updateTable('petitions').set({ paused: 1 }).execute();
      await writer.write(bytes.slice(20));
      await writer.close();
      assert.equal(await problemOf(await answered), 'petition-paused');
    });
  });

  describe('GET /v1/petitions/:petition/signatures', () => {
    it('shows signers who chose it, newest first, with only name, country and day', async () => {
      const { sign, clock, recent } = await appWithPetition();
      const people: Partial<SignRequest>[] = [
        { name: 'First' },
        { name: 'Hidden', showName: false },
        { name: 'At Home', country: 'KH' },
        { name: 'Last' },
      ];
      for (const [number, person] of people.entries()) {
        clock.now = new Date(clock.now.getTime() + 1000);
        await sign(signBody(number, person));
      }
      assert.deepEqual(await recent(), {
        signatures: [
          { name: 'Last', country: 'FR', day: '2026-03-01' },
          { name: 'First', country: 'FR', day: '2026-03-01' },
        ],
      });
    });

    it('shows nobody when the petition shows no names', async () => {
      const { sign, recent } = await appWithPetition({ show_names: 0 });
      await sign();
      assert.deepEqual(await recent(), { signatures: [] });
    });

    it('continues page by page, each signer once, and ends after 200', async () => {
      const { sign, recent, db } = await appWithPetition();
      await putPetition(db, { petition: 'clean-lake' });
      for (let number = 0; number < 205; number += 1) await sign(signBody(number, { name: nameOf(number) }));
      const names: string[] = [];
      let cursor = '';
      do {
        const page: RecentSigners = await recent(`?limit=30${cursor}`);
        names.push(...page.signatures.map(({ name }) => name));
        cursor = page.next === undefined ? '' : `&cursor=${page.next}`;
      } while (cursor !== '');
      assert.equal(names.length, 200);
      assert.equal(new Set(names).size, 200);
    });
  });
});
