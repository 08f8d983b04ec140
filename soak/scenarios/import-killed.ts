import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openStore } from '@samleng/server/database';
import { importerOf, manyPeople, personAt } from '@samleng/server/testing/data/importing';
import { type Place, postgresPlace, sqlitePlace } from '../stage/place.ts';
import type { Round, Scenario } from '../scenario.ts';

const CLI = fileURLToPath(import.meta.resolve('@samleng/server/cli'));
const FLAGS = ['--conditions=@samleng/source', '--disable-warning=ExperimentalWarning', CLI];
const PEOPLE = 3000;
/** Every so many is refused. */
const BROKEN = 100;
const KILLS = 2;
/** About what a transaction takes, with the pause after it. */
const RANDOM_MS_MAX = 300;
const LOOK_MS = 20;

/** An import is killed at random moments, and gone on with by the same command. */
export const importKilled: Scenario = {
  name: 'import',
  tries: 'kill -9 of an import, gone on with by the same command, on SQLite and on PostgreSQL',
  rounds: 2,
  run: async (rounds, report) => {
    for (let round = 0; round < rounds; round += 1) {
      const place = await (round % 2 === 0 ? sqlitePlace() : postgresPlace());
      try {
        report(await importRound(place));
      } finally {
        await place.remove();
      }
    }
  },
};

async function importRound(place: Place): Promise<Round> {
  const folder = place.settings['DATA_DIR']!;
  writeFileSync(join(folder, 'pepper'), Buffer.alloc(32, 7), { mode: 0o600 });
  const people = manyPeople(PEOPLE, (at) => (at % BROKEN === 0 ? `Sok ${at},,FR` : personAt(at)));
  writeFileSync(join(folder, 'people.csv'), people);
  const killedAt: number[] = [];
  for (let killed = 0; killed < KILLS; killed += 1) {
    await importCommand(place, () => inTheMiddle(place));
    killedAt.push(await rowsDone(place));
  }
  const code = await importCommand(place);
  return {
    did: `killed after ${killedAt.join(', ')} rows`,
    acknowledged: PEOPLE,
    sentAgain: killedAt.length,
    backAfterMs: null,
    faults: [
      ...(code === 0 ? [] : [`the last command ended with ${code}`]),
      ...(await faultsIn(place, folder)),
    ],
  };
}

/** @returns Its exit code; null when it was killed. */
async function importCommand({ settings }: Place, untilKilled?: () => Promise<void>): Promise<number | null> {
  const argv = [...FLAGS, 'import', 'counted', 'people.csv', '--errors', 'errors.csv'];
  const env = { PATH: process.env['PATH'], ...settings };
  const child = spawn(process.execPath, argv, {
    cwd: settings['DATA_DIR'],
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  if (untilKilled !== undefined) {
    await Promise.race([exited, untilKilled()]);
    child.kill('SIGKILL');
  }
  return (await exited)[0];
}

/** Once it has gone on, and a little later. */
async function inTheMiddle(place: Place): Promise<void> {
  const before = await rowsDone(place);
  while ((await rowsDone(place)) === before) await pause(LOOK_MS);
  await pause(Math.random() * RANDOM_MS_MAX);
}

async function rowsDone({ database }: Place): Promise<number> {
  const store = await openStore(database);
  const row = await store.db.selectFrom('imports').select('rows_done').executeTakeFirst();
  await store.close();
  return row?.rows_done ?? 0;
}

async function faultsIn({ database }: Place, folder: string): Promise<string[]> {
  const store = await openStore(database);
  try {
    const refused = PEOPLE / BROKEN;
    const [row] = await store.db.selectFrom('imports').selectAll().execute();
    const stored = await store.db.selectFrom('signatures').select('token').execute();
    const persons = new Set(stored.map(({ token }) => token));
    const lines = readFileSync(join(folder, 'errors.csv'), 'utf8').match(/^"\d+"/gm) ?? [];
    return [
      ...differs('rows done', row?.rows_done, PEOPLE),
      ...differs('counted', row?.counted, PEOPLE - refused),
      ...differs('refused', row?.refused, refused),
      ...differs('stored', stored.length, PEOPLE - refused),
      ...differs('people', persons.size, PEOPLE - refused),
      ...differs('rows told', new Set(lines).size, refused),
      ...(row?.ended_at === null ? ['it has not ended'] : []),
      ...((await importerOf(store.db).agree()) ? [] : ['the counters differ from the rows']),
    ];
  } finally {
    await store.close();
  }
}

function differs(what: string, found: number | undefined, expected: number): string[] {
  return found === expected ? [] : [`${what}: ${found}, not ${expected}`];
}
