/** A link that shares a page, and the name of the service, or of mail in the reader's language. */
export type ShareLink = readonly [name: string, href: string];

/**
 * @param mail The word for sharing by email.
 * @param lead What the petition asks, which networks that take a text show under its title.
 */
export function shareLinks(url: string, title: string, mail: string, lead?: string): ShareLink[] {
  const link = encodeURIComponent(url);
  const text = encodeURIComponent(lead ? `${title}\n${lead}` : title);
  const body = encodeURIComponent(lead ? `${lead}\n\n${url}` : url);
  return [
    ['Facebook', `https://www.facebook.com/sharer/sharer.php?u=${link}`],
    ['Telegram', `https://t.me/share/url?url=${link}&text=${text}`],
    ['WhatsApp', `https://wa.me/?text=${text}%20${link}`],
    [mail, `mailto:?subject=${encodeURIComponent(title)}&body=${body}`],
  ];
}

/** The petition's own page; new signers are credited to the same partner. */
export function sharedUrl(server: string, petition: string, partner: string | null | undefined): string {
  const url = new URL(`${server}/p/${encodeURIComponent(petition)}`);
  if (partner) url.searchParams.set('partner', partner);
  return url.href;
}
