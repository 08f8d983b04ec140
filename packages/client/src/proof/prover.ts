import { NetworkError, ProblemError } from '../requests/errors.ts';
import type { Proof } from './proof-of-work.ts';

/** Makes the proof of work for one signature; one at a time, however often it is called. */
export type Prover = {
  /** Called when the form is touched: asks for a challenge and solves it, unless done or under way. */
  begin(): void;
  /**
   * The proof that was begun, or a fresh one; undefined where this browser cannot make any, or the
   * server wants none.
   *
   * @throws {NetworkError} When the server could not be asked, or `drop` was called.
   */
  proof(): Promise<string | undefined>;
  /** Stops the work and forgets the proof. */
  drop(): void;
};

/** @param server Origin without a trailing slash. */
export function createProver(server: string): Prover {
  let work: { proof: Promise<Proof | undefined>; end: AbortController } | undefined;

  function begun() {
    if (work) return work.proof;
    const end = new AbortController();
    const own = (work = { proof: make(server, end.signal), end });
    // A failed one is asked for again the next time.
    own.proof.catch(() => work === own && (work = undefined));
    return own.proof;
  }

  function drop(): void {
    work?.end.abort();
    work = undefined;
  }

  return {
    begin: () => void begun(),
    async proof() {
      const proof = await begun();
      if (!proof?.hasRunOut()) return proof?.text;
      drop();
      return (await begun())?.text;
    },
    drop,
  };
}

async function make(server: string, signal: AbortSignal): Promise<Proof | undefined> {
  // Missing on plain http pages.
  if (!(crypto.subtle as SubtleCrypto | undefined)) return undefined;
  const code = await import('./proof-of-work.ts').catch(() => undefined);
  if (!code) throw new NetworkError();
  try {
    return await code.prove(server, signal);
  } catch (error) {
    if (signal.aborted) throw new NetworkError();
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}
