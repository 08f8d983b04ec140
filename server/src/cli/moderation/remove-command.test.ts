import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { addressKey, signerKeyOf } from '../../domain/secrets/signer-key.ts';
import type { Db } from '../../database/db.ts';
import { appliedFolder, openIn } from '../../testing/data/campaign-folder.ts';
import { samleng } from '../../testing/servers/samleng.ts';
import { allRows, putOutboxEmail, putSignature } from '../../testing/data/scratch-store.ts';

const PEPPER = Buffer.alloc(32, 7);
const A = '0197f0a4-7c1e-7d2b-9a40-00000000000a';
const B = '0197f0a4-7c1e-7d2b-9a40-00000000000b';
const C = '0197f0a4-7c1e-7d2b-9a40-00000000000c';

async function inStore<Result>(folder: string, ask: (db: Db) => Promise<Result>): Promise<Result> {
  const store = await openIn(folder);
  try {
    return await ask(store.db);
  } finally {
    await store.close();
  }
}

/** A and B share a mailbox: A is counted, B still pending with an email queued. C has another mailbox. */
async function signedFolder(test: TestContext): Promise<string> {
  const folder = await appliedFolder(test);
  writeFileSync(join(folder, 'data/pepper'), PEPPER, { mode: 0o600 });
  const email = 'sok.dara@example.org';
  const signerKey = signerKeyOf(PEPPER, 'clean-river', email);
  const news = { petition: 'clean-river', token: signerKey, slot: 0, email, language: 'en' };
  const expires_at = new Date(Date.now() + 60 * 60 * 1000).toISOString();
  await inStore(folder, async (db) => {
    await putSignature(db, 'clean-river', {
      id: A,
      token: signerKey,
      name: 'Sok Dara',
      name_key: 'sok dara',
      partner: 'upstream',
      comment: 'For Sok',
    });
    await putSignature(db, 'clean-river', {
      id: B,
      token: signerKey,
      slot: 1,
      name: 'Sok Bopha',
      name_key: 'sok bopha',
      state: 'pending',
      expires_at,
    });
    await putSignature(db, 'clean-river', { id: C, name: 'Chan Vuth' });
    await db.insertInto('news_addresses').values(news).execute();
    await putOutboxEmail(db, {
      kind: 'full',
      email,
      address_key: addressKey(PEPPER, email),
      created_at: expires_at,
    });
  });
  return folder;
}

const left = (folder: string) =>
  inStore(folder, async (db) => {
    const { signatures, counts } = await allRows(db);
    const rows = signatures as { id: string; state: string }[];
    return {
      text: JSON.stringify([
        signatures,
        await db.selectFrom('news_addresses').selectAll().execute(),
        await db.selectFrom('outbox').selectAll().execute(),
      ]),
      states: Object.fromEntries(rows.map(({ id, state }) => [id, state])),
      online: (counts as { partner: string; online: number }[]).map(({ partner, online }) => [
        partner,
        online,
      ]),
    };
  });

const reasons = (folder: string) =>
  inStore(folder, async (db) => {
    const batches = await db.selectFrom('removal_batches').select('reason').execute();
    return batches.map(({ reason }) => reason);
  });

