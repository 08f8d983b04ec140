import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { signerKeyOf } from '../../domain/secrets/signer-key.ts';
import { appliedFolder, openIn } from '../../testing/data/campaign-folder.ts';
import { signatureId } from '../../testing/data/fixtures.ts';
import { putSignature } from '../../testing/data/scratch-store.ts';
import { samleng } from '../../testing/servers/samleng.ts';

const PEPPER = Buffer.alloc(32, 7);
const EMAIL = 'sok.dara@example.org';

it('erases whom a mailbox belongs to, after listing them; the address is not printed', async (test) => {
  const folder = await appliedFolder(test);
  writeFileSync(join(folder, 'data/pepper'), PEPPER, { mode: 0o600 });
  const store = await openIn(folder);
  const token = signerKeyOf(PEPPER, 'clean-river', EMAIL);
  await putSignature(store.db, 'clean-river', { id: signatureId(1), token, name: 'Sok Dara' });
  await putSignature(store.db, 'clean-river', { id: signatureId(2), token, slot: 1, name: 'Sok Bopha' });
  await store.close();

  const erase = (...argv: string[]) => samleng(folder, ['erase', '--email', '-', ...argv], {}, `${EMAIL}\n`);
  const listed = await erase('--dry-run');
  assert.match(
    listed.out,
    /^\S+001 {2}.*validated.*clean-river.* {2}Sok Dara\n\S+002 .*Sok Bopha\n2 would be erased/,
  );
  assert.equal((await erase(signatureId(2))).out, 'clean-river: 1 erased, 1 of them off the count\n');
  const all = await erase('--stop-mailbox');
  assert.match(all.out, /^clean-river: 1 erased, 1 of them off the count\nthe mailbox gets one last email/);
  assert.equal((await erase()).out, 'nobody to erase\n');
  assert.doesNotMatch(listed.out + all.out, /example\.org/);
});
