import type { Language } from '@samleng/contract';
import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { api, ask } from '../../api.ts';
import { ConsoleElement } from '../../console-element.ts';
import { choicesStyles } from '../../forms/choices.styles.ts';
import { emailOf } from '../../forms/email.ts';
import { FormState } from '../../forms/form-state.ts';
import { formValues } from '../../forms/form-values.ts';
import { formStyles } from '../../look/form.styles.ts';
import { pageStyles } from '../../look/page.styles.ts';
import type { Role } from '../../session/types.ts';
import '../../views/console-dialog.ts';
import { toCopyStyles } from '../../views/to-copy.ts';
import { invitedView, inviteForm } from './invite-views.ts';
import { standingOf } from './role-fields.ts';
import type { Invited, Partner } from './types.ts';

type View = { kind: 'form'; role: Role } | { kind: 'made'; email: string; invited: Invited };

/**
 * Invites somebody, then shows the link, the only time that it is told.
 *
 * @fires done Once the invitation is made.
 * @fires close As it closes, made or not.
 */
@customElement('invite-person')
export class InvitePersonElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, formStyles, choicesStyles, toCopyStyles];
  }

  @property({ attribute: false }) partners: readonly Partner[] = [];
  @state() private view: View = { kind: 'form', role: 'campaigner' };
  readonly #state = new FormState(this);

  override render(): TemplateResult {
    return html`<console-dialog heading=${this.words.people.invite.title} @close=${this.#close}>
      ${this.#content()}
    </console-dialog>`;
  }

  #content(): TemplateResult {
    const { view } = this;
    if (view.kind === 'made') return invitedView({ ...view, done: this.#close });
    return inviteForm({
      role: view.role,
      partners: this.partners,
      state: this.#state,
      choose: (role) => (this.view = { kind: 'form', role }),
      send: (event) => this.#send(event, view.role),
    });
  }

  readonly #close = () => this.dispatchEvent(new Event('close'));

  async #send(event: SubmitEvent, role: Role): Promise<void> {
    event.preventDefault();
    const values = formValues(event.target as HTMLFormElement, ['email', 'language', 'partner']);
    const [email, standing] = [emailOf(values.email), standingOf(role, values.partner)];
    const { isMissing, notAnEmail, noSuchPartner } = this.words.refusals;
    if (!email || !standing)
      return this.#state.tell({
        ...(!email && { email: values.email ? notAnEmail : isMissing }),
        ...(!standing && { partner: noSuchPartner }),
      });
    const json = { ...standing, email, language: values.language as Language };
    const invited = await this.#state.send(() => ask(api.people.invitations.$post({ json })));
    if (!invited) return;
    this.view = { kind: 'made', email, invited };
    this.dispatchEvent(new Event('done'));
  }
}
