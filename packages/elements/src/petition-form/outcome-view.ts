import type { Petition, Summary } from '@samleng/contract';
import { html, nothing } from 'lit';
import type { Messages } from '@samleng/locales/en/form';
import { formatCount, formatDay } from '@samleng/locales/format';
import { type InterfaceLanguage, localized } from '@samleng/locales/fallback';

/** The outcome in words; the heading takes the focus. */
export function outcome(title: string, lines: unknown) {
  return html`<div class="outcome" part="outcome">
    <h3 tabindex="-1">${title}</h3>
    ${lines}
  </div>`;
}

type Around = {
  words: Messages;
  language: InterfaceLanguage;
  server: string;
  /** The outcome of a signature that came too late. */
  notice: string;
};

/** Why nobody can sign just now: not open yet, paused, or closed with the final count. */
export function standing(petition: Petition, { status, count, final }: Summary, around: Around) {
  const { words, language } = around;
  const notice = html`<p class="error" part="error" role="alert">${around.notice}</p>`;
  if (status === 'paused') return outcome(words.paused, notice);
  if (status === 'upcoming')
    return outcome(words.upcoming(formatDay(petition.opensAt ?? '', language)), notice);
  const title = petition.closesAt ? words.closed.title(formatDay(petition.closesAt, language)) : '';
  return outcome(
    title,
    html`<p class="big">${words.closed.count(formatCount(count, language), count)}</p>
      ${finality(final, words)} ${notice} ${successor(petition, around)}`,
  );
}

/** The petition that can be signed instead. */
function successor({ successor: next }: Petition, { words, language, server }: Around) {
  if (!next) return nothing;
  const title = localized(next.title, language);
  return html`<a
    class="sign go"
    part="sign"
    lang=${title.language}
    href="${server}/p/${next.petition}?lang=${language}"
    >${words.closed.next(title.text)}</a
  >`;
}

/** The count may still rise while signatures are pending. Older servers do not say. */
function finality(final: boolean | undefined, { closed }: Messages) {
  if (final === undefined) return nothing;
  return html`<p>${final ? closed.final : closed.notFinal}</p>`;
}
