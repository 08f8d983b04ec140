import { expect, waitUntil } from '@open-wc/testing';
import { find, get, showPage, textOf } from '../../testing/console-page.ts';
import { typeInto } from '../../testing/type-into.ts';
import { RIVER } from '../../testing/river.ts';
import { CampaignFilePageElement } from './campaign-file-page.ts';

const FILE = { campaign: { slug: 'river' } };
const TRIED = {
  rowsChanged: 0,
  changes: [
    {
      entry: 'petition',
      slug: 'clean-river',
      change: 'changed',
      fields: [{ field: 'title.en', before: 'Clean the river', after: 'Clean the sea' }],
    },
  ],
  counts: [{ petition: 'clean-river', before: 42, after: 3012 }],
  warnings: [],
  refused: [
    { field: 'petitions[0].title', message: 'must stay as it was signed', needs: 'reason' },
    { field: 'batches', message: 'the public count …', needs: 'expected-count' },
  ],
};

describe('the page of the campaign file', () => {
  it('tells what a file would change, and applies it with its reason and counts', async () => {
    const { page, server } = await showPage(CampaignFilePageElement, {
      'GET campaigns/river': RIVER,
      'PUT campaigns/river/file': TRIED,
    });
    page.params = { campaign: 'river' };
    await waitUntil(() => find(page, 'input[type="file"]'));
    expect((get(page, 'a', 'With the letters') as HTMLAnchorElement).download).to.equal(
      'river.campaign.json',
    );

    choose(page, 'no JSON');
    await waitUntil(() => textOf(page).includes('This is no campaign file.'));
    choose(page, JSON.stringify(FILE));
    await waitUntil(() => textOf(page).includes('Title (English)'));
    expect(textOf(page)).to.contain('the public count will go from 42 to 3,012.');
    await expect(page).to.be.accessible();
    get(page, '.main-button').click();
    await waitUntil(() => textOf(page).includes('Please write why the words change.'));
    typeInto(page, '[id="reason.en"]', 'It was the sea');
    get(page, '.main-button').click();
    await waitUntil(() => server.requestsTo('PUT /console/api/campaigns/river/file').length === 2);
    const [tried, applied] = server.requestsTo('PUT /console/api/campaigns/river/file');
    expect(tried!.body).to.deep.equal({ file: FILE, dryRun: true });
    expect(applied!.body).to.deep.equal({
      file: FILE,
      correction: { en: 'It was the sea' },
      expectCount: { 'clean-river': 3012 },
    });
    server.restore();
    page.remove();
  });
});

function choose(page: Element, text: string): void {
  const input = get(page, 'input[type="file"]') as HTMLInputElement;
  const chosen = new DataTransfer();
  chosen.items.add(new File([text], 'campaign.json', { type: 'application/json' }));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change'));
}
