import { signingCrowd } from '@samleng/server/testing/servers/signing-crowd';
import { storingCrowd } from '@samleng/server/testing/servers/storing-crowd';
import { printColumns } from '../columns.ts';
import { HOURS, OF_MAIL_DOMAIN, OF_NETWORK, OF_PARTNER, times } from '../crowds/allowed.ts';
import { type Flood, type Flooded, runFlood } from '../crowds/flood.ts';
import { addressIn } from '../crowds/people.ts';
import type { Scenario } from '../scenario.ts';
import { type CrowdStage, onCrowdStage } from '../stage/crowd-stage.ts';

const ONE_A_SECOND = 600;

const NETWORKS = 100;
const DOMAINS = 50;
/** So many networks that none of them uses up what it may raise. */
const MANY_NETWORKS = 1000;

const signing = ({ db, petition, clock }: CrowdStage) => signingCrowd(db, petition, clock);
const storing = ({ db, petition, clock }: CrowdStage) => storingCrowd(db, petition, clock);

const FLOODS: Flood[] = [
  {
    name: 'one /24, one a second',
    rate: ONE_A_SECOND,
    person: (number) => ({ email: `stuffer-${number}@gmail.com`, address: addressIn(0, number) }),
    allowed: OF_NETWORK,
    crowd: signing,
  },
  {
    name: 'one mail domain, each from another /24, one a second',
    rate: ONE_A_SECOND,
    person: (number) => ({ email: `stuffer-${number}@stuffing.example`, address: addressIn(number) }),
    allowed: OF_MAIL_DOMAIN,
    crowd: signing,
  },
  {
    name: `${NETWORKS} /24 and ${DOMAINS} mail domains, two a second`,
    rate: 2 * ONE_A_SECOND,
    person: (number) => ({
      email: `stuffer-${number}@stuffing-${number % DOMAINS}.example`,
      // Each domain goes through all networks.
      address: addressIn(Math.floor(number / DOMAINS) % NETWORKS, number),
    }),
    allowed: times(DOMAINS, OF_MAIL_DOMAIN),
    crowd: signing,
  },
  {
    name: `one large provider and partner, ${MANY_NETWORKS} /24, one a second`,
    rate: ONE_A_SECOND,
    person: (number) => ({
      email: `stuffer-${number}@gmail.com`,
      address: addressIn(number % MANY_NETWORKS),
      partner: 'temple',
    }),
    allowed: OF_PARTNER,
    // With proofs it would take many minutes: nearly all of it counts.
    crowd: storing,
  },
];

/** Floods of a petition that counts at once, in days of a clock of their own. */
export const stuffing: Scenario = {
  name: 'stuffing',
  tries: 'floods of a petition without confirmation, 72 hours each',
  rounds: 1,
  run: async (rounds, report) => {
    for (let round = 0; round < rounds; round += 1) {
      const lines: string[][] = [];
      for (const flood of FLOODS) {
        const flooded = await onCrowdStage((stage) => runFlood(flood, stage));
        const { sent: acknowledged, faults } = flooded;
        report({ did: flood.name, acknowledged, sentAgain: 0, backAfterMs: null, faults });
        lines.push(lineOf(flood, flooded));
      }
      printColumns([
        ['flood', 'sent', ...HOURS.map((hours) => `counted after ${hours} h`), 'held'],
        ...lines,
      ]);
    }
  },
};

function lineOf({ name }: Flood, { sent, counted, held }: Flooded): string[] {
  return [
    name,
    ...[sent, ...HOURS.map((hours) => counted[hours]), held].map((number) => number.toLocaleString('en')),
  ];
}
