import { expect, waitUntil } from '@open-wc/testing';
import { type FakeServer, fakeServer, problem } from '@samleng/client/testing';
import { all, find, get, words } from '@samleng/elements/testing/find';
import { fillAndSend, openConsole, OWNER, pageOf } from '../../testing/open-console.ts';

const START = 'POST /console/api/account/two-factor';
const CONFIRM = 'POST /console/api/account/two-factor/confirm';
const MADE = {
  uri: 'otpauth://totp/Samleng:sokha%40example.org?secret=JBSWY3DPEHPK3PXP&issuer=Samleng',
  recoveryCodes: ['aaaa-1111', 'bbbb-2222'],
};
let server: FakeServer;

beforeEach(() => {
  server = fakeServer({
    'GET /console/api/session': {
      ...OWNER,
      account: { ...OWNER.account, twoFactor: false },
      needsSecondFactor: true,
    },
    [START]: MADE,
    [CONFIRM]: () => new Response(null, { status: 204 }),
  });
});
afterEach(() => server.restore());

describe('setting up a second factor', () => {
  it('comes before every other page for who needs it', async () => {
    await openConsole('/');
    expect(location.pathname).to.equal('/console/second-factor');
  });

  it('shows what to scan, takes a code, and shows the recovery codes', async () => {
    const app = await openConsole('/second-factor');
    const page = pageOf(app);
    fillAndSend(page, { password: 'three words together' });
    await waitUntil(() => page.shadowRoot!.querySelector('wa-qr-code'));
    expect(words(page)).to.include('JBSW Y3DP EHPK 3PXP');
    await expect(app).to.be.accessible();

    fillAndSend(page, { code: '១២៣៤៥៦' });
    await waitUntil(() => find(page, 'listitem'));
    expect(server.requestsTo(CONFIRM)[0]?.body).to.deep.equal({ code: '123456' });
    expect(all(page, 'listitem').map(words)).to.deep.equal(MADE.recoveryCodes);

    server.answer('GET /console/api/session', OWNER);
    get(page, 'checkbox', 'I have kept them').click();
    get(page, 'button', 'Finish').click();
    await waitUntil(() => location.pathname === '/console/today');
  });

  it('asks for a code of the old phone too, where there is one', async () => {
    server.answer('GET /console/api/session', OWNER);
    const page = pageOf(await openConsole('/second-factor'));
    fillAndSend(page, { password: 'three words together', code: '១២៣ ៤៥៦' });
    await waitUntil(() => page.shadowRoot!.querySelector('wa-qr-code'));
    expect(server.requestsTo(START)[0]?.body).to.deep.equal({
      password: 'three words together',
      code: '123456',
    });
  });

  it('says beside the field that the code is wrong', async () => {
    const app = await openConsole('/second-factor');
    const page = pageOf(app);
    fillAndSend(page, { password: 'three words together' });
    await waitUntil(() => page.shadowRoot!.querySelector('#code'));
    server.answer(CONFIRM, problem('invalid-input', { errors: [{ field: 'code', code: 'invalid' }] }));
    fillAndSend(page, { code: '000000' });
    await waitUntil(() => page.shadowRoot!.querySelector('#code[aria-invalid="true"]'));
    expect(words(page)).to.include('This code is not right');
  });
});
