import type { Measured } from '../figure.ts';

/** Sends the measurement to the parent, and lets this program end. */
export function finish(measured: Measured): void {
  process.send?.(measured);
  process.disconnect?.();
}
