import { expect } from '@open-wc/testing';
import { NetworkError, ProblemError } from './errors.ts';
import { getRecentSigners } from './recent-signers.ts';
import { getPartnerSummary, getPetition, getSummary } from './requests.ts';
import { getWall } from './wall.ts';
import { sign } from './sign.ts';
import { aSignRequest, fakeClock, fakeServer, json, problem, type FakeServer } from '../testing/index.ts';

const SUMMARY = 'GET /v1/petitions/ceroc/summary';
const SIGN = 'POST /v1/petitions/ceroc/signatures';

describe('a request', () => {
  let server: FakeServer;
  beforeEach(() => (server = fakeServer()));
  afterEach(() => server.restore());

  const error = (request: Promise<unknown>) =>
    request.then(
      () => expect.fail('it was answered'),
      (reason: unknown) => reason,
    );

  it('goes to the address of the contract', async () => {
    const { origin } = server;
    const asked = [
      getPetition(origin, 'ceroc'),
      getSummary(origin, 'ceroc'),
      getPartnerSummary(origin, 'ceroc', 'cnrp-minnesota'),
      getRecentSigners(origin, 'ceroc'),
      getRecentSigners(origin, 'ceroc', { limit: 5, cursor: 'a b' }),
      getWall(origin, 'ceroc', { limit: 12, sort: 'featured' }),
      getSummary(origin, '../../etc'),
    ];
    await Promise.allSettled(asked);
    expect(server.requests.map(({ method, path }) => `${method} ${path}`)).to.deep.equal([
      'GET /v1/petitions/ceroc',
      'GET /v1/petitions/ceroc/summary',
      'GET /v1/petitions/ceroc/partners/cnrp-minnesota/summary',
      'GET /v1/petitions/ceroc/signatures',
      'GET /v1/petitions/ceroc/signatures?limit=5&cursor=a+b',
      'GET /v1/campaigns/ceroc/wall?limit=12&sort=featured',
      'GET /v1/petitions/..%2F..%2Fetc/summary',
    ]);
  });

  it('carries neither cookies nor the address of the page', async () => {
    server.answer(SUMMARY, { count: 1 });
    await getSummary(server.origin, 'ceroc');
    const { credentials, referrerPolicy } = server.requests[0]!.init;
    expect({ credentials, referrerPolicy }).to.deep.equal({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
  });

  it('sends a signature as JSON and gives the answer', async () => {
    server.answer(SIGN, json({ next: 'confirm' }, 202));
    const request = aSignRequest();
    expect(await sign(server.origin, 'ceroc', request)).to.deep.equal({ next: 'confirm' });
    expect(server.requests[0]!.body).to.deep.equal(request);
    expect(new Headers(server.requests[0]!.init.headers).get('content-type')).to.equal('application/json');
  });

  describe('that the server refuses', () => {
    it('fails with the code, the status and the wrong fields', async () => {
      server.answer(SIGN, problem('invalid-signature', { errors: [{ field: 'email', code: 'invalid' }] }));
      const refusal = (await error(sign(server.origin, 'ceroc', aSignRequest()))) as ProblemError;
      expect(refusal).to.be.instanceOf(ProblemError);
      expect(refusal.name).to.equal('ProblemError');
      expect(refusal.code).to.equal('invalid-signature');
      expect(refusal.status).to.equal(422);
      expect(refusal.errors).to.deep.equal([{ field: 'email', code: 'invalid' }]);
      expect(refusal.message).not.to.contain('sophea');
    });
  });

  describe('that does not reach the server', () => {
    const weather = {
      'the line is down': 'offline' as const,
      'the server is overloaded': problem('unavailable', { retryAfterSeconds: 7 }),
      'a proxy answers for it': new Response('<h1>Bad gateway</h1>', { status: 502 }),
      'too many ask': problem('too-many-requests', { retryAfterSeconds: 30 }),
      'a café network shows its log-in page': new Response('<h1>Welcome</h1>'),
      'a firewall forbids it': new Response('Forbidden', { status: 403 }),
      'a gateway has a problem of its own': json({ type: 'about:blank', status: 404 }, 404),
    };
    for (const [situation, answer] of Object.entries(weather)) {
      it(`fails with a NetworkError when ${situation}`, async () => {
        server.answer(SUMMARY, answer);
        const failure = (await error(getSummary(server.origin, 'ceroc'))) as NetworkError;
        expect(failure).to.be.instanceOf(NetworkError);
        expect(failure.name).to.equal('NetworkError');
      });
    }

    it('reports the server’s Retry-After', async () => {
      server.answer(SUMMARY, new Response('busy', { status: 503, headers: { 'retry-after': '7' } }));
      const failure = (await error(getSummary(server.origin, 'ceroc'))) as NetworkError;
      expect(failure.retryAfterSeconds).to.equal(7);
    });

    it('gives up after fifteen seconds of silence', async () => {
      const clock = fakeClock();
      server.answer(SUMMARY, 'silent');
      const failure = error(getSummary(server.origin, 'ceroc'));
      await clock.pass(15_000);
      clock.restore();
      expect(await failure).to.be.instanceOf(NetworkError);
    });
  });

  it('passes the caller’s own abort on as it is', async () => {
    server.answer(SUMMARY, 'silent');
    const caller = new AbortController();
    const failure = error(getSummary(server.origin, 'ceroc', caller.signal));
    caller.abort();
    expect(((await failure) as Error).name).to.equal('AbortError');
    expect(await error(getSummary(server.origin, 'ceroc', caller.signal))).to.equal(caller.signal.reason);
  });
});
