import { DAY_MS, HOUR_MS, MINUTE_MS } from '../time/durations.ts';
import type { HeldBecause } from './state.ts';

/** How many signatures a source brought lately that were not held. */
export type Use = { hour: number; day: number; week: number };

/** `ever`: all that are in the count. `event`: those of the last ten minutes under event links. */
export type DomainUse = Use & { ever: number; event: number };

/**
 * What one network (a /24 of IPv4, a /48 of IPv6) may bring before somebody has looked. Absolute: what a source sent
 * itself never raises it. A carrier puts thousands of people behind one address, so an hour allows for a busy one.
 */
const NETWORK: Use = { hour: 300, day: 500, week: 1000 };

/**
 * The same for the owner of a mail domain, who can make any number of mailboxes. Counted in validated signatures:
 * anybody can type in the addresses of others, but only their readers confirm.
 */
const DOMAINS: Record<'own' | 'disposable', Omit<DomainUse, 'event'>> = {
  own: { hour: 100, day: 150, week: 300, ever: 500 },
  disposable: { hour: 5, day: 10, week: 25, ever: 50 },
};

/** Of a domain's allowance, what one network may use up in a day: it must not lock out the others. */
const OF_A_DOMAIN_FROM_A_NETWORK = { own: 40, disposable: 2 } as const;

/** Under event links: signatures from one mail domain in ten minutes. */
const EVENT_DOMAIN = { own: 100, disposable: 10 } as const;

/** Signatures in an hour that come from everywhere; each is raised by what is usual on the petition. */
const WIDE = { partner: 2500, provider: 5000 };
const TIMES_THE_USUAL = 5;

/** So many signatures of one network raise a partner's or a provider's pace in an hour; further ones do not. */
export const RAISING_A_NETWORK_MAX = 5;

/** `large`: one of the providers where half of all people have their mailbox. */
export type DomainKind = 'own' | 'disposable' | 'large';

/**
 * Signatures in the last hour through a partner or from a provider, and how many of the petition come otherwise in an
 * average hour of the middle one of the last days.
 */
type Pace = { lately: number; usualElsewhere: number };

/** What the allowances of a signature have been used for, without the signature itself. */
export type Uses = {
  /** Null when the signature came without an address. */
  network: Use | null;
  domainKind: DomainKind;
  domain: DomainUse;
  /** Signatures of the same network and the same mail domain in a day. */
  ofDomainFromNetwork: number;
  partner: Pace;
  provider: Pace;
  /** What the campaigner said would come just now: through the partner, and in all. */
  announced: { partner: number; all: number };
};

/** Why a signature is to be held for a person to look at; null when there is room for it. */
export function heldByUse(uses: Uses): HeldBecause | null {
  if (uses.network !== null && isUsedUp(uses.network, NETWORK)) return 'velocity-prefix';
  if (isDomainUsedUp(uses)) return 'velocity-domain';
  const { partner, announced } = uses;
  return isAbove(partner, WIDE.partner, announced.partner) ? 'velocity-partner' : null;
}

function isDomainUsedUp(uses: Uses): boolean {
  const { domainKind, provider, announced } = uses;
  if (domainKind === 'large') return isAbove(provider, WIDE.provider, announced.all);
  if (uses.ofDomainFromNetwork >= OF_A_DOMAIN_FROM_A_NETWORK[domainKind]) return true;
  return isOverDomainAllowance(domainKind, uses.domain);
}

/** Whether a mail domain has used up its allowance: asked again when a link from an email confirms. */
export function isOverDomainAllowance(kind: DomainKind, use: DomainUse): boolean {
  if (kind === 'large') return false;
  const allowance = DOMAINS[kind];
  return isUsedUp(use, allowance) || use.ever >= allowance.ever;
}

/** At an event many people share one tablet or Wi-Fi, so only their mail domains can reveal a flood. */
export function heldAtEvent(kind: DomainKind, { event }: DomainUse): HeldBecause | null {
  return kind !== 'large' && event >= EVENT_DOMAIN[kind] ? 'velocity-domain' : null;
}

function isUsedUp(use: Use, allowance: Use): boolean {
  return use.hour >= allowance.hour || use.day >= allowance.day || use.week >= allowance.week;
}

function isAbove({ lately, usualElsewhere }: Pace, least: number, announced: number): boolean {
  return lately >= Math.max(least, TIMES_THE_USUAL * usualElsewhere) + announced;
}

/** The starts of the windows of `Use`, as stored instants. */
export function windowsAt(now: Date): Record<keyof Use | 'tenMinutes', string> {
  const since = (ms: number) => new Date(now.getTime() - ms).toISOString();
  return {
    tenMinutes: since(10 * MINUTE_MS),
    hour: since(HOUR_MS),
    day: since(DAY_MS),
    week: since(NETWORK_DAYS * DAY_MS),
  };
}

/** How long networks can be recognized. */
export const NETWORK_DAYS = 7;
