import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { appliedFolder, openIn } from '../../testing/data/campaign-folder.ts';
import { signatureId } from '../../testing/data/fixtures.ts';
import { putSignature } from '../../testing/data/scratch-store.ts';
import { samleng } from '../../testing/servers/samleng.ts';

async function signedFolder(test: TestContext): Promise<string> {
  const folder = await appliedFolder(test);
  const store = await openIn(folder);
  const { db } = store;
  const agreed = { consent_comment: 1, name: 'Sok Dara' };
  await putSignature(db, 'clean-river', {
    ...agreed,
    id: signatureId(1),
    comment: 'For my\nchildren.\u202e',
    show_name: 1,
  });
  await putSignature(db, 'clean-river', { ...agreed, id: signatureId(2), comment: 'For us.' });
  await putSignature(db, 'clean-river', { comment: 'Not for others.' });
  await store.close();
  return folder;
}

describe('samleng voices', () => {
  it('lists the comments that may be shown, each on a line of its own', async (test) => {
    const { code, out } = await samleng(await signedFolder(test), ['voices', 'clean-river']);
    assert.deepEqual(
      [code, out.trimEnd().split('\n')],
      [0, [`${signatureId(1)}  For my / children.\\u202e  (Sok Dara)`, `${signatureId(2)}  For us.`]],
    );
  });

  it('prints JSON for programs, and says when there is none', async (test) => {
    const folder = await signedFolder(test);
    const { out } = await samleng(folder, ['voices', 'clean-river', '--json']);
    assert.deepEqual((JSON.parse(out) as { voices: unknown[] }).voices[1], {
      id: signatureId(2),
      text: 'For us.',
    });
    const none = await samleng(await appliedFolder(test), ['voices', 'clean-river']);
    assert.equal(none.out.trimEnd(), 'clean-river: no comment that may be shown');
  });

  it('names a petition that is not there', async (test) => {
    const { code, errorLines } = await samleng(await appliedFolder(test), ['voices', 'old-river']);
    assert.deepEqual([code, errorLines], [2, ['samleng: petition: there is no petition old-river']]);
  });
});
