import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { PetitionRow } from '../database/tables.ts';
import { putCampaign, putCount } from '../testing/data/fixtures.ts';
import { scratchStore } from '../testing/data/scratch-store.ts';
import { PUBLIC_URL, testApp } from '../testing/servers/test-app.ts';

const PAGE = `${PUBLIC_URL}/p/clean-river`;
const LEAD = JSON.stringify({ en: 'We ask for a "clean" river.', km: 'យើងសូមទន្លេស្អាត។' });

describe('the head of a petition’s page', () => {
  it('describes it by its lead and its count, in its language', async (t) => {
    const english = await headOf(t, { query: '?lang=en', petition: { lead: LEAD }, online: 2850 });
    assert.equal(english.meta('description'), 'We ask for a "clean" river. 2,850 people signed.');
    assert.equal(english.meta('og:description'), english.meta('description'));
    const khmer = await headOf(t, { query: '?lang=km', petition: { lead: LEAD }, online: 2850 });
    assert.match(khmer.meta('description') ?? '', /^យើងសូមទន្លេស្អាត។ .*2,850/);
    assert.equal(khmer.meta('og:title'), 'ទន្លេស្អាត');
    assert.equal(khmer.meta('og:locale'), 'km_KH');
    assert.deepEqual(khmer.metas('og:locale:alternate'), ['en_US', 'fr_FR']);
  });

  it('has the beginning of the text where there is no lead, and no number under 25', async (t) => {
    const { meta } = await headOf(t, { query: '?lang=en', online: 24 });
    assert.equal(meta('description'), 'First paragraph.');
  });

  it('shows the preview’s picture, with its size and in words', async (t) => {
    const { meta } = await headOf(t, { query: '?lang=en', online: 2850, petition: { goal: 54_000 } });
    assert.equal(meta('og:image'), `${PAGE}/card.png?lang=en&kind=preview`);
    assert.deepEqual([meta('og:image:width'), meta('og:image:height')], ['1200', '630']);
    assert.match(
      meta('og:image:alt') ?? '',
      /^A clean river · More than 2,000 people have signed · Next step: 5,000/,
    );
    assert.equal(meta('twitter:card'), 'summary_large_image');
  });

  it('names one address for the page, and one for each language', async (t) => {
    const { links, meta } = await headOf(t, { query: '?lang=km&partner=temple&utm_source=x' });
    assert.deepEqual(links('canonical'), [`${PAGE}?lang=km`]);
    assert.deepEqual(
      links('alternate').toSorted(),
      [PAGE, ...['en', 'fr', 'km'].map((lang) => `${PAGE}?lang=${lang}`)].toSorted(),
    );
    assert.equal(
      meta('og:url'),
      `${PAGE}?lang=km&partner=temple`,
      'previews lead there: the partner is credited',
    );
  });

  it('leaves readers of a link without a language their own', async (t) => {
    const { meta, links } = await headOf(t, { query: '' });
    assert.deepEqual([meta('og:url'), ...links('canonical')], [PAGE, PAGE]);
  });

  for (const query of ['?signed=1&lang=en', '?signed=confirm&lang=en'])
    it(`is that of the petition also after signing: ${query}`, async (t) => {
      const { head, meta } = await headOf(t, { query });
      assert.equal(meta('og:url'), `${PAGE}?lang=en`);
      assert.doesNotMatch(head, /signed=/);
    });

  it('is in the language of the reader to whom Facebook shows it', async (t) => {
    const { meta } = await headOf(t, { query: '', headers: { 'X-Facebook-Locale': 'km_KH' } });
    assert.equal(meta('og:title'), 'ទន្លេស្អាត');
  });

  it('has the colours of the page in light and in dark', async (t) => {
    assert.equal((await headOf(t, { query: '' })).metas('theme-color').length, 2);
  });
});

type Given = {
  query: string;
  petition?: Partial<PetitionRow>;
  online?: number;
  headers?: Record<string, string>;
};

async function headOf(t: TestContext, { query, petition = {}, online = 0, headers = {} }: Given) {
  const store = await scratchStore(t);
  await putCampaign(store.db, petition);
  await putCount(store.db, { online });
  const page = await (await testApp(store).app.request(`/p/clean-river${query}`, { headers })).text();
  const head = page.slice(0, page.indexOf('</head>'));
  const contents = (pattern: RegExp) => [...head.matchAll(pattern)].map(([, content]) => unquoted(content!));
  const metas = (name: string) =>
    contents(new RegExp(`<meta\\s+(?:name|property)="${name}"\\s+content="([^"]*)"`, 'g'));
  const links = (rel: string) => contents(new RegExp(`<link\\s+rel="${rel}"[^>]*href="([^"]*)"`, 'g'));
  return { head, metas, links, meta: (name: string) => metas(name)[0] };
}

const unquoted = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
