import { fixture, html, waitUntil } from '@open-wc/testing';
import type { FakeServer } from '@samleng/client/testing';
import type { SignRequest } from '@samleng/contract';
import '../petition-form/define.ts';
import type { PetitionFormElement } from '../petition-form/petition-form.ts';

export const PETITION = 'GET /v1/petitions/right-to-vote';
export const SUMMARY = `${PETITION}/summary`;
export const SIGN = 'POST /v1/petitions/right-to-vote/signatures';
export const CHALLENGE = 'GET /v1/challenge';

// What one test has chosen is not remembered in the next.
afterEach(() => localStorage.clear());

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
  await waitUntil(() => element.shadowRoot!.querySelector('.story'), undefined, { timeout: 4000 });
  return element;
}

export const $ = (element: Element, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);
export const input = (element: Element, selector: string) => $(element, selector) as HTMLInputElement;
/** Everything that is written in the element, hidden or not. */
export const text = (element: Element) => element.shadowRoot!.textContent.replace(/\s+/g, ' ');

/** Fills the form in, as a signer would, once country names are there. */
export async function filledIn(
  element: PetitionFormElement,
  values: Partial<Record<string, string>> = {},
): Promise<PetitionFormElement> {
  await waitUntil(() => $(element, 'option[value=US]'), undefined, { timeout: 4000 });
  fillIn(element, values);
  return element;
}

/** The same where country names are there already. */
export function fillIn(element: PetitionFormElement, values: Partial<Record<string, string>> = {}): void {
  $(element, '#name')!.focus();
  const all = { name: 'Sok Dara', email: 'sok.dara@example.org', country: 'US', ...values };
  for (const [field, value] of Object.entries(all)) input(element, `#${field}`).value = value ?? '';
}

export const press = (element: Element) => $(element, '.sign')!.click();
export const errorAt = (element: Element, field: string) => $(element, `#${field}-error`)!.textContent.trim();
/** What became of the signature stands there, or what is wrong with it. */
export const settled = (element: Element) =>
  waitUntil(() => $(element, '.outcome') ?? $(element, '.error:not(:empty)'), undefined, { timeout: 4000 });
export const sentTo = (server: FakeServer) => server.requestsTo(SIGN).map(({ body }) => body as SignRequest);
