import type { Logger } from 'pino';
import { errorLine } from '../http/monitoring/error-line.ts';
import { serverRetryMs } from './retry-delays.ts';
import { type Round, sendDueEmails } from './round.ts';
import type { SendDeps } from './send.ts';
import { nextDueAt } from './outbox/outbox.ts';
import { MINUTE_MS } from '../domain/time/durations.ts';

/** Sends the emails of the outbox in the background. */
export type MailWorker = {
  /** There is a new email: send it now instead of at the next poll. */
  wake(): void;
  /** As `Transport.takesUnicode`. */
  takesUnicode(): boolean;
  /** Resolves once the emails being sent are settled. */
  close(): Promise<void>;
};

type MailWorkerDeps = Omit<SendDeps, 'abandoned'> & {
  log: Logger;
  /** Called after a database error was logged. */
  onDatabaseError: () => void;
};
type RunDeps = MailWorkerDeps & SendDeps;

// Polls, because other processes on the database add emails too and cannot wake this worker.
const POLL_MS_MAX = MINUTE_MS;
const POLL_MS_MIN = 100;
// When the server stops, it does not wait for a mail server that hangs.
const CLOSE_MS_MAX = 4000;

/** Starts at once. Never throws: errors are logged, and the worker tries again. */
export function startMailWorker(deps: MailWorkerDeps): MailWorker {
  const abandoned = new AbortController();
  const sleeper = createSleeper();
  const state: State = { closed: false, woken: false, roundsAway: 0 };
  const running = run({ ...deps, abandoned: abandoned.signal }, state, sleeper.sleep);
  return {
    wake: () => {
      state.woken = true;
      if (isWanted(state)) sleeper.wake();
    },
    takesUnicode: () => deps.transport.takesUnicode(),
    close: async () => {
      state.closed = true;
      sleeper.wake();
      const giveUp = setTimeout(() => abandoned.abort(), CLOSE_MS_MAX);
      await running;
      clearTimeout(giveUp);
    },
  };
}

/** `roundsAway` counts the rounds since the mail server became unreachable. */
type State = { closed: boolean; woken: boolean; roundsAway: number };

async function run(deps: RunDeps, state: State, sleep: (ms: number) => Promise<void>): Promise<void> {
  while (!state.closed) {
    state.woken = false;
    const sleepMs = await sendRound(deps, state).catch((error: unknown) => {
      deps.log.error({ ...errorLine(error), route: 'post' });
      deps.onDatabaseError();
      return POLL_MS_MAX;
    });
    if (!state.closed && !isWanted(state)) await sleep(sleepMs);
  }
  deps.transport.close();
}

/** @returns How long to sleep, in milliseconds. */
async function sendRound(deps: RunDeps, state: State): Promise<number> {
  const round = await sendDueEmails(deps, () => state.closed);
  report(deps.log, round);
  state.roundsAway = round.away === null ? 0 : state.roundsAway + 1;
  if (round.away !== null) return serverRetryMs(state.roundsAway);
  const next = await nextDueAt(deps.db);
  const ms = next === undefined ? POLL_MS_MAX : Date.parse(next) - deps.now().getTime();
  return Math.min(Math.max(ms, POLL_MS_MIN), POLL_MS_MAX);
}

// While the mail server is unreachable, new emails do not wake the worker: it waits for its retry delay.
function isWanted({ woken, roundsAway }: State): boolean {
  return woken && roundsAway === 0;
}

function createSleeper() {
  let end: (() => void) | undefined;
  return {
    sleep: (ms: number): Promise<void> =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        end = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    wake: () => end?.(),
  };
}

/** Only counts and codes: logs must not reveal who gets email. The key stays `letters`: operators filter logs by it. */
function report(log: Logger, { emails, away }: Round): void {
  if (Object.keys(emails).length === 0) return;
  if (away === null) log.info({ letters: emails });
  else log.warn({ letters: emails, mailServerAway: away });
}
