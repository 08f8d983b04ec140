import { emulateMedia } from '@web/test-runner-commands';
import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { type FakeServer, fakeServer, json, problem } from '@samleng/client/testing';
import type { Summary } from '@samleng/contract';
import type { SamlengErrorEvent } from '../events/events.ts';
import { fallback, find, get, part, words } from '../testing/find.ts';
import { summary } from '../testing/samples.ts';
import './define.ts';
import type { SignatureCounterElement } from './signature-counter.ts';

const SUMMARY = 'GET /v1/petitions/right-to-vote/summary';
let server: FakeServer;

beforeEach(() => (server = fakeServer({ [SUMMARY]: summary })));
afterEach(() => server.restore());

async function counter(template = html`<samleng-signature-counter></samleng-signature-counter>`) {
  const element = await fixture<SignatureCounterElement>(template);
  element.server = server.origin;
  element.petition = 'right-to-vote';
  await waitUntil(
    () => shown(element) !== '' || words(element).includes('cannot') || words(element).includes('not be'),
  );
  return element;
}
const shown = (element: Element) => words(part(element, 'count'));
/** Found by CSS, because it is decoration without a role or name: the bar itself has its value. */
const fill = (element: Element) => get(element, 'progressbar').firstElementChild as HTMLElement;
const answering = (change: Partial<Summary>) => server.answer(SUMMARY, { ...summary, ...change });

