import { expect, waitUntil } from '@open-wc/testing';
import { json } from '@samleng/client/testing';
import { announced, words } from '../../testing/find.ts';
import { outcome, PETITION, petitionServer, press, settled, SIGN } from '../../testing/form.ts';
import { summary } from '../../testing/samples.ts';

const PARTNER = `${PETITION}/partners/minnesota/summary`;
const page = petitionServer();

describe('after signing', () => {
  it('shows the count larger than anything else', async () => {
    const element = await page.signed();
    const sizes = [...outcome(element)!.querySelectorAll('*')].map((one) => [
      Number.parseFloat(getComputedStyle(one).fontSize),
      words(one),
    ]);
    expect(sizes.sort(([a], [b]) => Number(b) - Number(a))[0]).to.deep.equal([40, '2,850']);
  });

  it('shows how many signed through this site', async () => {
    page.server.answer(PARTNER, { ...summary, count: 1240, partner: 'minnesota' });
    const element = await page.signed();
    await waitUntil(() => words(element).includes('Signed through this site: 1,240.'));
  });

  it('says nothing of that where the server knows no such partner', async () => {
    const element = await page.signed();
    await waitUntil(() => page.server.requestsTo(PARTNER).length > 0);
    await element.updateComplete;
    expect(words(element)).not.to.contain('through this site');
  });
});

describe('while it takes long', () => {
  it('says what is going on', async () => {
    const { promise, resolve } = Promise.withResolvers<Response>();
    page.server.answer(SIGN, () => promise);
    const element = await page.filled();
    press(element);
    await waitUntil(() => announced(element).includes('One moment more'), undefined, { timeout: 6000 });
    resolve(json({ next: 'done' }, 202));
    await settled(element);
  });
});
