import { expect, fixtureSync, html } from '@open-wc/testing';
import { fakeServer, type FakeServer, json } from '@samleng/client/testing';
import { check as words } from '@samleng/locales/en/check';
import { advice } from './finding.ts';
import { showPanel } from './panel.ts';
import { type Report, report } from './report.ts';
import { mistake } from './rules.ts';
import { TAGS } from './tags.ts';

const NOT_FOUND = { type: 'urn:samleng:problem:not-found', status: 404 };
const notFound = (didYouMean?: string) => () => json({ ...NOT_FOUND, didYouMean }, 404);
const form = (attributes: string, inside = '') =>
  `<samleng-petition-form ${attributes}>${inside}</samleng-petition-form>`;
const counter = (attributes: string) =>
  `<samleng-signature-counter ${attributes}></samleng-signature-counter>`;
const wall = (attributes: string) => `<samleng-thank-you-wall ${attributes}></samleng-thank-you-wall>`;

let server: FakeServer;
before(() => TAGS.forEach((tag) => customElements.define(tag, class extends HTMLElement {})));
beforeEach(() => {
  server = fakeServer({
    'GET /v1/petitions/right-to-vote': { title: { en: 'The right to vote', km: 'សិទ្ធិបោះឆ្នោត' } },
    'GET /v1/petitions/right-to-vote/partners/cnrp-minnesota/summary': { name: { en: 'CNRP Minnesota' } },
    'GET /v1/petitions/right-to-vote/partners/cnrp-minesota/summary': notFound('cnrp-minnesota'),
    'GET /v1/petitions/rigth-to-vote': notFound('right-to-vote'),
    'GET /v1/petitions/nothing': notFound(),
    'GET /v1/petitions/away': 'offline',
    'GET /v1/campaigns/ceroc/wall?limit=1': { donations: [] },
    'GET /v1/campaigns/cerok/wall?limit=1': notFound('ceroc'),
  });
});
afterEach(() => server.restore());

async function reported(tags: string): Promise<Report & { page: HTMLElement }> {
  const page = fixtureSync<HTMLElement>(html`<div></div>`);
  page.innerHTML = tags;
  return { ...(await report(server.origin, undefined)), page };
}
const saidOf = ({ entries, findings }: Report) =>
  [...findings, ...entries.flatMap((entry) => entry.findings)].map((found) => advice(found, words).join(' '));

const ORDERLY = {
  form: form('petition="right-to-vote" partner="cnrp-minnesota"', '<a href="#">Sign</a>'),
  'counter with everything': counter('petition="right-to-vote" layout="plain" digits="khmr" live today'),
  wall: wall('campaign="ceroc" sort="featured" layout="list" limit="6"'),
};

const WRONG: [what: string, tag: string, ...said: RegExp[]][] = [
  ['no petition', form(''), /^petition is missing.*Write petition="…"/],
  ['an empty campaign', wall('campaign=""'), /^campaign is missing/],
  [
    'a misspelt attribute',
    counter('petiton="right-to-vote"'),
    /petiton means nothing. Did you mean petition="…"/,
  ],
  ['an attribute without a letter', counter('petitin="right-to-vote"'), /petitin means nothing/],
  ['an attribute with a wrong letter', wall('campain="ceroc"'), /campain means nothing/],
  [
    'curly quotation marks',
    form('petition=“right-to-vote”'),
    /petition=“right-to-vote”.*: petition="right-to-vote"$/,
  ],
  ['prime signs', form('petition=″right-to-vote″'), /petition=″right-to-vote″ there are quotation marks/],
  ['a hard space', form('petition="right-to-vote\u00a0"'), /: petition="right-to-vote"$/],
  ['capitals', form('petition="Right-To-Vote"'), /: petition="right-to-vote"$/],
  [
    'a mistyped petition',
    form('petition="rigth-to-vote"'),
    /does not know petition="rigth-to-vote".*mean petition="right-to-vote"\?/,
  ],
  ['a made-up petition', counter('petition="nothing"'), /does not know petition="nothing". Ask the campaign/],
  [
    'a mistyped partner',
    form('petition="right-to-vote" partner="cnrp-minesota"'),
    /partner="cnrp-minesota", so no partner.*mean partner="cnrp-minnesota"\?/,
  ],
  ['a mistyped campaign', wall('campaign="cerok"'), /campaign="cerok".*mean campaign="ceroc"/],
  [
    'an unknown layout',
    counter('petition="right-to-vote" layout="plian"'),
    /layout="plian" means nothing here.*bar, plain/,
  ],
  ['another element’s layout', wall('campaign="ceroc" layout="bar"'), /layout="bar".*grid, list/],
  ['unknown digits', counter('petition="right-to-vote" digits="khmer"'), /digits="khmer".*latn, khmr/],
  ['an unknown order', wall('campaign="ceroc" sort="newest"'), /sort="newest".*recent, featured/],
  ['a limit in words', wall('campaign="ceroc" limit="six"'), /limit="six" is not a whole number/],
  ['a server that is away', form('petition="away"'), /could not be asked/],
  [
    'a link to no element',
    '<a data-samleng="petitionform" href="#">Sign</a>',
    /data-samleng="petitionform" is none/,
  ],
  [
    'a link to another server',
    '<a class="samleng-petition-form" href="https://elsewhere.example/p/x">Sign</a>',
    /another server than the script/,
  ],
  ['nothing', '', /^Nothing of Samleng stands on this page/],
];

