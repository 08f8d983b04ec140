import { html } from 'lit';
import { byLetter, type Fields, petitionFields } from './fields-view.ts';

type SignForm = Fields & {
  /** Why the last attempt failed, where that belongs to no field. */
  notice: string;
  /** The error of a field that was left, for those who cannot see it. */
  told: string | undefined;
  /** Why it takes so long. */
  patience: string;
  /** The button was pressed and has not been answered. */
  pressed: boolean;
  sending: boolean;
  /** Address of the petition's privacy notice. */
  privacyNotice: string;
  onTouch: () => void;
  /** A field is left. */
  onLeave: (event: FocusEvent) => void;
  /** Something was typed or chosen. */
  onType: (event: Event) => void;
  onSubmit: (event: SubmitEvent) => void;
};

/** The fields, the button, and what becomes of what is written here. */
export function signForm({
  notice,
  told,
  patience,
  pressed,
  sending,
  privacyNotice,
  onTouch,
  onLeave,
  onType,
  onSubmit,
  ...fields
}: SignForm) {
  const { form } = fields.messages;
  return html`<form
    novalidate
    autocomplete=${fields.shared ? 'off' : 'on'}
    @focusin=${onTouch}
    @focusout=${onLeave}
    @input=${onType}
    @submit=${onSubmit}
    aria-busy=${pressed}
  >
    <fieldset role="none" ?disabled=${sending}>${petitionFields(fields)}</fieldset>
    <p class="error" part="error" role="alert">${notice}</p>
    <p class="unseen" role="status">${told}</p>
    <button class="sign" part="sign" aria-disabled=${pressed}>${pressed ? form.sending : form.sign}</button>
    <p class="soft patience" role="status">${patience}</p>
    <p class="soft" part="privacy">
      ${byLetter(fields.petition) ? form.privacyLetter : form.privacy}
      <a href=${privacyNotice} target="_blank" rel="noopener">${form.privacyNotice}</a>
    </p>
  </form>`;
}
