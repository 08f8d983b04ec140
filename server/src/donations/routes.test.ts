import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Wall } from '@samleng/contract';
import { eachDatabase } from '../testing/data/each-database.ts';
import { putCampaign, putDonation, putLetter } from '../testing/data/fixtures.ts';
import { answer, problemOf, PUBLIC_URL, testApp } from '../testing/servers/test-app.ts';

eachDatabase((openEmpty) => {
  async function appWithDonations() {
    const store = await openEmpty();
    const { db } = store;
    await putCampaign(db);
    await putLetter(db, { id: 'picture' });
    const firstPage = Buffer.from('first page').toString('base64');
    await putLetter(db, { id: 'paper', media_type: 'application/pdf', first_page: firstPage });
    await putLetter(db, { id: 'secret', first_page: firstPage });
    await putLetter(db, { id: 'odd', media_type: 'image/svg+xml' });
    await putDonation(db, { id: 'a', letter: 'picture', received_on: '2026-02-03' });
    await putDonation(db, { id: 'b', letter: 'paper', received_on: '2026-02-02', show_amount: 0 });
    await putDonation(db, {
      id: 'c',
      letter: 'secret',
      anonymous: 1,
      message: 'It is me, Sok',
      message_language: 'en',
      received_on: '2026-02-01',
    });
    await putDonation(db, { id: 'd', letter: 'odd', received_on: '2026-01-01', featured: 1 });
    return testApp(store);
  }

  describe('GET /v1/campaigns/:campaign/wall', () => {
    it('has nothing of an anonymous donor in any field', async () => {
      const { app } = await appWithDonations();
      const wall = await answer(app.request('/v1/campaigns/rivers/wall'), Wall);
      assert.deepEqual(wall.donations[2], {
        id: 'c',
        donor: null,
        amount: { minor: 40_000, currency: 'USD' },
        receivedOn: '2026-02-01',
      });
      assert.equal(wall.donations[1]?.amount, undefined);
      assert.equal(wall.donations[0]?.letter?.href, `${PUBLIC_URL}/v1/letters/picture`);
      assert.equal(wall.donations[1]?.letter?.firstPage, `${PUBLIC_URL}/v1/letters/paper/first-page`);
      assert.equal('next' in wall, false);
    });

    it('continues after the last donation of a page', async () => {
      const { app } = await appWithDonations();
      const page = (query: string) => answer(app.request(`/v1/campaigns/rivers/wall?${query}`), Wall);
      const first = await page('limit=3&sort=featured');
      assert.deepEqual(
        first.donations.map(({ id }) => id),
        ['d', 'a', 'b'],
      );
      const second = await page(`limit=3&sort=featured&cursor=${first.next}`);
      assert.deepEqual(
        second.donations.map(({ id }) => id),
        ['c'],
      );
    });

    it('is not sent again to a client that has it', async () => {
      const { app } = await appWithDonations();
      const etag = (await app.request('/v1/campaigns/rivers/wall')).headers.get('ETag') ?? '';
      const again = await app.request('/v1/campaigns/rivers/wall', { headers: { 'If-None-Match': etag } });
      assert.equal(again.status, 304);
    });
  });

  describe('GET /v1/letters/:id', () => {
    it('shows a picture, and sends anything else as an attachment', async () => {
      const { app } = await appWithDonations();
      const picture = await app.request('/v1/letters/picture');
      assert.equal(picture.headers.get('Content-Type'), 'image/png');
      assert.equal(picture.headers.get('Content-Disposition'), 'inline');
      assert.equal(await picture.text(), 'picture');
      for (const id of ['paper', 'odd']) {
        const { headers } = await app.request(`/v1/letters/${id}`);
        assert.match(headers.get('Content-Disposition') ?? '', /^attachment/);
        assert.equal(headers.get('Content-Security-Policy'), 'sandbox');
        assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
        assert.equal(headers.get('Access-Control-Allow-Origin'), '*');
      }
    });

    it('shows the first page of a PDF as a picture', async () => {
      const { app } = await appWithDonations();
      const page = await app.request('/v1/letters/paper/first-page');
      assert.equal(page.headers.get('Content-Type'), 'image/webp');
      assert.equal(page.headers.get('Content-Disposition'), 'inline');
      assert.equal(page.headers.get('Content-Security-Policy'), 'sandbox');
      assert.equal(await page.text(), 'first page');
    });

    it('has no letter of an anonymous donor, no unknown letter, and no first page of a picture', async () => {
      const { app } = await appWithDonations();
      const firstPages = ['secret', 'nobody', '%00', 'picture'].map((id) => `${id}/first-page`);
      for (const id of ['secret', 'nobody', '..%2fx', '%00', ...firstPages]) {
        const response = await app.request(`/v1/letters/${id}`);
        assert.equal(await problemOf(response), 'not-found', id);
      }
    });
  });
});
