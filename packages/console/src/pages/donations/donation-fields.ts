import { LANGUAGES } from '@samleng/contract/languages';
import { OWN_NAMES } from '@samleng/locales/languages';
import { html, type TemplateResult } from 'lit';
import type { EntryEdits } from '../../campaign/entry-edits.ts';
import { lineInput } from '../../campaign/inputs/line-input.ts';
import { textsInput } from '../../campaign/inputs/texts-input.ts';
import { words } from '../../words/words.ts';
import { checkbox, choice, select } from '../petition/parts/option-inputs.ts';
import { dayInput, numberInput, textInput } from '../petition/parts/inputs.ts';
import { letterInput } from './letter-input.ts';
import { CURRENCIES } from './money-text.ts';
import type { TypedDonation } from './typed-donation.ts';

type Edits = EntryEdits<TypedDonation>;

export function donationFields(edits: Edits): TemplateResult {
  const { form } = words().donations;
  return html`${donor(edits)}
    <div class="pair">
      ${lineInput(edits, { path: 'amount.minor', inputmode: 'decimal', label: form.amount, hint: form.amountHint })}
      ${select(edits, {
        path: 'amount.currency',
        label: form.currency,
        options: CURRENCIES.map((code) => ({ value: code, label: code })),
      })}
    </div>
    ${checkbox(edits, { path: 'showAmount', label: form.showAmount })}
    ${dayInput(edits, { path: 'receivedOn', label: form.receivedOn })} ${more(edits)}`;
}

function donor(edits: Edits): TemplateResult {
  const { form } = words().donations;
  const { person, organisation } = form.kinds;
  return html`${choice(edits, {
    path: 'donor.kind',
    label: form.donor,
    options: [
      { value: 'person', label: person },
      { value: 'organisation', label: organisation },
    ],
  })}
  ${textsInput(edits, { path: 'donor.name', label: form.name })}
  ${checkbox(edits, { path: 'anonymous', label: form.anonymous, hint: form.anonymousHint })}`;
}

function more(edits: Edits): TemplateResult {
  const { form } = words().donations;
  return html`<fieldset class="group">
      <legend>${form.message}</legend>
      ${textInput(edits, { path: 'message.text', label: form.messageText, rows: 2 })}
      ${select(edits, {
        path: 'message.language',
        label: form.messageLanguage,
        options: LANGUAGES.map((code) => ({ value: code, label: OWN_NAMES[code] })),
      })}
    </fieldset>
    ${textsInput(edits, { path: 'inMemoryOf', label: form.inMemoryOf })} ${letterInput(edits)}
    ${numberInput(edits, { path: 'featured', label: form.featured, hint: form.featuredHint })}`;
}
