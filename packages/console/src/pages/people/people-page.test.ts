import { expect, waitUntil } from '@open-wc/testing';
import { json, problem } from '@samleng/client/testing';
import { accountOf, fill, find, get, showPage, textOf } from '../../testing/console-page.ts';
import { PeoplePageElement } from './people-page.ts';

const PARTNER = {
  campaign: 'ceroc',
  campaignTitle: { en: 'Right to vote' },
  partner: 'minnesota',
  name: { en: 'Minnesota chapter' },
};
const DARA = accountOf({
  id: 'dara',
  name: 'Dara',
  role: 'partner',
  campaign: 'ceroc',
  partner: 'minnesota',
});

describe('the page of people', () => {
  it('lists them with their roles, invites, and asks before an account is removed', async () => {
    const { page, server } = await showPage(PeoplePageElement, {
      'GET people': { people: [accountOf(), DARA], partners: [PARTNER], invitations: [] },
      'POST people/invitations': problem('invalid-input', {
        errors: [{ field: 'email', code: 'invalid', message: 'has an account already' } as never],
      }),
      'DELETE people/dara': () => new Response(null, { status: 204 }),
    });
    await waitUntil(() => textOf(page).includes('Partner: Minnesota chapter'));
    expect(textOf(page)).to.contain('You').and.to.contain('Code after the password: on');
    await expect(page).to.be.accessible();

    get(page, 'wa-button', 'Invite').focus();
    get(page, 'wa-button', 'Invite').click();
    await waitUntil(() => find(page, 'input[name="email"]'));
    fill(page, 'input[name="email"]', 'dara@example.org');
    get(page, 'input[value="partner"]').click();
    await waitUntil(() => find(page, 'select[name="partner"]'));
    fill(page, 'select[name="partner"]', 'ceroc/minnesota');
    get(page, '.main-button', 'Send').click();
    await waitUntil(() => textOf(page).includes('There is an account with this address already.'));
    await expect(page).to.be.accessible();

    server.answer('POST /console/api/people/invitations', () =>
      json({ id: 'i', url: 'https://x.test/console/welcome#t', expiresAt: DARA.madeAt, isSent: false }, 201),
    );
    get(page, '.main-button', 'Send').click();
    await waitUntil(() => textOf(page).includes('https://x.test/console/welcome#t'));
    expect(textOf(page)).to.contain('Please hand over the link yourself.');
    const standing = { role: 'partner', campaign: 'ceroc', partner: 'minnesota' };
    expect(server.requestsTo('POST /console/api/people/invitations')[1]!.body).to.deep.equal({
      ...standing,
      email: 'dara@example.org',
      language: 'en',
    });
    get(page, '.main-button', 'Finish').click();
    await waitUntil(() => page.shadowRoot!.activeElement?.textContent.includes('Invite somebody'));

    const menu = get(page, 'wa-dropdown');
    menu.dispatchEvent(new CustomEvent('wa-select', { detail: { item: { value: 'remove' } } }));
    await waitUntil(() => textOf(page).includes('Remove Dara?'));
    expect(server.requestsTo('DELETE /console/api/people/dara')).to.have.length(0);
    get(page, '.main-button', 'Remove').click();
    await waitUntil(() => server.requestsTo('DELETE /console/api/people/dara').length === 1);
    server.restore();
    page.remove();
  });
});
