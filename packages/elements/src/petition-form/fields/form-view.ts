import { html } from 'lit';
import { byLetter, type Fields, petitionFields } from './fields-view.ts';
import type { Said } from './help.ts';

type Around = Said & {
  /** Why the last attempt failed, unless it is the fault of a field. */
  notice: string;
  /** Address of the petition's privacy notice. */
  privacyNotice: string;
};

/** The fields, the button, and the words on privacy. */
export function signForm(fields: Fields, { notice, announced, patience, privacyNotice }: Around) {
  const { pressed, step, prefetch, onTouch, onLeave, onType, onSign } = fields.form;
  const { form } = fields.words;
  return html`<form
    novalidate
    autocomplete=${prefetch.shared ? 'off' : 'on'}
    @focusin=${onTouch}
    @focusout=${onLeave}
    @input=${onType}
    @submit=${onSign}
    aria-busy=${pressed}
  >
    <fieldset role="none" ?disabled=${step.kind === 'sending'}>${petitionFields(fields)}</fieldset>
    <p class="error" part="error" role="alert">${notice}</p>
    <p class="unseen" role="status">${announced}</p>
    <button class="sign" part="sign" aria-disabled=${pressed} @click=${onSign}>
      ${pressed ? form.sending : form.sign}
    </button>
    <p class="soft patience" role="status">${patience}</p>
    <p class="soft" part="privacy">
      ${byLetter(fields.petition) ? form.privacyLetter : form.privacy}
      <a href=${privacyNotice} target="_blank" rel="noopener">${form.privacyNotice}</a>
    </p>
  </form>`;
}
