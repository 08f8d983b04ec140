import type { Petition, Summary } from '@samleng/contract';
import { html, nothing } from 'lit';
import { formatCount } from '@samleng/locales/format';
import { formatDay } from '@samleng/locales/formats/day';
import { type InterfaceLanguage, localized } from '@samleng/locales/fallback';
import type { SigningMessages } from '@samleng/locales/en/signing';

/** The outcome in words; the heading takes the focus. */
export function outcome(title: string, lines: unknown) {
  return html`<div class="outcome" part="outcome">
    <h3 tabindex="-1">${title}</h3>
    ${lines}
  </div>`;
}

type Around = {
  messages: SigningMessages;
  language: InterfaceLanguage;
  server: string;
  /** The outcome of a signature that came too late. */
  notice: string;
};

/** Why nobody can sign just now: not open yet, paused, or closed with the final count. */
export function standing(petition: Petition, { status, count, final }: Summary, around: Around) {
  const { messages, language } = around;
  const title = titleOf(petition, status, around);
  // A refusal may say no more than the title.
  const text = around.notice === title ? '' : around.notice;
  const notice = html`<p class="error" part="error" role="alert">${text}</p>`;
  if (status !== 'closed') return outcome(title, notice);
  return outcome(
    title,
    html`<p class="big">${messages.closed.count(formatCount(count, language), count)}</p>
      ${finality(petition.closesAt ? final : undefined, messages)} ${notice} ${successor(petition, around)}`,
  );
}

/** Without a day, where the server has refused a signature and could not be asked anew. */
function titleOf(
  { opensAt, closesAt }: Petition,
  status: Summary['status'],
  { messages: { paused, upcoming, closed, done }, language }: Around,
): string {
  if (status === 'closed')
    return closesAt ? closed.title(formatDay(closesAt, language)) : done.closedMeanwhile;
  return status === 'upcoming' && opensAt ? upcoming(formatDay(opensAt, language)) : paused;
}

/** The petition that can be signed instead. */
function successor({ successor: next }: Petition, { messages, language, server }: Around) {
  if (!next) return nothing;
  const title = localized(next.title, language);
  return html`<a
    class="sign go"
    part="sign"
    lang=${title.language}
    href="${server}/p/${next.petition}?lang=${language}"
    >${messages.closed.next(title.text)}</a
  >`;
}

/** The count may still rise while signatures are pending. Older servers do not say, nor one that refused and is away. */
function finality(final: boolean | undefined, { closed }: SigningMessages) {
  if (final === undefined) return nothing;
  return html`<p>${final ? closed.final : closed.notFinal}</p>`;
}
