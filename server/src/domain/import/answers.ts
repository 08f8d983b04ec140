import { IMPORT_WORDS } from '@samleng/locales/import-words';

const plain = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/\u200b/g, '')
    .trim()
    .toLowerCase();

const answers = (kind: 'yes' | 'no'): ReadonlySet<string> =>
  new Set(Object.values(IMPORT_WORDS).flatMap((words) => words[kind].map(plain)));

const YES = answers('yes');
const NO = answers('no');

/** Of confirming, where the other platform did not ask for it. */
const NOT_ASKED: ReadonlySet<string> = new Set(['', '...', '…', '-']);

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
