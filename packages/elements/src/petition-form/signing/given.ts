import type { Summary } from '@samleng/contract';
import { html, nothing } from 'lit';
import type { Messages } from '@samleng/locales/en/form';
import { formatCount, formatDay } from '@samleng/locales/format';
import type { InterfaceLanguage } from '@samleng/locales/fallback';
import type { SigningMessages } from '@samleng/locales/en/signing';
import { dayOf } from '../unsent/day-of.ts';
import type { Over } from '../outcome-view.ts';

type Circumstances = {
  messages: SigningMessages;
  language: InterfaceLanguage;
  summary: Summary;
  /** How many the partner of this page has brought. */
  partnerCount: number | undefined;
  /** The next one to sign here is somebody else. */
  shared: boolean;
  /** What can be done next: sharing, or handing over to the next person. */
  after: unknown;
  /** The address was not the right one: back to the form. */
  onOtherAddress: () => void;
  /** What waits is not to be sent. */
  onWithdraw: () => void;
};

/** What became of a signature that was given: counted, to be confirmed by letter, or waiting for the line. */
export function given(step: Over, circumstances: Circumstances): { title: string; lines: unknown } {
  const { title, text } = wordsFor(step, circumstances);
  return {
    title,
    lines: html`<p>${text}</p>
      ${partner(step, circumstances)} ${sentTo(step, circumstances)} ${takeBack(step, circumstances)}
      ${circumstances.after}`,
  };
}

function partner(step: Over, { partnerCount, messages, language }: Circumstances) {
  if (step.kind !== 'done' || !partnerCount) return nothing;
  return html`<p>${messages.done.partner(formatCount(partnerCount, language))}</p>`;
}

// Whoever mistyped the address would wait for ever. Not where the next one to see it is somebody else.
function sentTo(step: Over, { messages, shared, onOtherAddress }: Circumstances) {
  if (step.kind !== 'done' || step.next !== 'confirm' || !step.email || shared) return nothing;
  const { confirm } = messages.done;
  return html`<p>
    <b>${confirm.sentTo(step.email)}</b><br />
    <button class="fold" type="button" @click=${onOtherAddress}>${confirm.otherAddress}</button>
  </p>`;
}

function takeBack(step: Over, { messages, shared, onWithdraw }: Circumstances) {
  if (step.kind !== 'queued' || shared) return nothing;
  return html`<p>
    <button class="quiet" type="button" @click=${onWithdraw}>${messages.queued.withdraw}</button>
  </p>`;
}

function wordsFor(step: Over, { messages, language, summary: { count }, shared }: Circumstances) {
  const { done, event, queued } = messages;
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
