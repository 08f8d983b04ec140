/**
 * What the large providers say about their addresses: which of their domains lead to the same mailboxes, and which
 * signs of a local part they ignore. Only what they document; where two spellings can be two mailboxes, they stay two.
 * A change here changes signer keys: see `canonicalEmailBefore`.
 */

const words = (text: string): string[] => text.trim().split(/\s+/);

const YANDEX = words(`
  yandex.com yandex.by yandex.kz yandex.ua yandex.com.tr yandex.az yandex.co.il yandex.com.am yandex.com.ge
  yandex.ee yandex.fr yandex.kg yandex.lt yandex.lv yandex.md yandex.tj yandex.tm yandex.uz ya.ru
`);

/** Domains that deliver to the same mailboxes under several names. */
const DOMAIN_ALIASES: ReadonlyMap<string, string> = new Map([
  ['googlemail.com', 'gmail.com'],
  ['protonmail.com', 'proton.me'],
  ['protonmail.ch', 'proton.me'],
  ['pm.me', 'proton.me'],
  ['mac.com', 'icloud.com'],
  ['me.com', 'icloud.com'],
  ...YANDEX.map((domain): [string, string] => [domain, 'yandex.ru']),
]);

/** Spelling of a local part that makes no difference at a provider. */
const LOCAL_PARTS: ReadonlyMap<string, (local: string) => string> = new Map([
  ['gmail.com', (local: string) => local.replaceAll('.', '')],
  ['proton.me', (local: string) => local.replaceAll(/[._-]/g, '')],
  // A dot stands for a hyphen there, and the reverse.
  ['yandex.ru', (local: string) => local.replaceAll('-', '.')],
]);

/** Fastmail's domains: people choose one, so `sok@fastmail.com` and `sok@fastmail.fm` are two. */
const FASTMAIL: ReadonlySet<string> = new Set(
  words(`
  123mail.org 150mail.com 150ml.com 16mail.com 2-mail.com 4email.net 50mail.com airpost.net allmail.net
  bestmail.us cluemail.com elitemail.org emailcorner.net emailengine.net emailengine.org emailgroups.net
  emailplus.org emailuser.net eml.cc f-m.fm fast-email.com fast-mail.org fastem.com fastemail.us
  fastemailer.com fastest.cc fastimap.com fastmail.cn fastmail.co.uk fastmail.com fastmail.com.au
  fastmail.de fastmail.es fastmail.fm fastmail.fr fastmail.im fastmail.in fastmail.jp fastmail.mx
  fastmail.net fastmail.nl fastmail.org fastmail.se fastmail.to fastmail.tw fastmail.uk fastmail.us
  fastmailbox.net fastmessaging.com fea.st fmail.co.uk fmailbox.com fmgirl.com fmguy.com ftml.net h-mail.us
  hailmail.net imap-mail.com imap.cc imapmail.org inoutbox.com internet-e-mail.com internet-mail.org
  internetemails.net internetmailing.net jetemail.net justemail.net letterboxes.org mail-central.com
  mail-page.com mailandftp.com mailas.com mailbolt.com mailc.net mailcan.com mailforce.net mailftp.com
  mailhaven.com mailingaddress.org mailite.com mailmight.com mailnew.com mailsent.net mailservice.ms
  mailup.net mailworks.org ml1.net mm.st myfastmail.com mymacmail.com nospammail.net ownmail.net petml.com
  postinbox.com postpro.net proinbox.com promessage.com realemail.net reallyfast.biz reallyfast.info
  rushpost.com sent.as sent.at sent.com speedpost.net speedymail.org ssl-mail.com swift-mail.com
  the-fastest.net the-quickest.com theinternetemail.com veryfast.biz veryspeedy.net warpmail.net xsmail.com
  yepmail.net your-mail.com
`),
);

/** `anything@sok.fastmail.com` is `sok@fastmail.com`; any other address stays as it is. */
export function fromSubdomain(local: string, domain: string): [local: string, domain: string] {
  const dot = domain.indexOf('.');
  const parent = domain.slice(dot + 1);
  return dot > 0 && FASTMAIL.has(parent) ? [domain.slice(0, dot), parent] : [local, domain];
}

/** @param domain In ASCII, small letters. */
export const mainDomain = (domain: string): string => DOMAIN_ALIASES.get(domain) ?? domain;

/** @param domain As `mainDomain` returns it. */
export const mainLocal = (local: string, domain: string): string => LOCAL_PARTS.get(domain)?.(local) ?? local;
