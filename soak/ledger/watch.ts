import { setTimeout as pause } from 'node:timers/promises';
import { Summary } from '@samleng/contract';
import type { Target } from '../clients/post.ts';

const LOOK_MS = 5;

/** A client that polls the count. */
export type Watch = {
  /** @returns Each time a value went back that must not. */
  stop(): Promise<string[]>;
};

/** A later summary is the right one, so neither count nor `updatedAt` may go back. */
export function watchCount({ port }: Target): Watch {
  const faults = new Set<string>();
  const over = new AbortController();
  const watch = async (): Promise<void> => {
    let before: Summary | undefined;
    while (!over.signal.aborted) {
      const answer = await fetch(`http://127.0.0.1:${port}/v1/petitions/counted/summary`);
      const { updatedAt, count, ...summary } = Summary.parse(await answer.json());
      if (updatedAt < (before?.updatedAt ?? '')) faults.add('updatedAt went back');
      if (count < (before?.count ?? 0)) faults.add('the count went back');
      before = { ...summary, updatedAt, count };
      await pause(LOOK_MS);
    }
  };
  const watching = watch();
  return {
    stop: async () => {
      over.abort();
      await watching;
      return [...faults];
    },
  };
}
