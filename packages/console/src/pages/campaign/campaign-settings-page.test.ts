import { expect, waitUntil } from '@open-wc/testing';
import { json, problem } from '@samleng/client/testing';
import { find, get, showPage, textOf } from '../../testing/console-page.ts';
import { typeInto } from '../../testing/type-into.ts';
import { DONE, RIVER } from '../../testing/river.ts';
import { CampaignsPageElement } from '../campaigns/campaigns-page.ts';
import { CampaignSettingsPageElement } from './campaign-settings-page.ts';

describe('the settings of a campaign', () => {
  it('are saved without what was left empty, and say at the field what is wrong', async () => {
    const { page, server } = await showPage(CampaignSettingsPageElement, {
      'GET campaigns/river': RIVER,
      'PUT campaigns/river': problem('invalid-input', {
        errors: [
          {
            field: 'organiser.name',
            code: 'invalid',
            message: 'needs a text in at least one language',
            detail: 'missing',
          } as never,
        ],
      }),
    });
    page.params = { campaign: 'river' };
    await waitUntil(() => find(page, '[id="title.en"]'));
    await expect(page).to.be.accessible();
    typeInto(page, '[id="organiser.email"]', 'river@example.org');
    get(page, '.main-button').click();
    await waitUntil(() => textOf(page).includes('Please fill this in.'));
    typeInto(page, '[id="organiser.name.en"]', 'River Club');
    server.answer('PUT /console/api/campaigns/river', DONE);
    get(page, '.main-button').click();
    await waitUntil(() => server.requestsTo('PUT /console/api/campaigns/river').length === 2);
    expect(server.requestsTo('PUT /console/api/campaigns/river')[1]!.body).to.deep.equal({
      entry: { ...RIVER.campaign, organiser: { name: { en: 'River Club' }, email: 'river@example.org' } },
    });
    server.restore();
    page.remove();
  });

  it('have a number of people for each country that somebody added', async () => {
    const { page, server } = await showPage(CampaignSettingsPageElement, {
      'GET campaigns/river': {
        ...RIVER,
        campaign: { ...RIVER.campaign, communities: { people: { US: 3000, FR: 1200 } } },
      },
      'PUT campaigns/river': DONE,
    });
    page.params = { campaign: 'river' };
    await waitUntil(() => find(page, '#add-country option[value="KR"]'));
    expect(find(page, '#add-country option[value="US"]')).to.equal(undefined);
    const adding = get(page, '#add-country') as HTMLSelectElement;
    adding.value = 'KR';
    adding.dispatchEvent(new Event('change'));
    await waitUntil(() => find(page, '[id="communities.people.KR"]'));
    typeInto(page, '[id="communities.people.KR"]', '50 000');
    get(page, '[aria-label="Remove France"]').click();
    typeInto(page, '[id="communities.source.url"]', 'https://example.org/census');
    await expect(page).to.be.accessible();
    get(page, '.main-button').click();
    await waitUntil(() => server.requestsTo('PUT /console/api/campaigns/river').length === 1);
    expect(server.requestsTo('PUT /console/api/campaigns/river')[0]!.body).to.deep.equal({
      entry: {
        ...RIVER.campaign,
        communities: { people: { US: 3000, KR: 50_000 }, source: { url: 'https://example.org/census' } },
      },
    });
    server.restore();
    page.remove();
  });

  it('begin with a campaign made from nothing', async () => {
    const { page, server } = await showPage(CampaignsPageElement, {
      'GET campaigns': { campaigns: [] },
      'POST campaigns': () => json({ campaign: 'sea' }),
    });
    await waitUntil(() => textOf(page).includes('There is no campaign yet'));
    get(page, 'wa-button', 'New campaign').click();
    await waitUntil(() => find(page, '[id="title.en"]'));
    await expect(page).to.be.accessible();
    typeInto(page, '[id="title.en"]', 'The sea');
    typeInto(page, '[id="slug"]', 'sea');
    typeInto(page, '[id="petition"]', 'clean-sea');
    get(page, 'wa-button', 'Make the campaign').click();
    await waitUntil(() => location.pathname.endsWith('/petitions/clean-sea'));
    expect(server.requestsTo('POST /console/api/campaigns')[0]!.body).to.deep.equal({
      slug: 'sea',
      title: { en: 'The sea' },
      timeZone: 'Asia/Phnom_Penh',
      petition: 'clean-sea',
    });
    server.restore();
    page.remove();
  });
});
