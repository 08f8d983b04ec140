import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, describe, it, mock } from 'node:test';
import type { PetitionList, SignAnswer, SignRequest, Summary } from '@samleng/contract';
import { putPetition, signBody } from '../src/testing/data/fixtures.ts';
import { FLAGS } from '../src/testing/servers/samleng.ts';
import { type TestServer, testServer } from '../src/testing/servers/test-server.ts';
import { until } from '../src/testing/until.ts';

const ROOT = join(import.meta.dirname, '../..');
const README = readFileSync(join(ROOT, 'packages/client/README.md'), 'utf8');
const SLUG = 'clean-river';

// By a name that the compiler does not follow: the client's sources are typed with a page's globals.
const NAME: string = '@samleng/client';
const client = (await import(NAME)) as {
  getPetitions(server: string, campaign: string): Promise<PetitionList>;
  getSummary(server: string, petition: string): Promise<Summary>;
  sign(server: string, petition: string, request: SignRequest): Promise<SignAnswer>;
  signOrQueue(server: string, petition: string, request: SignRequest): Promise<unknown>;
  unsentSignatures(): Promise<{ id: string; keptUntil?: Date }[]>;
  startQueue(onSettled: (settled: Settled) => void): () => void;
  sendNow(): Promise<void>;
  watchSummary(
    watched: { server: string; petition: string; live: boolean },
    onSummary: (summary: Summary) => void,
  ): { stop(): void };
};
type Settled = { outcome: unknown };

/** Runs a module as a program of its own would, from a folder where the packages are found. */
function run(code: string, env: Record<string, string>): Promise<{ code: number; out: string; err: string }> {
  const argv = [...FLAGS, '--input-type=module', '--eval', code];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      argv,
      { cwd: ROOT, env: { PATH: process.env['PATH'], ...env } },
      (error, out, err) => {
        resolve({ code: error === null ? 0 : Number(error.code ?? -1), out, err });
      },
    );
  });
}

describe('the client in Node', () => {
  let server: TestServer | undefined;
  afterEach(async () => {
    mock.timers.reset();
    await server?.remove();
    server = undefined;
  });

  const example = /```js\n(.*?)```/s.exec(README)![1]!;

  it('does what its README shows: reads, follows, makes a proof, and signs', async () => {
    // By the real clock, since the example waits until the time trap lets its proof pass.
    server = await testServer({}, { now: () => new Date() });
    const times = { opens_at: null, closes_at: null };
    await putPetition(server.store.db, { petition: 'right-to-vote', protection: 'standard', ...times });
    const ran = await run(example, { SAMLENG_SERVER: server.origin });
    assert.deepEqual([ran.code, ran.err], [0, '']);
    assert.match(ran.out, /^A clean river: 0 of 1000\n/);
    assert.match(ran.out, /Signatures: 0\n(.*\n)*Signed\.\n/);
    assert.equal((await client.getSummary(server.origin, 'right-to-vote')).count, 1);
  });

  it('tells in the example what was refused', async () => {
    server = await testServer();
    const ran = await run(example, { SAMLENG_SERVER: server.origin });
    assert.deepEqual([ran.code, ran.out, ran.err], [1, '', 'Refused: petition-not-found []\n']);
  });

  it('has nothing that its README leaves out', () => {
    for (const name of Object.keys(client)) assert.ok(README.includes(`\`${name}`), name);
  });

  it('lists the petitions of a campaign', async () => {
    server = await testServer();
    const { petitions } = await client.getPetitions(server.origin, 'rivers');
    assert.deepEqual(
      petitions.map(({ petition }) => petition),
      [SLUG],
    );
  });

  it('keeps in memory what a server that is away cannot take, and sends it once it is back', async () => {
    server = await testServer();
    const { origin } = server;
    let away = true;
    const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
      const { method = '', url } = incoming;
      const body = await text(incoming);
      const init = { method, headers: { 'Content-Type': 'application/json' }, ...(body && { body }) };
      const answered = away ? new Response(null, { status: 503 }) : await fetch(origin + url, init);
      outgoing.writeHead(answered.status).end(await answered.text());
    };
    const gate = createServer((incoming, outgoing) => void answer(incoming, outgoing));
    await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve));
    const through = `http://127.0.0.1:${(gate.address() as AddressInfo).port}`;
    const settled: Settled[] = [];
    const stop = client.startQueue((one) => void settled.push(one));
    assert.deepEqual(await client.signOrQueue(through, SLUG, signBody(1)), { kind: 'queued' });
    assert.deepEqual(
      (await client.unsentSignatures()).map(({ id, keptUntil }) => [id, keptUntil]),
      [[signBody(1).id, undefined]],
    );
    away = false;
    await client.sendNow();
    await until(async () => (await client.unsentSignatures()).length === 0);
    stop();
    gate.close();
    assert.deepEqual(
      settled.map(({ outcome }) => outcome),
      [{ next: 'done' }],
    );
    assert.equal((await client.getSummary(origin, SLUG)).count, 1);
  });

  it('follows a count by asking for it, where there are no streams', async () => {
    server = await testServer();
    const { origin } = server;
    const counts: number[] = [];
    mock.timers.enable({ apis: ['setTimeout'] });
    const watching = client.watchSummary({ server: origin, petition: SLUG, live: true }, ({ count }) =>
      counts.push(count),
    );
    await until(() => counts.at(-1) === 0);
    for (const number of [1, 2, 3]) {
      await client.sign(origin, SLUG, signBody(number));
      await until(() => {
        // Little at a time: past a quarter of a minute a request that is under way counts as lost.
        mock.timers.tick(1000);
        return counts.at(-1) === number;
      });
    }
    watching.stop();
    assert.deepEqual([...new Set(counts)], [0, 1, 2, 3]);
  });
});
