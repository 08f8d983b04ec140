import assert from 'node:assert/strict';
import { it } from 'node:test';
import { pino } from 'pino';
import { domainCode } from '../../domain/secrets/source-codes.ts';
import { signerKeyOf } from '../../domain/secrets/signer-key.ts';
import { NOON, putCampaign, signatureId } from '../../testing/data/fixtures.ts';
import { putSignature, scratchStore } from '../../testing/data/scratch-store.ts';
import { consoleApp } from '../../testing/servers/console-app.ts';
import { problemOf } from '../../testing/servers/test-app.ts';

const ROOM = '/console/api/petitions/clean-river/signatures';
const UNTIL = '2026-03-01T13:00:00+01:00';
const EMAIL = 'sok.dara@example.org';

type Answer = Record<string, unknown> & {
  signatures: { id: string; name: string }[];
  next: string | null;
  batch: string;
};

async function opened(t: Parameters<typeof scratchStore>[0]) {
  const store = await scratchStore(t);
  const { db } = store;
  await putCampaign(db);
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line) => void lines.push(line) });
  const app = consoleApp(store, { log });
  const token = signerKeyOf(app.pepper, 'clean-river', EMAIL);
  const domain_code = domainCode(app.pepper, 'clean-river', 'example.org');
  const signed_at = NOON.toISOString();
  const given = { signed_at, day: '2026-03-01' };
  await putSignature(db, 'clean-river', {
    ...given,
    id: signatureId(1),
    name: 'Sok Dara',
    name_key: 'sokdara',
    token,
    domain_code,
  });
  await putSignature(db, 'clean-river', { ...given, id: signatureId(2), country: 'KH', partner: 'temple' });
  const held = { state: 'held', held_because: 'velocity-domain' } as const;
  await putSignature(db, 'clean-river', { ...given, ...held, id: signatureId(3), confirmed: 1 });
  const late = { expires_at: '2026-02-01T00:00:00.000Z' };
  await putSignature(db, 'clean-river', { ...given, ...held, ...late, id: signatureId(4) });
  const campaigner = await app.signedIn('campaigner');
  const post = (path: string, body: unknown) => campaigner.ask(`${ROOM}/${path}`, { method: 'POST', body });
  const ask = async (path: string, body: unknown) => {
    const response = await post(path, body);
    assert.equal(response.status, 200, `${path}: ${JSON.stringify(body)}`);
    return (await response.json()) as Answer;
  };
  const refused = async (path: string, body: unknown) => {
    const response = await post(path, body);
    const { errors = [] } = (await response.clone().json()) as { errors?: { field: string }[] };
    return [await problemOf(response), ...errors.map(({ field }) => field)];
  };
  return { ...app, db, lines, campaigner, ask, post, refused };
}

