import assert from 'node:assert/strict';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { Summary } from '@samleng/contract';
import SQLite from 'better-sqlite3';
import { smallCampaign } from '../src/testing/data/campaign-file.ts';
import { campaignFolder } from '../src/testing/data/campaign-folder.ts';
import { signatureId, signBody } from '../src/testing/data/fixtures.ts';
import { samleng } from '../src/testing/servers/samleng.ts';
import { type Serving, startServing } from '../src/testing/servers/serving.ts';
import { scratchFolder } from '../src/testing/data/scratch-store.ts';
import { signing } from '../src/testing/servers/test-app.ts';
import { until } from '../src/testing/until.ts';

const SIGNERS_AT_ONCE = 8;

/** Serves the data in `folder`; stopped after the test. */
async function serve(test: TestContext, folder: string): Promise<Serving> {
  const serving = await startServing({ DATA_DIR: join(folder, 'data') });
  test.after(() => serving.process.kill('SIGKILL'));
  return serving;
}

async function sign({ origin }: Serving, number: number, id = signatureId(number)): Promise<number> {
  const [path, init] = signing(signBody(number, { id }));
  const response = await fetch(origin + path, init);
  await response.arrayBuffer();
  return response.status;
}

async function onlineOf({ origin }: Serving): Promise<number> {
  const response = await fetch(`${origin}/v1/petitions/clean-river/summary?${Math.random()}`);
  return Summary.parse(await response.json()).online;
}

/** Signs without pausing, several at once, until told to stop. */
function load(serving: Serving) {
  const acknowledged: string[] = [];
  let number = 0;
  const ended = new AbortController();
  const signers = Array.from({ length: SIGNERS_AT_ONCE }, async () => {
    while (!ended.signal.aborted) {
      number += 1;
      const mine = number;
      assert.equal(await sign(serving, mine), 202);
      acknowledged.push(signatureId(mine));
    }
  });
  const stop = async () => {
    ended.abort();
    await Promise.all(signers);
  };
  return { acknowledged, stop };
}

async function appliedOpenCampaign(test: TestContext): Promise<string> {
  const file = smallCampaign();
  const petitions = file.petitions.map((petition) => ({ ...petition, protection: 'none' }));
  const folder = campaignFolder(test, { ...file, petitions });
  assert.equal((await samleng(folder, ['apply', 'river.json'])).code, 0);
  return folder;
}

function idsIn(file: string): Set<string> {
  const copy = new SQLite(file, { readonly: true });
  const ids = copy.prepare("select id from signatures where state = 'validated'").pluck().all() as string[];
  copy.close();
  return new Set(ids);
}

describe('a backup that was made while people signed', () => {
  it('holds every signature that had been answered, and is served again with the pepper', async (test) => {
    const folder = await appliedOpenCampaign(test);
    const serving = await serve(test, folder);
    const { acknowledged, stop } = load(serving);
    await until(() => acknowledged.length >= 200);

    const answeredBefore = [...acknowledged];
    const backup = await samleng(folder, ['backup', 'copy.sqlite']);
    assert.equal(backup.code, 0, backup.errorLines.join());
    assert.ok(acknowledged.length > answeredBefore.length, 'people signed meanwhile');
    await stop();
    const copied = idsIn(join(folder, 'copy.sqlite'));
    assert.deepEqual(
      answeredBefore.filter((id) => !copied.has(id)),
      [],
    );
    serving.process.kill('SIGTERM');
    await once(serving.process, 'exit');

    const restored = scratchFolder(test);
    mkdirSync(join(restored, 'data'), { mode: 0o700 });
    copyFileSync(join(folder, 'copy.sqlite'), join(restored, 'data/samleng.sqlite'));
    copyFileSync(join(folder, 'data/pepper'), join(restored, 'data/pepper'));
    const looked = await samleng(restored, ['doctor']);
    assert.equal(looked.code, 0, looked.out);
    assert.match(looked.out, new RegExp(`^ok +count of clean-river: ${copied.size} online, `, 'm'));

    const again = await serve(test, restored);
    assert.equal(await onlineOf(again), copied.size);
    // The same person on another phone: recognized only by the pepper.
    assert.equal(await sign(again, 1, signatureId(9_000_001)), 202);
    assert.equal(await sign(again, 9_000_002), 202);
    assert.equal(idsIn(join(restored, 'data/samleng.sqlite')).size, copied.size + 1);
    await until(async () => (await onlineOf(again)) === copied.size + 1);
  });

  it('is not served without the pepper', async (test) => {
    const folder = await appliedOpenCampaign(test);
    const serving = await serve(test, folder);
    assert.equal(await sign(serving, 1), 202);
    assert.equal((await samleng(folder, ['backup', 'copy.sqlite'])).code, 0);
    const restored = scratchFolder(test);
    mkdirSync(join(restored, 'data'));
    copyFileSync(join(folder, 'copy.sqlite'), join(restored, 'data/samleng.sqlite'));
    const { code, errorLines } = await samleng(restored, ['serve'], { PORT: '0' });
    assert.deepEqual([code, errorLines.length], [1, 1]);
    assert.match(errorLines[0] ?? '', /PEPPER_FILE .* is missing/);
    writeFileSync(join(restored, 'data/pepper'), 'too short');
    assert.equal((await samleng(restored, ['serve'], { PORT: '0' })).code, 1);
  });
});
