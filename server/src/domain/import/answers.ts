/** Spellings of yes, and of what platforms write in its place. In lower case. */
const YES: ReadonlySet<string> = new Set([
  'yes',
  'y',
  'true',
  '1',
  'x',
  '✓',
  'on',
  'subscribed',
  'opted in',
  'confirmed',
  'verified',
  'oui',
  'vrai',
  'confirmé',
  'confirmée',
  'បាទ',
  'ចាស',
  'បាន',
  'បានបញ្ជាក់',
  'sí',
  'si',
  'ja',
  'sim',
]);

/** Of confirming, where the other platform did not ask for it. */
const NOT_ASKED: ReadonlySet<string> = new Set(['', '...', '…', '-']);

const NO: ReadonlySet<string> = new Set([
  'no',
  'n',
  'false',
  '0',
  'unconfirmed',
  'not confirmed',
  'unverified',
  'pending',
  'non',
  'faux',
  'non confirmé',
  'non confirmée',
  'ទេ',
  'មិនទាន់បញ្ជាក់',
  'មិនបានបញ្ជាក់',
  'nein',
  'unbestätigt',
]);

const plain = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/\u200b/g, '')
    .trim()
    .toLowerCase();

/** Whether somebody agreed: only who clearly said yes did. */
export function isYes(typed: string): boolean {
  return YES.has(plain(typed));
}

/** Whether a signature was confirmed; `unclear` for a word that could be either. */
export function confirmedAs(typed: string): 'confirmed' | 'unconfirmed' | 'unclear' {
  const answer = plain(typed);
  if (YES.has(answer) || NOT_ASKED.has(answer)) return 'confirmed';
  return NO.has(answer) ? 'unconfirmed' : 'unclear';
}
