import { expect } from '@open-wc/testing';
import { heard, watchSummary } from '@samleng/client';
import { problem, setVisible } from '@samleng/client/testing';
import type { Summary } from '@samleng/contract';
import { focused, words } from '../../testing/find.ts';
import {
  field,
  hasForm,
  outcome,
  PETITION,
  petitionServer,
  press,
  SIGN,
  SUMMARY,
  until,
} from '../../testing/form.ts';
import { summary } from '../../testing/samples.ts';

const ANNOUNCED = '2026-12-31T23:59:59+07:00';
const CLOSED: Summary = {
  ...summary,
  status: 'closed',
  closesAt: '2026-11-20T12:00:00+07:00',
  updatedAt: '2026-11-20T05:00:00.000Z',
};
const page = petitionServer({ closesAt: ANNOUNCED, summary: { ...summary, closesAt: ANNOUNCED } });
const { now } = Date;

beforeEach(() => page.server.answer(SUMMARY, { ...summary, closesAt: ANNOUNCED }));
afterEach(() => {
  Date.now = now;
  heard.clear();
});

/** What the server says from now on; pages that are open do not know. */
function becomes(summary: Summary): void {
  page.server.answer(SUMMARY, summary);
  page.tells({ closesAt: summary.closesAt, summary });
}
/** What a counter does. */
function count() {
  const options = { server: page.server.origin, petition: 'right-to-vote', live: false };
  return watchSummary(options, () => {});
}

function touched(form: Element): void {
  for (const name of ['name', 'email'] as const) field(form, name).focus();
}

describe('a petition that closes early, under a page that is open', () => {
  it('has no form beside a counter that says so, nor when a cache still says that it is open', async () => {
    const element = await page.filled();
    page.server.answer(SUMMARY, CLOSED);
    const counter = count();
    await until(() => !hasForm(element));
    counter.stop();
    expect(words(outcome(element))).to.contain('Closed on 20 November 2026');
    expect(outcome(element)!.contains(focused(element)), 'tells who was filling it in').to.equal(true);
    page.server.answer(SUMMARY, { ...summary, closesAt: ANNOUNCED });
    dispatchEvent(Object.assign(new Event('samleng-signed'), { petition: 'right-to-vote' }));
    await until(() => page.server.requestsTo(SUMMARY).length === 2);
    await element.updateComplete;
    expect(hasForm(element)).to.equal(false);
  });

  it('says so when somebody comes back to the page, or to the form', async () => {
    for (const comes of [() => setVisible(true), touched]) {
      const element = await page.filled();
      becomes(CLOSED);
      // As if a minute passed between any two looks at the clock.
      let looks = 0;
      Date.now = () => now() + 61_000 * (looks += 1);
      await until(() => {
        if (hasForm(element)) comes(element);
        return words(outcome(element)).includes('Closed on 20 November 2026');
      });
      Date.now = now;
      becomes({ ...summary, closesAt: ANNOUNCED });
    }
  });

  it('names the real day when it refuses a signature', async () => {
    const element = await page.filled();
    becomes(CLOSED);
    page.server.answer(SIGN, problem('petition-closed'));
    press(element);
    await until(() => outcome(element));
    expect(words(outcome(element)))
      .to.contain('Closed on 20 November 2026')
      .and.not.to.contain('December');
    expect(words(outcome(element))).to.contain('closed before your signature arrived');
  });

  it('names no day, and shows no form, when it refuses a signature and cannot be asked', async () => {
    const element = await page.filled();
    for (const route of [SUMMARY, PETITION]) page.server.answer(route, 'offline');
    page.server.answer(SIGN, problem('petition-closed'));
    press(element);
    await until(() => outcome(element));
    expect(hasForm(element)).to.equal(false);
    expect(words(outcome(element)).match(/closed before your signature/g)!.length, 'once').to.equal(1);
    expect(words(outcome(element)))
      .to.not.contain('2026')
      .and.not.contain('final');
  });

  it('tells its successor', async () => {
    const element = await page.filled();
    becomes(CLOSED);
    const successor = { petition: 'next-river', title: { en: 'The next river' } };
    page.tells({ closesAt: CLOSED.closesAt, summary: CLOSED, successor });
    page.server.answer(SIGN, problem('petition-closed'));
    press(element);
    await until(() => words(element).includes('The next river'));
  });
});

describe('a petition that is paused under a page that is open', () => {
  it('keeps what was typed until it is open again', async () => {
    const element = await page.filled();
    page.server.answer(SIGN, problem('petition-paused'));
    becomes({ ...summary, status: 'paused', updatedAt: '2026-11-20T05:00:00.000Z' });
    press(element);
    await until(() => outcome(element));
    expect(words(outcome(element)), 'once').to.equal('Signing is paused just now. Please come back later.');
    expect(hasForm(element)).to.equal(false);
    becomes({ ...summary, updatedAt: '2026-11-20T06:00:00.000Z' });
    const counter = count();
    await until(() => hasForm(element));
    counter.stop();
    expect(field(element, 'name').value).to.equal('Sok Dara');
  });
});
