import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { findAudit } from '../../audit/trail.ts';
import { openStore } from '../../database/open.ts';
import { SCOPES } from '../../domain/accounts/roles.ts';
import { createServer, listen } from '../../http/listen.ts';
import { smallCampaign } from '../../testing/data/campaign-file.ts';
import { campaignFolder } from '../../testing/data/campaign-folder.ts';
import { putToken } from '../../testing/data/put-token.ts';
import { samleng, type Ran } from '../../testing/servers/samleng.ts';
import { testApp } from '../../testing/servers/test-app.ts';

const SECRET = `smlg_${'s'.repeat(43)}`;

/** A server with an empty database, and a folder on another machine: a campaign file, its letter, a token. */
async function machines(test: TestContext) {
  const folder = campaignFolder(test);
  const store = await openStore({ kind: 'sqlite', path: join(folder, 'there.sqlite') });
  await putToken(store.db, SECRET, SCOPES);
  const { app } = testApp(store);
  const server = createServer({ atOnce: () => false, fetch: (request, env) => app.fetch(request, env) });
  const port = await listen(server, { host: '127.0.0.1', port: 0 });
  test.after(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
    await store.close();
  });
  writeFileSync(join(folder, 'token'), `${SECRET}\n`, { mode: 0o600 });
  const origin = `http://127.0.0.1:${port}`;
  const env = { SAMLENG_SERVER: origin, SAMLENG_TOKEN_FILE: 'token' };
  const run = async (...argv: string[]): Promise<Ran> => {
    const ran = await samleng(folder, argv, env);
    assert.doesNotMatch(ran.out + ran.errorLines.join(''), new RegExp(SECRET));
    return ran;
  };
  return { folder, store, origin, run };
}

const answerOf = ({ code, out, errorLines }: Ran) => [code, out.trimEnd().split('\n'), errorLines];

describe('samleng --server', () => {
  it('applies a file with its letters, and asks for what the local command asks for', async (test) => {
    const { folder, origin, run, store } = await machines(test);
    const options = ['--server', origin, '--token-file', 'token'];
    const first = await samleng(folder, [...options, 'apply', 'river.json']);
    assert.deepEqual([first.code, first.errorLines], [0, []]);
    assert.match(first.out, /^river\.json: applied, \d+ rows changed\n$/);
    assert.equal((await run('apply', 'river.json')).out, 'river.json: nothing to change\n');

    const file = smallCampaign();
    file.petitions[0]!.text.en = 'We ask for a clean lake.';
    file.batches[0]!.signatures = 300;
    writeFileSync(join(folder, 'river.json'), JSON.stringify(file));
    const because =
      'must stay as it was signed: a correction needs a reason, and a new demand is a new petition';
    const errors = [
      `samleng: river.json: petitions[0].text: ${because}`,
      'samleng: river.json: batches: the public count of clean-river would go from 42 to 312',
      'samleng: if it is a correction, say why: --correction REASON',
      'samleng: if that is meant: --expect-count 312',
    ];
    const [refused, dry] = await Promise.all([
      run('apply', 'river.json'),
      run('apply', 'river.json', '--dry-run'),
    ]);
    assert.deepEqual(answerOf(refused), [2, [''], errors]);
    assert.deepEqual(dry.errorLines, errors);
    assert.match(dry.out, /after: {2}We ask for a clean \[lake\]\./);
    const meant = ['--correction', 'It is a lake.', '--expect-count', '312'];
    assert.match((await run('apply', 'river.json', ...meant)).out, /applied, \d+ rows changed/);
    const { entries } = await findAudit(store.db, { action: 'campaign-applied' }, 10);
    assert.equal(entries.filter(({ by }) => by.startsWith('token:')).length, 2);
  });

  it('prints counts, campaigns and links as the local commands do, and their errors', async (test) => {
    const { run } = await machines(test);
    await run('apply', 'river.json');
    const [count, campaign, event, nobody, over, unknown] = await Promise.all([
      run('count', 'clean-river', '--by', 'partner'),
      run('campaign', 'river'),
      run('event', 'clean-river', 'upstream', '--hours', '4'),
      run('event', 'clean-river', 'nobody'),
      run('announce', 'clean-river', 'upstream', '--at', '2020-01-01T00:00:00Z', '--expected', '10'),
      run('count', 'nobody'),
    ]);
    assert.deepEqual(answerOf(count), [0, ['upstream  12', 'paper     30', 'total     42'], []]);
    assert.match(JSON.parse(campaign.out).donations[0].letter.file, /^data:image\/png;base64,/);
    assert.match(
      event.out,
      /^https:\/\/sign\.example\.org\/p\/clean-river\?partner=upstream#event=[\w-]{43}\n/,
    );
    const place = 'samleng: partner: the campaign of clean-river has no partner nobody';
    assert.deepEqual(answerOf(nobody), [2, [''], [place]]);
    assert.deepEqual(answerOf(over), [2, [''], ['samleng: --at: is over already']]);
    assert.deepEqual(answerOf(unknown), [2, [''], ['samleng: petition: there is no petition nobody']]);
    assert.equal((await run('event', 'clean-river', 'upstream', '--end')).out, 'Links ended: 1\n');
    const credit = await run('credit', 'clean-river', 'upstream', 'https://sign.example.org/p/clean-river');
    assert.equal(credit.out, 'clean-river: 0 credited to upstream, 0 of them count\n');
  });

  it('says in one line why it cannot be asked', async (test) => {
    const { folder, origin, run } = await machines(test);
    writeFileSync(join(folder, 'ended'), `smlg_${'e'.repeat(43)}`, { mode: 0o600 });
    writeFileSync(join(folder, 'password'), 'a password', { mode: 0o600 });
    writeFileSync(join(folder, 'open'), SECRET);
    chmodSync(join(folder, 'open'), 0o644);
    const refused: [argv: string[], code: number, line: RegExp][] = [
      [['count', 'x', '--token-file', 'ended'], 2, /^--token-file: the server does not know this token/],
      [['count', 'x', '--token-file', 'password'], 2, /^--token-file: password holds no token/],
      [['count', 'x', '--token-file', 'open'], 2, /^--token-file: others can read it: chmod 600 open$/],
      [['count', 'x', '--token-file', 'none'], 2, /^--token-file: there is no file none$/],
      [['--server', 'http://sign.example.org', 'count', 'x'], 2, /^--server: must begin with https:/],
      [['--server', 'sign.example.org', 'count', 'x'], 2, /^--server: must be an address/],
      [['--server', 'http://127.0.0.1:9', 'count', 'x'], 1, /^--server: it cannot be reached/],
      [['--server', origin, 'count', 'x', '--mailboxes'], 2, /^--mailboxes: works on the server/],
      [['release', 'clean-river', 'x'], 2, /^--server: samleng release works on the server itself alone$/],
      [
        ['donation', 'add', '--campaign', 'river', '--kind', 'person', '--received-on', '2020-01-01'],
        2,
        /donation works/,
      ],
    ];
    const ran = await Promise.all(refused.map(([argv]) => run(...argv)));
    for (const [at, { code, out, errorLines }] of ran.entries()) {
      const [argv, wanted, line] = refused[at]!;
      assert.deepEqual([code, out, errorLines.length], [wanted, '', 1], argv.join(' '));
      assert.match(errorLines[0]!.replace('samleng: ', ''), line);
    }
  });
});
