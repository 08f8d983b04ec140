import { Agent } from 'node:http';
import type { ClockStage } from '../stage/clock-stage.ts';
import { post } from './post.ts';

const CLIENTS = 16;

type Signing = {
  /** Number of answers that the petition is closed. */
  refused(): number;
  /** @returns The wrong answers, described in words. */
  stop(): Promise<string[]>;
};

/** Signs without pause while the clock is moved across the closing. */
export function signAroundClosing(stage: ClockStage): Signing {
  const faults = new Set<string>();
  const agent = new Agent({ keepAlive: true, maxSockets: CLIENTS });
  const over = new AbortController();
  let refused = 0;

  const client = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const wasClosed = isClosed(stage);
      const { turns } = stage.clock;
      const signature = stage.ledger.next();
      const outcome = await post(stage.target, signature, agent);
      const status = outcome === 'lost' ? 0 : outcome.status;
      if (status === 202) stage.ledger.acknowledged.set(signature.body.id, signature);
      if (status === 409) refused += 1;
      // If the clock was moved during the request, or passed the closing by itself, either answer is right.
      const isCertain = turns === stage.clock.turns && wasClosed === isClosed(stage);
      if (isCertain && status !== (wasClosed ? 409 : 202)) {
        faults.add(`a ${status} ${wasClosed ? 'after' : 'before'} the closing`);
      }
    }
  };
  const clients = Array.from({ length: CLIENTS }, client);
  return {
    refused: () => refused,
    stop: async () => {
      over.abort();
      await Promise.all(clients);
      agent.destroy();
      return [...faults];
    },
  };
}

function isClosed({ clock, closesAt }: ClockStage): boolean {
  return clock.now() >= closesAt;
}