describe('samleng remove', () => {
  it('erases everybody who signed from a mailbox, however it is spelt, and never prints it', async (test) => {
    const folder = await signedFolder(test);
    const ran = await samleng(folder, ['remove', 'clean-river', '--email', 'Sok.Dara+petitions@EXAMPLE.org']);
    assert.deepEqual(
      [ran.code, ran.out, ran.errorLines],
      [0, 'clean-river: 2 erased, 1 of them off the count\n', []],
    );
    const { text, states, online } = await left(folder);
    assert.doesNotMatch(text, /Sok|sok|Bopha/);
    assert.match(text, /Chan Vuth/);
    assert.deepEqual(states, { [A]: 'removed', [B]: 'removed', [C]: 'validated' });
    assert.deepEqual(online, [
      ['', 1],
      ['upstream', 0],
    ]);
    const again = await samleng(folder, ['remove', 'clean-river', '--email', 'sok.dara@example.org']);
    assert.deepEqual([again.code, again.out], [0, 'clean-river: 0 erased, 0 of them off the count\n']);
    assert.deepEqual((await left(folder)).online, online);
  });

  it('erases what a release before stored under another code of the mailbox, and its emails', async (test) => {
    const folder = await signedFolder(test);
    const before = 'keo.rathana@proton.me';
    await inStore(folder, async (db) => {
      const token = signerKeyOf(PEPPER, 'clean-river', before);
      await putSignature(db, 'clean-river', { token, name: 'Keo Rathana' });
      const due = { email: 'Keo.Rathana@proton.me', created_at: new Date().toISOString() };
      await putOutboxEmail(db, { ...due, address_key: addressKey(PEPPER, before) });
    });
    const ran = await samleng(folder, ['remove', 'clean-river', '--email', 'keo.rathana@protonmail.com']);
    assert.equal(ran.out, 'clean-river: 1 erased, 1 of them off the count\n');
    assert.doesNotMatch((await left(folder)).text, /Keo/);
  });

  it('reads the address from standard input, so that it is in no history and no list of processes', async (test) => {
    const folder = await signedFolder(test);
    const ran = await samleng(
      folder,
      ['remove', 'clean-river', '--email', '-'],
      {},
      'sok.dara@example.org\n',
    );
    assert.deepEqual([ran.code, ran.out], [0, 'clean-river: 2 erased, 1 of them off the count\n']);
  });

  it('removes by id, all of them or none', async (test) => {
    const folder = await signedFolder(test);
    const unknown = A.replace('a4', 'ff');
    const refused = await samleng(folder, ['remove', 'clean-river', A, unknown]);
    assert.deepEqual(
      [refused.code, refused.errorLines],
      [2, [`samleng: ${unknown}: is no signature of this petition`]],
    );
    assert.equal((await left(folder)).states[A], 'validated');
    const { out } = await samleng(folder, ['remove', 'clean-river', A, B, A]);
    assert.match(out, /^clean-river: 2 removed, 1 of them off the count\n.* --undo [\da-f]{10}\n$/);
    assert.deepEqual((await left(folder)).states, { [A]: 'removed', [B]: 'removed', [C]: 'validated' });
    const again = await samleng(folder, ['remove', 'clean-river', A]);
    assert.equal(again.out, 'clean-river: 0 removed, 0 of them off the count\n');
    assert.deepEqual(await reasons(folder), ['other']);
  });

  it('removes what a filter finds, and tells beforehand how many it would be', async (test) => {
    const folder = await signedFolder(test);
    const where = ['remove', 'clean-river', '--where', 'partner=upstream', '--where', 'country=US'];
    const dry = await samleng(folder, [...where, '--dry-run']);
    assert.deepEqual(dry.out.split('\n'), [
      'clean-river: 1 would be removed, 1 of them off the count',
      '  validated: 1',
      '',
    ]);
    const byId = await samleng(folder, ['remove', 'clean-river', A, B, '--dry-run']);
    assert.deepEqual(byId.out.split('\n'), [
      'clean-river: 2 would be removed, 1 of them off the count',
      '  pending: 1',
      '  validated: 1',
      '',
    ]);
    assert.equal((await left(folder)).states[A], 'validated');
    const removed = await samleng(folder, [...where, '--reason', 'not-genuine']);
    assert.match(removed.out, /^clean-river: 1 removed, 1 of them off the count\n/);
    const { states, online } = await left(folder);
    assert.deepEqual(states, { [A]: 'removed', [B]: 'pending', [C]: 'validated' });
    assert.deepEqual(online, [
      ['', 1],
      ['upstream', 0],
    ]);
    assert.deepEqual(await reasons(folder), ['not-genuine']);
  });

  it('brings a batch back, and names the others when it is asked for a wrong one', async (test) => {
    const folder = await signedFolder(test);
    const before = (await left(folder)).text;
    const { out } = await samleng(folder, ['remove', 'clean-river', A, B, '--reason', 'test']);
    const batch = /--undo ([\da-f]+)/.exec(out)?.[1] ?? '';
    const wrong = await samleng(folder, ['remove', 'clean-river', '--undo', 'nothing']);
    assert.deepEqual([wrong.code, wrong.errorLines.length], [2, 2]);
    assert.equal(wrong.errorLines[0], 'samleng: --undo: is no batch of this petition');
    assert.match(wrong.errorLines[1]!, new RegExp(`^samleng: ${batch}: 2 removed at 20.*Z, test$`));
    const undone = await samleng(folder, ['remove', 'clean-river', '--undo', batch]);
    assert.deepEqual([undone.code, undone.out], [0, 'clean-river: 2 brought back, 1 of them counted\n']);
    assert.equal((await left(folder)).text, before);
    const again = await samleng(folder, ['remove', 'clean-river', '--undo', batch]);
    assert.deepEqual(again.errorLines, ['samleng: --undo: is undone already']);
  });

  it('finds by mailbox what was removed, and erases it', async (test) => {
    const folder = await signedFolder(test);
    await samleng(folder, ['remove', 'clean-river', A, B]);
    const ran = await samleng(folder, ['remove', 'clean-river', '--email', 'sok.dara@example.org']);
    assert.equal(ran.out, 'clean-river: 2 erased, 0 of them off the count\n');
    assert.doesNotMatch((await left(folder)).text, /Sok|sok|Bopha/);
  });

  const WRONG: [what: string, argv: string[], error: RegExp][] = [
    ['neither ids nor an address', [], /^samleng: id: is missing, or --where, --email, --undo$/],
    ['ids and a filter', [A, '--where', 'country=US'], /^samleng: --where: cannot stand beside ids$/],
    [
      'a filter and an address',
      ['--where', 'country=US', '--email', 'sok.dara@example.org'],
      /^samleng: --email: cannot stand beside --where$/,
    ],
    [
      'a filter without a reason',
      ['--where', 'country=US'],
      /^samleng: --reason: is missing: duplicate, not-genuine, test, other$/,
    ],
    [
      'a reason for what a signer asked',
      ['--email', 'sok.dara@example.org', '--reason', 'test'],
      /^samleng: --reason: cannot stand beside --email$/,
    ],
    [
      'another reason',
      [A, '--reason', 'withdrawn'],
      /^samleng: option '--reason <reason>' argument 'withdrawn' is invalid/,
    ],
    [
      'a filter without a key',
      ['--where', 'sok.dara@example.org', '--reason', 'test'],
      /^samleng: --where: must be KEY=VALUE, with KEY one of domain, network/,
    ],
    [
      'a filter with a wrong value',
      ['--where', 'minute=noon', '--reason', 'test'],
      /^samleng: --where minute: must be a minute in UTC, such as 2016-03-09T12:30$/,
    ],
    ['both', [A, '--email', 'sok.dara@example.org'], /^samleng: --email: cannot stand beside ids$/],
    [
      'an address where an id belongs',
      ['sok.dara@example.org'],
      /^samleng: id 1: must be an id, as samleng held prints them$/,
    ],
    [
      'an id where an address belongs',
      ['--email', 'sok.dara'],
      /^samleng: --email: must be an e-mail address$/,
    ],
  ];
  for (const [what, argv, error] of WRONG) {
    it(`refuses ${what} in one line that repeats none of it`, async (test) => {
      const folder = await signedFolder(test);
      const { code, out, errorLines } = await samleng(folder, ['remove', 'clean-river', ...argv]);
      assert.deepEqual([code, out, errorLines.length], [2, '', 1]);
      assert.match(errorLines[0]!, error);
    });
  }

  it('does not make a pepper to look for an address', async (test) => {
    const folder = await signedFolder(test);
    const PEPPER_FILE = join(folder, 'elsewhere');
    const { code, errorLines } = await samleng(
      folder,
      ['remove', 'clean-river', '--email', 'sok.dara@example.org'],
      { PEPPER_FILE },
    );
    assert.equal(code, 1);
    assert.match(errorLines.join('\n'), /^samleng: PEPPER_FILE .*elsewhere is missing.*$/);
  });
});
