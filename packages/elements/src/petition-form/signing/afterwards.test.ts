import { expect, waitUntil } from '@open-wc/testing';
import { type FakeServer, fakeServer, json } from '@samleng/client/testing';
import { $, filledIn, openForm, PETITION, press, settled, SIGN, SUMMARY, text } from '../../testing/form.ts';
import { petition, summary } from '../../testing/samples.ts';

const PARTNER = `${PETITION}/partners/minnesota/summary`;
let server: FakeServer;

beforeEach(() => {
  server = fakeServer({
    [PETITION]: petition,
    [SUMMARY]: summary,
    [SIGN]: () => json({ next: 'done' }, 202),
  });
});
afterEach(() => {
  server.restore();
  Reflect.deleteProperty(navigator, 'share');
});

async function signed() {
  const element = await filledIn(await openForm(server));
  press(element);
  await settled(element);
  return element;
}

describe('after signing', () => {
  it('tells how many signed through this site', async () => {
    server.answer(PARTNER, { ...summary, count: 1240, partner: 'minnesota' });
    const element = await signed();
    await waitUntil(() => text(element).includes('Signed through this site: 1,240.'));
  });

  it('says nothing of that where the server knows no such partner', async () => {
    const element = await signed();
    await waitUntil(() => server.requestsTo(PARTNER).length > 0);
    await element.updateComplete;
    expect(text(element)).not.to.contain('through this site');
  });

  it('counts whom the signer has invited, up to three', async () => {
    Object.defineProperty(navigator, 'share', { value: () => Promise.resolve(), configurable: true });
    const element = await signed();
    expect(text(element)).to.contain('Three places are free.');
    for (const said of [
      'One invited.',
      'Two invited.',
      'Three invited. Thank you!',
      'Three invited. Thank you!',
    ]) {
      $(element, '.share button')!.click();
      await waitUntil(() => text(element).includes(said));
    }
    expect(element.shadowRoot!.querySelectorAll('.three .krama').length).to.equal(3);
  });

  it('counts nobody where the sheet was closed again', async () => {
    const closed = () => Promise.reject(new DOMException('Closed.', 'AbortError'));
    Object.defineProperty(navigator, 'share', { value: closed, configurable: true });
    const element = await signed();
    $(element, '.share button')!.click();
    await element.updateComplete;
    expect(text(element)).to.contain('Three places are free.');
  });
});

describe('while it takes long', () => {
  it('says what is going on', async () => {
    const { promise, resolve } = Promise.withResolvers<Response>();
    server.answer(SIGN, () => promise);
    const element = await filledIn(await openForm(server));
    press(element);
    await waitUntil(() => $(element, '.patience')?.textContent.includes('One moment more'), undefined, {
      timeout: 6000,
    });
    resolve(json({ next: 'done' }, 202));
    await settled(element);
  });
});
