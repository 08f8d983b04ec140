import { html, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { words } from '../words/words.ts';
import { type Field, field } from './field.ts';

/** A password, which can be looked at: on a phone it is easily mistyped. */
export function passwordField(asked: Omit<Field, 'type'>): TemplateResult {
  const toggle = html`<button
    type="button"
    aria-pressed="false"
    aria-label=${words().signIn.show}
    @click=${showOrHide}
  >
    <wa-icon name="eye"></wa-icon>
  </button>`;
  return field({ ...asked, type: 'password' }, toggle);
}

function showOrHide({ currentTarget }: Event): void {
  const button = currentTarget as HTMLButtonElement;
  const input = button.parentElement!.querySelector('input')!;
  const shows = input.type === 'password';
  input.type = shows ? 'text' : 'password';
  button.setAttribute('aria-pressed', String(shows));
  button.querySelector('wa-icon')!.name = shows ? 'eye-slash' : 'eye';
}
