import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { addressGroup } from '../http/client-address.ts';
import type { RateLimit } from '../http/rate-limit.ts';
import type { DailyCodes } from './daily-codes.ts';

const WINDOW_SECONDS = 10 * 60;

// Short on purpose: it bounds the number of counters in memory, at the price that some addresses share one.
const CODE_BYTES = 2;

/** Limits for each window. Carriers put thousands of people behind one IPv4 address; a /64 is a household. */
type AddressPoints = { ipv4: number; ipv6Subscriber: number; ipv6Network: number };

export type AddressLimits = {
  /** Counts a request. @returns Whether it is within the limit. */
  take(address: string): Promise<boolean>;
  /** Whether the next request would exceed the limit. */
  isUsedUp(address: string): Promise<boolean>;
  /** What one address, or one IPv6 subscriber, may do. */
  limitOf(address: string): RateLimit;
};

/** Keeps the limits in memory only. An empty address (no socket) is not limited. */
export function createAddressLimits(points: AddressPoints, codes: DailyCodes): AddressLimits {
  const ipv4 = limiter(points.ipv4);
  const ipv6Subscriber = limiter(points.ipv6Subscriber);
  const ipv6Network = limiter(points.ipv6Network);

  function limitersOf(address: string): { limiter: RateLimiterMemory; code: string }[] {
    if (address === '') return [];
    const { isIPv6, group, network } = addressGroup(address);
    const nearest = { limiter: isIPv6 ? ipv6Subscriber : ipv4, code: codes.code(group, CODE_BYTES) };
    return isIPv6 ? [nearest, { limiter: ipv6Network, code: codes.code(network, CODE_BYTES) }] : [nearest];
  }

  return {
    take: async (address) => {
      const taken = limitersOf(address).map(async ({ limiter, code }) => {
        // Like `consume`, but does not throw past the limit.
        const { consumedPoints } = await limiter.penalty(code);
        return consumedPoints <= limiter.points;
      });
      return (await Promise.all(taken)).every(Boolean);
    },
    isUsedUp: async (address) => {
      const found = limitersOf(address).map(async ({ limiter, code }) => {
        const taken: RateLimiterRes | null = await limiter.get(code);
        return taken !== null && taken.consumedPoints >= limiter.points;
      });
      return (await Promise.all(found)).some(Boolean);
    },
    limitOf: (address) => {
      const quota = addressGroup(address).isIPv6 ? points.ipv6Subscriber : points.ipv4;
      return { quota, windowSeconds: WINDOW_SECONDS };
    },
  };
}

function limiter(points: number): RateLimiterMemory {
  return new RateLimiterMemory({ points, duration: WINDOW_SECONDS });
}
