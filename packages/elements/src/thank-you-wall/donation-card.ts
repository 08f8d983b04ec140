import type { Donation } from '@samleng/contract';
import { html, nothing } from 'lit';
import { formatDay } from '@samleng/locales/formats/day';
import { formatMoney } from '@samleng/locales/format-money';
import { type InterfaceLanguage, localized } from '@samleng/locales/fallback';
import type { WallMessages } from '@samleng/locales/en/wall';
import { type Letter, pictureOf } from './letter-dialog.ts';

/** One donation: the donor's words, who gave, what they gave where that may be shown, and their letter. */
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
    ${message ? html`<blockquote part="message" lang=${message.language}>${message.text}</blockquote>` : nothing}
    <div>
      <h3 part="donor" lang=${name.language}>${name.text}</h3>
      ${
        remembered
          ? html`<p part="memory">
              ${wall.inMemoryOf} <span lang=${remembered.language}>${remembered.text}</span>
            </p>`
          : nothing
      }
      <p class="facts">
        ${amount ? html`<span class="amount" part="amount">${formatMoney(amount, language)}</span>` : nothing}
        <time class="soft" datetime=${receivedOn}>${formatDay(receivedOn, language)}</time>
      </p>
    </div>
    ${letter ? letterOf(letter, language, wall, openLetter) : nothing}
  </li>`;
}

/** The letter small: a picture to open, or where there is none a drawn sheet that leads to the file. */
function letterOf(
  letter: Letter,
  language: InterfaceLanguage,
  wall: WallMessages,
  openLetter: (letter: Letter) => void,
) {
  const picture = pictureOf(letter);
  if (picture === undefined)
    return html`<a class="letter" part="letter" href=${letter.href}
      ><span class="small" aria-hidden="true"></span><span>${wall.letterPdf}</span></a
    >`;
  const alt = localized(letter.alt, language);
  return html`<button class="letter" part="letter" @click=${() => openLetter(letter)}>
    <img class="small" loading="lazy" src=${picture} alt=${alt.text} lang=${alt.language} />
    <span>${wall.readLetter}</span>
  </button>`;
}
