// The allowances as docs/signing.md tells them: not the code's own constants, so that a slip in those shows here.

/** The hours after which a flood is looked at. */
export const HOURS = [1, 6, 24, 72] as const;

/** By hours since the start. */
export type ByHours = Record<(typeof HOURS)[number], number>;

/** The most that one source may bring into the count. */
function ofSource(hour: number, day: number, week: number): ByHours {
  return { 1: hour, 6: day, 24: day, 72: Math.min(3 * day, week) };
}

export const OF_NETWORK = ofSource(300, 500, 1000);
export const OF_MAIL_DOMAIN = ofSource(100, 150, 300);

const PARTNER_HOUR = 2500;
export const OF_PARTNER: ByHours = {
  1: PARTNER_HOUR,
  6: 6 * PARTNER_HOUR,
  24: 24 * PARTNER_HOUR,
  72: 72 * PARTNER_HOUR,
};

export function times(sources: number, each: ByHours): ByHours {
  return { 1: sources * each[1], 6: sources * each[6], 24: sources * each[24], 72: sources * each[72] };
}
