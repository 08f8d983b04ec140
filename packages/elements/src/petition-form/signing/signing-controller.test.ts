import { expect, oneEvent } from '@open-wc/testing';
import type { SignRequest } from '@samleng/contract';
import { focused, get, words } from '../../testing/find.ts';
import { petitionServer, press, settled, signButton, SUMMARY, until } from '../../testing/form.ts';
import { petition, summary } from '../../testing/samples.ts';

const page = petitionServer();

describe('a petition that is signed', () => {
  it('gets the typed values, with an id, the partner and the page', async () => {
    const element = await page.filled();
    get(element, 'checkbox', 'Show my name').click();
    press(element);
    await settled(element);
    const [{ id, ...request }] = page.sent() as [SignRequest];
    expect(id).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(request).to.deep.equal({
      name: 'Sok Dara',
      email: 'sok.dara@example.org',
      country: 'US',
      consents: { news: false, version: '2026-11' },
      showName: true,
      language: 'en',
      partner: 'minnesota',
      page: location.origin + location.pathname,
    });
  });

  it('thanks, shows the new count, and takes the focus there', async () => {
    const element = await page.filled();
    page.server.answer(SUMMARY, { ...summary, count: 2851, updatedAt: '2026-11-01T00:00:01.000Z' });
    press(element);
    await settled(element);
    expect(words(focused(element)!)).to.equal('Thank you for signing.');
    await until(() => words(element).includes('You are one of 2,851 people'));
  });

  it('fires its events, and the page may stop it beforehand', async () => {
    const element = await page.filled();
    element.addEventListener('samleng-before-sign', (event) => event.preventDefault(), { once: true });
    const stopped = oneEvent(element, 'samleng-before-sign');
    press(element);
    await stopped;
    await until(() => signButton(element).ariaDisabled === 'false');
    expect(page.sent()).to.deep.equal([]);
    const signed = oneEvent(element, 'samleng-signed');
    press(element);
    const carried = Object.fromEntries(Object.entries(await signed));
    expect(carried).to.deep.equal({ petition: 'right-to-vote', next: 'done', isTrusted: false });
  });

  it('is signed once when the button is pressed twice', async () => {
    const element = await page.filled();
    const heard: string[] = [];
    for (const name of ['samleng-before-sign', 'samleng-queued', 'samleng-signed'])
      element.addEventListener(name, () => heard.push(name));
    press(element);
    press(element);
    await settled(element);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).to.deep.equal(['samleng-before-sign', 'samleng-signed']);
    expect(page.sent().length).to.equal(1);
  });

  it('is sent each consent that was given, and the version of its words', async () => {
    const element = await page.filled();
    get(element, 'checkbox', 'Send me news').click();
    press(element);
    await settled(element);
    expect(page.sent()[0]!.consents).to.deep.equal({ news: true, version: '2026-11' });
  });

  it('says that the line on names was shown, where the server has a version for that', async () => {
    page.tells({ consents: { ...petition.consents, lineVersion: '2026-11-names' } });
    const element = await page.filled();
    press(element);
    await settled(element);
    expect(page.sent()[0]!.consents.version).to.equal('2026-11-names');
  });

  it('says which version of the petition was read, where the server has versions', async () => {
    page.tells({ version: 3 });
    const element = await page.filled();
    press(element);
    await settled(element);
    expect(page.sent()[0]!.version).to.equal(3);
  });

  it('greets the first signer as the first', async () => {
    page.tells({ summary: { ...summary, count: 0 } });
    page.server.answer(SUMMARY, { ...summary, count: 1, updatedAt: '2026-11-01T00:00:01.000Z' });
    expect(words(await page.signed())).to.contain('You are the first.');
  });
});
