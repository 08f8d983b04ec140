/** Common mail domains of Khmers overseas. */
const COMMON = [
  'gmail.com',
  'hotmail.com',
  'outlook.com',
  'yahoo.com',
  'icloud.com',
  'hotmail.fr',
  'yahoo.fr',
  'orange.fr',
  'laposte.net',
  'naver.com',
  'protonmail.com',
];
/** Real domains that are one letter from a common one. */
const NO_SLIPS = new Set([...COMMON, 'mail.com', 'ymail.com', 'email.com']);

/**
 * The address that was meant, where the domain is one slip away from a common one: one letter
 * too many, missing or wrong, or two swapped.
 *
 * @returns undefined where nothing looks like a slip. Whether the mailbox exists is not checked.
 */
export function likelyEmail(email: string): string | undefined {
  const at = email.lastIndexOf('@') + 1;
  const domain = email.slice(at).toLowerCase();
  if (at === 0 || NO_SLIPS.has(domain)) return undefined;
  const meant = COMMON.find((common) => isOneSlip(domain, common));
  return meant && email.slice(0, at) + meant;
}

function isOneSlip(typed: string, meant: string): boolean {
  const shorter = Math.min(typed.length, meant.length);
  let start = 0;
  while (start < shorter && typed[start] === meant[start]) start++;
  let end = 0;
  while (end < shorter - start && typed[typed.length - 1 - end] === meant[meant.length - 1 - end]) end++;
  const [one, other] = [typed, meant].map((domain) => domain.slice(start, domain.length - end)) as [
    string,
    string,
  ];
  const changedPlaces = one.length === 2 && one === `${other[1]}${other[0]}`;
  return changedPlaces || Math.max(one.length, other.length) === 1;
}
