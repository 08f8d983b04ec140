import { html, nothing } from 'lit';
import { formatCount } from '@samleng/locales/format';
import type { InterfaceLanguage } from '@samleng/locales/fallback';
import type { SigningMessages } from '@samleng/locales/en/signing';
import type { EventMode } from './event-mode.ts';

/** For the staff of an event: nothing is kept on the device, what still waits, whether the link has ended. */
export function staffNotes(
  { waiting, refused, linkEnded }: EventMode,
  { event }: SigningMessages,
  language: InterfaceLanguage,
) {
  return html`<div class="staff soft" role="status">
    ${note(event.on)} ${waiting > 0 ? note(event.waiting(formatCount(waiting, language))) : nothing}
    ${refused > 0 ? note(event.refused(formatCount(refused, language))) : nothing}
    ${linkEnded ? note(event.ended) : nothing}
  </div>`;
}

const note = (text: string) => html`<p>${text}</p>`;

/** Hands the device to the next person. */
export const nextPerson = ({ event }: SigningMessages, onNext: () => void) =>
  html`<button class="sign" part="sign" @click=${onNext}>${event.next}</button>`;
