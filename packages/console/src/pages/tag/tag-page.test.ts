import { expect, waitUntil } from '@open-wc/testing';
import { TAG_PLACES } from '@samleng/contract/tag';
import { fill, find, get, showPage, textOf } from '../../testing/console-page.ts';
import { previewed } from '../../testing/petition.ts';
import { RIVER } from '../../testing/river.ts';
import { TagPageElement } from './tag-page.ts';

const TITLE = { en: `Fish & <b>"river"</b> [gallery]`, fr: 'Une rivière' };
const CAMPAIGN = { ...RIVER, petitions: [{ ...RIVER.petitions[0]!, title: TITLE }] };

const generatorOf = (page: Element) => get(page, 'tag-generator');

async function open(partner: string | undefined) {
  const shown = await showPage(TagPageElement, { 'GET campaigns/river': CAMPAIGN });
  const { page, server } = shown;
  server.answer('GET /v1/petitions', { petitions: [] });
  server.answer('GET /v1/petitions/clean-river', previewed());
  server.answer('GET /embed/pinned.json', {
    version: '1.2.3',
    src: 'https://sign.test/embed/1.2.3-aa.js',
    integrity: 'sha384-abc',
  });
  page.params = { campaign: 'river', ...(partner && { partner }) };
  page.requestUpdate();
  await waitUntil(() => find(page, 'code'));
  return shown;
}

describe('the page that makes tags', () => {
  it('gives well-formed code for every place, which shows the title as it is, and credits the partner', async () => {
    const { page, server } = await open('upstream');
    await expect(page).to.be.accessible();
    const generator = generatorOf(page);
    for (const place of TAG_PLACES.filter((each) => !['social', 'email', 'print'].includes(each))) {
      fill(generator, 'select', place);
      await waitUntil(() => find(generator, 'code', 'partner=upstream'));
      const { textContent } = get(generator, 'code');
      // As strict as Blogger's templates are.
      const tag = new DOMParser().parseFromString(`<div>${textContent}</div>`, 'application/xml');
      expect(tag.querySelector('parsererror'), `${place}: ${textContent}`).to.equal(null);
      const link = [...tag.querySelectorAll('a')].at(-1)!;
      expect(link.textContent).to.equal(`Sign: ${TITLE.en}`);
      expect(link.getAttribute('href')).to.equal('https://sign.test/p/clean-river?partner=upstream');
      expect(textContent).not.to.contain('[gallery');
    }
    server.restore();
    page.remove();
  });

  it('writes the link in the language of the tag, and says which colours cannot be read', async () => {
    const { page, server } = await open(undefined);
    const [, language] = generatorOf(page).shadowRoot!.querySelectorAll('select');
    language!.value = 'fr';
    language!.dispatchEvent(new Event('change'));
    await waitUntil(() => find(page, 'code', 'Signer\u00a0: Une rivière'));
    expect(get(page, 'code').textContent).to.contain('lang="fr"').and.not.to.contain('partner');

    get(page, 'input[value=own]').click();
    await waitUntil(() => find(page, 'input[type=color]'));
    expect(textOf(page)).not.to.contain('hardly');
    fill(page, 'input[type=color]', '#2b2119');
    await waitUntil(() => textOf(page).includes('The text can hardly be read'));
    get(page, 'input[type=checkbox]').click();
    await waitUntil(() => find(page, 'code', '.samleng-colours {'));
    get(page, 'input[value=pinned]').click();
    await waitUntil(() => find(page, 'code', 'integrity="sha384-abc"'));
    await expect(page).to.be.accessible();
    server.restore();
    page.remove();
  });

  it('shows the address at which the partner finds it, without an account', async () => {
    const { page, server } = await open('upstream');
    const address = 'https://sign.test/partners/river/upstream';
    expect(get(page, 'code', address)).to.be.instanceOf(HTMLElement);
    expect(get(page, 'wa-qr-code').getAttribute('value')).to.equal(address);
    server.restore();
    page.remove();
  });
});
