import type { Petition, Summary } from '@samleng/contract';
import { html, nothing } from 'lit';
import type { Messages } from '@samleng/locales/en/form';
import { formatCount, formatDay } from '@samleng/locales/format';
import type { InterfaceLanguage } from '@samleng/locales/fallback';
import type { Step } from './signing/signing-controller.ts';

/** What became of the signature, in words; the heading takes the focus. */
export function outcome(title: string, lines: unknown) {
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
  const notice = html`<p class="error" part="error" role="alert">${text}</p>`;
  if (status === 'paused') return outcome(messages.paused, notice);
  if (status === 'upcoming')
    return outcome(messages.upcoming(formatDay(petition.opensAt ?? '', language)), notice);
  const title = petition.closesAt ? messages.closed.title(formatDay(petition.closesAt, language)) : '';
  return outcome(
    title,
    html`<p class="big">${messages.closed.count(formatCount(count, language), count)}</p>
      ${finality(final, messages)} ${notice}`,
  );
}

/** Where letters are still to be opened, the count may rise; a server of before tells neither. */
function finality(final: boolean | undefined, { closed }: Messages) {
  if (final === undefined) return nothing;
  return html`<p>${final ? closed.final : closed.notFinal}</p>`;
}
