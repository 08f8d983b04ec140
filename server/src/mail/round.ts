import { CONNECTIONS } from './transport.ts';
import { takeLetter } from './outbox/take-due.ts';
import { type SendDeps, sendLetter } from './send.ts';

/** What a round did. */
export type Round = {
  /** The code, when the mail server is away and the rest was left for later. */
  away: string | null;
  /** How many letters, by kind, outcome and code: `{"confirm sent": 12, "reminder failed 550": 1}`. */
  letters: Record<string, number>;
};

/**
 * Sends every letter that is due, several at a time.
 *
 * @param isOver Asked before each letter.
 * @throws The first error that is no letter's own, after the letters in hand are settled.
 */
export async function sendDueLetters(deps: SendDeps, isOver: () => boolean = () => false): Promise<Round> {
  const round: Round = { away: null, letters: {} };
  const goOn = async (): Promise<boolean> =>
    !isOver() && round.away === null && (await sendNext(deps, round));
  // One alone first: while the mail server is away, no more than that is tried.
  if (!(await goOn())) return round;
  const lanes = Array.from({ length: CONNECTIONS }, async () => {
    while (await goOn());
  });
  const broken = (await Promise.allSettled(lanes)).find((lane) => lane.status === 'rejected');
  if (broken !== undefined) throw broken.reason;
  return round;
}

/** @returns False when no letter was due. */
async function sendNext(deps: SendDeps, round: Round): Promise<boolean> {
  const taken = await takeLetter(deps.db, deps.now());
  if (taken === undefined) return false;
  if (taken.kind !== 'letter') {
    count(round, taken.letterKind, taken.kind);
    deps.onLetter(taken.kind);
    return true;
  }
  const { outcome, code, away } = await sendLetter(deps, taken.letter);
  count(round, taken.letter.kind, outcome, code);
  deps.onLetter(outcome);
  if (away) round.away = code ?? 'unknown';
  return true;
}

function count({ letters }: Round, ...words: (string | undefined)[]): void {
  const key = words.filter(Boolean).join(' ');
  letters[key] = (letters[key] ?? 0) + 1;
}
