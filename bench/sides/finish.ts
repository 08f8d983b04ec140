import type { Measured } from '../figure.ts';

/** Tells the parent what was measured, and lets this program end. */
export function finish(measured: Measured): void {
  process.send?.(measured);
  process.disconnect?.();
}
