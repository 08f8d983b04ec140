import { html, nothing } from 'lit';
import type { SigningMessages } from '@samleng/locales/en/signing';

/** The petition's own page; new signers are credited to the same partner. */
export function sharedUrl(server: string, petition: string, partner: string | undefined): string {
  const url = new URL(`${server}/p/${encodeURIComponent(petition)}`);
  if (partner) url.searchParams.set('partner', partner);
  return url.href;
}

/** For browsers without a share sheet. */
function shareLinks(url: string, title: string, mail: string): Array<[name: string, href: string]> {
  const [link, text] = [encodeURIComponent(url), encodeURIComponent(title)];
  return [
    ['Facebook', `https://www.facebook.com/sharer/sharer.php?u=${link}`],
    ['Telegram', `https://t.me/share/url?url=${link}&text=${text}`],
    ['WhatsApp', `https://wa.me/?text=${text}%20${link}`],
    [mail, `mailto:?subject=${text}&body=${link}`],
  ];
}

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
