import type { Petition, Summary } from '@samleng/contract';
import { html, nothing } from 'lit';
import type { Messages } from '@samleng/locales/en/form';
import type { InterfaceLanguage } from '@samleng/locales/fallback';
import { signForm } from './fields/form-view.ts';
import type { FormController } from './form-controller.ts';
import type { Afterwards } from './signing/given.ts';
import { isOver, type Over, type Step } from './step.ts';

/** Beside the story: why nobody can sign, the form, or the outcome of the signature. */
type View = { kind: 'standing' } | { kind: 'form' } | { kind: 'given'; step: Over };

export type Action = {
  petition: Petition;
  summary: Summary;
  language: InterfaceLanguage;
  words: Messages;
  form: FormController;
  server: string;
  /** Address of the petition's privacy notice. */
  privacyNotice: string;
  after: Afterwards;
};

export function action(now: Action) {
  const { summary, form } = now;
  const view = viewOf(summary.status, form.step);
  const isForm = view.kind === 'form';
  const instead = view.kind === 'given' ? given(view.step, now) : isForm ? nothing : standing(now);
  return html`${staffNotes(now)} ${instead}
  ${isForm || stays(view, now) ? html`<div class="action" ?hidden=${!isForm}><slot name="before-fields"></slot>${formOf(now)}</div>` : nothing}`;
}

function viewOf(status: Summary['status'], step: Step): View {
  if (isOver(step)) return { kind: 'given', step };
  return { kind: status === 'open' ? 'form' : 'standing' };
}

/**
 * The form stays, hidden, so that nothing typed is lost: until the signature counts, since it may be refused later,
 * and while the petition is paused.
 */
function stays(view: View, { summary, form }: Action): boolean {
  if (view.kind !== 'given') return summary.status === 'paused';
  const { step } = view;
  return !form.prefetch.shared && !(step.kind === 'done' && step.next === 'done');
}

function staffNotes({ form, language }: Action) {
  const { ready } = form.prefetch;
  return ready?.signing.event && ready.chunk.staffNotes(ready.signing.event, ready.messages, language);
}

/** Why the last attempt failed, unless it is the fault of a field. */
function notice({ form: { prefetch, step }, words }: Action): string {
  const { ready } = prefetch;
  const problem = (step.kind === 'filling' && step.problem) || ready?.signing.refusedLater;
  if (!problem) return '';
  return ready ? ready.chunk.refusal(problem, ready.messages, words) : words.form.unavailable;
}

/** Its code comes with that for signing, which such a petition fetches too: signatures may wait here. */
function standing(now: Action) {
  const { petition, summary, language, form, server } = now;
  const { chunk, messages } = form.prefetch.ready!;
  return chunk.standing(petition, summary, { messages, language, server, notice: notice(now) });
}

function given(step: Over, { petition, summary, language, form, after }: Action) {
  const { chunk, messages, signing } = form.prefetch.ready!;
  const shown = chunk.given(step, signing, { messages, language, petition, count: summary.count, after });
  return chunk.outcome(shown.title, shown.lines);
}

function formOf(now: Action) {
  const { petition, language, words, form, privacyNotice } = now;
  const { ready, guessed } = form.prefetch;
  const help = ready?.chunk.help(ready.signing, ready.messages, language, guessed, form.onTakeEmail);
  const fields = { petition, words, language, form, help: help ?? { errors: {}, hints: {} } };
  return signForm(fields, {
    notice: notice(now),
    announced: help?.announced,
    patience: help?.patience,
    privacyNotice,
  });
}
