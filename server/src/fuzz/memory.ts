import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is held once everything that nobody holds is gone, in bytes: objects, and buffers beside them. */
export async function bytesHeld(): Promise<number> {
  // Twice, with a turn between: what a finaliser lets go of is collected the second time.
  collect();
  await new Promise((resolve) => setImmediate(resolve));
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
