import { type FakeRoute, type FakeServer, fakeServer } from '@samleng/client/testing';
import type { Language } from '@samleng/contract';
import { startLook } from '../look/start.ts';
import type { PageElement } from '../page-element.ts';
import { session } from '../session/current.ts';
import type { Role, Session } from '../session/types.ts';
import { changeLanguage, loadInside } from '../words/words.ts';
import { OWNER } from './open-console.ts';

/** An account as the server tells it. */
export const accountOf = (changed: Partial<Session['account']> = {}) => ({ ...OWNER.account, ...changed });

type Shown = { page: PageElement; server: FakeServer };

/**
 * A page inside, as somebody sees it who is signed in. `server.restore()` afterwards.
 *
 * @param routes As of `fakeServer`, by method and path under `/console/api/`: `GET people`.
 */
export async function showPage(
  Page: new () => PageElement,
  routes: Record<string, FakeRoute>,
  { language = 'en', role = 'owner' }: { language?: Language; role?: Role } = {},
): Promise<Shown> {
  startLook();
  await changeLanguage(language);
  await loadInside();
  session.value = { ...OWNER, account: accountOf({ role }) };
  const server = fakeServer(
    Object.fromEntries(
      Object.entries(routes).map(([route, answer]) => [route.replace(' ', ' /console/api/'), answer]),
    ),
  );
  const page = new Page();
  document.body.append(page);
  return { page, server };
}

/** All elements of a page, with those in its elements' shadow roots. */
function everything(from: ParentNode): Element[] {
  return [...from.querySelectorAll('*')].flatMap((found) => [
    found,
    ...(found.shadowRoot ? everything(found.shadowRoot) : []),
  ]);
}

/** The first element in a page that fits, and whose text or label contains `text`. */
export function find(page: Element, selector: string, text = ''): HTMLElement | undefined {
  return everything(page.shadowRoot!)
    .filter((found) => found instanceof HTMLElement)
    .find((found) => found.matches(selector) && named(found).includes(text));
}

const named = (found: Element) => `${found.textContent} ${found.getAttribute('aria-label') ?? ''}`;

/** @throws When there is none. */
export function get(page: Element, selector: string, text = ''): HTMLElement {
  const found = find(page, selector, text);
  if (!found) throw new Error(`There is no ${selector} ${text}: ${textOf(page)}`);
  return found;
}

/** Types into the first field that fits, or chooses in it. */
export function fill(page: Element, selector: string, value: string): void {
  const field = get(page, selector) as HTMLInputElement | HTMLSelectElement;
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What is written on a page. */
export function textOf(page: Element): string {
  return everything(page.shadowRoot!)
    .flatMap(({ childNodes }) => [...childNodes])
    .filter((node) => node instanceof Text)
    .map(({ data }) => data.trim())
    .filter((text) => text !== '')
    .join(' ');
}
