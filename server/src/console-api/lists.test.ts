import assert from 'node:assert/strict';
import { it } from 'node:test';
import { eachDatabase } from '../testing/data/each-database.ts';
import { putCampaign } from '../testing/data/fixtures.ts';
import { consoleApp } from '../testing/servers/console-app.ts';
import { problemOf } from '../testing/servers/test-app.ts';

eachDatabase((openEmpty) => {
  it('names in its lists whom and what they are about', async () => {
    const store = await openEmpty();
    await putCampaign(store.db);
    const { signedIn } = consoleApp(store);
    const [owner, partner] = [await signedIn('owner'), await signedIn('partner')];
    const read = async (path: string) => (await owner.ask(`/console/api/${path}`)).json();

    const { partners } = (await read('people')) as { partners: object[] };
    assert.deepEqual(partners[0], {
      campaign: 'rivers',
      campaignTitle: { en: 'Rivers' },
      partner: 'temple',
      name: { en: 'temple' },
    });

    const body = { name: 'Nightly', scopes: ['audit:read'], days: 7 };
    await owner.ask('/console/api/tokens', { method: 'POST', body });
    const { tokens } = (await read('tokens')) as { tokens: { owner: string }[] };
    assert.deepEqual(
      tokens.map((token) => token.owner),
      ['The owner'],
    );

    const { people, petitions } = (await read('audit/choices')) as {
      people: { name: string }[];
      petitions: { petition: string }[];
    };
    assert.deepEqual(
      people.map(({ name }) => name),
      ['The owner', 'The partner', 'Nightly (The owner)'],
    );
    assert.ok(petitions.some(({ petition }) => petition === 'clean-river'));
    assert.equal(await problemOf(await partner.ask('/console/api/audit/choices')), 'not-allowed');
  });

  it('refuses a sign that no database holds, as a name and in an address', async () => {
    const { signedIn } = consoleApp(await openEmpty());
    const owner = await signedIn('owner');
    for (const path of [
      'petitions/%00',
      'campaigns/a%00/file',
      'audit?petition=%00',
      'petitions/a%00/versions',
    ])
      assert.equal(await problemOf(await owner.ask(`/console/api/${path}`)), 'not-found', path);
    const token = { name: 'a\0b', scopes: ['audit:read'], days: 7 };
    const refused = [
      await owner.ask('/console/api/tokens', { method: 'POST', body: token }),
      await owner.ask('/console/api/account', { method: 'PATCH', body: { name: 'a\u202eb' } }),
    ];
    for (const response of refused) assert.equal(await problemOf(response), 'invalid-input');
  });
});
