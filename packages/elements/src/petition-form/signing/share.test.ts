import { expect } from '@open-wc/testing';
import { all, get, part, words } from '../../testing/find.ts';
import { petitionServer, until } from '../../testing/form.ts';

const page = petitionServer();
const browser = (name: 'share' | 'clipboard', value: unknown) =>
  Object.defineProperty(navigator, name, { value, configurable: true });
const links = (element: Element) => all(part(element, 'share')!, 'link');

afterEach(() => {
  Reflect.deleteProperty(navigator, 'share');
  Reflect.deleteProperty(navigator, 'clipboard');
});

describe('sharing a petition', () => {
  it('is offered by links that carry the partner, where the browser has no share sheet', async () => {
    browser('share', undefined);
    const element = await page.signed();
    expect(links(element).map(words)).to.deep.equal(['Facebook', 'Telegram', 'WhatsApp', 'E-mail']);
    for (const { href } of links(element))
      expect(decodeURIComponent(href)).to.contain('/p/right-to-vote?partner=minnesota');
  });

  it('opens the share sheet where the browser has one', async () => {
    let shared: ShareData | undefined;
    browser('share', async (data: ShareData) => void (shared = data));
    get(await page.signed(), 'button', 'Share').click();
    expect(shared).to.deep.equal({
      url: 'https://sign.test/p/right-to-vote?partner=minnesota',
      title: 'The right to vote',
    });
  });

  it('shows links, and the address to copy by hand, where sheet and clipboard are forbidden', async () => {
    const forbid = () => Promise.reject(new DOMException('Not here.', 'NotAllowedError'));
    browser('share', forbid);
    browser('clipboard', { writeText: forbid });
    const element = await page.signed();
    expect(links(element)).to.deep.equal([]);
    get(element, 'button', 'Share').click();
    get(element, 'button', 'Copy link').click();
    await until(() => links(element).length === 4);
    await until(() => words(part(element, 'share')).includes('https://sign.test/p/right-to-vote'));
  });

  it('counts whom the signer has invited, up to three', async () => {
    browser('share', () => Promise.resolve());
    const element = await page.signed();
    expect(words(element)).to.contain('Three places are free.');
    for (const said of [
      'One invited.',
      'Two invited.',
      'Three invited. Thank you!',
      'Three invited. Thank you!',
    ]) {
      get(element, 'button', 'Share').click();
      await until(() => words(element).includes(said));
    }
  });

  it('counts nobody when the sheet was closed again', async () => {
    browser('share', () => Promise.reject(new DOMException('Closed.', 'AbortError')));
    const element = await page.signed();
    get(element, 'button', 'Share').click();
    await element.updateComplete;
    expect(words(element)).to.contain('Three places are free.');
  });
});
