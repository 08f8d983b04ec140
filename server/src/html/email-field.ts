import { EMAIL_LENGTH_MAX } from '@samleng/contract';
import { html } from 'hono/html';
import type { Html } from './shell.ts';

/** `wrong`: what is said of an address that was typed and is not the one; `typed` is undefined before that. */
type EmailField = { label: string; hint: string; wrong: string; typed: string | undefined };

/** A field for an address that is not stored, and so has to be typed again. */
export function emailField({ label, hint, wrong, typed }: EmailField): Html {
  const isWrong = typed !== undefined;
  const invalid = isWrong ? html` aria-invalid="true"` : '';
  return html`<label for="email">${label}</label>
    <span class="hint" id="email-hint">${hint}</span>
    ${isWrong ? html`<span class="wrong" id="email-error" role="alert">${wrong}</span>` : ''}
    <input
      id="email"
      name="email"
      type="email"
      autocomplete="email"
      maxlength="${EMAIL_LENGTH_MAX}"
      value="${typed ?? ''}"
      aria-describedby="email-hint${isWrong ? ' email-error' : ''}"
      ${invalid}
    />`;
}
