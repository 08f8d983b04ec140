import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { sql } from 'kysely';
import { pino } from 'pino';
import { addressKey, linkToken } from '../src/domain/secrets/signer-key.ts';
import { signBody } from '../src/testing/data/fixtures.ts';
import { formOn } from '../src/testing/servers/signer-app.ts';
import { signing } from '../src/testing/servers/test-app.ts';
import { type TestServer, testServer } from '../src/testing/servers/test-server.ts';

const SIGNER = signBody(1, {
  name: 'Sok Dara',
  email: 'sok.dara@example.org',
  phone: '+855 12 345 678',
  city: 'Battambang',
  page: 'https://chapter.example/petition',
  consents: { news: true },
});
const VISITOR = {
  'X-Forwarded-For': '203.0.113.77',
  'User-Agent': 'Telephone/1.0',
  Referer: 'https://chapter.example/petition',
  Cookie: 'session=c00kie',
};

describe('the log', () => {
  let server: TestServer;
  let lines: string[];
  const onConsole = mock.method(console, 'error', () => undefined);
  beforeEach(async () => {
    lines = [];
    const log = pino({}, { write: (line: string) => void lines.push(line) });
    server = await testServer({ TRUSTED_PROXIES: '127.0.0.1' }, { log });
    await server.store.db.updateTable('petitions').set({ confirmation: 'email' }).execute();
  });
  afterEach(() => server.remove());

  function ask(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    for (const [name, value] of Object.entries(VISITOR)) headers.set(name, value);
    return fetch(server.origin + path, { redirect: 'manual', ...init, headers });
  }

  const routes = () => lines.map((line) => (JSON.parse(line) as { route?: string }).route);

  it('of a whole signing, errors included, has no name, address, link or IP address', async () => {
    const [path, init] = signing(SIGNER);
    assert.equal((await ask(path, init)).status, 202);
    const { id } = await server.store.db.selectFrom('signatures').select('id').executeTakeFirstOrThrow();
    const pepper = readFileSync(join(server.folder, 'pepper'));
    const token = linkToken(pepper, id, addressKey(pepper, SIGNER.email));
    const form = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const page = await ask(`/s/${token}?lang=km`);
    assert.equal(page.status, 200);
    const body = new URLSearchParams(formOn(await page.text(), 'confirm'));
    const confirmed = await ask('/p/clean-river', { method: 'POST', headers: form, body: body.toString() });
    assert.ok(confirmed.status < 400, String(confirmed.status));
    await ask('/p/clean-river?lang=km&partner=youth-club&email=sok.dara%40example.org');
    await ask('/p/clean-river', {
      method: 'POST',
      headers: form,
      body: `email=${encodeURIComponent(SIGNER.email)}`,
    });
    await ask(path, signing({ ...SIGNER, email: 'sok.dara' })[1]);
    await ask('/sok.dara@example.org/203.0.113.77?name=Sok+Dara');
    // A driver's message may quote what a signer typed.
    await sql`create trigger broken before insert on signatures
      begin select raise(abort, 'Sok Dara, sok.dara@example.org'); end`.execute(server.store.db);
    assert.equal((await ask(path, signing(signBody(2))[1])).status, 503);
    await server.store.db.schema.alterTable('petitions').renameTo('petitions_of_sok_dara').execute();
    await server.store.db.schema.alterTable('signatures').renameTo('signatures_of_sok_dara').execute();
    assert.equal((await ask(`/s/${token}`)).status, 503);
    assert.equal((await ask(path, init)).status, 503);
    assert.equal((await ask('/v1/petitions/sok-dara?q=Sok+Dara')).status, 503);

    assert.ok(routes().includes('/s/:token'));
    assert.ok(routes().includes('/v1/petitions/:petition/signatures'));
    assert.ok(
      lines.some((line) => line.includes('"error":"SqliteError"')),
      'and yet what went wrong is told',
    );
    const all = lines.join('');
    for (const secret of [
      'sok',
      'dara',
      'battambang',
      'chapter.example',
      '203.0.113',
      'telephone',
      'c00kie',
      'youth-club',
      'lang=',
      token,
      id,
    ]) {
      assert.ok(!all.toLowerCase().includes(secret.toLowerCase()), `${secret} is in ${all}`);
    }
    assert.equal(onConsole.mock.callCount(), 0, 'nothing goes past the log');
  });
});
