import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { appliedFolder, openIn } from '../testing/campaign-folder.ts';
import { samleng } from '../testing/samleng.ts';
import { putSignature } from '../testing/scratch-store.ts';

describe('samleng doctor', () => {
  it('has a line for each thing it looked at, and exit code 0 while nothing is wrong', async (test) => {
    const { code, out } = await samleng(await appliedFolder(test), ['doctor']);
    assert.equal(code, 0);
    assert.match(out, /^ok +expired-signatures: never ran$/m);
    assert.match(out, /^warning +SMTP_URL: is not set: letters go to files only, of clean-river$/m);
    assert.equal(out.trim().split('\n').length, 11);
  });

  it('has exit code 1 when a job is late, and prints nobody', async (test) => {
    const folder = await appliedFolder(test);
    const store = await openIn(folder);
    const expires_at = new Date(Date.now() - 60_000).toISOString();
    await putSignature(store.db, 'clean-river', { name: 'Sok Dara', state: 'pending', expires_at });
    const last_ran_at = new Date(Date.now() - 3 * 60 * 60 * 1000).toISOString();
    await store.db.insertInto('jobs').values({ job: 'expired-signatures', last_ran_at }).execute();
    await store.close();
    const { code, out } = await samleng(folder, ['doctor']);
    assert.equal(code, 1);
    assert.match(
      out,
      new RegExp(`^wrong +expired-signatures: late: last ran ${last_ran_at}, and 1 wait$`, 'm'),
    );
    assert.doesNotMatch(out, /Sok|Dara/);
    const json = await samleng(folder, ['doctor', '--json']);
    assert.equal(json.code, 1);
    const { ok, findings } = JSON.parse(json.out) as {
      ok: boolean;
      findings: { check: string; state: string }[];
    };
    assert.equal(ok, false);
    assert.equal(findings.find(({ check }) => check === 'expired-signatures')?.state, 'wrong');
  });

  it('knows the settings', async (test) => {
    const env = { SMTP_URL: 'smtp://127.0.0.1:2525' };
    const { out } = await samleng(await appliedFolder(test), ['doctor'], env);
    assert.match(out, /^ok +SMTP_URL: is set$/m);
  });
});
