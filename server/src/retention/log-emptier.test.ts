import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, it, mock, type TestContext } from 'node:test';
import SQLite from 'better-sqlite3';
import { pino } from 'pino';
import { readConfig } from '../config.ts';
import { openStore } from '../database/open.ts';
import { startServer } from '../main.ts';
import { putCampaign } from '../testing/data/fixtures.ts';
import { putSignature, scratchFolder } from '../testing/data/scratch-store.ts';
import { until } from '../testing/until.ts';
import { LogEmptier } from './log-emptier.ts';

const NAME = 'Keo Rathana';

/** Lets the retries happen that are due in this time. */
async function pass(seconds: number): Promise<void> {
  await nextTurn();
  for (let second = 0; second < seconds; second += 1) {
    mock.timers.tick(1000);
    await nextTurn();
  }
}

describe('emptying the write-ahead log', () => {
  let lines: { level: number; msg?: string; error?: string }[];
  let outcomes: (boolean | Error)[];
  let tries: number;
  let unemptied: (number | null)[];
  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    [lines, outcomes, unemptied, tries] = [[], [], [], 0];
  });
  afterEach(() => mock.timers.reset());

  function start(): LogEmptier {
    const log = pino({ base: null }, { write: (line: string) => void lines.push(JSON.parse(line)) });
    return new LogEmptier({ emptyLog, log, onUnemptied: (since) => void unemptied.push(since) });
  }

  async function emptyLog(): Promise<boolean> {
    tries += 1;
    const outcome = outcomes.shift() ?? true;
    if (outcome instanceof Error) throw outcome;
    return outcome;
  }

  it('is tried at once, and is not mentioned when it succeeds', async () => {
    const emptier = start();
    await emptier.run();
    assert.deepEqual([tries, lines, unemptied], [2, [], [null, null]]);
    await pass(7200);
    assert.equal(tries, 2);
    await emptier.close();
  });

  it('is tried again soon, then each minute, until nobody reads any more', async () => {
    outcomes = Array.from({ length: 9 }, () => false);
    const emptier = start();
    await pass(1);
    assert.equal(tries, 2);
    await pass(2 + 4 + 8 + 16 + 32);
    assert.equal(tries, 7);
    await pass(60 + 60 + 60);
    assert.equal(tries, 10);
    assert.equal(unemptied.at(-1), null);
    assert.ok(unemptied.slice(0, -1).every((since) => since !== null && since === unemptied[0]));
    await pass(7200);
    assert.equal(tries, 10);
    assert.deepEqual(
      lines.map(({ level, msg }) => `${level} ${msg}`),
      [
        '40 cannot be emptied while another program reads the database: erased data stay readable in it',
        '30 is empty again',
      ],
    );
    await emptier.close();
  });

  it('is said again after each round of the jobs while it lasts', async () => {
    outcomes = [false, false, false];
    const emptier = start();
    await emptier.run();
    await emptier.run();
    assert.equal(lines.length, 3);
    await emptier.close();
  });

  it('is tried again after an error too, of which only the name is logged', async () => {
    outcomes = [new Error(`disk is full of ${NAME}`)];
    const emptier = start();
    await pass(1);
    assert.equal(tries, 2);
    assert.equal(lines[0]?.error, 'Error');
    assert.doesNotMatch(JSON.stringify(lines), new RegExp(NAME));
    await emptier.close();
  });

  it('ends with the server', async () => {
    outcomes = [false];
    const emptier = start();
    await emptier.run();
    outcomes = [false];
    await emptier.run();
    await emptier.close();
    await pass(60);
    await emptier.run();
    assert.equal(tries, 3);
  });
});

/** A folder with a database from which a name was erased, and a reader that keeps it in the log. */
async function folderWithReader(test: TestContext) {
  const folder = scratchFolder(test);
  const config = readConfig({ DATA_DIR: folder, PORT: '0' });
  const store = await openStore(config.database);
  await putCampaign(store.db);
  await putSignature(store.db, 'clean-river', { name: NAME });
  const reader = new SQLite(join(folder, 'samleng.sqlite'), { readonly: true });
  reader.exec('begin; select * from signatures');
  await store.db.deleteFrom('signatures').execute();
  await store.close();
  test.after(() => reader.close());
  const files = readdirSync(folder).filter((file) => file.startsWith('samleng.sqlite'));
  const holds = () => files.some((file) => readFileSync(join(folder, file), 'latin1').includes(NAME));
  return { config, reader, holds };
}

it('an erased name leaves the log as soon as a reader lets go, also after a restart', async (test) => {
  const { config, reader, holds } = await folderWithReader(test);
  const lines: string[] = [];
  const log = pino({ base: null }, { write: (line: string) => void lines.push(line) });
  const start = () => startServer(config, { log, embed: null });
  await (await start()).close();
  assert.ok(holds(), 'the first server could not empty it');
  const server = await start();
  const unemptiedSeconds = async () => {
    const text = await (await fetch(`http://127.0.0.1:${server.port}/metrics`)).text();
    return Number(/^samleng_log_unemptied_seconds (\S+)$/m.exec(text)?.[1]);
  };
  try {
    await until(async () => (await unemptiedSeconds()) > 0);
    assert.ok(holds());
    reader.exec('commit');
    await until(async () => (await unemptiedSeconds()) === 0);
    assert.ok(!holds());
  } finally {
    await server.close();
  }
  const said = lines.filter((line) => line.includes('"job":"write-ahead-log"'));
  assert.match(said[0]!, /"level":40.*erased data stay readable/);
  assert.match(said.at(-1)!, /"level":30.*is empty again/);
  assert.doesNotMatch(lines.join(), new RegExp(NAME));
});
