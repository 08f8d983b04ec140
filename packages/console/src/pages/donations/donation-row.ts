import { formatMoney } from '@samleng/locales/format-money';
import { html, nothing, type TemplateResult } from 'lit';
import { rowMenu } from '../../campaign/row-menu.ts';
import type { Donation } from '../../campaign/types.ts';
import { language, words } from '../../words/words.ts';
import { day, inOwn } from '../../words/shown.ts';
import { letterPath } from './letter-input.ts';

type Actions = { change: () => void; remove: () => void };

/** A donation as those who run the campaign see it. */
export function donationRow(donation: Donation, { change, remove }: Actions): TemplateResult {
  const { donations } = words();
  const { donor, amount, anonymous, showAmount, receivedOn, letter, featured } = donation;
  const name = inOwn(donor.name);
  return html`<li>
    <div class="what">
      <span class="name">
        ${name} ${anonymous ? badge(donations.anonymous) : nothing}
        ${featured === undefined ? nothing : badge(donations.featured)}
      </span>
      <p class="facts">
        ${amount === undefined ? nothing : html`<span>${formatMoney(amount, language())}</span>`}
        ${amount === undefined || showAmount ? nothing : html`<span>${donations.hiddenAmount}</span>`}
        <span>${day(receivedOn)}</span>
        ${
          letter === undefined
            ? nothing
            : html`<a href=${letterPath(letter.file)} target="_blank" rel="noopener">${donations.letter}</a>`
        }
      </p>
    </div>
    ${rowMenu(donations.actions.open(name), [
      { icon: 'pencil-square', label: donations.actions.change, do: change },
      { icon: 'trash', label: donations.actions.remove, isDanger: true, do: remove },
    ])}
  </li>`;
}

const badge = (text: string) => html`<span class="badge calm">${text}</span>`;
