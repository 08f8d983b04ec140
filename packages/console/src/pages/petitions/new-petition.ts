import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { api, ask } from '../../api.ts';
import { ConsoleElement } from '../../console-element.ts';
import { alert } from '../../forms/alert.ts';
import { field } from '../../forms/field.ts';
import { FormState } from '../../forms/form-state.ts';
import { formValues } from '../../forms/form-values.ts';
import { formStyles } from '../../look/form.styles.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { isProblem } from '../../requests/api-problem.ts';
import { navigate } from '../../router/location.ts';
import '../../views/console-dialog.ts';
import { fieldStyles } from '../petition/field.styles.ts';
import type { Overview } from '../petition/model/petition-types.ts';
import { inOwn, titleOf } from '../../words/shown.ts';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Makes a draft, blank or like another petition.
 *
 * @fires closed - None was made.
 */
@customElement('new-petition')
export class NewPetitionElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, formStyles, fieldStyles];
  }

  @property({ attribute: false }) campaigns!: readonly Overview[];
  readonly #form = new FormState(this);

  override render(): TemplateResult {
    const { make, create } = this.words.petitions;
    const close = () => this.dispatchEvent(new Event('closed'));
    return html`<console-dialog .heading=${make} @close=${close}>
      <form id="new" novalidate @submit=${this.#make}>
        <p>${create.text}</p>
        ${alert(this.#form.wrong.form)} ${this.campaigns.length > 1 ? this.#campaign() : nothing}
        ${this.#from()}
        ${field({
          name: 'slug',
          label: create.slug,
          hint: create.slugHint(`${location.host}/p/…`),
          autocomplete: 'off',
          wrong: this.#form.wrong.slug,
        })}
      </form>
      <wa-button slot="actions" appearance="plain" @click=${close}
        >${this.words.petitionState.cancel}</wa-button
      >
      <wa-button slot="actions" variant="brand" ?loading=${this.#form.sending} @click=${this.#submit}
        >${create.button}</wa-button
      >
    </console-dialog>`;
  }

  #campaign(): TemplateResult {
    return html`<div class="field">
      <label for="campaign">${this.words.petitions.create.campaign}</label>
      <select id="campaign" name="campaign">
        ${this.campaigns.map(({ slug, title }) => html`<option value=${slug}>${inOwn(title)}</option>`)}
      </select>
    </div>`;
  }

  #from(): TemplateResult {
    const { from, blank, copy } = this.words.petitions.create;
    const asked = new URLSearchParams(location.search).get('copyOf');
    const petitions = this.campaigns.flatMap((campaign) => campaign.petitions);
    return html`<div class="field">
      <label for="from">${from}</label>
      <select id="from" name="from">
        <option value="">${blank}</option>
        ${petitions.map(
          ({ slug, title }) =>
            html`<option value=${slug} ?selected=${slug === asked}>${copy(titleOf(title, slug))}</option>`,
        )}
      </select>
    </div>`;
  }

  readonly #submit = () => this.renderRoot.querySelector('form')!.requestSubmit();

  readonly #make = async (event: SubmitEvent) => {
    event.preventDefault();
    const { slugWrong, slugTaken } = this.words.petitions.create;
    const values = formValues(event.target as HTMLFormElement, ['campaign', 'from', 'slug']);
    const slug = values.slug.toLowerCase();
    if (!SLUG.test(slug)) return this.#form.tell({ slug: slugWrong });
    const copyOf = values.from || undefined;
    const made = await this.#form.send(async () => {
      try {
        const param = {
          campaign: this.#campaignOf(copyOf) ?? (values.campaign || this.campaigns[0]!.slug),
        };
        const json = { slug, ...(copyOf !== undefined && { copyOf }) };
        return await ask(api.campaigns[':campaign'].petitions.$post({ param, json }));
      } catch (error) {
        if (!isProblem(error, 'invalid-input')) throw error;
        return undefined;
      }
    });
    if (made) navigate(`/petitions/${made.petition}`);
    else if (this.#form.wrong.form === undefined) await this.#form.tell({ slug: slugTaken });
  };

  /** A copy stays in the campaign of its original. */
  #campaignOf(copied: string | undefined): string | undefined {
    return this.campaigns.find(({ petitions }) => petitions.some(({ slug }) => slug === copied))?.slug;
  }
}
