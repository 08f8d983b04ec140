import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { type FakeServer, fakeServer } from '@samleng/client/testing';
import type { Summary } from '@samleng/contract';
import { get, part, words } from '../testing/find.ts';
import { summary } from '../testing/samples.ts';
import './define.ts';

const PETITION = 'GET /v1/petitions/right-to-vote';
const SUMMARY = `${PETITION}/summary`;
const SIGNERS = `${PETITION}/signatures`;
let server: FakeServer;

beforeEach(
  () =>
    (server = fakeServer({
      [SUMMARY]: summary,
      [SIGNERS]: { signatures: [] },
      [`${PETITION}/partners/minnesota/summary`]: { ...summary, count: 12, partner: 'minnesota' },
    })),
);
afterEach(() => server.restore());

async function counter(attributes: Record<string, string>, lang = 'en') {
  const element = document.createElement('samleng-signature-counter');
  const all = { lang, server: server.origin, petition: 'right-to-vote', ...attributes };
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  const page = await fixture(html`<div style="width: 360px"></div>`);
  page.append(element);
  return element;
}
const line = (element: Element, name: string) => (element.shadowRoot ? words(part(element, name)) : '');
/** Found by CSS, because they are decoration without a role or name. */
const decoration = (element: Element) => element.querySelector<HTMLElement>('[aria-hidden=true]');
const celebration = (element: Element) => decoration(part(element, 'milestone')!);
const tell = (count: number, updatedAt: string) =>
  server.streams[0]!.send('summary', { ...summary, count, updatedAt });
const answering = (change: Partial<Summary>) => server.answer(SUMMARY, { ...summary, ...change });

describe('<samleng-signature-counter> with milestones', () => {
  it('names the next one up to the goal, in steps of 1, 2 and 5', async () => {
    const element = await counter({ milestones: '' });
    await waitUntil(() => line(element, 'milestone') === 'Next milestone: 5,000');
  });

  it('marks them at their places on the bar', async () => {
    const element = await counter({ milestones: '13500,27000' });
    await waitUntil(() => line(element, 'milestone') !== '');
    const marks = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[aria-hidden=true] > i')];
    expect(marks.map((mark) => mark.style.left)).to.deep.equal(['25%', '50%']);
    const bar = get(element, 'progressbar').getBoundingClientRect();
    const mark = marks[1]!.getBoundingClientRect();
    expect(mark.left - bar.left).to.be.closeTo(bar.width / 2, 1);
    expect([mark.top, mark.height]).to.deep.equal([bar.top, bar.height]);
  });

  it('uses those that the page gives, in any order, and ignores what is no number', async () => {
    const element = await counter({ milestones: '4000, ten, 3000,-5' });
    await waitUntil(() => line(element, 'milestone') === 'Next milestone: 3,000');
  });

  it('says when one is reached while somebody looks, and names the next', async () => {
    const element = await counter({ milestones: '', live: '' });
    await waitUntil(() => line(element, 'milestone') !== '' && server.streams.length > 0);
    tell(5001, '2026-11-01T00:00:01.000Z');
    await waitUntil(() => line(element, 'milestone') === '5,000 reached. Next milestone: 10,000');
    expect(celebration(element)).not.to.equal(null);
  });

  it('does not celebrate one that was reached before', async () => {
    answering({ count: 5001 });
    const element = await counter({ milestones: '' });
    await waitUntil(() => line(element, 'milestone') === 'Next milestone: 10,000');
    expect(celebration(element)).to.equal(null);
  });

  it('moves nothing for visitors who want less motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const element = await counter({ milestones: '', live: '' });
    await waitUntil(() => line(element, 'milestone') !== '' && server.streams.length > 0);
    tell(5001, '2026-11-01T00:00:01.000Z');
    await waitUntil(() => celebration(element));
    const { animationName } = getComputedStyle(celebration(element)!);
    await emulateMedia({ reducedMotion: 'no-preference' });
    expect(animationName).to.equal('none');
  });

  it('ends with the goal', async () => {
    answering({ count: 60_000 });
    const element = await counter({ milestones: '' });
    await waitUntil(() => line(element, 'milestone') === '54,000 reached.');
  });
});

