// What a page and its libraries have changed before our elements come: all of it has been seen in the wild.
import { expect } from '@open-wc/testing';
import { aChallenge, json, readProof } from '@samleng/client/testing';
import type { SignRequest } from '@samleng/contract';
import { part, words } from './testing/find.ts';
import {
  CHALLENGE,
  countriesCome,
  field,
  openForm,
  outcome,
  PETITION,
  petitionServer,
  press,
  SIGN,
  SUMMARY,
  until,
} from './testing/form.ts';
import { petition, summary } from './testing/samples.ts';

const ASKED = { protection: 'standard', steps: [100, 1000], summary: { ...summary, step: 5000 } } as const;
const page = petitionServer();

type Change = [object: object, name: string, value: unknown];

/** As `$A` of Prototype: without the second argument of `Array.from`. */
const listOf = (items: ArrayLike<unknown> | Iterable<unknown>) =>
  Symbol.iterator in Object(items) ? [...(items as Iterable<unknown>)] : Array.prototype.slice.call(items);

const CHANGES: Record<string, Change[]> = {
  'Prototype and MooTools': [
    [Array, 'from', listOf],
    [Array.prototype, 'toJSON', () => '"[]"'],
    [Date.prototype, 'toJSON', () => 'never'],
    [String.prototype, 'toJSON', () => '""'],
    [Array.prototype, 'entries', () => []],
    [Array.prototype, 'each', () => {}],
    [HTMLElement.prototype, 'next', () => {}],
    [HTMLElement.prototype, 'show', () => {}],
  ],
  'an `Object.prototype` that has grown': [
    'extend',
    'each',
    'clone',
    'toQueryString',
    'petition',
    'partner',
  ].map((name): Change => [Object.prototype, name, () => {}]),
  'globals with common names': ['status', 'name', 'event', 'html', 'render', 'lit', 'signal', 'server'].map(
    (name): Change => [window, name, 'theirs'],
  ),
};

/** @returns Puts everything back. */
function change(changes: Change[]): () => void {
  const before = changes.map(([object, name]) => Object.getOwnPropertyDescriptor(object, name));
  for (const [object, name, value] of changes)
    Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
  return () => {
    changes.forEach(([object, name], at) => {
      const own = before[at];
      if (own) Object.defineProperty(object, name, own);
      else Reflect.deleteProperty(object, name);
    });
  };
}

for (const [what, changes] of Object.entries(CHANGES))
  it(`one can sign on a page with ${what}`, async () => {
    // Written before, because it is the other side that writes them.
    page.server.answer(PETITION, json({ ...petition, ...ASKED }));
    page.server.answer(SUMMARY, json({ ...summary }));
    page.server.answer(CHALLENGE, json(aChallenge()));
    page.server.answer(SIGN, json({ next: 'done' }, 202));
    const undo = change(changes);
    try {
      const element = await page.filled();
      press(element);
      await until(() => outcome(element));
      expect(part(element, 'progress')!.querySelectorAll('i').length).to.equal(2);
      expect(words(outcome(element))).to.contain('Thank you for signing.');
    } finally {
      undo();
    }
    const [{ id: _, proof, ...sent }] = page.sent() as [SignRequest];
    expect(sent).to.deep.equal({
      name: 'Sok Dara',
      email: 'sok.dara@example.org',
      country: 'US',
      consents: { news: false, version: '2026-11' },
      showName: false,
      language: 'en',
      partner: 'minnesota',
      page: location.origin + location.pathname,
    });
    expect(readProof(proof)).to.have.property('solution');
  });

describe('what a page calls by our names', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('is no event of ours in its address', async () => {
    history.replaceState(null, '', '#event=spring-fair');
    const element = await page.open();
    await countriesCome(element);
    expect(words(element)).not.to.contain('is not kept on this device');
    expect(field(element, 'name').autocomplete).to.equal('name');
  });

  it('is no country or language in its storage', async () => {
    localStorage.setItem('samleng.country', '{"code":"US"}');
    localStorage.setItem('samleng.language', '["km"]');
    const element = await openForm(page.server, '');
    await countriesCome(element);
    const country = field(element, 'country') as unknown as HTMLSelectElement;
    expect(country.selectedOptions.length).to.equal(1);
    expect(words(element)).to.contain('Full name');
  });
});
