import { domainToASCII } from 'node:url';

/**
 * `canonicalEmail` as it was until providers got rules of their own, with the cleaning of that time. Signer keys made
 * from it are in the databases, and addresses are not kept: **never change anything here**.
 *
 * @param typed As its signer typed it.
 * @returns undefined when there was none.
 */
export function canonicalEmailBefore(typed: string): string | undefined {
  const plain = cleanedBefore(typed).normalize('NFKC').replace(INVISIBLE, '').trim().toLowerCase();
  const at = plain.lastIndexOf('@');
  const typedDomain = plain.slice(at + 1);
  if (at < 1 || NOT_IN_A_DOMAIN.test(typedDomain)) return undefined;
  const asciiDomain = domainToASCII(typedDomain);
  if (asciiDomain === '') return undefined;
  const domain = DOMAIN_ALIASES.get(asciiDomain) ?? asciiDomain;
  return `${canonicalLocal(plain.slice(0, at), domain)}@${domain}`;
}

const UNSEEN = /[\u200b-\u200d\u2060\ufeff]/g;
const ASCII = /^[\x20-\x7e]*$/;

function cleanedBefore(typed: string): string {
  const plain = typed.replace(UNSEEN, '').trim();
  const latin = plain
    .normalize('NFKC')
    .replace(/[\u17e0-\u17e9]/g, (digit) => String(digit.charCodeAt(0) - 0x17e0))
    .replace(/[\u0e50-\u0e59]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
  return ASCII.test(latin) ? latin : plain;
}

const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

const NOT_IN_A_DOMAIN = /[#%/:<>?@[\\\]^|]/;

const DOMAIN_ALIASES: ReadonlyMap<string, string> = new Map([
  ['googlemail.com', 'gmail.com'],
  ['protonmail.com', 'proton.me'],
  ['pm.me', 'proton.me'],
  ['mac.com', 'icloud.com'],
  ['me.com', 'icloud.com'],
  ['ya.ru', 'yandex.ru'],
  ['yandex.com', 'yandex.ru'],
]);

function canonicalLocal(local: string, domain: string): string {
  const plus = local.indexOf('+', 1);
  const untagged = plus === -1 ? local : local.slice(0, plus);
  return domain === 'gmail.com' ? untagged.replaceAll('.', '') : untagged;
}
