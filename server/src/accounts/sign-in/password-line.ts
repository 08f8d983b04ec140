import { APIError } from 'better-auth/api';
import { hashPassword, verifyPassword } from 'better-auth/crypto';

/** Of the four threads that Node.js has for slow work, which mail and files need too. */
const AT_ONCE = 2;
/** Some five seconds of work. */
const WAITING_MAX = 30;

/**
 * better-auth's slow hash, but a few at a time: otherwise many who sign in, with wrong passwords too, would keep the
 * server from storing signatures.
 *
 * @throws {APIError} 429 when too many wait.
 */
export function passwordLine(hashing = { hash: hashPassword, verify: verifyPassword }): typeof hashing {
  const waiting: (() => void)[] = [];
  let running = 0;
  const inLine = async <Hashed>(work: () => Promise<Hashed>): Promise<Hashed> => {
    if (running === AT_ONCE) {
      if (waiting.length === WAITING_MAX) throw new APIError('TOO_MANY_REQUESTS');
      await new Promise<void>((resolve) => void waiting.push(resolve));
    } else running += 1;
    try {
      return await work();
    } finally {
      // The place passes on to the first who waits.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
  return {
    hash: (password) => inLine(() => hashing.hash(password)),
    verify: (asked) => inLine(() => hashing.verify(asked)),
  };
}
