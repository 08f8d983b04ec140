import type { Person, SigningCrowd } from '@samleng/server/testing/servers/signing-crowd';

/** So many at once share a transaction, as on a busy server. */
const AT_ONCE = 100;

/**
 * Has people sign in small groups over a time.
 *
 * @returns How many were told that they are counted. Afterwards the clock stands near the end of the time.
 */
export async function signOverTime(
  crowd: SigningCrowd,
  clock: { now: Date },
  people: readonly Person[],
  { from, ms }: { from: Date; ms: number },
): Promise<number> {
  let done = 0;
  for (let at = 0; at < people.length; at += AT_ONCE) {
    clock.now = new Date(from.getTime() + (ms * at) / people.length);
    const answers = await crowd.sign(people.slice(at, at + AT_ONCE));
    done += answers.filter((answer) => answer === 'done').length;
  }
  return done;
}
