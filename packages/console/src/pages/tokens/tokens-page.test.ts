import { expect, waitUntil } from '@open-wc/testing';
import { json } from '@samleng/client/testing';
import { fill, find, get, showPage, textOf } from '../../testing/console-page.ts';
import { TokensPageElement } from './tokens-page.ts';

const TOKEN = {
  id: 't1',
  account: 'dara',
  name: 'Nightly',
  scopes: ['campaigns:read'],
  madeAt: '2026-11-02T08:00:00.000Z',
  expiresAt: '2027-02-01T12:00:00.000Z',
  lastUsedOn: null,
  owner: 'Dara',
};

describe('the page of tokens', () => {
  it('says what each may do and whose it is, and shows a new one once', async () => {
    const { page, server } = await showPage(TokensPageElement, {
      'GET tokens': { tokens: [TOKEN] },
      'POST tokens': json({ token: 'smlg_secret', made: { ...TOKEN, scopes: ['campaigns:write'] } }, 201),
    });
    await waitUntil(() => textOf(page).includes('Read campaigns and petitions'));
    expect(textOf(page)).to.contain('Of Dara').and.to.contain('Until 1 February 2027');

    get(page, 'wa-button', 'Make a token').click();
    await waitUntil(() => find(page, 'input[name="name"]'));
    get(page, '.main-button', 'Make the token').click();
    await waitUntil(() => textOf(page).includes('Please choose what it may do.'));
    await expect(page).to.be.accessible();

    fill(page, 'input[name="name"]', 'Nightly');
    get(page, 'input[value="campaigns:write"]').click();
    get(page, '.main-button', 'Make the token').click();
    await waitUntil(() => textOf(page).includes('smlg_secret'));
    expect(textOf(page)).to.contain(`samleng --server ${location.origin} --token-file token.txt`);
    expect(server.requestsTo('POST /console/api/tokens')[0]!.body).to.deep.equal({
      name: 'Nightly',
      scopes: ['campaigns:write'],
      days: 90,
    });
    get(page, '.main-button', 'I have kept it').click();
    await waitUntil(() => !textOf(page).includes('smlg_secret'));
    server.restore();
    page.remove();
  });
});
