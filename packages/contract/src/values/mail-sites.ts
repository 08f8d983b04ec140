/** The web page where a mailbox is read, and the name that its readers know. */
export type MailSite = { readonly name: string; readonly href: string };

/** The end of a country's own domain: `hotmail.fr`, `yahoo.co.uk`, `yahoo.com.kh`. */
const OF_A_COUNTRY = String.raw`(com|[a-z]{2}|com?\.[a-z]{2})`;

/** By domain; the first that fits. Only pages whose address is the same for everybody. */
const SITES: ReadonlyArray<readonly [domains: string, name: string, href: string]> = [
  [String.raw`(gmail|googlemail)\.com`, 'Gmail', 'https://mail.google.com/'],
  [String.raw`(outlook|hotmail|live)\.${OF_A_COUNTRY}|msn\.com`, 'Outlook', 'https://outlook.live.com/mail/'],
  [String.raw`yahoo\.co\.jp`, 'Yahoo!', 'https://mail.yahoo.co.jp/'],
  [String.raw`yahoo\.${OF_A_COUNTRY}|(ymail|rocketmail)\.com`, 'Yahoo', 'https://mail.yahoo.com/'],
  [String.raw`proton\.me|protonmail\.(com|ch)|pm\.me`, 'Proton', 'https://mail.proton.me/'],
  [String.raw`(icloud|me|mac)\.com`, 'iCloud', 'https://www.icloud.com/mail'],
  [String.raw`(orange|wanadoo)\.fr`, 'Orange', 'https://messagerie.orange.fr/'],
  [String.raw`laposte\.net`, 'Laposte.net', 'https://www.laposte.net/accueil'],
  [String.raw`free\.fr`, 'Free', 'https://webmail.free.fr/'],
  [String.raw`(sfr|neuf)\.fr`, 'SFR', 'https://webmail.sfr.fr/'],
  [String.raw`naver\.com`, 'Naver', 'https://mail.naver.com/'],
  [String.raw`(daum|hanmail)\.net`, 'Daum', 'https://mail.daum.net/'],
  [String.raw`aol\.com`, 'AOL', 'https://mail.aol.com/'],
];

/**
 * Where the mail of an address is read on the web. Nothing of the address is in the link.
 *
 * @param email As it was typed, or cleaned.
 * @returns undefined for providers that the table does not know.
 */
export function mailSite(email: string): MailSite | undefined {
  const domain = email.slice(email.lastIndexOf('@') + 1).trim();
  const site = SITES.find(([domains]) => new RegExp(`^(${domains})$`, 'i').test(domain));
  return site && { name: site[1], href: site[2] };
}