describe('the check of a page', () => {
  for (const [what, tag] of Object.entries(ORDERLY)) {
    it(`finds nothing wrong with a ${what}, and is not loaded for it`, async () => {
      const found = await reported(tag);
      expect(saidOf(found)).to.deep.equal([]);
      expect(found.entries).to.have.length(1);
      expect(mistake().test(found.entries[0]!.element.outerHTML)).to.equal(false);
    });
  }

  for (const [what, tag, ...said] of WRONG) {
    it(`tells of ${what}`, async () => {
      const found = saidOf(await reported(tag));
      expect(found).to.have.length(said.length);
      said.forEach((pattern, at) => expect(found[at]).to.match(pattern));
    });
  }

  it('names the server of another script', async () => {
    fixtureSync(html`<div .innerHTML=${ORDERLY.wall}></div>`);
    const found = saidOf(await report(server.origin, 'https://other.example'));
    expect(found).to.deep.equal([
      `The scripts of two servers stand on this page: ${server.origin} and https://other.example. The first one serves. Take one of them out.`,
    ]);
  });

  it('finds tags in open shadow roots', async () => {
    const page = fixtureSync<HTMLElement>(html`<div></div>`);
    page.attachShadow({ mode: 'open' }).innerHTML = form('petition="nothing"');
    expect(saidOf(await report(server.origin, undefined))).to.match(/petition="nothing"/);
  });

  it('asks about a name once', async () => {
    await reported(counter('petition="once"') + form('petition="once"'));
    expect(server.requestsTo('GET /v1/petitions/once')).to.have.length(1);
  });
});

describe('a tag that was not closed', () => {
  const REST = '<h2>Come</h2><p>On Sunday</p>';

  it('is told, and what was written after it stands after it', async () => {
    const found = await reported(
      `<samleng-signature-counter petition="right-to-vote"><a href="#">Sign</a> ${REST}
        <samleng-thank-you-wall campaign="ceroc"></samleng-thank-you-wall>`,
    );
    expect(saidOf(found)[0]).to.match(
      /<samleng-signature-counter> is not closed.*Write <\/samleng-signature-counter>/,
    );
    expect([...found.page.children].map(({ localName }) => localName)).to.deep.equal([
      'samleng-signature-counter',
      'h2',
      'p',
      'samleng-thank-you-wall',
    ]);
    expect(found.page.firstElementChild!.children).to.have.length(1);
  });

  it('is told of each of several', async () => {
    const found = await reported(
      `<samleng-signature-counter petition="right-to-vote"><samleng-petition-form petition="right-to-vote"><footer>Foot</footer>`,
    );
    expect(saidOf(found)).to.have.length(2);
    expect(found.page.children).to.have.length(3);
  });

  for (const [what, inside] of [
    ['a heading and a link', `${REST}<a href="#">Sign</a>`],
    ['slots', '<h2 slot="title">A</h2><div slot="thanks"><nav>B</nav></div>'],
  ] as const) {
    it(`is not confused with a fallback of ${what}`, async () => {
      const found = await reported(form('petition="right-to-vote"', inside));
      expect(saidOf(found)).to.deep.equal([]);
      expect(found.page.children).to.have.length(1);
    });
  }
});

describe('the panel for who edits a page', () => {
  const panel = () => document.querySelector('html > div:last-of-type')?.shadowRoot;
  afterEach(() => panel()?.querySelector<HTMLElement>('.close')?.click());

  for (const [lang, wrong] of [
    ['km', /មិនស្គាល់ partner/],
    ['fr', /ne connaît pas partner/],
    ['en', /does not know partner/],
  ] as const) {
    it(`says in the page’s language what stands where, and what is wrong (${lang})`, async () => {
      document.documentElement.lang = lang;
      showPanel(await reported(ORDERLY.form + form('petition="right-to-vote" partner="cnrp-minesota"')));
      const section = panel()!.querySelector('section')!;
      expect(section.lang).to.equal(lang);
      expect(section.textContent)
        .to.contain('right-to-vote')
        .and.to.contain('CNRP Minnesota')
        .and.to.match(wrong);
      const findings = [...section.querySelectorAll('li')].map((entry) => entry.querySelector('.finding'));
      expect(findings.map(Boolean)).to.deep.equal([false, true]);
      await expect(section).to.be.accessible();
      document.documentElement.lang = 'en';
    });
  }

  it('closes', async () => {
    showPanel(await reported(ORDERLY.form));
    const before = document.documentElement.childElementCount;
    panel()!.querySelector<HTMLElement>('.close')!.click();
    expect(document.documentElement.childElementCount).to.equal(before - 1);
  });
});
