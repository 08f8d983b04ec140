import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PetitionRow } from '../src/database/tables.ts';
import { eachDatabase } from '../src/testing/data/each-database.ts';
import { signBody } from '../src/testing/data/fixtures.ts';
import { protectedApp } from '../src/testing/servers/protected-app.ts';

eachDatabase((openEmpty) => {
  const open = async (petition: Partial<PetitionRow> = {}) => protectedApp(await openEmpty(), petition);

  async function form(petition: Partial<PetitionRow> = {}) {
    const test = await open(petition);
    const read = async () => (await test.app.request('/p/clean-river')).text();
    const stamp = async () => /name="stamp" value="([^"]+)"/.exec(await read())?.[1] ?? '';
    const send = (number: number, stamp?: string) => {
      const { id, name, email, country } = signBody(number);
      const fields = {
        id,
        name,
        email,
        country,
        language: 'en',
        ...(stamp === undefined ? {} : { stamp }),
      };
      return test.app.request('/p/clean-river', { method: 'POST', body: new URLSearchParams(fields) });
    };
    return { ...test, stamp, send };
  }

  describe('a form without JavaScript', () => {
    it('is held when it was filled in too quickly, or in an unknown time', async () => {
      const { stamp, send, pass, rows } = await form();
      const [hasty, inTime] = [await stamp(), await stamp()];
      pass(2999);
      for (const [number, sent] of [hasty, undefined, 'made-up.stamp'].entries()) await send(number, sent);
      pass(1);
      await send(3, inTime);
      const states = (await rows()).map((row) => [row.state, row.held_because, row.marks]);
      assert.deepEqual(states, [
        ...[0, 1, 2].map(() => ['held', 'too-fast', 'no-proof']),
        ['pending', null, 'no-proof'],
      ]);
    });

    it('is counted at once where the petition wants no protection', async () => {
      const { send, count } = await form({ protection: 'none' });
      await send(1);
      assert.equal(await count(), 1);
    });
  });

  describe('a petition without protection', () => {
    it('takes whatever comes from one address, and looks at no proof', async () => {
      const { sign, count } = await open({ protection: 'none' });
      for (let number = 0; number < 60; number += 1) await sign(signBody(number, { proof: 'no' }));
      assert.equal(await count(), 60);
    });

    it('still holds what fell into the honeypot', async () => {
      const { sign, rows } = await open({ protection: 'none' });
      await sign(signBody(1, { website: 'https://spam.example' }));
      assert.equal((await rows())[0]?.held_because, 'honeypot');
    });
  });
});
