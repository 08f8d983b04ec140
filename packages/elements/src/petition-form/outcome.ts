import type { Petition, Summary } from '@samleng/contract';
import { html } from 'lit';
import type { Messages } from '../locales/en.ts';
import { formatCount, formatDay } from '../locales/format.ts';
import type { InterfaceLanguage } from '../locales/language.ts';

/** What became of the signature, in words; the heading takes the focus. */
function outcome(title: string, lines: unknown) {
  return html`<div class="outcome" part="outcome">
    <h3 tabindex="-1">${title}</h3>
    ${lines}
  </div>`;
}

/** Thanks, with the new count once the server has told it. */
export function done(messages: Messages, next: 'done' | 'confirm', summary: Summary, share: unknown) {
  const { confirm, first, count } = messages.done;
  const counted = summary.count > 1 ? count(formatCount(summary.count)) : first;
  const line = next === 'confirm' ? confirm : counted;
  return outcome(
    messages.done.title,
    html`<p>${line}</p>
      ${share}`,
  );
}

/** Nothing is lost: it waits here. */
export function queued({ queued }: Messages, share: unknown) {
  return outcome(
    queued.title,
    html`<p>${queued.text}</p>
      ${share}`,
  );
}

/** Why the server took no signature, where that belongs to no field. */
export function refusal(code: string, { done: words, errors, paused }: Messages): string {
  const known: Partial<Record<string, string>> = {
    'petition-closed': words.closedMeanwhile,
    'petition-paused': paused,
    'refused-later': words.refusedLater,
    'too-many-requests': errors.tooMany,
  };
  return known[code] ?? errors.unavailable;
}

/**
 * Why nobody can sign just now: not open yet, paused, or closed with the final count.
 *
 * @param notice What became of a signature that came too late.
 */
export function standing(
  petition: Petition,
  { status, count }: Summary,
  messages: Messages,
  language: InterfaceLanguage,
  notice = '',
) {
  const said = html`<p class="error" role="alert">${notice}</p>`;
  if (status === 'paused') return outcome(messages.paused, said);
  if (status === 'upcoming')
    return outcome(messages.upcoming(formatDay(petition.opensAt ?? '', language)), said);
  const title = petition.closesAt ? messages.closed.title(formatDay(petition.closesAt, language)) : '';
  return outcome(
    title,
    html`<p class="big">
        ${messages.closed.count(formatCount(count), new Intl.PluralRules(language).select(count))}
      </p>
      ${said}`,
  );
}
