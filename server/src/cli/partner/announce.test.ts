import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HOUR_MS } from '../../domain/time/durations.ts';
import { appliedFolder, openIn } from '../../testing/data/campaign-folder.ts';
import { samleng } from '../../testing/servers/samleng.ts';

const PLACE = ['announce', 'clean-river', 'upstream'];

async function actionsIn(folder: string) {
  const store = await openIn(folder);
  const actions = await store.db.selectFrom('announced_actions').selectAll().execute();
  await store.close();
  return actions;
}

describe('samleng announce', () => {
  it('stores when an action begins and ends, and how many it will bring', async (test) => {
    const folder = await appliedFolder(test);
    const at = new Date(Math.ceil(Date.now() / HOUR_MS) * HOUR_MS).toISOString();
    const { out, code } = await samleng(folder, [...PLACE, '--at', at, '--hours', '3', '--expected', '4000']);
    const ends_at = new Date(Date.parse(at) + 3 * HOUR_MS).toISOString();
    assert.deepEqual([code, out], [0, `4000 signatures are expected until ${ends_at}\n`]);
    const place = { petition: 'clean-river', partner: 'upstream' };
    assert.deepEqual(await actionsIn(folder), [{ ...place, starts_at: at, ends_at, expected: 4000 }]);
  });

  it('begins now unless told otherwise, and is taken back', async (test) => {
    const folder = await appliedFolder(test);
    const made = JSON.parse((await samleng(folder, [...PLACE, '--expected', '50', '--json'])).out);
    assert.equal(Date.parse(made.endsAt) - Date.parse(made.startsAt), HOUR_MS);
    const { out } = await samleng(folder, [...PLACE, '--withdraw']);
    assert.equal(out, 'Announcements taken back: 1\n');
    assert.deepEqual(await actionsIn(folder), []);
  });

  it('reports an error in one line, and stores nothing', async (test) => {
    const folder = await appliedFolder(test);
    const WRONG: [argv: string[], line: RegExp][] = [
      [[...PLACE], /^samleng: --expected: is missing$/],
      [[...PLACE, '--expected', '0'], /^samleng: --expected: must be a whole number from 1 to 100000$/],
      [[...PLACE, '--expected', '5', '--at', 'noon'], /^samleng: --at: must be an instant with offset/],
      [
        [...PLACE, '--expected', '5', '--at', '2016-03-09T10:00:00+07:00'],
        /^samleng: --at: is over already$/,
      ],
      [
        ['announce', 'clean-river', 'nobody', '--expected', '5'],
        /^samleng: partner: the campaign of clean-river has no/,
      ],
      [['announce', 'no-river', 'upstream', '--expected', '5'], /^samleng: petition: there is no petition/],
    ];
    const runs = await Promise.all(WRONG.map(([argv]) => samleng(folder, argv)));
    for (const [at, { code, errorLines }] of runs.entries()) {
      assert.equal(code, 2);
      assert.match(errorLines[0] ?? '', WRONG[at]![1]);
    }
    assert.deepEqual(await actionsIn(folder), []);
  });
});
