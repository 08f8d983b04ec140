import type { Petition, Summary } from '@samleng/contract';
import { html, nothing } from 'lit';
import type { Messages } from '@samleng/locales/en/form';
import { formatCount } from '@samleng/locales/format';
import { formatDay } from '@samleng/locales/formats/day';
import type { InterfaceLanguage } from '@samleng/locales/fallback';

/** The outcome in words; the heading takes the focus. */
export function outcome(title: string, lines: unknown) {
  return html`<div class="outcome" part="outcome">
    <h3 tabindex="-1">${title}</h3>
    ${lines}
  </div>`;
}

/**
 * Why nobody can sign just now: not open yet, paused, or closed with the final count.
 *
 * @param text The outcome of a signature that came too late.
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

/** The count may still rise while signatures are pending. Older servers do not say. */
function finality(final: boolean | undefined, { closed }: Messages) {
  if (final === undefined) return nothing;
  return html`<p>${final ? closed.final : closed.notFinal}</p>`;
}