describe('<samleng-signature-counter> with today', () => {
  const until = (ms: number) => new Date(Date.now() + ms).toISOString();

  it('shows how many have signed today, and follows the count', async () => {
    answering({ today: { count: 1234, until: until(3_600_000) } });
    const element = await counter({ today: '', live: '' });
    await waitUntil(() => line(element, 'today') === 'Today: 1,234' && server.streams.length > 0);
    const today = { count: 1235, until: until(3_600_000) };
    server.streams[0]!.send('summary', { ...summary, today, updatedAt: '2026-11-01T00:00:01.000Z' });
    await waitUntil(() => line(element, 'today') === 'Today: 1,235');
  });

  it('counts the partner’s own with `partner`', async () => {
    const own = { ...summary, count: 12, partner: 'minnesota', today: { count: 2, until: until(3_600_000) } };
    server.answer(`${PETITION}/partners/minnesota/summary`, own);
    const element = await counter({ today: '', partner: 'minnesota' });
    await waitUntil(() => line(element, 'today') === 'Today: 2');
  });

  it('starts again when the day ends, while somebody looks, and keeps its height', async () => {
    answering({ today: { count: 3, until: until(900) } });
    const element = await counter({ today: '' });
    await waitUntil(() => line(element, 'today') === 'Today: 3');
    const { offsetHeight } = element;
    await waitUntil(() => line(element, 'today') === '');
    expect(element.offsetHeight).to.equal(offsetHeight);
  });

  for (const [when, change] of [
    ['yesterday', { today: { count: 3, until: until(-1) } }],
    ['before anybody has signed', { today: null }],
    ['when all have withdrawn', { today: { count: 0, until: until(3_600_000) } }],
    ['once the petition is closed', { today: { count: 3, until: until(3_600_000) }, status: 'closed' }],
    ['where the server is older', { today: undefined as never }],
  ] as const) {
    it(`shows nothing ${when}`, async () => {
      answering(change);
      const element = await counter({ today: '' });
      await waitUntil(() => part(element, 'today'));
      expect(line(element, 'today')).to.equal('');
    });
  }
});

describe('<samleng-signature-counter> with partner and total', () => {
  it('counts everybody, and shows how many of them the partner brought', async () => {
    const element = await counter({ partner: 'minnesota', total: '' });
    await waitUntil(() => line(element, 'partner') === '12 of them thanks to this partner');
    expect(line(element, 'count')).to.equal('2,850');
  });

  it('counts only the partner’s once `total` is removed', async () => {
    const element = await counter({ partner: 'minnesota', total: '' });
    await waitUntil(() => line(element, 'partner').startsWith('12'));
    element.total = false;
    await waitUntil(() => line(element, 'count') === '12');
    expect(part(element, 'partner')).to.equal(undefined);
  });
});

describe('a counter with extras', () => {
  const asked = { today: '', milestones: '', partner: 'minnesota', total: '', ticker: '' };
  const signatures = [{ name: 'សុខ ដារ៉ា', country: 'US', day: '2026-10-31' }];

  for (const lang of ['en', 'km', 'fr']) {
    it(`is as high while it waits as when all has come (${lang})`, async () => {
      server.answer(SIGNERS, { signatures });
      const element = await counter(asked, lang);
      await element.updateComplete;
      const { offsetHeight } = element;
      expect(part(element, 'sheet')!.ariaBusy).to.equal('true');
      await waitUntil(() => line(element, 'partner').includes('12') && part(element, 'signers'));
      expect(element.offsetHeight).to.equal(offsetHeight);
    });

    it(`is accessible (${lang})`, async () => {
      server.answer(SIGNERS, { signatures });
      const element = await counter(asked, lang);
      await waitUntil(() => line(element, 'partner').includes('12') && part(element, 'signers'));
      await expect(element).to.be.accessible();
    });
  }

  it('shows none of them in one line', async () => {
    const element = await counter({ ...asked, layout: 'plain' });
    await waitUntil(() => line(element, 'count') === '2,850');
    expect(words(element)).to.equal('2,850 people have signed');
    expect(server.requestsTo(SIGNERS)).to.deep.equal([]);
  });

  it('leaves nothing running when it leaves the page', async () => {
    const element = await counter({ ...asked, live: '' });
    await waitUntil(() => server.streams.length > 0 && line(element, 'milestone') !== '');
    element.remove();
    await waitUntil(() => server.streams.every(({ open }) => !open));
  });
});
