const SHARE_MAX = 0.1;
const SIGNATURES_MAX = 50;

// People go on signing between the look at what would change and the change itself.
const MEANWHILE_SHARE_MAX = 0.01;

/** Whether a count is the expected one, but for signatures that came meanwhile. */
export function isAbout(count: number, expected: number): boolean {
  return Math.abs(count - expected) <= count * MEANWHILE_SHARE_MAX;
}

/** Whether a campaign's change moves a public count so far that it may be a mistake, such as a zero too many. */
export function isJump(before: number, after: number): boolean {
  const moved = Math.abs(after - before);
  return moved > SIGNATURES_MAX && moved > before * SHARE_MAX;
}
