import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import '@awesome.me/webawesome/dist/components/button/button.js';
import { api, ask } from '../../api.ts';
import { EntryEdits } from '../../campaign/entry-edits.ts';
import { lineInput } from '../../campaign/inputs/line-input.ts';
import { entryStyles } from '../../campaign/entry.styles.ts';
import { sendEntry } from '../../campaign/save-entry.ts';
import { timeZoneOptions } from '../../campaign/inputs/time-zones.ts';
import type { Localized } from '../../campaign/types.ts';
import { written } from '../../campaign/inputs/filled-text.ts';
import { textsInput } from '../../campaign/inputs/texts-input.ts';
import { ConsoleElement } from '../../console-element.ts';
import { alert } from '../../forms/alert.ts';
import { FormState } from '../../forms/form-state.ts';
import { formStyles } from '../../look/form.styles.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { navigate } from '../../router/location.ts';
import '../../views/console-dialog.ts';
import { fieldStyles } from '../petition/field.styles.ts';
import { select } from '../petition/parts/option-inputs.ts';

type Typed = { title: Localized; slug: string; timeZone: string; petition: string };

/** Where the campaign's first people are, until another is chosen. */
const TIME_ZONE = 'Asia/Phnom_Penh';

/**
 * Makes a campaign with one blank draft.
 *
 * @fires close - None was made.
 */
@customElement('new-campaign')
export class NewCampaignElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, formStyles, fieldStyles, entryStyles];
  }

  readonly #edits = new EntryEdits<Typed>(this, { title: {}, slug: '', timeZone: TIME_ZONE, petition: '' });
  readonly #form = new FormState(this);

  override render(): TemplateResult {
    const { make, cancel } = this.words.campaign;
    return html`<console-dialog .heading=${make.open} @close=${this.#close}>
      <form novalidate @submit=${this.#make}>
        <p>${make.text}</p>
        ${alert(this.#form.wrong.form)} ${this.#fields()}
        <button type="submit" hidden></button>
      </form>
      <wa-button slot="actions" appearance="plain" @click=${this.#close}>${cancel}</wa-button>
      <wa-button slot="actions" variant="brand" ?loading=${this.#form.sending} @click=${this.#submit}>
        ${make.button}
      </wa-button>
    </console-dialog>`;
  }

  #fields(): TemplateResult {
    const { make, settings } = this.words.campaign;
    const edits = this.#edits;
    return html`${textsInput(edits, { path: 'title', label: settings.name })}
    ${lineInput(edits, { path: 'slug', label: make.slug, hint: make.slugHint })}
    ${lineInput(edits, { path: 'petition', label: make.petition, hint: make.petitionHint(`${location.host}/p/…`) })}
    ${select(edits, {
      path: 'timeZone',
      label: settings.timeZone,
      hint: settings.timeZoneHint,
      options: timeZoneOptions(TIME_ZONE),
    })}`;
  }

  readonly #close = () => this.dispatchEvent(new Event('close'));

  readonly #submit = () => this.renderRoot.querySelector('form')!.requestSubmit();

  readonly #make = async (event: Event) => {
    event.preventDefault();
    const { title, slug, timeZone, petition } = this.#edits.entry;
    const json = {
      title: written(title) ?? {},
      slug: slug.trim().toLowerCase(),
      timeZone,
      petition: petition.trim().toLowerCase(),
    };
    const form = { host: this, state: this.#form, edits: this.#edits };
    const made = await sendEntry(form, () => ask(api.campaigns.$post({ json })));
    if (made) navigate(`/petitions/${json.petition}`);
  };
}
