import type { Person } from '@samleng/server/testing/servers/signing-crowd';
import { signingCrowd } from '@samleng/server/testing/servers/signing-crowd';
import { counterFaults } from '../ledger/counters.ts';
import type { CrowdStage } from '../stage/crowd-stage.ts';

/** People who sign evenly over some minutes from the start. */
export type Group = { name: string; isHonest: boolean; people: Person[]; minutes: number };

/** Of a group: who signed, who was counted, and who was told to try again later. The others are held. */
export type Came = { group: Group; counted: number; refused: number };

const MINUTE_MS = 60_000;
/** The windows of the limits by address, in minutes. */
const WINDOW = 10;

/** Has all groups sign in the same time, in each minute in the order given. */
export async function signTogether(groups: readonly Group[], stage: CrowdStage): Promise<Came[]> {
  const crowd = await signingCrowd(stage.db, stage.petition, stage.clock);
  const startsAt = stage.clock.now.getTime();
  const came = groups.map((group) => ({ group, counted: 0, refused: 0 }));
  for (let minute = 0; minute < Math.max(...groups.map(({ minutes }) => minutes)); minute += 1) {
    if (minute % WINDOW === 0) crowd.restart();
    stage.clock.now = new Date(startsAt + minute * MINUTE_MS);
    const now = came.flatMap((of) => inMinute(of.group, minute).map((person) => ({ of, person })));
    const answers = await crowd.sign(now.map(({ person }) => person));
    for (const [at, { of }] of now.entries()) {
      of.counted += Number(answers[at] === 'done');
      of.refused += Number(answers[at] === 'refused');
    }
  }
  return came;
}

function inMinute({ people, minutes }: Group, minute: number): Person[] {
  const until = (passed: number) => Math.floor((people.length * passed) / minutes);
  return minute < minutes ? people.slice(until(minute), until(minute + 1)) : [];
}

/** Faults of the database: what signers were told must be what it holds. */
export async function faultsOfStored(came: readonly Came[], { db }: CrowdStage): Promise<string[]> {
  const rows = await db.selectFrom('signatures').select(['petition', 'partner', 'state']).execute();
  const told = came.reduce((sum, { counted }) => sum + counted, 0);
  const stored = rows.filter(({ state }) => state === 'validated').length;
  return [
    ...(told === stored ? [] : [`${told} were told that they count, ${stored} do`]),
    ...(await counterFaults(db, rows)),
  ];
}