it('finds, groups and tallies signatures by what stands in the body', async (t) => {
  const { ask, refused, post } = await opened(t);
  const found = async (body: object) =>
    (await ask('search', body)).signatures.map(({ id }) => Number(id.at(-1)));
  assert.deepEqual(await found({}), [4, 3, 2, 1]);
  assert.deepEqual(await found({ find: { name: 'sok dara' } }), [1]);
  assert.deepEqual(await found({ find: { name: 'dara', part: true } }), [1]);
  assert.deepEqual(await found({ find: { email: ' Sok.Dara+x@EXAMPLE.org' } }), [1]);
  assert.deepEqual(await found({ where: [{ key: 'domain', value: 'mail.Example.org' }] }), [1]);
  assert.deepEqual(await found({ until: '2026-03-01T11:59:59Z' }), []);

  const first = await ask('search', { limit: 3, until: UNTIL });
  const { signatures, next, ...numbers } = await ask('search', { limit: 3, until: UNTIL, after: first.next });
  assert.deepEqual(
    [signatures.map(({ name }) => name), next, numbers],
    [['Sok Dara'], null, { scanned: 1, total: 2 }],
  );
  assert.equal((await post('search', {})).headers.get('Cache-Control'), 'no-store');

  const { groups } = await ask('groups', { by: 'country', where: [{ key: 'state', value: 'held' }] });
  assert.deepEqual(groups, [{ value: 'US', count: 2 }]);
  const states = { pending: 0, validated: 2, held: 2, removed: 0 };
  const tallied = { states, importedValidated: 0, next: null, scanned: 4, total: 2 };
  assert.deepEqual(await ask('tally', { where: [], until: UNTIL }), tallied);
  const byId = { states: { ...states, held: 0, validated: 1 }, importedValidated: 0, next: null };
  assert.deepEqual(await ask('tally', { ids: [signatureId(2)] }), { ...byId, scanned: 1, total: 1 });

  const WRONG: [path: string, body: object, field: string][] = [
    ['search', { find: { email: 'sok dara' } }, 'find.email'],
    ['search', { find: { name: '12' } }, 'find.name'],
    ['search', { where: [{ key: 'domain', value: 'a b.org' }] }, 'where[0].value'],
    ['search', { where: [{ key: 'minute', value: 'noon' }] }, 'where[0].value'],
    ['search', { where: [{ key: 'page', value: 'a\0b' }] }, 'where[0].value'],
    ['search', { after: 'nowhere' }, 'after'],
    ['search', { after: first.next, until: '2026-02-01T00:00:00Z' }, 'after'],
    ['search', { after: first.next, find: { name: 'Sok' } }, 'after'],
    ['tally', { ids: [signatureId(2), signatureId(9)] }, 'ids[1]'],
  ];
  for (const [path, body, field] of WRONG)
    assert.deepEqual(await refused(path, body), ['invalid-input', field], JSON.stringify(body));
});

it('removes and brings back, releases, and tells nobody who signed', async (t) => {
  const { ask, refused, campaigner, changed, db, lines } = await opened(t);
  const asked = { where: [{ key: 'domain', value: 'example.org' }], until: UNTIL, reason: 'not-genuine' };
  const { batch, ...removed } = await ask('remove', asked);
  assert.deepEqual(
    [removed, changed],
    [{ removed: 1, counted: 1, next: null, isOver: true }, ['clean-river']],
  );
  assert.deepEqual(await refused('remove', { ...asked, batch }), ['invalid-input', 'after']);
  const { removals } = (await (await campaigner.ask(`${ROOM}/removals`)).json()) as { removals: object[] };
  assert.deepEqual(removals, [
    {
      batch,
      reason: 'not-genuine',
      removedAt: NOON.toISOString(),
      removed: 1,
      counted: 1,
      undoneUntil: '2026-03-02T12:00:00.000Z',
    },
  ]);
  const found = await ask('search', { find: { email: EMAIL } });
  assert.equal(found.signatures[0]?.id, signatureId(1));
  const none = { withdrawn: 0, signedAgain: 0, noPlace: 0 };
  assert.deepEqual(await ask(`removals/${batch}/undo`, {}), {
    restored: 1,
    counted: 1,
    ...none,
    isOver: true,
  });
  assert.deepEqual(await refused(`removals/${batch}/undo`, {}), ['changed-meanwhile']);
  assert.deepEqual(await refused('removals/none/undo', {}), ['not-found']);
  const byId = { ids: [signatureId(1), signatureId(9)], reason: 'duplicate' };
  assert.deepEqual(await refused('remove', byId), ['invalid-input', 'ids[1]']);

  assert.deepEqual(await refused('release', { ids: [1, 4, 3, 9].map(signatureId) }), [
    'invalid-input',
    'ids[0]',
    'ids[1]',
    'ids[3]',
  ]);
  const released = await ask('release', {
    where: [{ key: 'reason', value: 'velocity-domain' }],
    until: UNTIL,
  });
  assert.deepEqual(released, { counted: 1, pending: 0, expired: 1, next: null });

  const trail = JSON.stringify(await db.selectFrom('audit_entries').selectAll().execute());
  assert.match(trail, new RegExp(campaigner.id));
  for (const action of ['signatures-removed', 'removal-undone', 'signatures-released'])
    assert.ok(trail.includes(action));
  assert.match(lines.join(''), /signatures\/search/);
  assert.doesNotMatch(lines.join('') + trail, /dara|example\.org|"KH"/i);
});
