import { html, nothing } from 'lit';
import type { Messages } from '@samleng/locales/en/form';

/** What stands there until the petition has come, about as high; the fallback lies in it. */
export const waiting = () =>
  html`<div class="petition loading" aria-busy="true">
    <div class="bone title"></div>
    <slot></slot>
    <div class="bone text"></div>
    ${[1, 2, 3].map(() => html`<div class="bone"></div>`)}
  </div>`;

/**
 * What stands there when the petition cannot be had; the fallback leads on.
 *
 * @param unsent What waits on this device, of whichever petition.
 */
export function failed(
  failure: 'not-found' | 'away',
  { failed: words }: Messages,
  unsent: unknown,
  onRetry: () => void,
) {
  const retry = html`<div><button class="quiet" @click=${onRetry}>${words.retry}</button></div>`;
  return html`<div class="story">
    <p>${failure === 'away' ? words.away : words.notFound}</p>
    ${failure === 'away' ? retry : nothing} ${unsent}
    <slot></slot>
  </div>`;
}
