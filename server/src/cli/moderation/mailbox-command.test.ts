import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { addressKey } from '../../domain/secrets/signer-key.ts';
import { appliedFolder, openIn } from '../../testing/data/campaign-folder.ts';
import { putOutboxEmail } from '../../testing/data/scratch-store.ts';
import { samleng } from '../../testing/servers/samleng.ts';

const PEPPER = Buffer.alloc(32, 7);
const EMAIL = 'sok.dara@example.org';

/** A data folder in which an email waits for the mailbox. */
async function folderWithEmail(test: TestContext): Promise<string> {
  const folder = await appliedFolder(test);
  writeFileSync(join(folder, 'data/pepper'), PEPPER, { mode: 0o600 });
  const store = await openIn(folder);
  const created_at = new Date().toISOString();
  await putOutboxEmail(store.db, { email: EMAIL, address_key: addressKey(PEPPER, EMAIL), created_at });
  await store.close();
  return folder;
}

async function stored(folder: string) {
  const store = await openIn(folder);
  const emails = await store.db.selectFrom('outbox').select(['kind', 'email']).execute();
  const stopped = await store.db.selectFrom('stopped_mailboxes').select('address_key').execute();
  await store.close();
  return { emails, stopped };
}

describe('samleng mailbox', () => {
  it('stops all emails to a mailbox but for one last, allows them again, and never prints the address', async (test) => {
    const folder = await folderWithEmail(test);
    const last = 'stopped; one last email tells its owner how to allow email again\n';
    const stop = await samleng(folder, ['mailbox', 'stop', '--email', 'Sok.Dara+petitions@EXAMPLE.org']);
    assert.deepEqual([stop.code, stop.out, stop.errorLines], [0, last, []]);
    assert.deepEqual(await stored(folder), {
      emails: [{ kind: 'stopped', email: 'Sok.Dara+petitions@EXAMPLE.org' }],
      stopped: [{ address_key: addressKey(PEPPER, EMAIL) }],
    });
    const again = await samleng(folder, ['mailbox', 'stop', '--email', '-'], {}, `${EMAIL}\n`);
    assert.deepEqual([again.code, again.out], [0, 'was stopped already\n']);
    const allow = await samleng(folder, ['mailbox', 'allow', '--email', '-'], {}, `${EMAIL}\n`);
    assert.deepEqual([allow.code, allow.out], [0, 'allowed again\n']);
    assert.deepEqual(await stored(folder), { emails: [], stopped: [] });
    const twice = await samleng(folder, ['mailbox', 'allow', '--email', EMAIL]);
    assert.deepEqual([twice.code, twice.out], [0, 'was not stopped\n']);
  });

  it('refuses what is no address without repeating it, and a command without one', async (test) => {
    const folder = await folderWithEmail(test);
    const wrong = await samleng(folder, ['mailbox', 'stop', '--email', 'sok.dara']);
    assert.deepEqual([wrong.code, wrong.errorLines], [2, ['samleng: --email: must be an e-mail address']]);
    assert.equal((await samleng(folder, ['mailbox', 'stop'])).code, 2);
    assert.equal((await stored(folder)).emails.length, 1);
  });

  it('does not make a pepper', async (test) => {
    const folder = await folderWithEmail(test);
    const PEPPER_FILE = join(folder, 'elsewhere');
    const { code, errorLines } = await samleng(folder, ['mailbox', 'stop', '--email', EMAIL], {
      PEPPER_FILE,
    });
    assert.equal(code, 1);
    assert.match(errorLines.join('\n'), /^samleng: PEPPER_FILE .*elsewhere is missing.*$/);
  });
});
