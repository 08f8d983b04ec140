import { setTimeout as pause } from 'node:timers/promises';

const LOOK_MS = 5;
// Only reached when the test fails: long, because a busy machine takes many times as long as a quiet one.
const WAIT_MS_MAX = 60_000;

/** Waits until a condition holds. @throws When it never does. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + WAIT_MS_MAX;
  while (!(await condition())) {
    if (Date.now() > giveUpAt) throw new Error(`It did not come to be: ${condition.toString()}`);
    await pause(LOOK_MS);
  }
}
