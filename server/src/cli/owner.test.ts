import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, it, type TestContext } from 'node:test';
import { scratchFolder } from '../testing/data/scratch-store.ts';
import { CLI, cliEnv, FLAGS, samleng } from '../testing/servers/samleng.ts';

const LINK = /(http:\/\/localhost:\d+)\/console\/welcome#([\w-]+)$/;

/** `samleng serve` on an empty database, with the lines it has printed up to the link. */
async function firstStart(test: TestContext, folder: string) {
  const env = cliEnv({ DATA_DIR: join(folder, 'data'), PORT: '0' });
  const serving = spawn(process.execPath, [...FLAGS, CLI, 'serve'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  test.after(() => serving.kill('SIGKILL'));
  const printed: string[] = [];
  for (const stream of [serving.stdout, serving.stderr])
    createInterface(stream).on('line', (line) => printed.push(line));
  while (!printed.some((line) => LINK.test(line))) await once(serving.stdout, 'data');
  const [, origin, token] = LINK.exec(printed.find((line) => LINK.test(line))!)!;
  return { printed, origin: origin!, token: token!, serving };
}

describe('samleng owner', () => {
  it('prints a link in place of the one that serve has printed, and none is in the log', async (test) => {
    const folder = scratchFolder(test);
    const { printed, origin, token, serving } = await firstStart(test, folder);
    const kindOf = async (asked: string) => {
      const answer = await fetch(`${origin}/console/api/links/look`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: origin },
        body: JSON.stringify({ token: asked }),
      });
      return ((await answer.json()) as { kind?: string }).kind;
    };
    assert.equal(await kindOf(token), 'owner');
    const { code, out } = await samleng(folder, ['owner'], { PUBLIC_URL: origin });
    const another = LINK.exec(out.trim())?.[2] ?? '';
    assert.equal(code, 0);
    assert.deepEqual([await kindOf(token), await kindOf(another)], [undefined, 'owner']);
    const refused = await samleng(folder, ['owner'], { PUBLIC_URL: 'http://sign.example.org' });
    assert.deepEqual([refused.code, refused.errorLines.length], [2, 1]);
    assert.match(refused.errorLines[0]!, /^samleng: PUBLIC_URL: the console needs https/);
    serving.kill('SIGTERM');
    await once(serving, 'exit');
    const logged = printed.filter((line) => line.startsWith('{')).join('\n');
    assert.notEqual(logged, '');
    for (const secret of [token, another]) assert.doesNotMatch(logged, new RegExp(secret));
  });
});
