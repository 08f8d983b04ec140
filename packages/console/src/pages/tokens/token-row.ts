import type { InferResponseType } from 'hono/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { api } from '../../api.ts';
import { session } from '../../session/current.ts';
import { dayText } from '../../words/moment.ts';
import { words } from '../../words/words.ts';

export type Listed = InferResponseType<typeof api.tokens.$get, 200>['tokens'][number];

/** A token: what it may do, until when, and whether anything still uses it. */
export function tokenRow(token: Listed, end: () => void): TemplateResult {
  const { tokens } = words();
  const { name, scopes, expiresAt, lastUsedOn, account, owner } = token;
  const isOwn = session.value?.account.id === account;
  return html`<li>
    <div class="what">
      <span class="name">${name}</span>
      <p>${scopes.map((scope) => tokens.scopes[scope]).join(' · ')}</p>
      <p class="facts">
        <span>${tokens.until(dayText(expiresAt))}</span>
        <span>${lastUsedOn === null ? tokens.unused : tokens.used(dayText(`${lastUsedOn}T12:00`))}</span>
        ${isOwn ? nothing : html`<span>${tokens.of(owner)}</span>`}
      </p>
    </div>
    <button type="button" class="link-button" aria-label=${tokens.endNamed(name)} @click=${end}>
      ${tokens.end}
    </button>
  </li>`;
}
