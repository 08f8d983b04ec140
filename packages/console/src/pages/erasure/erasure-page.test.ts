import { expect, waitUntil } from '@open-wc/testing';
import { problem } from '@samleng/client/testing';
import { fill, find, get, showPage, textOf } from '../../testing/console-page.ts';
import { ErasurePageElement } from './erasure-page.ts';
import type { Signature } from './types.ts';

const FIND = 'POST /console/api/erasures/find';
const ERASE = 'POST /console/api/erasures';

const DARA: Signature = {
  id: 'dara',
  petition: 'clean-river',
  title: { en: 'A clean river' },
  name: 'Sok Dara',
  country: 'FR',
  language: 'fr',
  day: '2026-10-03',
  state: 'validated',
  hasNews: true,
  isVoice: true,
  isImported: false,
};
const BOPHA: Signature = { ...DARA, id: 'bopha', name: 'Sok Bopha', state: 'pending', isVoice: false };

describe('the page for a signer who asks to be deleted', () => {
  it('shows who shares the address, erases those who are chosen, and has an answer to send back', async () => {
    const { page, server } = await showPage(ErasurePageElement, {
      'POST erasures/find': { signatures: [DARA, BOPHA], unsent: 1, stopped: false },
      'POST erasures': problem('unavailable'),
    });
    get(page, '.main-button').click();
    await waitUntil(() => textOf(page).includes('Please fill this in.'));
    await expect(page).to.be.accessible();

    fill(page, 'input[type="email"]', ' sok.dara@example.org ');
    get(page, '.main-button').click();
    await waitUntil(() => textOf(page).includes('More than one person has signed with this address.'));
    expect(server.requestsTo(FIND)[0]!.body).to.deep.equal({ email: 'sok.dara@example.org' });
    expect(location.href).not.to.contain('dara');
    await waitUntil(() => textOf(page).includes('France'));
    expect(textOf(page)).to.contain('Signed on 3 October 2026').and.to.contain('Sok Bopha Waiting');
    get(page, '.danger').click();
    await waitUntil(() => textOf(page).includes('Please choose at least one signature.'));

    get(page, 'input[value="dara"]').click();
    get(page, 'input[name="stop"]').click();
    await expect(page).to.be.accessible();
    get(page, '.danger').click();
    await waitUntil(() => textOf(page).includes('The count of “A clean river” falls by 1.'));
    get(page, 'confirm-dialog').shadowRoot!.querySelector<HTMLElement>('.danger')!.click();
    await waitUntil(() => textOf(page).includes('The server is busy'));
    expect(textOf(page)).to.contain('Sok Bopha');

    const petitions = [{ petition: 'clean-river', erased: 1, counted: 1 }];
    server.answer(ERASE, { petitions, stopped: 'last' });
    get(page, 'confirm-dialog').shadowRoot!.querySelector<HTMLElement>('.danger')!.click();
    await waitUntil(() => textOf(page).includes('signatures erased: 1'));
    expect(server.requestsTo(ERASE)[1]!.body).to.deep.equal({
      email: 'sok.dara@example.org',
      ids: ['dara'],
      stopMailbox: true,
    });
    expect(get(page, 'blockquote').textContent).to.match(/^Comme vous l’avez demandé.* à cette adresse\.$/);
    expect(textOf(page)).to.contain('Their words are taken out of “A clean river”');
    expect(textOf(page)).not.to.contain('Sok');
    await expect(page).to.be.accessible();

    server.answer(FIND, { signatures: [], unsent: 0, stopped: true });
    get(page, 'wa-button', 'Another request').click();
    await waitUntil(() => find(page, 'input[type="email"]'));
    fill(page, 'input[type="email"]', 'nobody@example.org');
    get(page, '.main-button').click();
    await waitUntil(() => textOf(page).includes('Nothing is kept under this address'));
    expect(find(page, '.danger')).to.equal(undefined);
    await expect(page).to.be.accessible();
    server.restore();
    page.remove();
  });
});
