import { expect, waitUntil } from '@open-wc/testing';
import { json, problem } from '@samleng/client/testing';
import { find, get, showPage, textOf } from '../../testing/console-page.ts';
import { typeInto } from '../../testing/type-into.ts';
import { DONE, RIVER } from '../../testing/river.ts';
import { PartnersPageElement } from './partners-page.ts';

const URL = 'https://sign.test/p/clean-river?partner=upstream#event=secret';

describe('the page of partners', () => {
  it('lists what each has brought, adds one, and makes a link for an event, shown once', async () => {
    const { page, server } = await showPage(PartnersPageElement, {
      'GET campaigns/river': RIVER,
      'POST campaigns/river/partners': problem('invalid-input', {
        errors: [
          { field: 'slug', code: 'invalid', message: 'is used twice', detail: 'taken' } as never,
          { field: 'aliases[1]', code: 'invalid', message: 'credits', detail: 'credits-already' } as never,
        ],
      }),
      'POST petitions/clean-river/partners/upstream/event-links': () =>
        json(
          { petition: 'clean-river', partner: 'upstream', url: URL, endsAt: '2026-03-01T18:00:00.000Z' },
          201,
        ),
    });
    page.params = { campaign: 'river' };
    await waitUntil(() => textOf(page).includes('12 signatures'));
    await expect(page).to.be.accessible();

    get(page, 'wa-button', 'Add a partner').click();
    await waitUntil(() => find(page, '[id="name.en"]'));
    typeInto(page, '[id="name.en"]', 'Spring');
    typeInto(page, '[id="slug"]', 'Upstream ');
    typeInto(page, '[id="sites"]', 'spring.example.org, http://old.example.org');
    typeInto(page, '[id="aliases"]', 'Well\nupstream');
    get(page, 'wa-button', 'Save').click();
    await waitUntil(() => textOf(page).includes('This address is taken.'));
    expect(textOf(page)).to.contain('This name credits a partner already.');
    await expect(page).to.be.accessible();
    server.answer('POST /console/api/campaigns/river/partners', DONE);
    typeInto(page, '[id="slug"]', 'spring');
    get(page, 'wa-button', 'Save').click();
    await waitUntil(() => !find(page, 'partner-dialog'));
    expect(server.requestsTo('POST /console/api/campaigns/river/partners').at(-1)!.body).to.deep.equal({
      entry: {
        slug: 'spring',
        name: { en: 'Spring' },
        sites: ['https://spring.example.org', 'http://old.example.org'],
        aliases: ['well', 'upstream'],
      },
    });

    get(page, 'wa-dropdown').dispatchEvent(
      new CustomEvent('wa-select', { detail: { item: { value: '2' } } }),
    );
    await waitUntil(() => find(page, '.main-button', 'Make the link'));
    get(page, '.main-button', 'Make the link').click();
    await waitUntil(() => find(page, 'code', URL));
    expect(get(page, 'wa-qr-code').getAttribute('value')).to.equal(URL);
    await expect(page).to.be.accessible();
    server.restore();
    page.remove();
  });
});
