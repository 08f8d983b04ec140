import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readConfig } from '@samleng/server/config';
import { scratchFolder } from '@samleng/server/testing/data/scratch-store';
import { announce } from './announce.ts';
import { startDemoServer } from './demo-server.ts';

/** Opens the console as the page behind a link does. @returns The cookie of the session; undefined when it is refused. */
async function open(link: string): Promise<string | undefined> {
  const { origin, hash } = new URL(link);
  const answer = await fetch(`${origin}/console/api/links/use`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({ token: hash.slice(1) }),
  });
  return answer.headers.getSetCookie()[0]?.split(';')[0];
}

it('each start of the demo prints a link that opens the console as its owner, once', async (test) => {
  const print = test.mock.method(console, 'log', () => undefined);
  const DATA_DIR = scratchFolder(test);
  for (const time of ['first', 'second']) {
    const server = await startDemoServer(readConfig({ PORT: '0', DATA_DIR }));
    test.after(() => server.close());
    announce({ ...server, publicUrl: server.url, examplesPort: 1, hasEmails: false });
    const printed = String(print.mock.calls.at(-1)?.arguments[0]);
    const link = /^ {2}Console {10}(http:\/\/localhost:\d+\/console\/welcome#[\w-]+)$/m.exec(printed)?.[1];
    assert.ok(link, time);
    const cookie = await open(link);
    assert.ok(cookie);
    assert.equal(await open(link), undefined);
    const me = await fetch(`${server.url}/console/api/session`, { headers: { Cookie: cookie } });
    assert.partialDeepStrictEqual(await me.json(), {
      account: { name: 'Demo owner', role: 'owner' },
      needsSecondFactor: false,
    });
    await server.close();
  }
});

it('the demo prints no such link where browsers would not keep the session', (test) => {
  const print = test.mock.method(console, 'log', () => undefined);
  announce({ publicUrl: 'http://10.0.0.2:8787', examplesPort: 1, hasEmails: true, consoleLink: null });
  assert.doesNotMatch(String(print.mock.calls[0]?.arguments[0]), /Console|null/);
});
