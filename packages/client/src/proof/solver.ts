import type { Challenge, Solution } from '@samleng/contract';
import { solve } from './solve.ts';

// Twenty times as long as a slow phone needs for a hard challenge.
const PATIENCE_MS = 90_000;

/**
 * Solves a challenge in a worker where browser and page policy allow it, else in slices on the page's own
 * thread.
 *
 * @returns Undefined when it cannot be solved here: the signature then goes without a proof, and is
 *   confirmed by email.
 */
export async function solution(
  parameters: Challenge['parameters'],
  signal: AbortSignal,
): Promise<Solution | undefined> {
  if (signal.aborted) return undefined;
  const work = new AbortController();
  const timer = setTimeout(() => work.abort(), PATIENCE_MS);
  signal.addEventListener('abort', () => work.abort(), { signal: work.signal });
  try {
    return await inWorker(parameters, work.signal).catch(() => solve(parameters, () => work.signal.aborted));
  } catch {
    // Browsers fail here in many ways; each just means that the signer confirms by email.
    return undefined;
  } finally {
    clearTimeout(timer);
    work.abort();
  }
}

/** Rejects where a content security policy, Trusted Types or an old browser forbid workers from a blob. */
async function inWorker(parameters: Challenge['parameters'], signal: AbortSignal): Promise<Solution> {
  // A blob, because a worker must be of the page's origin and this script is of another.
  const source = `onmessage=({data})=>(${solve.toString()})(data).then(postMessage,()=>postMessage(0))`;
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  let worker: Worker | undefined;
  try {
    return await new Promise((resolve, reject) => {
      worker = new Worker(url);
      worker.addEventListener('message', ({ data }) => (data ? resolve(data) : reject()));
      worker.addEventListener('error', (event) => {
        // Handled here, so keep it from the page's own error reports.
        event.preventDefault();
        reject();
      });
      signal.addEventListener('abort', reject);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a window's, not a worker's
      worker.postMessage(parameters);
    });
  } finally {
    worker?.terminate();
    URL.revokeObjectURL(url);
  }
}
