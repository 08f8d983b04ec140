import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { api, ask } from '../../api.ts';
import { ConsoleElement } from '../../console-element.ts';
import { alert, mainButton } from '../../forms/alert.ts';
import { choicesStyles } from '../../forms/choices.styles.ts';
import { FormState } from '../../forms/form-state.ts';
import { formValues } from '../../forms/form-values.ts';
import { formStyles } from '../../look/form.styles.ts';
import { pageStyles } from '../../look/page.styles.ts';
import type { Role } from '../../session/types.ts';
import { toast } from '../../toasts/toasts.ts';
import '../../views/console-dialog.ts';
import { placeKey } from '../../views/partner-name.ts';
import { roleFields, standingOf } from './role-fields.ts';
import type { Partner, Person } from './types.ts';

/**
 * Gives somebody another role.
 *
 * @fires done Once they have it.
 * @fires close As it closes without.
 */
@customElement('change-role')
export class ChangeRoleElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, formStyles, choicesStyles];
  }

  @property({ attribute: false }) person!: Person;
  @property({ attribute: false }) partners: readonly Partner[] = [];
  @state() private chosen: Role | undefined;
  readonly #state = new FormState(this);

  override render(): TemplateResult {
    const { change } = this.words.people;
    const { wrong, sending } = this.#state;
    return html`<console-dialog heading=${change.title(this.person.name)} @close=${this.#close}>
      <form novalidate @submit=${this.#send}>
        ${alert(wrong.form)}
        ${roleFields({
          role: this.#role,
          partners: this.partners,
          place: placeKey(this.person),
          wrong,
          choose: (role) => (this.chosen = role),
        })}
        ${mainButton({ label: change.button, sending })}
      </form>
    </console-dialog>`;
  }

  get #role(): Role {
    return this.chosen ?? this.person.role;
  }

  readonly #close = () => this.dispatchEvent(new Event('close'));

  readonly #send = async (event: SubmitEvent) => {
    event.preventDefault();
    const { partner: place } = formValues(event.target as HTMLFormElement, ['partner']);
    const json = standingOf(this.#role, place);
    if (!json) return this.#state.tell({ partner: this.words.refusals.noSuchPartner });
    const { id, name } = this.person;
    const isDone = await this.#state.send(async () => {
      await ask(api.people[':id'].$patch({ param: { id }, json }));
      return true;
    });
    if (!isDone) return;
    toast(this.words.people.change.done(name, this.words.shell.roles[json.role]));
    this.dispatchEvent(new Event('done'));
  };
}
