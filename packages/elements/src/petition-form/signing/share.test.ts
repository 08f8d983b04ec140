import { expect } from '@open-wc/testing';
import { all, find, focused, get, part, words } from '../../testing/find.ts';
import { outcome, petitionServer, press, SIGN, until } from '../../testing/form.ts';

const page = petitionServer();
const browser = (name: 'share' | 'canShare' | 'clipboard', value: unknown) =>
  Object.defineProperty(navigator, name, { value, configurable: true });
const links = (element: Element) => all(part(element, 'share')!, 'link', /^(?!A picture)/);
const CARD = 'GET /p/right-to-vote/card.png';

afterEach(() => {
  Reflect.deleteProperty(navigator, 'share');
  Reflect.deleteProperty(navigator, 'canShare');
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
    get(await page.signed(), 'button', 'Send it to three people').click();
    expect(shared).to.deep.equal({
      url: 'https://sign.test/p/right-to-vote?partner=minnesota',
      title: 'The right to vote',
    });
  });

  it('says what the petition asks, where there is room for a text', async () => {
    let shared: ShareData | undefined;
    page.tells({ lead: { en: 'We ask to vote where we live.' } });
    browser('share', async (data: ShareData) => void (shared = data));
    const element = await page.signed();
    get(element, 'button', 'Send it to three people').click();
    expect(shared!.text).to.equal('We ask to vote where we live.');
  });

  it('shows links, and the address to copy by hand, where sheet and clipboard are forbidden', async () => {
    const forbid = () => Promise.reject(new DOMException('Not here.', 'NotAllowedError'));
    browser('share', forbid);
    browser('clipboard', { writeText: forbid });
    const element = await page.signed();
    expect(links(element)).to.deep.equal([]);
    get(element, 'button', 'Send it to three people').click();
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
      get(element, 'button', 'Send it to three people').click();
      await until(() => words(element).includes(said));
    }
  });

  it('counts nobody when the sheet was closed again', async () => {
    browser('share', () => Promise.reject(new DOMException('Closed.', 'AbortError')));
    const element = await page.signed();
    get(element, 'button', 'Send it to three people').click();
    await element.updateComplete;
    expect(words(element)).to.contain('Three places are free.');
  });

  it('is the one thing that the thanks ask for, as large as the button that signed', async () => {
    browser('share', () => Promise.resolve());
    const element = await page.signed();
    const button = get(element, 'button', 'Send it to three people');
    expect(part(element, 'next')).to.equal(button);
    expect(button.getBoundingClientRect().height).to.be.at.least(56);
  });

  it('shows no address that nobody can read', async () => {
    expect(words(outcome(await page.signed()))).not.to.contain('://');
  });
});

describe('the picture that says how many have signed', () => {
  let shared: ShareData | undefined;
  beforeEach(() => {
    shared = undefined;
    browser('share', async (data: ShareData) => void (shared = data));
    browser('canShare', () => true);
    page.server.answer(CARD, () => new Response('picture', { headers: { 'Content-Type': 'image/png' } }));
  });
  const button = (element: Element) => find(element, 'button', 'A picture to send');
  const link = (element: Element) => find(element, 'link', 'A picture to send');

  it('is fetched when it is asked for, and handed over with the address', async () => {
    const element = await page.signed();
    expect(page.server.requestsTo(CARD)).to.deep.equal([]);
    button(element)!.click();
    await until(() => words(element).includes('One invited.'));
    expect(page.server.requestsTo(CARD)[0]!.path).to.contain('?lang=en&kind=voice');
    const [file] = shared!.files!;
    expect([file!.name, file!.type, await file!.text()]).to.deep.equal(['card.png', 'image/png', 'picture']);
    expect(shared!.text).to.equal('The right to vote https://sign.test/p/right-to-vote?partner=minnesota');
  });

  it('is opened by a link where the browser shares no pictures', async () => {
    browser('canShare', () => false);
    const element = await page.signed();
    expect(button(element)).to.equal(undefined);
    expect(link(element)!.href).to.equal('https://sign.test/p/right-to-vote/card.png?lang=en&kind=voice');
  });

  for (const [why, fails] of [
    ['cannot be had', () => page.server.answer(CARD, () => new Response('', { status: 404 }))],
    ['cannot be fetched', () => page.server.answer(CARD, 'offline')],
    [
      'came too late for the press',
      () => browser('share', () => Promise.reject(new DOMException('Too late.', 'NotAllowedError'))),
    ],
  ] as const) {
    it(`is opened by a link too when it ${why}, and nobody counts as invited`, async () => {
      fails();
      const element = await page.signed();
      expect(link(element)).to.equal(undefined);
      button(element)!.click();
      await until(() => link(element));
      expect(focused(element)).to.equal(link(element));
      expect(words(element)).to.contain('Three places are free.');
    });
  }

  it('stays offered when the sheet was closed again', async () => {
    browser('share', () => Promise.reject(new DOMException('Closed.', 'AbortError')));
    const element = await page.signed();
    button(element)!.click();
    await until(() => page.server.requestsTo(CARD).length === 1);
    await element.updateComplete;
    expect(button(element)).not.to.equal(undefined);
    expect(words(element)).to.contain('Three places are free.');
  });

  it('is not offered while the signature waits, because it does not count yet', async () => {
    page.server.answer(SIGN, 'offline');
    const element = await page.filled();
    press(element);
    await until(() => part(element, 'share'));
    expect(button(element)).to.equal(undefined);
    expect(link(element)).to.equal(undefined);
  });
});
