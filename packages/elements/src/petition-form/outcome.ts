import type { Petition, Summary } from '@samleng/contract';
import { html, nothing } from 'lit';
import type { Messages } from '../locales/en.ts';
import { formatCount, formatDay } from '../locales/format.ts';
import type { InterfaceLanguage } from '../locales/language.ts';
import type { Step } from './signing.ts';

/** What became of the signature, in words; the heading takes the focus. */
function outcome(title: string, lines: unknown) {
  return html`<div class="outcome" part="outcome">
    <h3 tabindex="-1">${title}</h3>
    ${lines}
  </div>`;
}

/** A step after which the signer has nothing more to do in the form. */
export type Over = Extract<Step, { kind: 'done' | 'queued' }>;

export function isOver(step: Step): step is Over {
  return step.kind === 'done' || step.kind === 'queued';
}

type Circumstances = {
  messages: Messages;
  summary: Summary;
  /** The next one to sign here is somebody else. */
  shared: boolean;
  /** What can be done next: sharing, or handing over to the next person. */
  after: unknown;
  /** The address was not the right one: back to the form. */
  onOtherAddress: () => void;
};

/** What became of a signature that was given: counted, to be confirmed by letter, or waiting for the line. */
export function given(step: Over, circumstances: Circumstances) {
  const { messages, summary, shared, after } = circumstances;
  const words = wordsFor(step, messages, summary.count, shared);
  return outcome(
    words.title,
    html`<p>${words.text}</p>
      ${sentTo(step, circumstances)} ${after}`,
  );
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

function wordsFor(step: Over, { done, event, queued }: Messages, count: number, shared: boolean) {
  if (step.kind === 'queued') return shared ? event.queued : queued;
  if (step.next === 'confirm') return done.confirm;
  return { title: done.title, text: count > 1 ? done.count(formatCount(count)) : done.first };
}

/** Why the server took no signature, where that belongs to no field. */
export function refusal(code: string, { done: words, errors, paused }: Messages): string {
  const known: Partial<Record<string, string>> = {
    'petition-closed': words.closedMeanwhile,
    'petition-paused': paused,
    'refused-later': words.refusedLater,
  };
  return known[code] ?? errors.unavailable;
}

/**
 * Why nobody can sign just now: not open yet, paused, or closed with the final count.
 *
 * @param text What became of a signature that came too late.
 */
export function standing(
  petition: Petition,
  { status, count, final }: Summary,
  messages: Messages,
  language: InterfaceLanguage,
  text = '',
) {
  const notice = html`<p class="error" role="alert">${text}</p>`;
  if (status === 'paused') return outcome(messages.paused, notice);
  if (status === 'upcoming')
    return outcome(messages.upcoming(formatDay(petition.opensAt ?? '', language)), notice);
  const title = petition.closesAt ? messages.closed.title(formatDay(petition.closesAt, language)) : '';
  return outcome(
    title,
    html`<p class="big">
        ${messages.closed.count(formatCount(count), new Intl.PluralRules(language).select(count))}
      </p>
      ${finality(final, messages)} ${notice}`,
  );
}

/** Where letters are still to be opened, the count may rise; a server of before tells neither. */
function finality(final: boolean | undefined, { closed }: Messages) {
  if (final === undefined) return nothing;
  return html`<p>${final ? closed.final : closed.notFinal}</p>`;
}
