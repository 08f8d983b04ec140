import {
  heldAtEvent,
  heldByUse,
  RAISING_A_NETWORK_MAX,
  type Uses,
} from '../../domain/signature/allowance.ts';
import type { HeldBecause, NewSignature } from '../../domain/signature/state.ts';
import type { Db } from '../../database/db.ts';
import { type AnnouncedAction, findActions } from './announced.ts';
import { readDomainUse } from './domain-use.ts';
import { readNetworkUse } from './network-use.ts';
import { paceRow, partnerTrait, providerTrait, raisePaces, readPaces, WHOLE } from './paces.ts';
import type { Source } from './source.ts';
import { createSums } from './sums.ts';

/** A signature with where it came from. */
export type Sourced = {
  signature: Pick<NewSignature, 'petition' | 'partner' | 'domainCode' | 'signedAt'>;
  source: Source;
};

/** What is left to the sources of the signatures of one transaction. */
export type Allowances = {
  /** Why this signature is to be held; null while its sources have some left. */
  heldBecause(entry: Sourced): HeldBecause | null;
  /** Uses up the allowances for a new signature that is not held. `isCounted`: it is in the count at once. */
  use(entry: Sourced, isCounted: boolean): void;
  /** Stores the paces. What networks and mail domains used up shows in what is stored of their signatures. */
  save(trx: Db): Promise<void>;
};

const UNLIMITED: Allowances = {
  heldBecause: () => null,
  use: () => undefined,
  save: () => Promise.resolve(),
};

/**
 * Reads what sources have used up. Runs in the transaction that stores the signatures, which locked the petitions:
 * so the allowances are exact, outlive a restart, and are the same for all processes.
 */
export async function readAllowances(trx: Db, entries: readonly Sourced[]): Promise<Allowances> {
  const limited = entries.filter(({ source }) => source.allowances !== 'none');
  if (limited.length === 0) return UNLIMITED;
  const now = new Date(Math.max(...limited.map(({ signature }) => Date.parse(signature.signedAt))));
  const petitions = [...new Set(limited.map(({ signature }) => signature.petition))];
  // One after the other, because they share the connection of the transaction.
  const networks = await readNetworkUse(trx, unique(limited.flatMap(networksOf)), now);
  const domains = await readDomainUse(trx, unique(limited.filter(hasOwnDomain).map(domainOf)), now);
  const paces = await readPaces(trx, petitions, [...new Set(limited.flatMap(traitsOf))], now);
  const actions = await findActions(trx, petitions, now);
  return allowancesOf(limited, createSums({ networks, domains, paces }), actions);
}

type Actions = readonly Pick<AnnouncedAction, 'petition' | 'partner' | 'expected'>[];

function allowancesOf(
  limited: readonly Sourced[],
  sums: ReturnType<typeof createSums>,
  actions: Actions,
): Allowances {
  function usesOf(entry: Sourced): Uses {
    const { petition, partner } = entry.signature;
    const { networkCodes, domainKind } = entry.source;
    const { domain_code } = domainOf(entry);
    const underWay = actions.filter((action) => action.petition === petition);
    return {
      network: networkCodes.length === 0 ? null : sums.network(petition, networkCodes),
      domainKind,
      domain: sums.domain(petition, domain_code),
      ofDomainFromNetwork: sums.both(petition, networkCodes, domain_code),
      partner: partner === null ? NO_PACE : sums.pace(petition, partnerTrait(partner)),
      provider: domainKind === 'large' ? sums.pace(petition, providerTrait(domain_code)) : NO_PACE,
      announced: {
        partner: expected(underWay.filter((action) => action.partner === partner)),
        all: expected(underWay),
      },
    };
  }

  return {
    heldBecause: (entry) => {
      const { allowances, domainKind } = entry.source;
      if (allowances === 'none') return null;
      const uses = usesOf(entry);
      return allowances === 'event' ? heldAtEvent(domainKind, uses.domain) : heldByUse(uses);
    },
    use: (entry, isCounted) => {
      const { allowances, networkCodes } = entry.source;
      const { petition } = entry.signature;
      if (allowances === 'none') return;
      if (allowances === 'event') return sums.addDomain({ ...domainOf(entry), ...NOTHING, event: 1 });
      const { network } = usesOf(entry);
      if (isCounted) sums.addDomain({ ...domainOf(entry), ...ONE, ever: 1, event: 0 });
      const [network_code] = networkCodes;
      if (network_code !== undefined) sums.addNetwork({ ...domainOf(entry), network_code, ...ONE });
      // A network raises nothing wider once it has brought some: others must not be held for what it sends.
      if (network !== null && network.hour >= RAISING_A_NETWORK_MAX) return;
      for (const trait of traitsOf(entry)) sums.addPace(petition, trait);
    },
    save: async (trx) => raisePaces(trx, paceRows(limited, sums)),
  };
}

const NO_PACE = { lately: 0, usualElsewhere: 0 };
const ONE = { hour: 1, day: 1, week: 1 };
const NOTHING = { hour: 0, day: 0, week: 0, ever: 0 };

// Also rows that add nothing: a repeat must write as much as a new signature.
function paceRows(limited: readonly Sourced[], sums: ReturnType<typeof createSums>) {
  const rows = new Map(
    limited.flatMap((entry) =>
      traitsOf(entry).map((trait) => {
        const { petition, signedAt } = entry.signature;
        const row = paceRow(petition, trait, signedAt, sums.raised(petition, trait));
        return [`${petition} ${trait}`, row] as const;
      }),
    ),
  );
  return [...rows.values()];
}

// What is looked for twice would be found twice.
function unique<Sought extends object>(sought: readonly Sought[]): Sought[] {
  return [...new Map(sought.map((one) => [Object.values(one).join(' '), one])).values()];
}

/** The paces that a signature raises; none at an event. */
function traitsOf({ signature: { partner, domainCode }, source }: Sourced): string[] {
  if (source.allowances !== 'standard') return [];
  return [
    WHOLE,
    ...(partner === null ? [] : [partnerTrait(partner)]),
    ...(source.domainKind === 'large' ? [providerTrait(domainCode ?? '')] : []),
  ];
}

function networksOf({ signature: { petition }, source: { networkCodes } }: Sourced) {
  return networkCodes.map((networkCode) => ({ petition, networkCode }));
}

function hasOwnDomain({ source: { domainKind } }: Sourced): boolean {
  return domainKind !== 'large';
}

function domainOf({ signature: { petition, domainCode } }: Sourced) {
  return { petition, domain_code: domainCode ?? '' };
}

function expected(actions: Actions): number {
  return actions.reduce((sum, action) => sum + action.expected, 0);
}
