import { fixture, html, waitUntil } from '@open-wc/testing';
import { type FakeServer, fakeServer, json } from '@samleng/client/testing';
import type { Petition, SignRequest } from '@samleng/contract';
import { loadMessages } from '@samleng/locales/load';
import '../petition-form/define.ts';
import type { Field } from '../petition-form/fields/fields.ts';
import type { PetitionFormElement } from '../petition-form/petition-form.ts';
import { all, find, get, part, parts, words } from './find.ts';
import { petition, summary } from './samples.ts';

export const PETITION = 'GET /v1/petitions/right-to-vote';
export const SUMMARY = `${PETITION}/summary`;
export const SIGN = 'POST /v1/petitions/right-to-vote/signatures';
export const CHALLENGE = 'GET /v1/challenge';

const labels = {
  en: (await loadMessages('en')).form,
  fr: (await loadMessages('fr')).form,
  km: (await loadMessages('km')).form,
};
type Values = Partial<Record<Field, string>>;

// One test's choices must not be remembered in the next.
afterEach(() => localStorage.clear());

/** Gives each test of a file a new server, which knows one petition and accepts its signatures. */
export function petitionServer(change: Partial<Petition> = {}) {
  let server: FakeServer;
  beforeEach(() => {
    server = fakeServer({
      [PETITION]: { ...petition, ...change },
      [SUMMARY]: summary,
      [SIGN]: () => json({ next: 'done' }, 202),
    });
  });
  afterEach(() => server.restore());
  return {
    get server() {
      return server;
    },
    /** Changes the petition in later answers. */
    tells: (next: Partial<Petition>) => server.answer(PETITION, { ...petition, ...change, ...next }),
    open: (lang?: string, slug?: string) => openForm(server, lang, slug),
    filled: async (values?: Values) => filledIn(await openForm(server), values),
    signed: async () => {
      const element = await filledIn(await openForm(server));
      press(element);
      await settled(element);
      return element;
    },
    sent: () => sentTo(server),
  };
}

/** Opens a form on a partner's page, and waits until its petition is shown. */
export async function openForm(
  server: FakeServer,
  lang = 'en',
  petition = 'right-to-vote',
): Promise<PetitionFormElement> {
  const element = await fixture<PetitionFormElement>(
    html`<samleng-petition-form petition=${petition} partner="minnesota" lang=${lang} server=${server.origin}>
      <a href="/p/right-to-vote">Sign there</a>
    </samleng-petition-form>`,
  );
  await shownIn(element);
  return element;
}

/** Waits until the petition, or the reason it cannot be loaded, is shown. */
export const shownIn = (element: Element) =>
  until(() => part(element, 'sheet') && !element.shadowRoot!.querySelector('[aria-busy=true]'));

/** With a longer time-out, for slow machines. */
export const until = (reached: () => unknown) =>
  waitUntil(reached, undefined, { timeout: 4000, interval: 20 });

/** A visible field, by its label in the reader's language. */
export const findField = (element: Element, name: Field) => {
  const label = labels[(part(element, 'privacy')!.closest('[lang]') as HTMLElement).lang as 'en'][name];
  const role = name === 'country' ? 'combobox' : 'textbox';
  return all(element, role, new RegExp(`^${label.replace('?', '\\?')}`))[0] as HTMLInputElement | undefined;
};
export function field(element: Element, name: Field): HTMLInputElement {
  const found = findField(element, name);
  if (!found) throw new Error(`No field for ${name} is shown.`);
  return found;
}

/** The text below a field. */
function below(element: Element, name: Field, kind: 'hint' | 'error'): string {
  const ids = field(element, name).getAttribute('aria-describedby')!.split(' ');
  return words(parts(element, kind).find(({ id }) => ids.includes(id)));
}
export const errorAt = (element: Element, name: Field) => below(element, name, 'error');
export const hintAt = (element: Element, name: Field) => below(element, name, 'hint');

/** Waits for the country names, which come after the form is shown. */
export const countriesCome = (element: Element) =>
  until(() => (field(element, 'country') as unknown as HTMLSelectElement).length > 1);

/** Fills in the form like a signer, once the country names are there. */
export async function filledIn(element: PetitionFormElement, values: Values = {}) {
  await countriesCome(element);
  fillIn(element, values);
  return element;
}

/** The same, when the country names are there already. */
export function fillIn(element: PetitionFormElement, values: Values = {}): void {
  field(element, 'name').focus();
  const all = { name: 'Sok Dara', email: 'sok.dara@example.org', country: 'US', ...values };
  for (const [name, value] of Object.entries(all)) field(element, name as Field).value = value;
}

/** Types like a signer, with an `input` event. */
export function type(element: Element, name: Field, value: string): void {
  const control = field(element, name);
  control.focus();
  control.value = value;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Unfolds the optional fields. */
export async function unfold(element: PetitionFormElement): Promise<void> {
  get(element, 'button', /^Add /).click();
  await element.updateComplete;
}

export const signButton = (element: Element) => part(element, 'sign') as HTMLButtonElement;
export const press = (element: Element) => signButton(element).click();
export const outcome = (element: Element) => part(element, 'outcome');
export const hasForm = (element: Element) => find(element, 'form') !== undefined;
/** Waits until the outcome of the signature or an error is shown. */
export const settled = (element: Element) =>
  until(() => outcome(element) ?? parts(element, 'error').some((error) => words(error) !== ''));
export const sentTo = (server: FakeServer) => server.requestsTo(SIGN).map(({ body }) => body as SignRequest);
