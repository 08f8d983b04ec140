import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { api, ask } from '../../../api.ts';
import { ConsoleElement } from '../../../console-element.ts';
import { alert } from '../../../forms/alert.ts';
import { FormState } from '../../../forms/form-state.ts';
import { formStyles } from '../../../look/form.styles.ts';
import { pageStyles } from '../../../look/page.styles.ts';
import { navigate } from '../../../router/location.ts';
import { toast } from '../../../toasts/toasts.ts';
import '../../../views/console-dialog.ts';
import { keep } from '../model/kept.ts';

/** Deletes a draft, after asking. */
@customElement('remove-draft')
export class RemoveDraftElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, formStyles];
  }

  @property() petition = '';
  @state() private isAsked = false;
  readonly #form = new FormState(this);

  override render(): TemplateResult {
    const { button } = this.words.petitionEditor.removeDraft;
    return html`<button type="button" class="link-button" @click=${() => (this.isAsked = true)}>
        ${button}
      </button>
      ${this.isAsked ? this.#dialog() : nothing}`;
  }

  #dialog(): TemplateResult {
    const { title, text, button } = this.words.petitionEditor.removeDraft;
    const close = () => (this.isAsked = false);
    return html`<console-dialog .heading=${title} @close=${close}>
      <p>${text}</p>
      ${alert(this.#form.wrong.form)}
      <wa-button slot="actions" appearance="plain" @click=${close}
        >${this.words.petitionState.cancel}</wa-button
      >
      <wa-button slot="actions" variant="danger" ?loading=${this.#form.sending} @click=${this.#remove}
        >${button}</wa-button
      >
    </console-dialog>`;
  }

  readonly #remove = async () => {
    const param = { petition: this.petition };
    const removed = await this.#form.send(async () => {
      await ask(api.petitions[':petition'].$delete({ param }));
      return true;
    });
    if (!removed) return;
    keep(this.petition, undefined);
    toast(this.words.petitionEditor.removeDraft.done);
    navigate('/petitions', { replace: true });
  };
}
