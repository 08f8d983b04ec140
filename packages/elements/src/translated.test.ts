import { expect, fixture, html } from '@open-wc/testing';
import { json } from '@samleng/client/testing';
import { find, part, parts, words } from './testing/find.ts';
import { countriesCome, outcome, petitionServer, press, SIGN, SUMMARY, until } from './testing/form.ts';
import { petition, summary, wall } from './testing/samples.ts';
import { textsIn, translate, untranslated, WAYS_TO_TRANSLATE } from './testing/translator.ts';
import type { SamlengElement } from './samleng-element.ts';
import './signature-counter/define.ts';
import './thank-you-wall/define.ts';

const page = petitionServer({ confirmation: 'email' });
const read = (element: Element | undefined) => untranslated(words(element)).replace(/ +/g, ' ').trim();

/** What broke without a word to the visitor. */
const failures: string[] = [];
const note = (event: ErrorEvent | PromiseRejectionEvent) =>
  failures.push(String('reason' in event ? event.reason : event.error));
before(() => {
  addEventListener('error', note);
  addEventListener('unhandledrejection', note);
});
after(() => {
  removeEventListener('error', note);
  removeEventListener('unhandledrejection', note);
});

let end = () => {};
afterEach(() => {
  end();
  expect(failures.splice(0)).to.deep.equal([]);
});

async function openCounter(): Promise<SamlengElement> {
  const element = await fixture<SamlengElement>(
    html`<samleng-signature-counter petition="right-to-vote" server=${page.server.origin} live>
    </samleng-signature-counter>`,
  );
  await until(() => read(part(element, 'count')) === '2,850');
  return element;
}

/** Somebody else has signed. */
function counted(count: number): void {
  const updatedAt = new Date(Date.UTC(2027, 0, 1) + count).toISOString();
  page.server.answer(SUMMARY, { ...summary, count, step: 5000, updatedAt });
  dispatchEvent(new Event('online'));
}

const inputs = (element: Element) => [
  ...element.shadowRoot!.querySelectorAll<HTMLInputElement>('form [part=input]'),
];
const fill = (element: Element, values: string[]) =>
  values.forEach((value, at) => (inputs(element)[at]!.value = value));
const errors = (element: Element) => parts(element, 'error').map(read).join(' ').trim();
const DONORS = ['Minnesota chapter', 'A friend who wants no name shown', 'សុខ ចាន់ធី'];

for (const way of WAYS_TO_TRANSLATE) {
  describe(`a translator that ${way} our text`, () => {
    it('stops no counter', async () => {
      const element = await openCounter();
      end = translate(element, way);
      for (const count of [2851, 2860]) {
        counted(count);
        await until(() => read(part(element, 'count')) === count.toLocaleString('en'));
      }
      expect(read(element)).to.contain('2,860 people have signed Next step: 5,000.');
    });

    it('leaves the form checking, sending, and ready for another petition', async () => {
      const element = await page.open();
      await countriesCome(element);
      end = translate(element, way);
      press(element);
      await until(() => errors(element).includes('Please choose the country'));
      fill(element, ['Sok Dara', 'sok.dara@', 'FR']);
      press(element);
      await until(() => /^This does not look like an e-mail address[^.]*\.org\.$/.test(errors(element)));
      expect(inputs(element).map(({ value }) => value)).to.deep.equal(['Sok Dara', 'sok.dara@', 'FR', '']);
      page.server.answer(SIGN, () => json({ next: 'confirm' }, 202));
      fill(element, ['Sok Dara', 'sok.dara@example.org']);
      press(element);
      await until(() => read(outcome(element)).includes('sok.dara@example.org'));
      expect(page.sent().map(({ name }) => name)).to.deep.equal(['Sok Dara']);
      page.server.answer('GET /v1/petitions/river', {
        ...petition,
        petition: 'river',
        title: { en: 'A clean river' },
        summary: { ...summary, petition: 'river', count: 77 },
      });
      element.petition = 'river';
      await until(() => read(part(element, 'title')) === 'A clean river');
      expect(read(element)).to.contain('77 people have signed').and.to.contain('Sign the petition');
      expect(read(element)).not.to.contain('sok.dara');
    });

    it('leaves the wall showing more', async () => {
      page.server.answer('GET /v1/campaigns/ceroc/wall', { ...wall, next: 'more' });
      const element = await fixture<HTMLElement>(
        html`<samleng-thank-you-wall
          campaign="ceroc"
          limit="3"
          server=${page.server.origin}
        ></samleng-thank-you-wall>`,
      );
      await until(() => part(element, 'more'));
      end = translate(element, way);
      const more = wall.donations.map((donation) => ({ ...donation, id: `${donation.id} 2` }));
      page.server.answer('GET /v1/campaigns/ceroc/wall', { donations: more });
      part(element, 'more')!.click();
      await until(() => parts(element, 'card').length === 6);
      await until(() => read(find(element, 'status')) === '3 more shown.');
      expect(parts(element, 'donor').map(read)).to.deep.equal(['', ''].flatMap(() => DONORS));
    });
  });
}

it('a text that was taken away is there again as soon as it changes', async () => {
  const element = await openCounter();
  for (const text of textsIn(element.shadowRoot!)) text.remove();
  counted(2851);
  await until(() => read(part(element, 'count')) === '2,851');
});
