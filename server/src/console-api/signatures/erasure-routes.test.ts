import assert from 'node:assert/strict';
import { it } from 'node:test';
import { pino } from 'pino';
import { signerKeyOf } from '../../domain/secrets/signer-key.ts';
import { putCampaign, signatureId } from '../../testing/data/fixtures.ts';
import { allRows, putSignature, scratchStore } from '../../testing/data/scratch-store.ts';
import { consoleApp } from '../../testing/servers/console-app.ts';
import { problemOf } from '../../testing/servers/test-app.ts';

const EMAIL = 'sok.dara@example.org';
const [DARA, BOPHA, VUTH] = [1, 2, 3].map(signatureId);

it('answers a request for deletion, and writes the address nowhere', async (t) => {
  const store = await scratchStore(t);
  const { db } = store;
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line) => void lines.push(line) });
  const { signedIn, pepper, changed } = consoleApp(store, { log });
  await putCampaign(db);
  const token = signerKeyOf(pepper, 'clean-river', EMAIL);
  await putSignature(db, 'clean-river', { id: DARA, token, name: 'Sok Dara' });
  await putSignature(db, 'clean-river', { id: BOPHA, token, slot: 1, name: 'Sok Bopha' });
  await putSignature(db, 'clean-river', { id: VUTH, name: 'Chan Vuth' });
  const campaigner = await signedIn('campaigner');
  const post = (path: string, body: object) =>
    campaigner.ask(`/console/api/${path}`, { method: 'POST', body });

  const none = await post('erasures/find', { email: 'nobody@example.org' });
  assert.deepEqual(await none.json(), { signatures: [], unsent: 0, stopped: false });
  assert.equal(await problemOf(await post('erasures/find', { email: 'Sok Dara' })), 'invalid-input');
  const found = await post('erasures/find', { email: EMAIL });
  assert.equal(found.headers.get('Cache-Control'), 'no-store');
  const { signatures } = (await found.json()) as { signatures: { id: string; name: string }[] };
  assert.deepEqual(
    signatures.map(({ name }) => name),
    ['Sok Dara', 'Sok Bopha'],
  );

  const erased = await post('erasures', { email: EMAIL, ids: [DARA, VUTH], stopMailbox: true });
  const petitions = [{ petition: 'clean-river', erased: 1, counted: 1 }];
  assert.deepEqual(await erased.json(), { petitions, stopped: 'last' });
  assert.deepEqual(changed, ['clean-river']);

  const byId = await post('petitions/clean-river/signatures/erase', { ids: [VUTH] });
  assert.deepEqual(await byId.json(), { erased: 1, counted: 1 });
  const { signatures: rows } = await allRows(db);
  assert.doesNotMatch(JSON.stringify(rows), /Sok Dara|Chan Vuth/);
  const trail = JSON.stringify(await db.selectFrom('audit_entries').selectAll().execute());
  assert.match(trail, /signatures-erased.*mailbox-stopped|mailbox-stopped.*signatures-erased/);
  assert.doesNotMatch(lines.join('') + trail, /dara|vuth|example\.org/i);
  assert.match(lines.join(''), /erasures/);
});
