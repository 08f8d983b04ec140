import assert from 'node:assert/strict';
import { it } from 'node:test';
import { MINUTE_MS } from '../domain/time/durations.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { consoleApp } from '../testing/servers/console-app.ts';
import { problemOf, PUBLIC_URL } from '../testing/servers/test-app.ts';

// Refused before a password is hashed, which would take long.
const NO_ADDRESS = { email: 'nobody', password: 'wrong' };

/** Headers in which a client names itself, another address each time. */
const forged = (count: number) => ({
  'x-forwarded-for': `198.51.100.${count}`,
  'x-samleng-address': `198.51.100.${count}`,
  'x-real-ip': `198.51.100.${count}`,
  forwarded: `for=198.51.100.${count}`,
});

/** How often it is answered before it is refused. */
async function until429(once: (count: number) => Response | Promise<Response>): Promise<number> {
  for (let count = 0; ; count += 1) {
    const response = await once(count);
    if (response.status !== 429) continue;
    assert.equal(response.headers.get('Retry-After'), '60');
    assert.equal(await problemOf(response), 'too-many-requests');
    return count;
  }
}

eachDatabase((openEmpty) => {
  it('limits each address, whatever it says of itself, and says when to try again', async () => {
    const { app, clock } = consoleApp(await openEmpty());
    const ask = (remoteAddress: string, path: string, body: object, headers: Record<string, string> = {}) =>
      app.request(
        `/console/api${path}`,
        {
          method: 'POST',
          headers: { Origin: PUBLIC_URL, 'Content-Type': 'application/json', ...headers },
          body: JSON.stringify(body),
        },
        { incoming: { socket: { remoteAddress }, headers } },
      );
    const signIn = (address: string, count: number) => ask(address, '/session', NO_ADDRESS, forged(count));
    assert.equal(await until429((count) => signIn('203.0.113.9', count)), 10);
    assert.equal((await signIn('203.0.113.10', 0)).status, 401);
    // Of IPv6, every subscriber has a /64.
    assert.equal(await until429((count) => signIn(`2001:db8:1:1::${count}`, count)), 10);
    assert.equal((await signIn('2001:db8:1:2::1', 0)).status, 401);

    const look = (count: number) => ask('203.0.113.9', '/links/look', { token: 'x' }, forged(count));
    assert.equal(await until429(look), 30);
    clock.now = new Date(clock.now.getTime() + MINUTE_MS);
    assert.equal((await look(0)).status, 404);
    assert.equal((await signIn('203.0.113.9', 0)).status, 401);
  });
});
