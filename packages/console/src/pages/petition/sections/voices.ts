import { html, nothing, type TemplateResult } from 'lit';
import type { Voice } from '../model/petition-types.ts';
import { localizedInput } from '../parts/localized-input.ts';
import { count, inOwn } from '../../../words/shown.ts';
import { href } from '../../../router/location.ts';
import { folded, type Shown } from './section.ts';

/** Words of people beside the petition. Those of a signer are chosen where signatures are; here they are worded. */
export function voicesSection(shown: Shown): TemplateResult {
  const { editing, words } = shown;
  const { voices } = words;
  const { entry, edited } = editing;
  return folded(
    voices.heading,
    entry.voices.length === 0 ? voices.none : count(entry.voices.length),
    html`<p class="hint">${voices.hint}</p>
      ${
        edited.signed
          ? html`<p><a href=${href(`/petitions/${entry.slug}/comments`)}>${voices.comments}</a></p>`
          : nothing
      }
      ${entry.voices.map((voice, at) => oneVoice(shown, voice, at))}
      ${edited.donations.length === 0 ? nothing : addVoice(shown)}`,
  );
}

function oneVoice(shown: Shown, voice: Voice, at: number): TemplateResult {
  const { editing, words } = shown;
  const { voices } = words;
  const path = `voices[${at}]`;
  const donor = editing.edited.donations.find(({ slug }) => slug === voice.donation);
  return html`<fieldset class="group">
    <legend>${donor === undefined ? voices.ofSigner : voices.ofDonor(inOwn(donor.name))}</legend>
    ${localizedInput(editing, {
      path: `${path}.text`,
      label: voices.text,
      rows: 2,
      shown,
    })}
    <button type="button" class="link-button quiet" @click=${() => editing.set(path, undefined)}>
      ${voices.remove}
    </button>
  </fieldset>`;
}

function addVoice({ editing, words }: Shown): TemplateResult {
  const { entry, edited } = editing;
  const add = ({ target }: Event) => {
    const select = target as HTMLSelectElement;
    if (select.value !== '') editing.set('voices', [...entry.voices, { text: {}, donation: select.value }]);
    select.value = '';
  };
  return html`<div class="field">
    <label for="add-voice">${words.voices.add}</label>
    <select id="add-voice" @change=${add}>
      <option value=""></option>
      ${edited.donations.map(({ slug, name }) => html`<option value=${slug}>${inOwn(name)}</option>`)}
    </select>
  </div>`;
}
