import type { Donation } from '@samleng/contract';
import { html, nothing } from 'lit';
import { formatDay } from '@samleng/locales/formats/day';
import { formatMoney } from '@samleng/locales/format-money';
import { type InterfaceLanguage, localized } from '@samleng/locales/fallback';
import type { WallMessages } from '@samleng/locales/en/wall';
import { type Letter, pdfLink, pictureOf } from './letter-dialog.ts';

/** One donation: who gave, what they gave where that may be shown, their words, and their letter. */
export function donationCard(
  { donor, amount, receivedOn, inMemoryOf, message, letter }: Donation,
  language: InterfaceLanguage,
  wall: WallMessages,
  openLetter: (letter: Letter) => void,
) {
  const name = donor ? localized(donor.name, language) : { text: wall.anonymous, language };
  const remembered = inMemoryOf && localized(inMemoryOf, language);
  return html`<li class="card" part="card" tabindex="-1">
    <div class="krama" aria-hidden="true"></div>
    <h3 part="donor" lang=${name.language}>${name.text}</h3>
    <div class="facts">
      ${amount ? html`<span class="amount" part="amount">${formatMoney(amount, language)}</span>` : nothing}
      <time class="soft" datetime=${receivedOn}>${formatDay(receivedOn, language)}</time>
      ${donor?.kind === 'organisation' ? html`<span class="soft">${wall.organisation}</span>` : nothing}
    </div>
    ${
      remembered
        ? html`<p class="memory" part="memory">
            ${wall.inMemoryOf} <span lang=${remembered.language}>${remembered.text}</span>
          </p>`
        : nothing
    }
    ${message ? html`<blockquote part="message" lang=${message.language}>${message.text}</blockquote>` : nothing}
    ${letter ? letterOf(letter, wall, openLetter) : nothing}
  </li>`;
}

function letterOf(letter: Letter, wall: WallMessages, openLetter: (letter: Letter) => void) {
  if (pictureOf(letter) === undefined) return pdfLink(letter, wall);
  return html`<button class="quiet letter" part="letter" @click=${() => openLetter(letter)}>
    ${wall.readLetter}
  </button>`;
}
