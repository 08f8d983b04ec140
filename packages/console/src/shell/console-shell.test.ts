import { expect, waitUntil } from '@open-wc/testing';
import { type FakeServer, fakeServer, problem } from '@samleng/client/testing';
import { find, get, words } from '@samleng/elements/testing/find';
import { navigate } from '../router/location.ts';
import { headingOf, openConsole, OWNER, pageOf } from '../testing/open-console.ts';
import { session } from '../session/current.ts';
import { toast } from '../toasts/toasts.ts';

let server: FakeServer;

beforeEach(() => {
  server = fakeServer({ 'GET /console/api/session': VOLUNTEER });
});
afterEach(() => server.restore());

// Who has nothing to do yet stays on the first page; everybody else is led on to their work.
const VOLUNTEER = { ...OWNER, account: { ...OWNER.account, role: 'volunteer' as const }, permissions: [] };

const shellOf = (app: Element) => app.querySelector('console-shell')!;
const menuOf = (app: Element) => shellOf(app).shadowRoot!.querySelector('account-menu')!;

/** Chooses in the account's menu. */
async function choose(app: Element, value: string): Promise<void> {
  const menu = menuOf(app).shadowRoot!;
  menu.querySelector('button')!.click();
  await waitUntil(() => menu.querySelector('wa-dropdown')!.open);
  menu.querySelector<HTMLElement>(`wa-dropdown-item[value="${value}"]`)!.click();
}

describe('the console around a page', () => {
  it('greets who is signed in, and can be used without seeing it', async () => {
    const app = await openConsole('/');
    expect(headingOf(app)).to.equal('Good to see you, Sokha Chan');
    expect(document.title).to.equal('Good to see you, Sokha Chan · Samleng console');
    await expect(app).to.be.accessible();
  });

  it('begins with the work of who has some', async () => {
    server.answer('GET /console/api/session', OWNER);
    await openConsole('/');
    expect(location.pathname).to.equal('/console/today');
  });

  it('moves the focus to the heading of the next page', async () => {
    const app = await openConsole('/');
    navigate('/nothing-here');
    await waitUntil(() => headingOf(app) === 'There is no such page');
    await waitUntil(() => pageOf(app).shadowRoot!.activeElement?.localName === 'h1');
  });

  it('leads nobody to what they may not open, and says so where they ask for it', async () => {
    const { account } = OWNER;
    const campaigner = { ...OWNER, account: { ...account, role: 'campaigner' }, permissions: ['audit:read'] };
    server.answer('GET /console/api/session', campaigner);
    const app = await openConsole('/people');
    expect(headingOf(app)).to.equal('This page is not for your role');
    expect(words(shellOf(app)))
      .to.include('What was done')
      .and.not.include('People');
    await choose(app, 'own');
    await waitUntil(() => headingOf(app) === 'Your account');
  });

  it('skips to the page', async () => {
    const app = await openConsole('/');
    get(shellOf(app), 'button', 'Skip to the content').click();
    expect(shellOf(app).shadowRoot!.activeElement?.localName).to.equal('main');
  });

  it('changes the language of everything at once, and for the account', async () => {
    server.answer('PATCH /console/api/account', OWNER);
    const app = await openConsole('/');
    await choose(app, 'language km');
    await waitUntil(() => headingOf(app) === 'សួស្ដី Sokha Chan');
    expect(document.documentElement.lang).to.equal('km');
    await waitUntil(() => server.requestsTo('PATCH /console/api/account').length === 1);
  });

  it('is dark when that is chosen, whatever the device', async () => {
    const app = await openConsole('/');
    await choose(app, 'scheme dark');
    await waitUntil(() => getComputedStyle(document.documentElement).colorScheme === 'dark');
    expect(getComputedStyle(document.documentElement).backgroundColor).to.equal('rgb(21, 17, 13)');
    await choose(app, 'scheme system');
  });

  it('signs out, and asks to sign in again', async () => {
    server.answer('DELETE /console/api/session', () => new Response(null, { status: 204 }));
    const app = await openConsole('/');
    await choose(app, 'sign-out');
    await waitUntil(() => headingOf(app) === 'Sign in');
    expect(location.pathname).to.equal('/console/sign-in');
    expect(words(app.querySelector('console-toasts')!)).to.include('You have signed out.');
  });

  it('tells shortly what was done, and keeps what went wrong until it is closed', async () => {
    const app = await openConsole('/');
    const toasts = app.querySelector('console-toasts')!;
    toast('The server is busy.', { isWrong: true });
    await waitUntil(() => words(toasts) !== '');
    get(toasts, 'button', 'Close').click();
    await waitUntil(() => !find(toasts, 'button'));
  });

  it('offers to try again when the server does not say who is signed in', async () => {
    server.answer('GET /console/api/session', problem('unavailable'));
    const app = await openConsole('/');
    expect(words(app)).to.include('The page could not be loaded').and.include('Try again');
  });

  it('stays around a page that could not be loaded', async () => {
    const app = await openConsole('/');
    session.value = null;
    server.answer('GET /console/api/session', problem('unavailable'));
    navigate('/nothing-here');
    await waitUntil(() => words(app).includes('The page could not be loaded'));
    expect(shellOf(app)).to.not.equal(null);
    server.answer('GET /console/api/session', VOLUNTEER);
    navigate('/');
    await waitUntil(() => headingOf(app) === 'Good to see you, Sokha Chan');
  });
});

describe('Khmer in Web Awesome’s fields', () => {
  it('has room for two storeys', async () => {
    await import('@awesome.me/webawesome/dist/components/input/input.js');
    await openConsole('/', 'km');
    const input = document.createElement('wa-input');
    document.body.append(input);
    await input.updateComplete;
    const { lineHeight, fontSize } = getComputedStyle(input.shadowRoot!.querySelector('input')!);
    expect(Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)).to.be.at.least(1.65);
    input.remove();
  });
});
