import type { Person, SigningCrowd } from '@samleng/server/testing/servers/signing-crowd';
import { counterFaults } from '../ledger/counters.ts';
import type { CrowdStage } from '../stage/crowd-stage.ts';
import { type ByHours, HOURS } from './allowed.ts';
import { honestPerson } from './people.ts';
import { signOverTime } from './sign-over-time.ts';

/** A sender that wants to be counted as often as can be. */
export type Flood = {
  name: string;
  /** Signatures in ten minutes, as long as any of them counts. */
  rate: number;
  person(number: number): Person;
  /** The most of them that may count. */
  allowed: ByHours;
  crowd(stage: CrowdStage): SigningCrowd | Promise<SigningCrowd>;
};

export type Flooded = { sent: number; counted: ByHours; held: number; faults: string[] };

const STEP_MS = 10 * 60_000;
const STEPS_AN_HOUR = 6;
/** The sender sees in the answers when nothing counts any more, and then only tries whether it does again. */
const TRIES = 20;

/** Lets a flood go on for as many hours as the last of `HOURS`, while an honest person signs every ten minutes. */
export async function runFlood(flood: Flood, stage: CrowdStage): Promise<Flooded> {
  const crowd = await flood.crowd(stage);
  const startsAt = stage.clock.now.getTime();
  const told = { sent: 0, done: 0, honest: 0, honestDone: 0 };
  let rate = flood.rate;

  async function step(): Promise<void> {
    // Limits by address pass by the machine's clock. A new process has none, and knows what the last one let through.
    crowd.restart();
    const people = Array.from({ length: rate }, (_, at) => flood.person(told.sent + at));
    const from = new Date(startsAt + told.honest * STEP_MS);
    const done = await signOverTime(crowd, stage.clock, people, { from, ms: STEP_MS });
    const partner = told.honest % 2 === 0 ? undefined : 'youth-club';
    const [honest] = await crowd.sign([honestPerson(told.honest, partner)]);
    told.sent += rate;
    told.done += done;
    told.honest += 1;
    told.honestDone += Number(honest === 'done');
    rate = done > 0 ? flood.rate : TRIES;
  }

  const counted: ByHours = { 1: 0, 6: 0, 24: 0, 72: 0 };
  for (const hours of HOURS) {
    while (told.honest < hours * STEPS_AN_HOUR) await step();
    counted[hours] = (await rowsIn(stage, 'validated')) - told.honestDone;
  }
  const held = await rowsIn(stage, 'held');
  const faults = [
    ...overFaults(flood, counted),
    ...(told.honestDone < told.honest
      ? [`${told.honest - told.honestDone} honest people were not counted`]
      : []),
    ...(counted[72] === told.done ? [] : [`${told.done} were told that they count, ${counted[72]} do`]),
    ...(await counterFaults(stage.db, await allRows(stage))),
  ];
  return { sent: told.sent, counted, held, faults };
}

function overFaults({ allowed }: Flood, counted: ByHours): string[] {
  return HOURS.filter((hours) => counted[hours] > allowed[hours]).map(
    (hours) => `${counted[hours]} counted after ${hours} hours, ${allowed[hours]} may`,
  );
}

async function rowsIn({ db }: CrowdStage, state: 'validated' | 'held'): Promise<number> {
  const { rows } = await db
    .selectFrom('signatures')
    .select((eb) => eb.fn.countAll().as('rows'))
    .where('state', '=', state)
    .executeTakeFirstOrThrow();
  return Number(rows);
}

function allRows({ db }: CrowdStage) {
  return db.selectFrom('signatures').select(['petition', 'partner', 'state']).execute();
}
