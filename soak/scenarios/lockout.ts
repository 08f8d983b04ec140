import type { Person } from '@samleng/server/testing/servers/signing-crowd';
import { printColumns } from '../columns.ts';
import { type Came, faultsOfStored, type Group, signTogether } from '../crowds/groups.ts';
import { signAfterStranger } from '../crowds/mailbox.ts';
import { addressIn, honestPerson } from '../crowds/people.ts';
import type { Scenario } from '../scenario.ts';
import { onCrowdStage } from '../stage/crowd-stage.ts';

/** Of every honest group at most so many may be held. */
const HELD_MAX = 0.05;
const PARTNER = 'temple';
const CLUB = 'club.example';
const CARRIER = addressIn(500_000);

function people(count: number, person: (number: number) => Person): Person[] {
  return Array.from({ length: count }, (_, number) => person(number));
}

/** All at the same time, and the strangers first in every minute. */
const GROUPS: Group[] = [
  {
    name: "a stranger on the partner's page, three networks",
    isHonest: false,
    people: people(1800, (at) => ({
      email: `stranger-${at}@gmail.com`,
      address: addressIn(600_000 + (at % 3)),
      partner: PARTNER,
    })),
    minutes: 60,
  },
  {
    name: "a stranger with a club's mail domain, one address",
    isHonest: false,
    people: people(1800, (at) => ({ email: `stranger-${at}@${CLUB}`, address: addressIn(1) })),
    minutes: 60,
  },
  {
    name: "the partner's newsletter",
    isHonest: true,
    people: people(2000, (at) => honestPerson(at, PARTNER)),
    minutes: 60,
  },
  {
    name: "behind one carrier's address",
    isHonest: true,
    people: people(200, (at) => ({ ...honestPerson(10_000 + at), address: CARRIER })),
    minutes: 10,
  },
  {
    name: 'members of the club, at home',
    isHonest: true,
    people: people(50, (at) => ({ ...honestPerson(20_000 + at), email: `member-${at}@${CLUB}` })),
    minutes: 60,
  },
  {
    name: 'others, at home',
    isHonest: true,
    people: people(100, (at) => honestPerson(30_000 + at, at % 2 === 0 ? PARTNER : undefined)),
    minutes: 60,
  },
];

/** Strangers who try to have others held, or to take their place. */
export const lockout: Scenario = {
  name: 'lockout',
  tries: 'strangers who want others held, in the same hour as honest crowds',
  rounds: 1,
  run: async (rounds, report) => {
    for (let round = 0; round < rounds; round += 1) {
      const { came, faults } = await onCrowdStage(async (stage) => {
        const all = await signTogether(GROUPS, stage);
        return { came: all, faults: [...all.flatMap(heldFaults), ...(await faultsOfStored(all, stage))] };
      });
      const acknowledged = came.reduce((sum, { group, refused }) => sum + group.people.length - refused, 0);
      const outcome = { sentAgain: 0, backAfterMs: null };
      report({ did: 'floods and honest crowds', acknowledged, ...outcome, faults });
      const owner = await signAfterStranger();
      const did = `${owner.invented} invented names on somebody's address, then its owner`;
      const locked = owner.isCounted ? [] : ['the owner of the address is not counted'];
      report({ did, acknowledged: owner.invented + 2, ...outcome, faults: [...owner.faults, ...locked] });
      const ownerLine = ['the owner of an address', '1', String(Number(owner.isCounted)), '0', ''];
      printColumns([['who', 'signed', 'counted', 'try later', 'held'], ...came.map(lineOf), ownerLine]);
    }
  },
};

function heldIn({ group, counted, refused }: Came): number {
  return group.people.length - counted - refused;
}

function heldFaults({ group, counted }: Came): string[] {
  const uncounted = group.people.length - counted;
  return group.isHonest && uncounted > HELD_MAX * group.people.length
    ? [`${group.name}: ${uncounted} are not counted`]
    : [];
}

function lineOf(came: Came): string[] {
  const { group, counted, refused } = came;
  const signed = group.people.length;
  const share = `${heldIn(came)} (${((100 * heldIn(came)) / signed).toFixed(1)} %)`;
  return [group.name, String(signed), String(counted), String(refused), share];
}
