import assert from 'node:assert/strict';
import { it } from 'node:test';
import { eachDatabase } from '../testing/data/each-database.ts';
import { putCampaign, signatureId } from '../testing/data/fixtures.ts';
import { putMany } from '../testing/data/retention.ts';
import { putSignature } from '../testing/data/scratch-store.ts';
import { readComments, type WhichComments } from './comments.ts';

const RIVER = 'clean-river';

eachDatabase((openEmpty) => {
  it('reads comments, the newest first: all of them, or those that may be shown', async () => {
    const { db } = await openEmpty();
    await putCampaign(db);
    const put = (number: number, row: Parameters<typeof putSignature>[2]) =>
      putSignature(db, RIVER, { id: signatureId(number), comment: `Words ${number}`, ...row });
    await put(1, { consent_comment: 1, show_name: 1, day: '2020-03-01' });
    await put(2, { consent_comment: 1, state: 'held', day: '2020-03-02' });
    await put(3, { consent_comment: 0, day: '2020-03-03' });
    await put(4, { consent_comment: 1, state: 'removed', day: '2020-03-04' });
    await put(5, { consent_comment: 1, show_name: 1, country: 'KH', day: '2020-03-05' });
    await put(6, { comment: null, consent_comment: 0, day: '2020-03-06' });

    const all = await readComments(db, RIVER, { which: 'all' });
    assert.deepEqual(
      all.comments.map(({ text, agreed, named, state }) => [text, agreed, named, state]),
      [
        ['Words 5', true, false, 'validated'],
        ['Words 3', false, false, 'validated'],
        ['Words 2', false, false, 'held'],
        ['Words 1', true, true, 'validated'],
      ],
    );
    const { comments, next } = await readComments(db, RIVER, { which: 'agreed' });
    assert.deepEqual([comments.map(({ text }) => text), next], [['Words 5', 'Words 1'], undefined]);
    assert.deepEqual((await readComments(db, 'another', { which: 'all' })).comments, []);
  });

  it('goes on by a cursor, with a limited number looked at each time', async () => {
    const { db } = await openEmpty();
    await putCampaign(db);
    // More than one request looks at, all of one instant.
    await putMany(db, RIVER, { comment: 'One of many', consent_comment: 0 });
    const oldest = { id: signatureId(1), comment: 'The first', consent_comment: 1, day: '2019-01-01' };
    await putSignature(db, RIVER, oldest);
    const read = async (which: WhichComments) => {
      const pages: string[][] = [];
      for (let cursor: string | undefined; ;) {
        const { comments, next } = await readComments(db, RIVER, { which, cursor });
        pages.push(comments.map(({ id }) => id));
        if (next === undefined) return pages;
        cursor = next;
      }
    };
    const all = (await read('all')).flat();
    assert.deepEqual([all.length, new Set(all).size, all.at(-1)], [1201, 1201, signatureId(1)]);
    assert.deepEqual(await read('agreed'), [[], [], [signatureId(1)]]);
  });
});
