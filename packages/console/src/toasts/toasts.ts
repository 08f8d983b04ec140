import { Watched } from '../watched.ts';

export type Toast = { id: number; text: string; isWrong: boolean };

/** The short messages on the page, the oldest first. */
export const toasts = new Watched<readonly Toast[]>([]);

/** Long enough to be read twice; one may be closed before. */
const STAYS_MS = 8000;
let last = 0;

/** Says shortly, at the edge of the page, what has been done, or with `isWrong` what has not. */
export function toast(text: string, { isWrong = false } = {}): void {
  const id = (last += 1);
  // The latest is what was just done. What went wrong has to be read first.
  toasts.value = [...toasts.value.filter((told) => told.isWrong), { id, text, isWrong }];
  // What went wrong stays until it is closed.
  if (!isWrong) setTimeout(() => closeToast(id), STAYS_MS);
}

export function closeToast(closed: number): void {
  toasts.value = toasts.value.filter(({ id }) => id !== closed);
}
