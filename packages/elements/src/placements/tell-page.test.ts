import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { fakeClock, type FakeServer, fakeServer, json, problem, setVisible } from '@samleng/client/testing';
import type { Placement } from '@samleng/contract';
import '../petition-form/define.ts';
import '../signature-counter/define.ts';
import type { SignatureCounterElement } from '../signature-counter/signature-counter.ts';
import '../thank-you-wall/define.ts';
import { petition, summary, wall } from '../testing/samples.ts';
import type { PlacedHost } from './placed-host.ts';
import { tellPage } from './tell-page.ts';

const PLACEMENTS = 'POST /v1/placements';
const LONG_AFTER = 60_000;
const own = location.pathname + location.search;

describe('a page with our tags', () => {
  let server: FakeServer;
  beforeEach(() => {
    server = fakeServer({
      'GET /v1/petitions/right-to-vote': petition,
      'GET /v1/petitions/right-to-vote/summary': summary,
      'GET /v1/campaigns/ceroc/wall': wall,
      [PLACEMENTS]: new Response(null, { status: 204 }),
    });
  });
  let clock: ReturnType<typeof fakeClock> | undefined;
  afterEach(() => {
    // Also when a test fails: the others would wait for ever.
    clock?.restore();
    clock = undefined;
    server.restore();
    history.replaceState(null, '', own);
  });
  const sent = () => server.requestsTo(PLACEMENTS);
  const told = () => sent().map(({ body }) => body as Placement);

  /** Elements that have their content, or none; and are told of now. */
  function tell(elements: Partial<PlacedHost>[], { arrivedAt = performance.timeOrigin } = {}): void {
    const hosts = elements.map((one) => ({
      isConnected: true,
      server: server.origin,
      localName: 'samleng-petition-form',
      petition: 'right-to-vote',
      shownStatus: one.failure ? undefined : 'open',
      ...one,
    }));
    tellPage(new Set(hosts as PlacedHost[]), arrivedAt);
  }

  it('tells once of all elements, some seconds after they are there, and of another path anew', async () => {
    clock = fakeClock();
    history.replaceState(null, '', '/chapter/petition?email=sok@example.org#event=secret');
    const page = await fixture(html`
      <div>
        <samleng-petition-form
          petition="right-to-vote"
          partner="cnrp-minnesota"
          server=${server.origin}
        ></samleng-petition-form>
        <samleng-signature-counter
          petition="right-to-vote"
          server=${server.origin}
        ></samleng-signature-counter>
        <samleng-thank-you-wall campaign="ceroc" server=${server.origin}></samleng-thank-you-wall>
      </div>
    `);
    const counter = page.querySelector<SignatureCounterElement>('samleng-signature-counter')!;
    const isShown = (one: Element) => (one as unknown as PlacedHost).shownStatus;
    await clock.standUntil(() => [...page.children].every(isShown));
    expect(told()).to.deep.equal([]);
    await clock.pass(3000);
    await clock.standUntil(() => sent().length > 0);
    const tags = [
      { element: 'petition-form', petition: 'right-to-vote', partner: 'cnrp-minnesota' },
      { element: 'signature-counter', petition: 'right-to-vote' },
      { element: 'thank-you-wall', campaign: 'ceroc' },
    ];
    const [first] = told();
    expect({
      ...first,
      tags: first!.tags.toSorted((a, b) => (a.element < b.element ? -1 : 1)),
    }).to.deep.equal({
      path: '/chapter/petition',
      version: first!.version,
      tags,
    });

    counter.requestUpdate();
    await counter.updateComplete;
    await clock.pass(3000);
    history.pushState(null, '', '/chapter/news');
    counter.requestUpdate();
    await counter.updateComplete;
    await clock.pass(3000);
    await clock.standUntil(() => sent().length > 1);
    expect(told().map(({ path }) => path)).to.deep.equal(['/chapter/petition', '/chapter/news']);
    // Others may be in it that are drawn anew meanwhile.
    expect(told()[1]!.tags).to.deep.include(tags[1]);
  });

  it('sends neither cookies nor its address, also while it is left', () => {
    tell([{}]);
    const { credentials, referrerPolicy, keepalive, headers } = sent()[0]!.init;
    expect({ credentials, referrerPolicy, keepalive, headers }).to.deep.equal({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      keepalive: true,
      headers: { 'content-type': 'application/json' },
    });
  });

  it('says what went wrong: what was not found, a server that is away, a script that came late, no storage', () => {
    tell([{ failure: 'petition-not-found' }, { failure: 'network' }, { failure: 'not-found' }, {}]);
    expect(told()[0]!.tags.map(({ trouble }) => trouble)).to.deep.equal([
      'petition-not-found',
      'server-away',
      'server-away',
      undefined,
    ]);
    expect(told()[0]!.trouble).to.equal(undefined);
    tell([{}], { arrivedAt: Date.now() + LONG_AFTER });
    expect(told()[1]!.trouble).to.equal('late');
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('Sandboxed.', 'SecurityError');
      },
    });
    tell([{}]);
    Reflect.deleteProperty(window, 'localStorage');
    expect(told()[2]!.trouble).to.equal('storage-refused');
  });

  it('tells each server of its own elements, and of none that has left', () => {
    tell([{}, { server: 'https://other.test', petition: 'lakes' }, { isConnected: false }]);
    expect(told().map(({ tags }) => tags.map((tag) => tag.petition))).to.deep.equal([
      ['right-to-vote'],
      ['lakes'],
    ]);
  });

  it('tells nothing while nobody looks at it', () => {
    setVisible(false);
    tell([{}]);
    expect(told()).to.deep.equal([]);
    setVisible(true);
    expect(told().length).to.equal(1);
  });

  it('tells nothing where the browser asks for privacy', () => {
    Object.defineProperty(navigator, 'globalPrivacyControl', { configurable: true, value: true });
    tell([{}]);
    Reflect.deleteProperty(navigator, 'globalPrivacyControl');
    expect(told()).to.deep.equal([]);
  });

  for (const [who, answer] of [
    ['that is older', problem('not-found')],
    ['that is away', 'offline'],
    ['behind a log-in page', json('<h1>Welcome</h1>')],
  ] as const) {
    it(`is not disturbed by a server ${who}`, async () => {
      const broken: unknown[] = [];
      const hear = (event: PromiseRejectionEvent) => broken.push(event.reason);
      addEventListener('unhandledrejection', hear);
      server.answer(PLACEMENTS, answer);
      tell([{}]);
      await waitUntil(() => sent().length > 0);
      await new Promise(requestAnimationFrame);
      removeEventListener('unhandledrejection', hear);
      expect(broken).to.deep.equal([]);
    });
  }
});
