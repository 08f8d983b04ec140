import type { Logger } from 'pino';
import { errorLine } from '../http/monitoring/error-line.ts';
import { serverPauseMs } from './retry-delays.ts';
import { type Round, sendDueLetters } from './round.ts';
import type { SendDeps } from './send.ts';
import { nextDueAt } from './outbox/outbox.ts';

/** Sends the letters that wait in the outbox. */
export type MailWorker = {
  /** There is a new letter: do not wait for the next look. */
  wake(): void;
  /** Ends after the letters in hand. */
  close(): Promise<void>;
};

type MailWorkerDeps = Omit<SendDeps, 'abandoned'> & {
  log: Logger;
  /** The database failed, which is logged already. */
  onDatabaseError: () => void;
};
type RunDeps = MailWorkerDeps & SendDeps;

// Another process on the same database may have written a letter, and it can wake nobody here.
const LOOK_MS_MAX = 60_000;
const LOOK_MS_MIN = 100;
// A server that is told to stop has no more time for a mail server that does not answer.
const LETTERS_IN_HAND_MS_MAX = 4000;

/** A sender that starts at once; it never throws, what hinders it is logged, and it tries again. */
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
    close: async () => {
      state.closed = true;
      sleeper.wake();
      const giveUp = setTimeout(() => abandoned.abort(), LETTERS_IN_HAND_MS_MAX);
      await running;
      clearTimeout(giveUp);
    },
  };
}

/** `roundsAway` counts those since the mail server was last there. */
type State = { closed: boolean; woken: boolean; roundsAway: number };

async function run(deps: RunDeps, state: State, sleep: (ms: number) => Promise<void>): Promise<void> {
  while (!state.closed) {
    state.woken = false;
    const sleepMs = await sendRound(deps, state).catch((error: unknown) => {
      deps.log.error({ ...errorLine(error), route: 'post' });
      deps.onDatabaseError();
      return LOOK_MS_MAX;
    });
    if (!state.closed && !isWanted(state)) await sleep(sleepMs);
  }
  deps.transport.close();
}

/** @returns How long to sleep. */
async function sendRound(deps: RunDeps, state: State): Promise<number> {
  const round = await sendDueLetters(deps, () => state.closed);
  report(deps.log, round);
  state.roundsAway = round.away === null ? 0 : state.roundsAway + 1;
  if (round.away !== null) return serverPauseMs(state.roundsAway);
  const next = await nextDueAt(deps.db);
  const ms = next === undefined ? LOOK_MS_MAX : Date.parse(next) - deps.now().getTime();
  return Math.min(Math.max(ms, LOOK_MS_MIN), LOOK_MS_MAX);
}

// While the mail server is away, every new letter would only knock at the same door.
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

/** Counts and codes only: nobody may read in a log who gets letters. */
function report(log: Logger, { letters, away }: Round): void {
  if (Object.keys(letters).length === 0) return;
  if (away === null) log.info({ letters });
  else log.warn({ letters, mailServerAway: away });
}
