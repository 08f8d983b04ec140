import { expect, waitUntil } from '@open-wc/testing';
import type { PetitionFormElement } from './petition-form/petition-form.ts';
import { focused, get, part, words } from './testing/find.ts';
import {
  countriesCome,
  errorAt,
  field,
  fillIn,
  outcome,
  petitionServer,
  press,
  settled,
  SUMMARY,
  until,
} from './testing/form.ts';
import { summary } from './testing/samples.ts';
import './signature-counter/define.ts';

const page = petitionServer();
const hosts: Element[] = [];
afterEach(() => hosts.splice(0).forEach((host) => host.remove()));

/** An element inside a shadow root of the page. */
function put(tag: keyof HTMLElementTagNameMap, mode?: ShadowRootMode): Element {
  const host = document.createElement('div');
  const element = document.createElement(tag);
  for (const [name, value] of [
    ['petition', 'right-to-vote'],
    ['server', page.server.origin],
  ] as const)
    element.setAttribute(name, value);
  (mode ? host.attachShadow({ mode }) : host).append(element);
  document.body.append(host);
  hosts.push(host);
  return element;
}

const openForm = async (mode: ShadowRootMode) => {
  const element = put('samleng-petition-form', mode) as PetitionFormElement;
  await until(() => element.shadowRoot?.querySelector('form'));
  await countriesCome(element);
  return element;
};
const counted = (element: Element) => words(part(element, 'count'));

for (const mode of ['open', 'closed'] as const) {
  describe(`in ${mode} shadow roots of the page`, () => {
    it('a form moves the counters outside and inside of others, and the page hears of it', async () => {
      const counters = [put('samleng-signature-counter'), put('samleng-signature-counter', mode)];
      await until(() => counters.every((counter) => counted(counter) === '2,850'));
      const element = await openForm(mode);
      const heard: string[] = [];
      const hear = ({ type, target }: Event) =>
        heard.push(`${type} ${mode === 'open' || target !== element}`);
      for (const type of ['samleng-before-sign', 'samleng-signed'])
        document.addEventListener(type, hear, { once: true });
      page.server.answer(SUMMARY, { ...summary, count: 2851, updatedAt: '2027-01-01T00:00:00.000Z' });
      fillIn(element);
      press(element);
      await until(() => outcome(element));
      await until(() => counters.every((counter) => counted(counter) === '2,851'));
      await until(() => words(outcome(element)).includes('2,851'));
      expect(heard).to.deep.equal(['samleng-before-sign true', 'samleng-signed true']);
    });

    it('a form has its labels, its focus and its choice of language', async () => {
      const element = await openForm(mode);
      press(element);
      await settled(element);
      await until(() => focused(element) === field(element, 'name'));
      expect(errorAt(element, 'name')).to.equal('Please write your name.');
      get(element, 'button', 'ខ្មែរ').click();
      await until(() => words(part(element, 'title')) === 'សិទ្ធិបោះឆ្នោត');
    });
  });
}

it('a form in a shadow root asks for its count once, as anywhere else', async () => {
  const element = await openForm('open');
  fillIn(element);
  press(element);
  await until(() => outcome(element));
  await waitUntil(() => page.server.requestsTo(SUMMARY).length > 0);
  expect(page.server.requestsTo(SUMMARY).length).to.equal(1);
});

it('a page can stop a signature from outside', async () => {
  const element = await openForm('closed');
  const asked = new Promise<void>((resolve) => {
    const stop = (event: Event) => {
      event.preventDefault();
      resolve();
    };
    addEventListener('samleng-before-sign', stop, { once: true });
  });
  fillIn(element);
  press(element);
  await asked;
  await until(() => part(element, 'sign')!.ariaDisabled === 'false');
  expect(page.sent()).to.deep.equal([]);
});
