import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { appliedFolder, openIn } from '../../testing/data/campaign-folder.ts';
import { newSignature } from '../../testing/data/new-signature.ts';
import { addOne } from '../../testing/data/adding.ts';
import { samleng } from '../../testing/servers/samleng.ts';

const PAGE = 'https://upstream.example.org/act';

describe('samleng credit', () => {
  it('credits the signatures of a page, after it has told how many', async (test) => {
    const folder = await appliedFolder(test);
    const store = await openIn(folder);
    const place = { campaign: 'river', petition: 'clean-river', page: PAGE };
    const seen = { ...place, first_day: '2026-03-01', last_day: '2026-03-01' };
    await store.db.insertInto('placement_pages').values(seen).execute();
    await addOne(store.db, newSignature(1, { page: PAGE }));
    await store.close();

    const credit = ['credit', 'clean-river', 'upstream', PAGE];
    const tried = await samleng(folder, [...credit, '--dry-run']);
    assert.deepEqual([tried.code, tried.out], [0, 'clean-river: 1 would be credited\n']);
    const done = await samleng(folder, credit);
    assert.deepEqual([done.code, done.out], [0, 'clean-river: 1 credited to upstream, 1 of them count\n']);
    const wrong = await samleng(folder, ['credit', 'clean-river', 'upstream', 'https://never.example.org/']);
    assert.deepEqual(
      [wrong.code, wrong.errorLines],
      [2, ['samleng: page: is no page on which the tag was seen']],
    );
  });
});
