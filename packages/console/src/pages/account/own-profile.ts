import type { Language } from '@samleng/contract';
import { LANGUAGES } from '@samleng/contract/languages';
import { OWN_NAMES } from '@samleng/locales/languages';
import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { api, ask } from '../../api.ts';
import { ConsoleElement } from '../../console-element.ts';
import { alert, mainButton } from '../../forms/alert.ts';
import { field } from '../../forms/field.ts';
import { FormState } from '../../forms/form-state.ts';
import { formValues } from '../../forms/form-values.ts';
import { selectField } from '../../forms/select-field.ts';
import { formStyles } from '../../look/form.styles.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { session } from '../../session/current.ts';
import { toast } from '../../toasts/toasts.ts';
import { changeLanguage, language } from '../../words/words.ts';
import { accountStyles } from './account.styles.ts';

/** Name and language. */
@customElement('own-profile')
export class OwnProfileElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, formStyles, accountStyles];
  }

  readonly #state = new FormState(this);

  override render(): TemplateResult {
    const { profile } = this.words.account;
    const { wrong, sending } = this.#state;
    return html`<section class="sheet">
      <h2>${profile.title}</h2>
      <form novalidate @submit=${this.#send}>
        ${alert(wrong.form)}
        ${field({
          name: 'name',
          label: profile.name,
          hint: profile.nameHint,
          autocomplete: 'name',
          value: session.value?.account.name ?? '',
          wrong: wrong.name,
        })}
        ${selectField({
          name: 'language',
          label: profile.language,
          hint: profile.languageHint,
          options: LANGUAGES.map((offered) => [offered, OWN_NAMES[offered]]),
          value: language(),
        })}
        ${mainButton({ label: profile.button, sending })}
      </form>
    </section>`;
  }

  readonly #send = async (event: SubmitEvent) => {
    event.preventDefault();
    const { name, language: chosen } = formValues(event.target as HTMLFormElement, ['name', 'language']);
    if (!name) return this.#state.tell({ name: this.words.refusals.isMissing });
    const json = { name, language: chosen as Language };
    const changed = await this.#state.send(() => ask(api.account.$patch({ json })));
    if (!changed) return;
    await changeLanguage(json.language);
    session.value = changed;
    toast(this.words.account.profile.done);
  };
}
