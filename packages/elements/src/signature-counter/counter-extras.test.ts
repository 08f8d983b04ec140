import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { type FakeServer, fakeServer } from '@samleng/client/testing';
import type { Summary } from '@samleng/contract';
import { get, part, words } from '../testing/find.ts';
import { summary } from '../testing/samples.ts';
import './define.ts';
import { SignatureCounterElement } from './signature-counter.ts';

const PETITION = 'GET /v1/petitions/right-to-vote';
const SUMMARY = `${PETITION}/summary`;
const SIGNERS = `${PETITION}/signatures`;
let server: FakeServer;

beforeEach(
  () =>
    (server = fakeServer({
      [SUMMARY]: summary,
      [SIGNERS]: { signatures: [] },
      [`${PETITION}/partners/minnesota/summary`]: {
        ...summary,
        count: 12,
        partner: 'minnesota',
        name: { en: 'Minnesota' },
      },
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
const thread = (element: Element) =>
  part(element, 'sheet')?.querySelector<HTMLElement>(':scope > .krama') ?? null;
const marksOf = (element: Element) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('i[aria-hidden]'),
];
const tell = (count: number, step: number | null) =>
  server.streams[0]!.send('summary', { ...summary, count, step, updatedAt: '2026-11-01T00:00:01.000Z' });
const answering = (change: Partial<Summary>) => server.answer(SUMMARY, { ...summary, ...change });

describe('<samleng-signature-counter> with milestones', () => {
  const follow = async (milestones: string) => {
    answering({ step: 5000 });
    const element = await counter({ milestones, live: '' });
    // The thread's style comes with the extras.
    const own = SignatureCounterElement.elementStyles.length;
    await waitUntil(() => server.streams.length > 0 && element.shadowRoot!.adoptedStyleSheets.length > own);
    return element;
  };

  it('marks those of the page at their places on the bar, in any order, and ignores what is no number', async () => {
    answering({ step: 5000 });
    const element = await counter({ milestones: '2500, ten,-5,1250,9000' });
    await waitUntil(() => marksOf(element).length > 0);
    expect(marksOf(element).map((mark) => mark.style.left)).to.deep.equal(['50%', '25%']);
    const bar = get(element, 'progressbar').getBoundingClientRect();
    const mark = marksOf(element)[0]!.getBoundingClientRect();
    expect(mark.left - bar.left).to.be.closeTo(bar.width / 2, 1);
    expect([mark.top, mark.height]).to.deep.equal([bar.top, bar.height]);
  });

  it('keeps them on the bar where the page keeps more room', async () => {
    answering({ step: 5000 });
    const element = await counter({ milestones: '2500', style: 'min-height: 500px' });
    await waitUntil(() => marksOf(element).length > 0);
    const bar = get(element, 'progressbar').getBoundingClientRect();
    const mark = marksOf(element)[0]!.getBoundingClientRect();
    expect([mark.top, mark.bottom]).to.deep.equal([bar.top, bar.bottom]);
  });

  it('says when a step is reached while somebody looks, and names the next', async () => {
    const element = await follow('');
    tell(5001, 10_000);
    await waitUntil(() => words(element).includes('5,000 reached. Next step: 10,000.'));
    expect(line(element, 'milestone')).to.equal('5,000 reached.');
    expect(thread(element)).not.to.equal(null);
  });

  it('says when a milestone of the page is reached', async () => {
    const element = await follow('3000,4000');
    tell(3001, 5000);
    await waitUntil(() => line(element, 'milestone') === '3,000 reached.');
  });

  it('does not celebrate one that was reached before', async () => {
    answering({ count: 5001, step: 10_000 });
    const element = await counter({ milestones: '5000,9000' });
    await waitUntil(() => marksOf(element).length > 0);
    expect(thread(element)).to.equal(null);
  });

  it('moves nothing for visitors who want less motion', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const element = await follow('');
    tell(5001, 10_000);
    await waitUntil(() => thread(element));
    const { animationName } = getComputedStyle(thread(element)!);
    await emulateMedia({ reducedMotion: 'no-preference' });
    expect(animationName).to.equal('none');
  });
});

describe('<samleng-signature-counter> with today', () => {
  const until = (ms: number) => new Date(Date.now() + ms).toISOString();

  it('shows how many have signed today, and follows the count', async () => {
    answering({ today: { count: 1234, until: until(3_600_000) } });
    const element = await counter({ today: '', live: '' });
    await waitUntil(() => line(element, 'today') === '1,234 today' && server.streams.length > 0);
    const today = { count: 1235, until: until(3_600_000) };
    server.streams[0]!.send('summary', { ...summary, today, updatedAt: '2026-11-01T00:00:01.000Z' });
    await waitUntil(() => line(element, 'today') === '1,235 today');
  });

  it('counts the partner’s own with `partner`', async () => {
    const own = {
      ...summary,
      count: 12,
      partner: 'minnesota',
      today: { count: 11, until: until(3_600_000) },
    };
    server.answer(`${PETITION}/partners/minnesota/summary`, own);
    const element = await counter({ today: '', partner: 'minnesota' });
    await waitUntil(() => line(element, 'today') === '11 today');
  });

  it('starts again when the day ends, while somebody looks, and keeps its height', async () => {
    answering({ today: { count: 12, until: until(900) } });
    const element = await counter({ today: '' });
    await waitUntil(() => line(element, 'today') === '12 today');
    const { offsetHeight } = element;
    await waitUntil(() => line(element, 'today') === '');
    expect(element.offsetHeight).to.equal(offsetHeight);
  });

  for (const [when, change] of [
    ['yesterday', { today: { count: 12, until: until(-1) } }],
    ['before anybody has signed', { today: null }],
    ['before the tenth of the day', { today: { count: 9, until: until(3_600_000) } }],
    [
      'once the petition is closed',
      {
        today: { count: 12, until: until(3_600_000) },
        status: 'closed',
        closesAt: '2016-03-09T23:59:59+07:00',
      },
    ],
    ['where the server is older', { today: undefined as never }],
  ] as const) {
    it(`shows nothing ${when}`, async () => {
      answering(change);
      const element = await counter({ today: '', milestones: '13500' });
      const hasExtras = () => marksOf(element).length > 0 || words(element).includes('Closed on');
      await waitUntil(hasExtras);
      expect(line(element, 'today')).to.equal('');
    });
  }
});

it('a plain counter of a closed petition tells the page’s styles so, without the extras', async () => {
  answering({ status: 'closed', closesAt: '2016-03-09T23:59:59+07:00' });
  const plain = await counter({ layout: 'plain', today: '' });
  await waitUntil(() => plain.matches(':state(closed)'));
  const other = await counter({});
  await waitUntil(() => words(other).includes('Closed on'));
  const [without, withExtras] = [plain, other].map((one) => one.shadowRoot!.adoptedStyleSheets.length);
  expect(without).to.equal(withExtras! - 1);
});

describe('<samleng-signature-counter> with partner and total', () => {
  it('counts everybody, and shows how many of them came through the partner', async () => {
    const element = await counter({ partner: 'minnesota', total: '' });
    await waitUntil(() => line(element, 'partner') === '12 through Minnesota');
    expect(line(element, 'count')).to.equal('2,850');
    expect(get(element, 'progressbar').ariaValueNow).to.equal('2850');
  });

  it('shows the partner’s name in the language that it has', async () => {
    const element = await counter({ partner: 'minnesota', total: '' }, 'fr');
    await waitUntil(() => line(element, 'partner') === 'dont 12 grâce à Minnesota');
    expect(part(element, 'partner')!.querySelector('[lang=en]')).not.to.equal(null);
  });

  it('names the partner by its slug where the server is older', async () => {
    server.answer(`${PETITION}/partners/minnesota/summary`, { ...summary, count: 12, partner: 'minnesota' });
    const element = await counter({ partner: 'minnesota', total: '' });
    await waitUntil(() => line(element, 'partner') === '12 through minnesota');
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
  const signatures = ['សុខ ដារ៉ា', 'Kim Dara', 'Marie Sok'].map((name) => ({
    name,
    country: 'US',
    day: '2026-10-31',
  }));

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
    await waitUntil(() => server.streams.length > 0 && line(element, 'partner') !== '');
    element.remove();
    await waitUntil(() => server.streams.every(({ open }) => !open));
  });
});
