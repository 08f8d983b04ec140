type Timer = { id: number; at: number; run: () => void };

const SETTLE_MS = 10;
// Only reached when the awaited event never happens.
const STAND_TURNS_MAX = 5000;

export type FakeClock = {
  /** Runs due timers in order, and lets promises settle after each. */
  pass(milliseconds: number): Promise<void>;
  /** Keeps the clock still until something that needs real time has happened, such as a message from another tab. */
  standUntil(happened: () => boolean): Promise<void>;
  /** Sets the device's own clock, `Date.now`, forward or back; timers and `performance.now` go on as they did. */
  jump(milliseconds: number): void;
  restore(): void;
};

/**
 * Stops a page's `setTimeout`, `Date.now` and `performance.now` for one test; time passes only by `pass`.
 *
 * @param page Another same-origin window than this one, to play a second tab with an iframe.
 */
export function fakeClock(page: Window = window): FakeClock {
  const target = page as Window & typeof globalThis;
  const own = { setTimeout: target.setTimeout, clearTimeout: target.clearTimeout, now: target.Date.now };
  const timers = new Map<number, Timer>();
  let now = own.now();
  let jumped = 0;
  let lastId = 1_000_000;

  target.setTimeout = ((run: () => void, delay = 0) => {
    lastId += 1;
    timers.set(lastId, { id: lastId, at: now + delay, run });
    return lastId;
  }) as unknown as typeof setTimeout;
  target.clearTimeout = (id) => void timers.delete(Number(id));
  target.Date.now = () => now + jumped;
  // Assigning shadows the method on the prototype; `restore` deletes it again.
  const origin = now - target.performance.now();
  Object.assign(target.performance, { now: () => now - origin });

  // A pause in real time, so that promises, storage, channels and locks can work; on a busy machine at least
  // as long as the storage takes to answer.
  const settle = async () => {
    const pause = new Promise((resolve) => void own.setTimeout.call(target, resolve, SETTLE_MS));
    for (let turn = 0; turn < 3; turn += 1) await indexedDB.databases();
    await pause;
  };

  function firstUntil(end: number): Timer | undefined {
    return [...timers.values()].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }

  async function pass(milliseconds: number): Promise<void> {
    const end = now + milliseconds;
    await settle();
    for (let next = firstUntil(end); next; next = firstUntil(end)) {
      timers.delete(next.id);
      now = next.at;
      next.run();
      await settle();
    }
    now = end;
  }

  async function standUntil(happened: () => boolean): Promise<void> {
    for (let turn = 0; turn < STAND_TURNS_MAX && !happened(); turn += 1) await settle();
  }

  function restore(): void {
    Object.assign(target, { setTimeout: own.setTimeout, clearTimeout: own.clearTimeout });
    target.Date.now = own.now;
    Reflect.deleteProperty(target.performance, 'now');
  }

  const jump = (milliseconds: number) => void (jumped += milliseconds);

  return { pass, standUntil, jump, restore };
}
