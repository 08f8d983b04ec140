import { expect, waitUntil } from '@open-wc/testing';
import { get, showPage, textOf } from '../../testing/console-page.ts';
import { OwnPageElement } from './own-page.ts';

const FIGURES = {
  campaign: 'river',
  partner: 'upstream',
  name: { en: 'Upstream' },
  petitions: [
    {
      petition: 'clean-river',
      title: { en: 'Fish & <b>river</b>' },
      status: 'open',
      count: 48,
      goal: 500,
      own: { count: 12, today: 3 },
    },
  ],
  script: 'https://sign.test/embed.js',
  pages: 'https://sign.test/p/',
};

describe('a partner’s own page', () => {
  it('shows their figures, and the tag that credits them', async () => {
    const { page, server } = await showPage(OwnPageElement, { 'GET own': FIGURES }, { role: 'partner' });
    await waitUntil(() => textOf(page).includes('25%'));
    expect(textOf(page)).to.contain('48 of 500');
    await expect(page).to.be.accessible();
    const tag = new DOMParser().parseFromString(get(page, 'code').textContent, 'text/html');
    const form = tag.querySelector('samleng-petition-form')!;
    expect(form.getAttribute('partner')).to.equal('upstream');
    expect(form.textContent.trim()).to.equal('Sign: Fish & <b>river</b>');
    const link = 'https://sign.test/p/clean-river?partner=upstream';
    expect(form.querySelector('a')!.href).to.equal(link);
    expect(get(page, 'wa-qr-code').getAttribute('value')).to.equal(link);
    server.restore();
    page.remove();
  });
});
