import type { Donation } from '@samleng/contract';
import { html, nothing } from 'lit';
import { type InterfaceLanguage, localized } from '@samleng/locales/fallback';
import type { WallMessages } from '@samleng/locales/en/wall';

export type Letter = NonNullable<Donation['letter']>;

/** Width of the letter in widths of the dialog; 1 shows the whole page. */
const ZOOM_MAX = 4;
export const ZOOM_FIT = 1;

/** The picture to show: the letter itself, or a PDF's first page. */
export function pictureOf({ kind, href, firstPage }: Letter): string | undefined {
  return kind === 'picture' ? href : firstPage;
}

/** Safari 15.4, Firefox 98. */
export const hasDialogs = () => typeof HTMLDialogElement === 'function';

export function openInTab(letter: Letter): void {
  open(pictureOf(letter), '_blank', 'noopener');
}

function pdfLink({ href }: Letter, wall: WallMessages) {
  return html`<a class="quiet" part="letter" href=${href}>${wall.letterPdf}</a>`;
}

type Shown = {
  letter: Letter | undefined;
  zoom: number;
  language: InterfaceLanguage;
  wall: WallMessages;
  onZoom: (zoom: number) => void;
  onClosed: () => void;
};

/** A letter at large; it can be enlarged by buttons and keys, and moved about by scrolling. */
export function letterDialog({ letter, zoom, language, wall, onZoom, onClosed }: Shown) {
  const alt = letter && localized(letter.alt, language);
  const to = (wanted: number) => onZoom(Math.min(ZOOM_MAX, Math.max(ZOOM_FIT, wanted)));
  const byKey = ({ key }: KeyboardEvent) => {
    if (key === '+' || key === '=') to(zoom + 1);
    if (key === '-') to(zoom - 1);
    if (key === '0') to(ZOOM_FIT);
  };
  const button = (name: string, sign: string, wanted: number, isOff: boolean) =>
    html`<button class="quiet" aria-label=${name} aria-disabled=${isOff} @click=${() => to(wanted)}>
      ${sign}
    </button>`;
  return html`<dialog
    part="dialog"
    aria-label=${wall.letter}
    @close=${onClosed}
    @click=${closeOnBackdrop}
    @keydown=${byKey}
  >
    <header>
      <strong>${wall.letter}</strong>
      <span class="zoom" role="group" aria-label=${wall.zoom}>
        ${button(wall.smaller, '−', zoom - 1, zoom === ZOOM_FIT)}
        ${button(wall.larger, '+', zoom + 1, zoom === ZOOM_MAX)}
      </span>
      <button class="quiet" @click=${close}>${wall.close}</button>
    </header>
    ${
      letter && alt
        ? html`<div class="paper" tabindex="0" role="region" aria-label=${wall.letter}>
              <img
                src=${pictureOf(letter)!}
                alt=${alt.text}
                lang=${alt.language}
                .style=${`width:${zoom * 100}%`}
              />
            </div>
            ${letter.kind === 'pdf' ? html`<footer>${pdfLink(letter, wall)}</footer>` : nothing}`
        : nothing
    }
  </dialog>`;
}

function close({ target }: Event): void {
  (target as Element).closest('dialog')!.close();
}

function closeOnBackdrop({ target }: Event): void {
  if (target instanceof HTMLDialogElement) target.close();
}
