import { expect, waitUntil } from '@open-wc/testing';
import { type FakeServer, fakeServer, json, problem } from '@samleng/client/testing';
import { find, get, words } from '@samleng/elements/testing/find';
import { fillAndSend, headingOf, openConsole, OWNER, pageOf } from '../../testing/open-console.ts';

const SIGN_IN = 'POST /console/api/session';
const CODE = 'POST /console/api/session/second-factor';
const GIVEN = { email: 'sokha@example.org', password: 'three words together' };
let server: FakeServer;

beforeEach(() => {
  server = fakeServer({ 'GET /console/api/session': problem('not-signed-in') });
});
afterEach(() => server.restore());

const signedIn = () => server.answer('GET /console/api/session', OWNER);

describe('the page for signing in', () => {
  it('has fields that password managers know, in the document itself', async () => {
    const app = await openConsole('/sign-in', 'km');
    const [email, password] = app.querySelectorAll('input');
    expect([email?.autocomplete, email?.type]).to.deep.equal(['username', 'email']);
    expect([password?.autocomplete, password?.type]).to.deep.equal(['current-password', 'password']);
    await expect(app).to.be.accessible();
  });

  it('leads back to the page that was asked for', async () => {
    const app = await openConsole('/second-factor');
    expect(headingOf(app)).to.equal('Sign in');
    server.answer(SIGN_IN, { next: 'done' });
    signedIn();
    fillAndSend(pageOf(app), GIVEN);
    await waitUntil(() => location.pathname === '/console/second-factor');
    expect(server.requestsTo(SIGN_IN).map(({ body }) => body)).to.deep.equal([GIVEN]);
  });

  it('says what is missing beside each field, and asks the server nothing', async () => {
    const app = await openConsole('/sign-in');
    fillAndSend(pageOf(app), { email: 'sokha', password: '' });
    await waitUntil(() => app.querySelector('[aria-invalid="true"]'));
    expect(words(app)).to.include('a whole e-mail address').and.include('Please fill this in');
    expect(document.activeElement).to.equal(app.querySelector('#email'));
    expect(server.requestsTo(SIGN_IN)).to.have.length(0);
  });

  it('says one thing of a wrong address and a wrong password, and stays', async () => {
    const app = await openConsole('/sign-in');
    server.answer(SIGN_IN, problem('not-signed-in'));
    fillAndSend(pageOf(app), GIVEN);
    await waitUntil(() => find(app, 'alert'));
    expect(words(get(app, 'alert'))).to.equal('E-mail or password is wrong. Please check both.');
    expect(document.activeElement).to.equal(get(app, 'alert'));
  });

  it('tells a bad connection from a wrong password', async () => {
    const app = await openConsole('/sign-in');
    server.answer(SIGN_IN, 'offline');
    fillAndSend(pageOf(app), GIVEN);
    await waitUntil(() => find(app, 'alert'));
    expect(words(get(app, 'alert'))).to.include('no connection');
  });

  it('asks for a code, which may be typed in Khmer digits', async () => {
    const app = await openConsole('/sign-in');
    server.answer(SIGN_IN, { next: 'two-factor' });
    fillAndSend(pageOf(app), GIVEN);
    await waitUntil(() => app.querySelector('#code'));
    const field = app.querySelector<HTMLInputElement>('#code')!;
    expect([field.autocomplete, field.inputMode]).to.deep.equal(['one-time-code', 'numeric']);
    server.answer(CODE, { next: 'done' });
    signedIn();
    fillAndSend(pageOf(app), { code: '១២៣ ៤៥៦' });
    await waitUntil(() => location.pathname === '/console/today');
    expect(server.requestsTo(CODE)[0]?.body).to.deep.equal({ code: '123456' });
  });

  it('answers a forgotten password alike for every address', async () => {
    const app = await openConsole('/sign-in');
    get(app, 'button', 'Forgot your password?').click();
    await waitUntil(() => headingOf(app) === 'A new password');
    server.answer('POST /console/api/links/password', json({}, 202));
    fillAndSend(pageOf(app), { email: 'nobody@example.org' });
    await waitUntil(() => headingOf(app) === 'Please look into your mailbox');
  });
});
