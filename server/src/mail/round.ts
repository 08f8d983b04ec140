import { addressKeysOf } from '../domain/mailbox/mailbox-keys.ts';
import { CONNECTIONS } from './transport.ts';
import { takeDueEmail } from './outbox/take-due.ts';
import { type SendDeps, sendEmail } from './send.ts';

/** The result of a round. */
export type Round = {
  /** The error code if the mail server is unreachable and the remaining emails were left for later. */
  away: string | null;
  /** Numbers of emails by kind, outcome and code: `{"confirm sent": 12, "reminder failed 550": 1}`. */
  emails: Record<string, number>;
};

/**
 * Sends all due emails, several at a time.
 *
 * @param isOver Checked before each email: true ends the round.
 * @throws The first error that is not a delivery failure, once the other emails being sent are settled.
 */
export async function sendDueEmails(deps: SendDeps, isOver: () => boolean = () => false): Promise<Round> {
  const round: Round = { away: null, emails: {} };
  const goOn = async (): Promise<boolean> =>
    !isOver() && round.away === null && (await sendNext(deps, round));
  // The first email alone: if the mail server is unreachable, no others are tried.
  if (!(await goOn())) return round;
  const lanes = Array.from({ length: CONNECTIONS }, async () => {
    while (await goOn());
  });
  const broken = (await Promise.allSettled(lanes)).find((lane) => lane.status === 'rejected');
  if (broken !== undefined) throw broken.reason;
  return round;
}

/** @returns False when no email was due. */
async function sendNext(deps: SendDeps, round: Round): Promise<boolean> {
  const taken = await takeDueEmail(deps.db, deps.now(), (address) => addressKeysOf(deps.pepper, address));
  if (taken === undefined) return false;
  if (taken.kind !== 'email') {
    for (let emails = taken.kind === 'delayed' ? taken.emails : 1; emails > 0; emails -= 1) {
      count(round, taken.emailKind, taken.kind);
      deps.onEmail(taken.kind);
    }
    return true;
  }
  const { outcome, code, away } = await sendEmail(deps, taken.email);
  count(round, taken.email.kind, outcome, code);
  deps.onEmail(outcome);
  if (away) round.away = code ?? 'unknown';
  return true;
}

function count({ emails }: Round, ...words: (string | undefined)[]): void {
  const key = words.filter(Boolean).join(' ');
  emails[key] = (emails[key] ?? 0) + 1;
}
