import { shareLinks } from '@samleng/contract/share-links';
import { html, nothing } from 'lit';
import type { SigningMessages } from '@samleng/locales/en/signing';

type Sharing = {
  shareUrl: string;
  /** How many were invited already. */
  invited: number;
  invite(): void;
};

/** How many each signer is asked to invite. */
const INVITED_MAX = 3;

/** The invitation to share: the browser's own sheet where it has one, else links. */
export function shareBox(sharing: Sharing, share: SigningMessages['share'], title: string) {
  const { shareUrl: url, invited } = sharing;
  const onInvite = () => sharing.invite();
  const links = shareLinks(url, title, share.mail).map(
    ([name, href]) =>
      html`<a class="quiet" href=${href} target="_blank" rel="noopener noreferrer" @click=${onInvite}
        >${name}</a
      >`,
  );
  const sheet = html`<button
      class="quiet"
      @click=${(event: Event) => shareBySheet(event, url, title, onInvite)}
    >
      ${share.button}
    </button>
    <div class="ways" hidden>${links}</div>`;
  const copy = html`<button
      class="quiet"
      @click=${(event: Event) => copyLink(event, url, share.copied, onInvite)}
    >
      ${share.copy}
    </button>
    <span class="soft" role="status"></span>`;
  return html`<div class="share" part="share">
    <h3>${share.title}</h3>
    <p>${share.text}</p>
    <p class="three" role="status">
      <span aria-hidden="true"
        >${[1, 2, 3].map((place) => html`<i class=${place <= invited ? 'krama' : ''}></i>`)}</span
      >
      ${share.invited[Math.min(invited, INVITED_MAX)]}
    </p>
    <div class="ways">
      ${typeof navigator.share === 'function' ? sheet : links} ${navigator.clipboard ? copy : nothing}
    </div>
  </div>`;
}

async function copyLink(
  { currentTarget }: Event,
  url: string,
  copied: string,
  onInvite: () => void,
): Promise<void> {
  const status = (currentTarget as HTMLElement).nextElementSibling!;
  try {
    await navigator.clipboard.writeText(url);
    status.textContent = copied;
    onInvite();
  } catch {
    // Forbidden in some frames and in-app browsers: show it, to be copied by hand.
    status.textContent = url;
  }
}

async function shareBySheet(
  { currentTarget }: Event,
  url: string,
  title: string,
  onInvite: () => void,
): Promise<void> {
  const links = (currentTarget as Element).nextElementSibling!;
  try {
    await navigator.share({ url, title });
    onInvite();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    // Closing the sheet is fine; only where a frame may not open it are the links shown.
    links.toggleAttribute('hidden', error.name !== 'NotAllowedError');
  }
}
