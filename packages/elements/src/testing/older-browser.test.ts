import './older-browser.ts';
import { expect, fixture, html } from '@open-wc/testing';
import { problem } from '@samleng/client/testing';
import { signing } from '@samleng/locales/en/signing';
import { unsentMessages } from '@samleng/locales/unsent';
import { clear, createStore } from 'idb-keyval';
import '../signature-counter/define.ts';
import '../thank-you-wall/define.ts';
import { all, find, get, part, parts, words } from './find.ts';
import { outcome, petitionServer, press, SIGN, until } from './form.ts';
import { summary, wall } from './samples.ts';

const page = petitionServer();
const UNSENT = () => createStore('samleng', 'unsent-signatures');
const { queued, done } = signing;
let opened: unknown[];
const open = window.open.bind(window);

beforeEach(() => {
  opened = [];
  window.open = (...asked) => (opened.push(asked), null);
  const { server } = page;
  server.answer('GET /v1/petitions/right-to-vote/signatures', {
    signatures: [{ name: 'Sok Dara', country: 'US', day: '2026-10-31' }],
  });
  server.answer('GET /v1/petitions/right-to-vote/summary', { ...summary, today: 12 });
  server.answer('GET /v1/campaigns/ceroc/wall', wall);
});
afterEach(() => clear(UNSENT()));
after(() => (window.open = open));

async function waiting(): Promise<Element> {
  page.server.answer(SIGN, problem('unavailable'));
  const element = await page.filled();
  press(element);
  await until(() => words(outcome(element)).includes(queued.title));
  return element;
}

describe('in the oldest browsers that we support', () => {
  it('the form has its styles and faces, and signs', async () => {
    const element = await page.signed();
    expect(words(outcome(element))).to.contain(done.title);
    const { display, fontFamily } = getComputedStyle(element.shadowRoot!.querySelector('.root')!);
    expect([display, fontFamily.split(',').length]).to.deep.equal(['block', 3]);
    expect(getComputedStyle(part(element, 'sheet')!).borderTopWidth).to.equal('1px');
    expect(getComputedStyle(outcome(element)!).display).to.equal('grid');
    expect(document.head.textContent).to.contain('@font-face{font-family:"Samleng Khmer"');
  });

  it('a signature waits, is sent later, and counts once', async () => {
    const element = await waiting();
    page.server.answer(SIGN, { next: 'done' });
    window.dispatchEvent(new Event('online'));
    await until(() => words(outcome(element)).includes(done.title));
    expect(new Set(page.sent().map(({ id }) => id)).size).to.equal(1);
  });

  it('a signature that waits can be withdrawn where it was given', async () => {
    const element = await waiting();
    get(outcome(element)!, 'button', queued.withdraw).click();
    await until(() => find(element, 'form') && words(element).includes(queued.withdrawn));
  });

  it('and from a later page', async () => {
    (await waiting()).remove();
    const element = await page.open();
    const unsent = () => part(element, 'unsent')!;
    await until(() => part(element, 'unsent') && find(unsent(), 'button'));
    get(unsent(), 'button').click();
    await until(() => find(unsent(), 'listitem'));
    get(unsent(), 'button', unsentMessages.en.withdraw).click();
    await until(() => words(unsent()).includes(unsentMessages.en.withdrawn));
  });

  it('the counter shows everything, and asks no more once it is gone', async () => {
    const element = await fixture<HTMLElement>(
      html`<samleng-signature-counter
        petition="right-to-vote"
        lang="en"
        server=${page.server.origin}
        live
        today
        milestones="5000"
        ticker
      ></samleng-signature-counter>`,
    );
    await until(() => part(element, 'today') && all(element, 'listitem').length === 1);
    expect(words(part(element, 'count'))).to.equal('2,850');
    element.remove();
    const asked = page.server.requests.length;
    window.dispatchEvent(new Event('online'));
    window.dispatchEvent(new Event('pageshow'));
    await fixture(html`<p></p>`);
    expect(page.server.requests.length).to.equal(asked);
  });

  it('the wall thanks, and opens a letter in a tab', async () => {
    const [first, ...others] = wall.donations;
    const letter = { kind: 'picture', href: 'https://ceroc.test/letter.png', alt: { en: 'A letter' } };
    page.server.answer('GET /v1/campaigns/ceroc/wall', { donations: [{ ...first!, letter }, ...others] });
    const element = await fixture<HTMLElement>(
      html`<samleng-thank-you-wall campaign="ceroc" lang="en" server=${page.server.origin}>
      </samleng-thank-you-wall>`,
    );
    await until(() => find(element, 'button', /letter/i));
    expect(parts(element, 'card').length).to.equal(wall.donations.length);
    get(element, 'button', /letter/i).click();
    await until(() => opened.length > 0);
    expect(opened).to.deep.equal([[letter.href, '_blank', 'noopener']]);
    expect(element.shadowRoot!.querySelector('dialog')).to.equal(null);
  });
});
