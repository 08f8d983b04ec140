import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { api, ask } from '../../api.ts';
import { EntryEdits } from '../../campaign/entry-edits.ts';
import { lineInput } from '../../campaign/inputs/line-input.ts';
import { entryStyles } from '../../campaign/entry.styles.ts';
import { sendEntry } from '../../campaign/save-entry.ts';
import { timeZoneOptions } from '../../campaign/inputs/time-zones.ts';
import type { Campaign, Localized, SavedEntry } from '../../campaign/types.ts';
import { written } from '../../campaign/inputs/filled-text.ts';
import { textsInput } from '../../campaign/inputs/texts-input.ts';
import { type Communities, communitiesFields, communitiesStyles } from './communities-fields.ts';
import { ConsoleElement } from '../../console-element.ts';
import { alert, mainButton } from '../../forms/alert.ts';
import { FormState } from '../../forms/form-state.ts';
import { formStyles } from '../../look/form.styles.ts';
import { pageStyles } from '../../look/page.styles.ts';
import { toast } from '../../toasts/toasts.ts';
import { fieldStyles } from '../petition/field.styles.ts';
import { select } from '../petition/parts/option-inputs.ts';
import { Countries } from '../../words/countries.ts';

type Typed = {
  title: Localized;
  timeZone: string;
  organiser: { name: Localized; email: string };
  sender: Localized;
  communities: { people: Communities['people']; source: TypedSource };
};

type TypedSource = { text: Localized; url: string; day: string | null };

/**
 * What a campaign says of itself.
 *
 * @fires done - It was saved.
 */
@customElement('settings-form')
export class SettingsFormElement extends ConsoleElement {
  static override get styles() {
    return [pageStyles, formStyles, fieldStyles, entryStyles, communitiesStyles];
  }

  @property({ attribute: false }) campaign!: Campaign['campaign'];
  private edits!: EntryEdits<Typed>;
  readonly #form = new FormState(this);
  readonly #countries = new Countries(this);

  override willUpdate(): void {
    this.edits ??= new EntryEdits<Typed>(this, typedOf(this.campaign));
  }

  override render(): TemplateResult {
    const { settings, save } = this.words.campaign;
    return html`<form class="sheet" novalidate @submit=${this.#save}>
      ${alert(this.#form.wrong.form)} ${textsInput(this.edits, { path: 'title', label: settings.name })}
      ${select(this.edits, {
        path: 'timeZone',
        label: settings.timeZone,
        hint: settings.timeZoneHint,
        options: timeZoneOptions(this.campaign.timeZone),
      })}
      ${this.#people()} ${communitiesFields(this.edits, this.#countries)}
      <div>${mainButton({ label: save, sending: this.#form.sending })}</div>
    </form>`;
  }

  #people(): TemplateResult {
    const { settings } = this.words.campaign;
    return html`<fieldset class="group">
        <legend>${settings.organiser}</legend>
        <p class="hint">${settings.organiserHint}</p>
        ${textsInput(this.edits, { path: 'organiser.name', label: settings.organiserName })}
        ${lineInput(this.edits, { path: 'organiser.email', inputmode: 'email', label: settings.email })}
      </fieldset>
      <fieldset class="group">
        <legend>${settings.sender}</legend>
        <p class="hint">${settings.senderHint}</p>
        ${textsInput(this.edits, { path: 'sender', label: settings.senderName })}
      </fieldset>`;
  }

  readonly #save = async (event: Event) => {
    event.preventDefault();
    const param = { campaign: this.campaign.slug };
    const json = { entry: this.#written() as SavedEntry['entry'] };
    const form = { host: this, state: this.#form, edits: this.edits };
    const saved = await sendEntry(form, () => ask(api.campaigns[':campaign'].$put({ param, json })));
    if (!saved) return;
    toast(this.words.campaign.saved);
    this.dispatchEvent(new Event('done'));
  };

  #written(): object {
    const { title, timeZone, organiser, sender, communities } = this.edits.entry;
    const [name, email] = [written(organiser.name), organiser.email.trim()];
    return {
      slug: this.campaign.slug,
      title: written(title) ?? {},
      timeZone,
      organiser: name === undefined && email === '' ? undefined : { name: name ?? {}, email },
      sender: written(sender),
      communities: writtenCommunities(communities),
    };
  }
}

function typedOf({ title, timeZone, organiser, sender = {}, communities }: Campaign['campaign']): Typed {
  const { text = {}, url = '', day = null } = communities?.source ?? {};
  return {
    title,
    timeZone,
    organiser: organiser ?? { name: {}, email: '' },
    sender,
    communities: { people: communities?.people ?? {}, source: { text, url, day } },
  };
}

/** Without what was left empty; undefined when nothing was written. */
function writtenCommunities({ people, source }: Typed['communities']): Communities | undefined {
  const { text, url, day } = { ...source, text: written(source.text), url: source.url.trim() };
  const named = { ...(text && { text }), ...(url !== '' && { url }), ...(day !== null && { day }) };
  const isNamed = Object.keys(named).length > 0;
  if (Object.keys(people).length === 0 && !isNamed) return undefined;
  return { people, ...(isNamed && { source: named }) };
}
