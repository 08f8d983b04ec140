import { fixture, html, waitUntil } from '@open-wc/testing';
import { find } from '@samleng/elements/testing/find';
import { ConsoleAppElement } from '../app/console-app.ts';
import { startLook } from '../look/start.ts';
import { remember } from '../remembered.ts';
import { navigate } from '../router/location.ts';
import { session } from '../session/current.ts';
import { toasts } from '../toasts/toasts.ts';
import { startWords } from '../words/words.ts';
import type { Session } from '../session/types.ts';

// The test runner leaves each page when its tests are over: a dialog that asks first would stop it.
addEventListener('beforeunload', (event) => event.stopImmediatePropagation());

/** The owner of a campaign, signed in with a second factor. */
export const OWNER: Session = {
  account: {
    id: 'a1',
    name: 'Sokha Chan',
    email: 'sokha@example.org',
    role: 'owner',
    campaign: null,
    partner: null,
    language: 'en',
    twoFactor: true,
    hasPassword: true,
    madeAt: '2026-11-01T00:00:00.000Z',
  },
  permissions: [
    'campaigns:read',
    'campaigns:write',
    'audit:read',
    'tokens',
    'people',
    'signatures:read',
    'signatures:write',
    'signatures:export',
    'signatures:export-all',
    'signatures:import',
  ],
  needsSecondFactor: false,
};

/** Opens the console at a path, `/sign-in`, as somebody who is new to it; resolves once the page is there. */
export async function openConsole(path: string, language = 'en'): Promise<ConsoleAppElement> {
  if (!customElements.get('console-app')) {
    startLook();
    customElements.define('console-app', ConsoleAppElement);
  }
  session.value = null;
  toasts.value = [];
  remember('language', language);
  await startWords();
  navigate(path, { replace: true });
  const app = await fixture<ConsoleAppElement>(html`<console-app></console-app>`);
  await waitUntil(() => headingOf(app));
  return app;
}

/** The page that is shown, wherever it is drawn. */
export function pageOf(app: Element): Element {
  const found = [...app.querySelectorAll('*')].find(({ localName }) => localName.endsWith('-page'));
  if (!found) throw new Error('No page is shown.');
  return found;
}

/** The words of the heading; undefined while there is none. */
export function headingOf(app: Element): string | undefined {
  const page = [...app.querySelectorAll('*')].find(({ localName }) => localName.endsWith('-page'));
  return find(page ?? app, 'heading')?.textContent.trim();
}

/** Types into a field and sends its form, as somebody at a phone does. */
export function fillAndSend(page: Element, typed: Record<string, string>): void {
  const root = page.shadowRoot ?? page;
  for (const [name, value] of Object.entries(typed)) {
    const input = root.querySelector<HTMLInputElement>(`input[name="${name}"]`)!;
    input.value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  root.querySelector('form')!.requestSubmit();
}
