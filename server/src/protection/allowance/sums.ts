import type { DomainUse, Use } from '../../domain/signature/allowance.ts';
import type { UseOfDomain } from './domain-use.ts';
import type { UseOfNetwork } from './network-use.ts';
import type { Pace, Paces } from './paces.ts';

const WINDOWS = ['hour', 'day', 'week'] as const;

/** Adds up what was stored of sources before and what the signatures of this transaction bring. */
export function createSums(stored: { networks: UseOfNetwork[]; domains: UseOfDomain[]; paces: Paces }) {
  const sums = new Map<string, number>();
  const add = (key: string, number: number) => void sums.set(key, (sums.get(key) ?? 0) + number);
  const get = (key: string) => sums.get(key) ?? 0;

  function addNetwork({ petition, network_code, domain_code, ...use }: UseOfNetwork): void {
    for (const window of WINDOWS) add(`network ${petition} ${network_code} ${window}`, use[window]);
    add(`both ${petition} ${network_code} ${domain_code}`, use.day);
  }

  function addDomain({ petition, domain_code, ...use }: UseOfDomain): void {
    for (const window of [...WINDOWS, 'ever', 'event'] as const)
      add(`domain ${petition} ${domain_code} ${window}`, use[window]);
  }

  for (const use of stored.networks) addNetwork(use);
  for (const use of stored.domains) addDomain(use);

  return {
    addNetwork,
    addDomain,
    addPace: (petition: string, trait: string) => add(`pace ${petition} ${trait}`, 1),
    network(petition: string, codes: readonly string[]): Use {
      const of = (window: string) =>
        codes.reduce((sum, code) => sum + get(`network ${petition} ${code} ${window}`), 0);
      return { hour: of('hour'), day: of('day'), week: of('week') };
    },
    /** Of one mail domain from one network, in a day. */
    both: (petition: string, codes: readonly string[], domain: string): number =>
      codes.reduce((sum, code) => sum + get(`both ${petition} ${code} ${domain}`), 0),
    domain(petition: string, domain: string): DomainUse {
      const of = (window: string) => get(`domain ${petition} ${domain} ${window}`);
      return { hour: of('hour'), day: of('day'), week: of('week'), ever: of('ever'), event: of('event') };
    },
    pace(petition: string, trait: string): Pace {
      const { lately, usualElsewhere } = stored.paces(petition, trait);
      return { lately: lately + get(`pace ${petition} ${trait}`), usualElsewhere };
    },
    /** Added to a pace by this transaction. */
    raised: (petition: string, trait: string): number => get(`pace ${petition} ${trait}`),
  };
}
