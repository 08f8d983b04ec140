import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hashOf } from '../../domain/secrets/keys.ts';
import { findEventLink } from '../../protection/event/event-links.ts';
import { appliedFolder, openIn } from '../../testing/data/campaign-folder.ts';
import { samleng } from '../../testing/servers/samleng.ts';
import { HOUR_MS } from '../../domain/time/durations.ts';

const PUBLIC_URL = 'https://sign.example.org';

async function linkIn(folder: string, token: string) {
  const store = await openIn(folder);
  const link = await findEventLink(store.db, hashOf(token));
  await store.close();
  return link;
}

describe('samleng event', () => {
  it('prints a link for staff, valid for some hours, and keeps only the hash of its token', async (test) => {
    const folder = await appliedFolder(test);
    const { out, code } = await samleng(folder, ['event', 'clean-river', 'upstream'], { PUBLIC_URL });
    assert.equal(code, 0);
    const LINK = /^https:\/\/sign\.example\.org\/p\/clean-river\?partner=upstream#event=([\w-]{43})\n/;
    const token = LINK.exec(out)?.[1] ?? '';
    const link = await linkIn(folder, token);
    assert.deepEqual([link?.petition, link?.partner], ['clean-river', 'upstream']);
    assert.equal(Date.parse(link?.endsAt ?? '') - Date.parse(link?.startsAt ?? ''), 6 * HOUR_MS);
  });

  it('prints JSON for programs, and ends what it made', async (test) => {
    const folder = await appliedFolder(test);
    const event = ['event', 'clean-river', 'upstream', '--json'];
    const made = JSON.parse((await samleng(folder, [...event, '--hours', '24'], { PUBLIC_URL })).out);
    assert.equal(Date.parse(made.endsAt) - Date.parse(made.startsAt), 24 * HOUR_MS);
    const ended = JSON.parse((await samleng(folder, [...event, '--end'])).out);
    assert.deepEqual(ended, { petition: 'clean-river', partner: 'upstream', ended: 1 });
    const link = await linkIn(folder, made.url.split('#event=')[1]);
    assert.ok(link !== undefined && Date.parse(link.endsAt) <= Date.now());
    assert.match(
      (await samleng(folder, ['event', 'clean-river', 'upstream', '--end'])).out,
      /^Links ended: 0\n$/,
    );
  });

  it('reports an error in one line, and makes nothing', async (test) => {
    const folder = await appliedFolder(test);
    const WRONG: [argv: string[], line: RegExp][] = [
      [['dirty-river', 'upstream'], /^samleng: petition: there is no petition dirty-river$/],
      [
        ['clean-river', 'downstream'],
        /^samleng: partner: the campaign of clean-river has no partner downstream$/,
      ],
      ...['0', '25', '1.5'].map((hours): [string[], RegExp] => [
        ['clean-river', 'upstream', `--hours=${hours}`],
        /^samleng: --hours: must be a whole number from 1 to 24$/,
      ]),
      [['clean-river', 'upstream', '--end', '--hours', '2'], /^samleng: .*--end.*--hours.*$/],
      [['clean-river'], /^samleng: .*partner.*$/],
    ];
    const runs = await Promise.all(WRONG.map(([argv]) => samleng(folder, ['event', ...argv])));
    for (const [at, { code, out, errorLines }] of runs.entries()) {
      assert.deepEqual([code, out, errorLines.length], [2, '', 1], WRONG[at]?.[0].join(' '));
      assert.match(errorLines[0] ?? '', WRONG[at]![1]);
    }
    const store = await openIn(folder);
    assert.deepEqual(await store.db.selectFrom('event_links').selectAll().execute(), []);
    await store.close();
  });
});
