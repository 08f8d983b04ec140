/** The web page where a mailbox is read, and the name that its readers know. */
export type MailSite = { readonly name: string; readonly href: string };

/** The end of a country's own domain: `hotmail.fr`, `yahoo.co.uk`, `yahoo.com.kh`. */
const OF_A_COUNTRY = '(com|[a-z]{2}|com?.[a-z]{2})';

/** The first that fits; a dot is a dot. Only pages whose address is the same for everybody. */
const SITES: ReadonlyArray<readonly [domains: string, name: string, page: string]> = [
  ['(gmail|googlemail).com', 'Gmail', 'mail.google.com'],
  [`(outlook|hotmail|live).${OF_A_COUNTRY}|msn.com`, 'Outlook', 'outlook.live.com/mail/'],
  ['yahoo.co.jp', 'Yahoo!', 'mail.yahoo.co.jp'],
  [`yahoo.${OF_A_COUNTRY}|(ymail|rocketmail).com`, 'Yahoo', 'mail.yahoo.com'],
  ['proton.me|protonmail.(com|ch)|pm.me', 'Proton', 'mail.proton.me'],
  ['(icloud|me|mac).com', 'iCloud', 'www.icloud.com/mail'],
  ['(orange|wanadoo).fr', 'Orange', 'messagerie.orange.fr'],
  ['laposte.net', 'Laposte.net', 'www.laposte.net'],
  ['free.fr', 'Free', 'webmail.free.fr'],
  ['(sfr|neuf).fr', 'SFR', 'webmail.sfr.fr'],
  ['naver.com', 'Naver', 'mail.naver.com'],
  ['(daum|hanmail).net', 'Daum', 'mail.daum.net'],
];

/**
 * Where the mail of an address is read on the web. Nothing of the address is in the link.
 *
 * @param email As it was typed, or cleaned.
 * @returns undefined for providers that the table does not know.
 */
export function mailSite(email: string): MailSite | undefined {
  const domain = email.slice(email.lastIndexOf('@') + 1).trim();
  const site = SITES.find(([domains]) => exactly(domains).test(domain));
  return site && { name: site[1], href: `https://${site[2]}` };
}

const exactly = (domains: string) => new RegExp(`^(${domains.replaceAll('.', '\\.')})$`, 'i');
