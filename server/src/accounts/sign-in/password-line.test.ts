import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { passwordLine } from './password-line.ts';

it('hashes two passwords at a time, lets thirty wait, and refuses the rest', async () => {
  const started: (() => void)[] = [];
  const hash = () => new Promise<string>((resolve) => void started.push(() => resolve('hash')));
  const line = passwordLine({ hash, verify: async () => true });
  const asked = Array.from({ length: 32 }, () => line.hash('a password'));
  await assert.rejects(line.verify({ hash: 'x', password: 'x' }), { status: 'TOO_MANY_REQUESTS' });
  for (let done = 0; done < asked.length; done += 1) {
    assert.equal(started.length, Math.min(done + 2, asked.length));
    started[done]!();
    await turn();
  }
  assert.deepEqual(new Set(await Promise.all(asked)), new Set(['hash']));
  assert.equal(await line.verify({ hash: 'x', password: 'x' }), true);
});
