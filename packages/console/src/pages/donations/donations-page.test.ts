import { expect, waitUntil } from '@open-wc/testing';
import { find, get, showPage, textOf } from '../../testing/console-page.ts';
import { DONE, RIVER } from '../../testing/river.ts';
import { DonationsPageElement } from './donations-page.ts';
import { minorUnits } from './money-text.ts';

const FISHER = 'campaigns/river/donations/fisher';

describe('the page of donations', () => {
  it('reads money as people type it', () => {
    const typed: [string, 'EUR' | 'JPY', number | undefined][] = [
      ['12.50', 'EUR', 1250],
      ['12,5', 'EUR', 1250],
      ['1,250', 'EUR', 125_000],
      ['១២', 'EUR', 1200],
      ['1 000', 'JPY', 1000],
      ['12.5', 'JPY', undefined],
      ['0', 'EUR', undefined],
      ['twelve', 'EUR', undefined],
    ];
    for (const [text, currency, minor] of typed) expect(minorUnits(text, currency), text).to.equal(minor);
  });

  it('shows them with their letters, and sends back what was not changed as it was', async () => {
    const { page, server } = await showPage(DonationsPageElement, {
      'GET campaigns/river': RIVER,
      [`PUT ${FISHER}`]: DONE,
    });
    page.params = { campaign: 'river' };
    await waitUntil(() => textOf(page).includes('€12.50'));
    expect((get(page, 'a', 'Letter') as HTMLAnchorElement).pathname).to.equal('/v1/letters/l1');
    await expect(page).to.be.accessible();

    const detail = { item: { value: '0' } };
    get(page, 'wa-dropdown').dispatchEvent(new CustomEvent('wa-select', { detail }));
    await waitUntil(() => find(page, '[id="amount.minor"]'));
    await expect(page).to.be.accessible();
    const amount = get(page, '[id="amount.minor"]') as HTMLInputElement;
    expect(amount.value).to.equal('12.50');
    get(page, 'wa-button', 'Save').click();
    await waitUntil(() => !find(page, 'donation-dialog'));
    const [, sent] = server.requestsTo(`PUT /console/api/${FISHER}`);
    expect(sent!.body).to.deep.equal({ entry: RIVER.donations[0] });
    server.restore();
    page.remove();
  });
});
