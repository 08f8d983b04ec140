import type { Petition, Summary } from '@samleng/contract';
import { html, nothing } from 'lit';
import type { Messages } from '@samleng/locales/en/form';
import { type InterfaceLanguage, localized } from '@samleng/locales/fallback';
import type { AheadController } from './prefetch.ts';
import { type Field, FIELDS } from './fields/fields.ts';
import { isOver, outcome, type Over, standing } from './outcome-view.ts';
import { signForm } from './fields/form-view.ts';
import type { SigningController, Step } from './signing/signing-controller.ts';

export type Action = {
  server: string;
  /** The petition's name in URLs. */
  slug: string;
  partner: string | undefined;
  petition: Petition;
  summary: Summary;
  language: InterfaceLanguage;
  words: Messages;
  ahead: AheadController;
  signing: SigningController | undefined;
  step: Step;
  /** The next one to sign here is somebody else. */
  shared: boolean;
  unfolded: boolean;
  pressed: boolean;
  onUnfold: (first: Field) => void;
  onTouch: () => void;
  onType: (event: Event) => void;
  onTakeEmail: (email: string) => void;
  onSubmit: (event: SubmitEvent) => void;
  onNextPerson: () => void;
  onOtherAddress: () => void;
  onWithdraw: () => void;
};

/** What the visitor can do with the petition: sign it, read what became of that, or read why nobody can. */
export function action(now: Action) {
  const { petition, summary, step, shared } = now;
  const isGiven = isOver(step);
  if (summary.status !== 'open' && !isGiven)
    return html`${staffNotes(now)} ${standing(petition, summary, now.words, now.language, notice(now))}`;
  // The form stays until the signature counts: if it is refused later, or the address was wrong, nothing
  // that was typed is lost. Not where the next one to see it is somebody else.
  const counts = step.kind === 'done' && step.next === 'done';
  const formStays = !isGiven || (!counts && !shared);
  return html`${staffNotes(now)} ${isGiven ? given(step, now) : nothing}
  ${formStays ? html`<div ?hidden=${isGiven}>${form(now)}</div>` : nothing}`;
}

function staffNotes({ ahead: { chunk, messages }, signing, language }: Action) {
  return signing?.event && messages ? chunk?.staffNotes(signing.event, messages, language) : nothing;
}

/** Why the last attempt failed, where that belongs to no field. */
function notice({ ahead: { chunk, messages }, signing, step, words }: Action): string {
  const problem = (step.kind === 'filling' && step.problem) || signing?.refusedLater;
  if (!problem) return '';
  return chunk && messages ? chunk.refusal(problem, messages, words) : words.form.unavailable;
}

function given(step: Over, now: Action) {
  const { ahead, signing, shared, onNextPerson } = now;
  const { chunk, messages } = ahead;
  if (!chunk || !messages) return nothing;
  const { title, lines } = chunk.given(step, {
    ...now,
    messages,
    partnerCount: signing?.partnerCount,
    after: shared ? chunk.nextPerson(messages, onNextPerson) : share(now),
  });
  return outcome(title, lines);
}

function share({ ahead: { chunk, messages }, signing, server, slug, partner, petition, language }: Action) {
  return chunk?.shareBox({
    server,
    petition: slug,
    partner,
    title: localized(petition.title, language).text,
    share: messages!.share,
    invited: signing?.invited ?? 0,
    onInvite: () => signing?.invite(),
  });
}

function form(now: Action) {
  const { ahead, signing, step, petition, language, words, server, slug, onTakeEmail } = now;
  const { chunk, messages, countries, guessed } = ahead;
  const { commentLength = 0, likelyEmail, told } = signing?.inline ?? {};
  const errors = errorTexts(now);
  const known = chunk && messages;
  return signForm({
    ...now,
    messages: words,
    countries,
    errors,
    told: told && errors[told],
    hints: known ? chunk.hints(messages, language, { commentLength, countryGuessed: guessed }) : {},
    meantEmail: known && likelyEmail ? chunk.meantEmail(likelyEmail, messages, onTakeEmail) : nothing,
    notice: notice(now),
    patience: (signing?.slow && messages?.slow) || (signing?.withdrawn && messages?.queued.withdrawn) || '',
    sending: step.kind === 'sending',
    privacyNotice: `${server}/p/${encodeURIComponent(slug)}/privacy?lang=${language}`,
    onLeave: (event) => signing?.inline.left(event, petition),
  });
}

function errorTexts({ ahead: { chunk, messages }, signing }: Action): Partial<Record<Field, string>> {
  const errors = signing?.errors ?? {};
  const wrong = FIELDS.filter((field) => errors[field]);
  return Object.fromEntries(
    wrong.map((field) => [field, chunk!.errorText(field, errors[field]!, messages!.errors)]),
  );
}