describe('<samleng-signature-counter>', () => {
  it('shows the count, the next step and the way to it', async () => {
    answering({ step: 5000 });
    const element = await counter();
    expect(shown(element)).to.equal('2,850');
    expect(words(element))
      .to.contain('people have signed')
      .and.to.contain('Next step: 5,000. On the way to 54,000.');
    const bar = get(element, 'progressbar', 'Next step: 5,000. On the way to 54,000.');
    expect([bar.ariaValueNow, bar.ariaValueMax]).to.deep.equal(['2850', '5000']);
    expect(fill(element).style.width).to.contain('57%');
  });

  for (const [when, change] of [
    ['the last step is the goal', { step: 54_000 }],
    ['the server is older', {}],
  ] as const) {
    it(`names the goal alone when ${when}`, async () => {
      answering(change);
      const element = await counter();
      expect(words(element)).to.contain('On the way to 54,000.').and.not.to.contain('Next step');
      expect(fill(element).style.width).to.contain('5.27');
    });
  }

  it('says that the goal is reached, and goes on counting', async () => {
    answering({ count: 61_240, step: null });
    const element = await counter();
    expect(words(element)).to.contain('Goal reached. 61,240 and rising.');
    expect(fill(element).style.width).to.contain('100%');
  });

  it('keeps the heights of its rows where the page keeps more room', async () => {
    answering({ step: 5000, closesAt: new Date(Date.now() + 36 * 3_600_000).toISOString() });
    const element = await counter();
    const rows = () => [...part(element, 'sheet')!.children].map((row) => (row as HTMLElement).offsetHeight);
    const before = rows();
    element.style.minHeight = '600px';
    expect(part(element, 'sheet')!.offsetHeight).to.equal(600);
    expect(rows()).to.deep.equal(before);
  });

  it('invites instead of showing a small number at large', async () => {
    answering({ count: 7, step: 10 });
    const element = await counter();
    expect(words(element)).to.equal('Be among the first to sign 7 people have signed On the way to 54,000.');
    expect(part(element, 'count')!.offsetHeight).to.be.lessThan(30);
    expect(fill(element).style.width).to.contain('70%');
  });

  it('only invites before the first signature', async () => {
    answering({ count: 0, step: 1 });
    const element = await fixture<SignatureCounterElement>(
      html`<samleng-signature-counter
        petition="right-to-vote"
        server=${server.origin}
      ></samleng-signature-counter>`,
    );
    await waitUntil(() => words(element).includes('On the way'));
    expect(words(element)).to.equal('Be among the first to sign On the way to 54,000.');
    expect(fill(element).offsetWidth).to.equal(0);
  });

  it('shows a large number from 25 on, and in the middle of a text always', async () => {
    answering({ count: 25, step: 50 });
    const element = await counter();
    expect(part(element, 'count')!.offsetHeight).to.be.greaterThan(30);
    element.remove();
    answering({ count: 7, step: 10 });
    const plain = await counter(html`<samleng-signature-counter layout="plain"></samleng-signature-counter>`);
    expect(words(plain)).to.equal('7 people have signed');
  });

  it('has a width of its own where the page gives it none', async () => {
    const row = await fixture(html`<div style="display: flex"></div>`);
    const element = await counter();
    row.append(element);
    expect(element.offsetWidth).to.equal(240);
  });

  it('stays one line while it waits in the middle of a text', async () => {
    const waiting = await fixture<HTMLElement>(
      html`<samleng-signature-counter
        layout="plain"
        petition="right-to-vote"
        server=${server.origin}
      ></samleng-signature-counter>`,
    );
    const before = waiting.offsetHeight;
    await waitUntil(() => shown(waiting) !== '');
    expect(waiting.offsetHeight).to.equal(before);
  });

  it('says one person when it is one', async () => {
    answering({ count: 1 });
    expect(words(await counter())).to.contain('person has signed');
  });

  it('counts the days that are left, when they are fewer than sixty', async () => {
    const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
    answering({ closesAt: inHours(36) });
    const element = await counter();
    expect(words(element)).to.contain('2 days left');
    element.remove();
    answering({ closesAt: inHours(60 * 24) });
    const far = await counter();
    expect(words(far)).not.to.contain('left');
    far.remove();
    // On a phone whose clock is ten days behind.
    const date = new Date(Date.now() + 10 * 86_400_000).toUTCString();
    server.answer(SUMMARY, json({ ...summary, closesAt: inHours(11.5 * 24) }, 200, { date }));
    const behind = await counter();
    expect(words(behind)).to.contain('2 days left');
  });

  it('shows the last day of a closed petition, in the campaign’s time zone', async () => {
    answering({ status: 'closed', closesAt: '2016-03-09T23:59:59+07:00', step: 5000 });
    const element = await counter();
    await waitUntil(() => words(element) === '2,850 people signed Closed on 9 March 2016');
    expect(find(element, 'progressbar')).to.equal(undefined);
  });

  it('is in Khmer when the page is, and follows a change at once', async () => {
    const page = await fixture(
      html`<div lang="km"><samleng-signature-counter></samleng-signature-counter></div>`,
    );
    const element = page.querySelector('samleng-signature-counter')!;
    element.server = server.origin;
    element.petition = 'right-to-vote';
    await waitUntil(() => shown(element));
    expect(words(element)).to.contain('នាក់បានចុះហត្ថលេខា');
    page.setAttribute('lang', 'en');
    await waitUntil(() => words(element).includes('people have signed'));
  });

  it('shows Khmer digits, separators turned with them, where the page asks', async () => {
    const element = await counter(
      html`<samleng-signature-counter digits="khmr"></samleng-signature-counter>`,
    );
    expect(shown(element)).to.equal('២.៨៥០');
  });

  it('accepts a server with a slash at its end', async () => {
    const element = await fixture<SignatureCounterElement>(
      html`<samleng-signature-counter
        petition="right-to-vote"
        server="https://sign.test/"
      ></samleng-signature-counter>`,
    );
    await waitUntil(() => shown(element) === '2,850');
  });

  it('is one line without goal and bar when it is plain', async () => {
    const element = await counter(
      html`<samleng-signature-counter layout="plain"></samleng-signature-counter>`,
    );
    expect(shown(element)).to.equal('2,850');
    expect(find(element, 'progressbar')).to.equal(undefined);
  });

  it('shows the partner’s count, and does not draw it against everybody’s goal', async () => {
    server.answer('GET /v1/petitions/right-to-vote/partners/minnesota/summary', {
      ...summary,
      count: 12,
      partner: 'minnesota',
    });
    const element = await counter(
      html`<samleng-signature-counter partner="minnesota"></samleng-signature-counter>`,
    );
    expect(words(element)).to.equal('12 people have signed');
    expect(find(element, 'progressbar')).to.equal(undefined);
  });

  it('shows a count from the stream, at once for visitors who want less motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const element = await counter(html`<samleng-signature-counter live></samleng-signature-counter>`);
    await waitUntil(() => server.streams.length > 0);
    server.streams[0]!.send('summary', { ...summary, count: 2851, updatedAt: '2026-11-01T00:00:01.000Z' });
    await waitUntil(() => shown(element) === '2,851');
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('counts up step by step for everybody else', async () => {
    const frames: FrameRequestCallback[] = [];
    const own = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (frame) => frames.push(frame);
    const frameAt = async (milliseconds: number) => {
      frames.splice(0).forEach((frame) => frame(performance.now() + milliseconds));
      await element.updateComplete;
      return Number(shown(element).replace(',', ''));
    };
    const element = await counter(html`<samleng-signature-counter live></samleng-signature-counter>`);
    await waitUntil(() => server.streams.length > 0);
    server.streams[0]!.send('summary', { ...summary, count: 2950, updatedAt: '2026-11-01T00:00:01.000Z' });
    await waitUntil(() => frames.length > 0);
    expect(await frameAt(50)).to.be.within(2851, 2949);
    expect(await frameAt(2000)).to.equal(2950);
    window.requestAnimationFrame = own;
  });

  it('reaches the new count even in a window that is hardly ever drawn', async () => {
    const own = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = () => 0;
    const element = await counter(html`<samleng-signature-counter live></samleng-signature-counter>`);
    await waitUntil(() => server.streams.length > 0);
    server.streams[0]!.send('summary', { ...summary, count: 2950, updatedAt: '2026-11-01T00:00:01.000Z' });
    await waitUntil(() => shown(element) === '2,950');
    window.requestAnimationFrame = own;
  });

  describe('when the count cannot be loaded', () => {
    it('says so, shows the fallback and notifies the page', async () => {
      server.answer(SUMMARY, problem('petition-not-found'));
      const element = await fixture<SignatureCounterElement>(
        html`<samleng-signature-counter server=${server.origin}
          ><a href="/p">Sign</a></samleng-signature-counter
        >`,
      );
      const told = oneEvent(element, 'samleng-error') as Promise<SamlengErrorEvent>;
      element.petition = 'right-to-vote';
      expect((await told).code).to.equal('petition-not-found');
      expect(words(element)).to.contain('could not be found');
      expect(fallback(element).map(words)).to.deep.equal(['Sign']);
    });

    it('says that the partner is unknown, not the petition', async () => {
      server.answer(`GET /v1/petitions/right-to-vote/partners/nobody/summary`, problem('partner-not-found'));
      const element = await counter(
        html`<samleng-signature-counter partner="nobody"></samleng-signature-counter>`,
      );
      expect(words(element)).to.contain('This partner could not be found');
    });
  });

  it('asks for nothing while it has no petition', async () => {
    const element = await counter();
    const before = server.requests.length;
    element.petition = '';
    await element.updateComplete;
    const other = await fixture(
      html`<samleng-signature-counter server=${server.origin}></samleng-signature-counter>`,
    );
    other.remove();
    expect(server.requests.length).to.equal(before);
  });

  it('keeps its looks inside a theme that overrides everything', async () => {
    const theme = document.createElement('style');
    theme.textContent =
      'html{font-size:62.5%} *{letter-spacing:9px!important;text-transform:uppercase!important;padding:40px!important;display:inline!important}';
    document.head.append(theme);
    const element = await counter();
    const looks = getComputedStyle(get(element, 'progressbar'));
    theme.remove();
    expect(looks.letterSpacing).to.equal('normal');
    expect(looks.textTransform).to.equal('none');
    expect(getComputedStyle(element).display).to.equal('block');
  });

  for (const lang of ['en', 'km']) {
    it(`is accessible (${lang})`, async () => {
      answering({ status: 'closed', closesAt: '2016-03-09T23:59:59+07:00' });
      const element = await counter();
      element.setAttribute('lang', lang);
      await waitUntil(() => part(element, 'sheet')!.closest('[lang]')!.getAttribute('lang') === lang);
      await expect(element).to.be.accessible();
    });
  }
});
