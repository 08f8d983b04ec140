import { html, nothing } from 'lit';
import type { Messages } from '@samleng/locales/en/form';
import { formatCount } from '@samleng/locales/format';
import { formatDay } from '@samleng/locales/formats/day';
import type { InterfaceLanguage } from '@samleng/locales/fallback';
import type { SigningMessages } from '@samleng/locales/en/signing';
import { dayOf } from '../unsent/day-of.ts';
import type { Over } from '../step.ts';
import { nextPerson } from './event-view.ts';
import { shareBox } from './share.ts';
import type { SigningController } from './signing-controller.ts';

/** Actions after signing. */
export type Afterwards = {
  onNextPerson: () => void;
  /** The address was not the right one: back to the form. */
  onOtherAddress: () => void;
  /** Withdraws the queued signature. */
  onWithdraw: () => void;
};

type Circumstances = {
  messages: SigningMessages;
  language: InterfaceLanguage;
  /** The petition's. */
  count: number;
  /** The petition's, as it is shared. */
  title: string;
  after: Afterwards;
};

/** The outcome of a signature: counted, to be confirmed by email, or waiting for a connection. */
export function given(
  step: Over,
  signing: SigningController,
  { messages, language, count, title, after }: Circumstances,
): { title: string; lines: unknown } {
  const { shared, partnerCount } = signing;
  const words = wordsFor(step, shared, count, messages, language);
  return {
    title: words.title,
    lines: html`<p>${words.text}</p>
      ${step.kind === 'done' && partnerCount ? html`<p>${messages.done.partner(formatCount(partnerCount, language))}</p>` : nothing}
      ${shared ? nothing : correction(step, messages, after)}
      ${shared ? nextPerson(messages, after.onNextPerson) : shareBox(signing, messages.share, title)}`,
  };
}

/** Only for the signer's own eyes: at an event the next person sees this. */
function correction(step: Over, messages: SigningMessages, { onOtherAddress, onWithdraw }: Afterwards) {
  if (step.kind === 'queued')
    return html`<p>
      <button class="quiet" type="button" @click=${onWithdraw}>${messages.queued.withdraw}</button>
    </p>`;
  if (step.next !== 'confirm' || !step.email) return nothing;
  const { confirm } = messages.done;
  // A mistyped address would be waited for in vain.
  return html`<p>
    <b>${confirm.sentTo(step.email)}</b><br />
    <button class="fold" type="button" @click=${onOtherAddress}>${confirm.otherAddress}</button>
  </p>`;
}

function wordsFor(
  step: Over,
  shared: boolean,
  count: number,
  { done, event, queued }: SigningMessages,
  language: InterfaceLanguage,
) {
  if (step.kind === 'queued' && shared) return event.queued;
  if (step.kind === 'queued' && !step.keptUntil) return queued.unsaved;
  if (step.kind === 'queued')
    return { title: queued.title, text: queued.text(formatDay(dayOf(step.keptUntil!), language)) };
  if (step.next === 'confirm') return done.confirm;
  return { title: done.title, text: count > 1 ? done.count(formatCount(count, language)) : done.first };
}

/** Why the server took no signature, where that belongs to no field. */
export function refusal(code: string, { done }: SigningMessages, { form, paused }: Messages): string {
  const known: Partial<Record<string, string>> = {
    'petition-closed': done.closedMeanwhile,
    'petition-paused': paused,
    'refused-later': done.refusedLater,
  };
  return known[code] ?? form.unavailable;
}
