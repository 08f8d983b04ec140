import type { Petition } from '@samleng/contract';
import { html, nothing } from 'lit';
import type { Messages } from '@samleng/locales/en/form';
import { formatCount } from '@samleng/locales/format';
import { formatDay } from '@samleng/locales/formats/day';
import { type InterfaceLanguage, localized } from '@samleng/locales/fallback';
import type { SigningMessages } from '@samleng/locales/en/signing';
import { dayOf } from '../unsent/day-of.ts';
import type { Over } from '../step.ts';
import { openEmail } from './confirm-view.ts';
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
  petition: Petition;
  /** The petition's. */
  count: number;
  after: Afterwards;
};

type Outcome = { title: string; lines: unknown };

/** The outcome of a signature: counted, to be confirmed by email, or waiting for a connection. */
export function given(step: Over, signing: SigningController, now: Circumstances): Outcome {
  const { title, lines } = outcomeOf(step, signing, now);
  if (!signing.shared) return { title, lines };
  return { title, lines: html`${lines} ${nextPerson(now.messages, now.after.onNextPerson)}` };
}

function outcomeOf(step: Over, signing: SigningController, now: Circumstances): Outcome {
  if (step.kind === 'queued') return queued(step.keptUntil, signing, now);
  return step.next === 'confirm' ? toConfirm(step.email, signing, now) : thanks(signing, now);
}

function thanks(signing: SigningController, now: Circumstances): Outcome {
  const { messages, language, count } = now;
  const { title, partner } = messages.done;
  const { partnerCount, shared } = signing;
  return {
    title,
    lines: html`<slot name="thanks"
        >${oneOf(count, messages, language)}
        <div class="krama laid" aria-hidden="true"><i></i></div>
        ${partnerCount ? html`<p>${partner(formatCount(partnerCount, language))}</p>` : nothing}</slot
      >
      ${shared ? nothing : sharing(signing, now, true)}`,
  };
}

/** The number is the largest thing; the sentence around it is the language's. */
function oneOf(count: number, { done }: SigningMessages, language: InterfaceLanguage) {
  if (count < 2) return html`<p class="big">${done.first}</p>`;
  const number = formatCount(count, language);
  const [before, after] = done.count(number).split(number);
  return html`<p class="one"><span>${before}</span><b>${number}</b>${after}</p>`;
}

function toConfirm(known: string | undefined, { shared }: SigningController, now: Circumstances): Outcome {
  const { messages, language, petition, after } = now;
  const { confirm } = messages.done;
  // At an event the next person sees this.
  const email = shared ? undefined : known;
  const { sender } = petition;
  const { onOtherAddress } = after;
  return {
    title: confirm.title,
    lines: openEmail(confirm, language, { email, shared, sender, onOtherAddress }),
  };
}

function queued(keptUntil: Date | undefined, signing: SigningController, now: Circumstances): Outcome {
  const { messages, language, after } = now;
  const { title, text, unsaved, withdraw } = messages.queued;
  if (signing.shared)
    return { title: messages.event.queued.title, lines: html`<p>${messages.event.queued.text}</p>` };
  const words = keptUntil ? { title, text: text(formatDay(dayOf(keptUntil), language)) } : unsaved;
  return {
    title: words.title,
    lines: html`<p>${words.text}</p>
      <button class="fold" type="button" @click=${after.onWithdraw}>${withdraw}</button>
      ${sharing(signing, now, false)}`,
  };
}

function sharing(
  signing: SigningController,
  { messages, petition, language }: Circumstances,
  counts: boolean,
) {
  const title = localized(petition.title, language).text;
  const lead = petition.lead && localized(petition.lead, language).text;
  const box = shareBox({ sharing: signing.sharing, share: messages.share, title, lead, language, counts });
  return html`<slot name="share">${box}</slot>`;
}

/** Why the server took no signature, where that belongs to no field. */
export function refusal(code: string, { done, paused }: SigningMessages, { form }: Messages): string {
  const known: Partial<Record<string, string>> = {
    'petition-closed': done.closedMeanwhile,
    'petition-paused': paused,
    'refused-later': done.refusedLater,
  };
  return known[code] ?? form.unavailable;
}
