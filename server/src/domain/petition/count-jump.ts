const SHARE_MAX = 0.1;
const SIGNATURES_MAX = 50;

/** Whether a campaign's change moves a public count so far that it may be a mistake, such as a zero too many. */
export function isJump(before: number, after: number): boolean {
  const moved = Math.abs(after - before);
  return moved > SIGNATURES_MAX && moved > before * SHARE_MAX;
}
