import { shareLinks } from '@samleng/contract/share-links';
import { html, nothing } from 'lit';
import type { SigningMessages } from '@samleng/locales/en/signing';
import { cardUrl, sharePicture, sharesPictures } from './card-picture.ts';
import type { Sharing } from './sharing.ts';
import { serverLanguage } from './sign-request.ts';

type Shared = {
  sharing: Sharing;
  share: SigningMessages['share'];
  /** The petition's, as it is shared. */
  title: string;
  lead: string | undefined;
  language: string;
  /** The signature counts, so the picture that says so is true. */
  counts: boolean;
};

/** How many each signer is asked to invite. */
const INVITED_MAX = 3;

/** The invitation to share: the browser's own sheet where it has one, else links. */
export function shareBox(shared: Shared) {
  const { sharing, share } = shared;
  const { invited } = sharing;
  return html`<div class="share" part="share">
    ${typeof navigator.share === 'function' ? sheet(shared) : html`<b>${share.button}</b>${links(shared)}`}
    <div class="quietly">
      ${navigator.clipboard ? copy(shared) : nothing} ${shared.counts ? picture(shared) : nothing}
    </div>
    <p class="soft" role="status"></p>
    <h3>${share.title}</h3>
    <p class="three" role="status">
      <span aria-hidden="true"
        >${[1, 2, 3].map((place) => html`<i class=${place <= invited ? 'krama' : ''}></i>`)}</span
      >
      ${share.invited[Math.min(invited, INVITED_MAX)]}
    </p>
  </div>`;
}

/** Answers a press; the button may be gone from the event once something was waited for. */
const on =
  (press: (button: Element, shared: Shared) => Promise<void>, shared: Shared) =>
  ({ currentTarget }: Event) =>
    press(currentTarget as Element, shared);

const sheet = (shared: Shared) =>
  html`<button class="sign go" part="next" @click=${on(shareBySheet, shared)}>${shared.share.button}</button>
    ${links(shared, true)}`;

function links({ sharing, share, title, lead }: Shared, hidden = false) {
  return html`<div class="ways" ?hidden=${hidden}>
    ${shareLinks(sharing.shareUrl, title, share.mail, lead).map(
      ([name, href]) =>
        html`<a
          class="quiet"
          href=${href}
          target="_blank"
          rel="noopener noreferrer"
          @click=${() => sharing.invite()}
          >${name}</a
        >`,
    )}
  </div>`;
}

const copy = (shared: Shared) =>
  html`<button class="fold" type="button" @click=${on(copyLink, shared)}>${shared.share.copy}</button>`;

function picture(shared: Shared) {
  const { picture: words } = shared.share;
  const sends = sharesPictures();
  return html`${sends ? html`<button class="fold" type="button" @click=${on(sendPicture, shared)}>${words}</button>` : nothing}
    <a class="fold" href=${urlOf(shared)} target="_blank" rel="noopener" ?hidden=${sends}>${words}</a>`;
}

const urlOf = ({ sharing, language }: Shared) => cardUrl(sharing.shareUrl, serverLanguage(language));

/** Says below the buttons what became of a press. */
function say(button: Element, text: string): void {
  button.parentElement!.nextElementSibling!.textContent = text;
}

async function copyLink(button: Element, { sharing, share }: Shared): Promise<void> {
  try {
    await navigator.clipboard.writeText(sharing.shareUrl);
    say(button, share.copied);
    sharing.invite();
  } catch {
    // Forbidden in some frames and in-app browsers: show it, to be copied by hand.
    say(button, sharing.shareUrl);
  }
}

async function sendPicture(button: Element, shared: Shared): Promise<void> {
  const { sharing, title } = shared;
  const sent = await sharePicture(urlOf(shared), `${title} ${sharing.shareUrl}`);
  if (sent) sharing.invite();
  if (sent !== undefined) return;
  const link = button.nextElementSibling as HTMLElement;
  button.toggleAttribute('hidden', true);
  link.toggleAttribute('hidden', false);
  link.focus();
}

async function shareBySheet(button: Element, { sharing, title, lead }: Shared): Promise<void> {
  const ways = button.nextElementSibling!;
  try {
    await navigator.share({ url: sharing.shareUrl, title, ...(lead && { text: lead }) });
    sharing.invite();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    // Closing the sheet is fine; only where a frame may not open it are the links shown.
    ways.toggleAttribute('hidden', error.name !== 'NotAllowedError');
  }
}
