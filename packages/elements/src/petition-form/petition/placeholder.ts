import { html, nothing } from 'lit';
import type { Messages } from '@samleng/locales/en/form';

/** Placeholder of about the petition's height until it is loaded, with the page's fallback. */
export const waiting = () =>
  html`<div class="cloth"></div>
    <div class="petition loading" aria-busy="true">
      <slot></slot>
      <div class="bone title"></div>
      <div class="bone text"></div>
      ${[1, 2, 3].map(() => html`<div class="bone"></div>`)}
    </div>`;

/**
 * Shown when the petition cannot be loaded, above the page's fallback.
 *
 * @param unsent Signatures that wait on this device, of any petition.
 */
export function failed(
  failure: 'not-found' | 'away',
  { failed: words }: Messages,
  unsent: unknown,
  onRetry: () => void,
) {
  const retry = html`<div><button class="quiet" @click=${onRetry}>${words.retry}</button></div>`;
  return html`<div class="story">
    <p tabindex="-1">${failure === 'away' ? words.away : words.notFound}</p>
    ${failure === 'away' ? retry : nothing} ${unsent}
  </div>`;
}
