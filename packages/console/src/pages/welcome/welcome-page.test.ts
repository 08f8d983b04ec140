import { expect, waitUntil } from '@open-wc/testing';
import { type FakeServer, fakeServer, problem } from '@samleng/client/testing';
import { get, words } from '@samleng/elements/testing/find';
import { fillAndSend, headingOf, openConsole, OWNER, pageOf } from '../../testing/open-console.ts';

const LOOK = 'POST /console/api/links/look';
const USE = 'POST /console/api/links/use';
let server: FakeServer;

beforeEach(() => {
  server = fakeServer({ 'GET /console/api/session': OWNER, [USE]: { next: 'done' } });
});
afterEach(() => server.restore());

async function opened(link: { kind: string; email: string | null; role: string | null }) {
  server.answer(LOOK, link);
  const app = await openConsole('/welcome#secret');
  await waitUntil(() => app.querySelector('form'));
  return app;
}

describe('the page behind a one-time link', () => {
  it('takes the secret out of the address bar, and sends it in a body alone', async () => {
    await opened({ kind: 'owner', email: null, role: 'owner' });
    expect(location.href).not.to.include('secret');
    expect(server.requestsTo(LOOK)[0]?.body).to.deep.equal({ token: 'secret' });
    expect(server.requests.every(({ path }) => !path.includes('secret'))).to.equal(true);
  });

  it('makes the first owner’s account', async () => {
    const app = await opened({ kind: 'owner', email: null, role: 'owner' });
    expect(app.querySelector<HTMLInputElement>('#password')?.autocomplete).to.equal('new-password');
    await expect(app).to.be.accessible();
    fillAndSend(pageOf(app), { name: 'Sokha', email: 'sokha@example.org', password: 'three words together' });
    await waitUntil(() => location.pathname === '/console/today');
    expect(server.requestsTo(USE)[0]?.body).to.deep.equal({
      token: 'secret',
      language: 'en',
      name: 'Sokha',
      email: 'sokha@example.org',
      password: 'three words together',
    });
  });

  it('keeps the address of an invitation, and says how long a password must be', async () => {
    const app = await opened({ kind: 'invitation', email: 'dara@example.org', role: 'campaigner' });
    expect(words(app)).to.include('Your role will be: Campaigner.');
    expect(app.querySelector<HTMLInputElement>('#email')?.readOnly).to.equal(true);
    fillAndSend(pageOf(app), { name: 'Dara', password: 'short' });
    await waitUntil(() => app.querySelector('#password[aria-invalid="true"]'));
    expect(words(app)).to.include('7 more characters').and.include('at least 12 characters');
    expect(server.requestsTo(USE)).to.have.length(0);
  });

  it('opens the console at one press where the link signs in', async () => {
    const app = await opened({ kind: 'sign-in', email: null, role: 'owner' });
    get(app, 'button', 'Open the console').click();
    await waitUntil(() => location.pathname === '/console/today');
    expect(server.requestsTo(USE)[0]?.body).to.deep.equal({ token: 'secret', language: 'en' });
  });

  it('says of a link that was used that it works no more', async () => {
    server.answer(LOOK, problem('not-found'));
    const app = await openConsole('/welcome#used');
    await waitUntil(() => headingOf(app) === 'This link does not work any more');
  });
});
