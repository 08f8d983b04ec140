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

// What one test has chosen is not remembered in the next.
afterEach(() => localStorage.clear());

/** For each test of a file a server anew, that knows one petition and takes its signatures. */
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
    /** From now on it tells the petition so. */
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

/** A form on a partner's page, once its petition is shown. */
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

/** Once the petition, or why it cannot be had, is shown. */
export const shownIn = (element: Element) =>
  until(() => part(element, 'sheet') && !element.shadowRoot!.querySelector('[aria-busy=true]'));

/** For what takes a while on a slow machine. */
export const until = (reached: () => unknown) =>
  waitUntil(reached, undefined, { timeout: 4000, interval: 20 });

/** A field that is shown, by its label in the reader's language. */
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

/** What is said of a field below it. */
function below(element: Element, name: Field, kind: 'hint' | 'error'): string {
  const ids = field(element, name).getAttribute('aria-describedby')!.split(' ');
  return words(parts(element, kind).find(({ id }) => ids.includes(id)));
}
export const errorAt = (element: Element, name: Field) => below(element, name, 'error');
export const hintAt = (element: Element, name: Field) => below(element, name, 'hint');

/** Country names come after the form is shown. */
export const countriesCome = (element: Element) =>
  until(() => (field(element, 'country') as unknown as HTMLSelectElement).length > 1);

/** Fills the form in, as a signer would, once country names are there. */
export async function filledIn(element: PetitionFormElement, values: Values = {}) {
  await countriesCome(element);
  fillIn(element, values);
  return element;
}

/** The same where country names are there already. */
export function fillIn(element: PetitionFormElement, values: Values = {}): void {
  field(element, 'name').focus();
  const all = { name: 'Sok Dara', email: 'sok.dara@example.org', country: 'US', ...values };
  for (const [name, value] of Object.entries(all)) field(element, name as Field).value = value;
}

/** Types as a signer does: what listens is told. */
export function type(element: Element, name: Field, value: string): void {
  const control = field(element, name);
  control.focus();
  control.value = value;
  control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Unfolds the fields that may stay empty. */
export async function unfold(element: PetitionFormElement): Promise<void> {
  get(element, 'button', /^Add /).click();
  await element.updateComplete;
}

export const signButton = (element: Element) => part(element, 'sign') as HTMLButtonElement;
export const press = (element: Element) => signButton(element).click();
export const outcome = (element: Element) => part(element, 'outcome');
export const hasForm = (element: Element) => find(element, 'form') !== undefined;
/** What became of the signature stands there, or what is wrong with it. */
export const settled = (element: Element) =>
  until(() => outcome(element) ?? parts(element, 'error').some((error) => words(error) !== ''));
export const sentTo = (server: FakeServer) => server.requestsTo(SIGN).map(({ body }) => body as SignRequest);
