import { DAY_MS, HOUR_MS } from '../time/durations.ts';

/**
 * `owner` makes an owner; `invitation` an account of the role that it names; `password` sets a new password;
 * `sign-in` opens the console of the demo.
 */
export type LinkKind = 'owner' | 'invitation' | 'password' | 'sign-in';

/** How long a link works. An invitation lies in a mailbox over a weekend; the others are asked for by who waits. */
export const LINK_MS: Record<LinkKind, number> = {
  owner: DAY_MS,
  invitation: 7 * DAY_MS,
  password: HOUR_MS,
  'sign-in': DAY_MS,
};
