import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { domainCode } from '../../domain/secrets/source-codes.ts';
import { appliedFolder, openIn } from '../../testing/data/campaign-folder.ts';
import { putSignature } from '../../testing/data/scratch-store.ts';
import { samleng } from '../../testing/servers/samleng.ts';

const PEPPER = Buffer.alloc(32, 7);
const CODE = domainCode(PEPPER, 'clean-river', 'club.example');
const A = '0197f0a4-7c1e-7d2b-9a40-00000000000a';
const B = '0197f0a4-7c1e-7d2b-9a40-00000000000b';
const C = '0197f0a4-7c1e-7d2b-9a40-00000000000c';
const D = '0197f0a4-7c1e-7d2b-9a40-00000000000d';

/** A and B share a mail domain; C is held; D was removed. */
async function signedFolder(test: TestContext): Promise<string> {
  const folder = await appliedFolder(test);
  writeFileSync(join(folder, 'data/pepper'), PEPPER, { mode: 0o600 });
  const store = await openIn(folder);
  const shared = { domain_code: CODE, partner: 'upstream', name: 'Sok Dara' };
  await putSignature(store.db, 'clean-river', {
    ...shared,
    id: A,
    page: 'https://a.example.org/',
    confirmed: 1,
  });
  await putSignature(store.db, 'clean-river', { ...shared, id: B, marks: 'event' });
  await putSignature(store.db, 'clean-river', { id: C, state: 'held', held_because: 'honeypot' });
  await putSignature(store.db, 'clean-river', { ...shared, id: D, state: 'removed' });
  const network = { petition: 'clean-river', network_code: 'NETWORK', domain_code: CODE, signed_at: '2020' };
  await store.db
    .insertInto('network_codes')
    .values({ ...network, signature: A, in_allowance: 1 })
    .execute();
  await store.close();
  return folder;
}

const json = (out: string) => JSON.parse(out) as { signatures: Record<string, unknown>[] };

describe('samleng signatures', () => {
  it('lists signatures with what they share, and without names', async (test) => {
    const folder = await signedFolder(test);
    const { code, out } = await samleng(folder, ['signatures', 'clean-river']);
    assert.equal(code, 0);
    assert.deepEqual(out.split('\n'), [
      'id                                    state      confirmed   minute            country  domain            network           reason            marks  partner  page',
      `${A}  validated  yes         2020-03-01T00:00  US       ${CODE}  NETWORK           -                 -  upstream  https://a.example.org/`,
      `${B}  validated  not-asked   2020-03-01T00:00  US       ${CODE}  -                 -                 event  upstream  -`,
      `${C}  held       not-asked   2020-03-01T00:00  US       -                 -                 honeypot          -  -  -`,
      '',
    ]);
    const named = await samleng(folder, ['signatures', 'clean-river', '--names', '--where', `id=${A}`]);
    assert.match(named.out, /page {2}name\n.* {2}Sok Dara\n$/s);
  });

  it('prints them as JSON', async (test) => {
    const folder = await signedFolder(test);
    const { out } = await samleng(folder, ['signatures', 'clean-river', '--json']);
    assert.deepEqual(Object.keys(JSON.parse(out) as object), ['petition', 'signatures']);
    assert.deepEqual(json(out).signatures[0], {
      id: A,
      state: 'validated',
      reason: null,
      confirmed: 'yes',
      day: '2020-03-01',
      minute: '2020-03-01T00:00',
      country: 'US',
      partner: 'upstream',
      page: 'https://a.example.org/',
      marks: [],
      domain: CODE,
      network: 'NETWORK',
    });
    const named = await samleng(folder, ['signatures', 'clean-river', '--json', '--names']);
    assert.equal(json(named.out).signatures[0]?.['name'], 'Sok Dara');
    const none = await samleng(folder, ['signatures', 'clean-river', '--json', '--state', 'pending']);
    assert.deepEqual(JSON.parse(none.out), { petition: 'clean-river', signatures: [] });
  });

  it('groups them, the largest group first', async (test) => {
    const folder = await signedFolder(test);
    const by = ['signatures', 'clean-river', '--group-by', 'domain'];
    assert.deepEqual((await samleng(folder, by)).out.split('\n'), [`2  ${CODE}`, '1  -', '']);
    const { out } = await samleng(folder, [...by, '--json']);
    assert.deepEqual(JSON.parse(out), {
      petition: 'clean-river',
      by: 'domain',
      groups: [
        { value: CODE, count: 2 },
        { value: null, count: 1 },
      ],
    });
    const removed = await samleng(folder, [...by, '--json', '--state', 'removed']);
    assert.deepEqual((JSON.parse(removed.out) as { groups: unknown }).groups, [{ value: CODE, count: 1 }]);
  });

  it('finds a mail domain by its name, which the pepper turns into its code', async (test) => {
    const folder = await signedFolder(test);
    for (const domain of ['club.example', 'CLUB.example', 'mail.club.example', CODE]) {
      const found = await samleng(folder, [
        'signatures',
        'clean-river',
        '--json',
        '--where',
        `domain=${domain}`,
      ]);
      assert.deepEqual(
        json(found.out).signatures.map(({ id }) => id),
        [A, B],
        domain,
      );
    }
    const PEPPER_FILE = join(folder, 'elsewhere');
    const where = ['signatures', 'clean-river', '--where', 'domain=club.example'];
    const without = await samleng(folder, where, { PEPPER_FILE });
    assert.deepEqual([without.code, without.out], [1, '']);
    assert.match(without.errorLines.join('\n'), /^samleng: PEPPER_FILE .*elsewhere is missing.*$/);
  });

  it('says when there are none, and refuses what it does not know', async (test) => {
    const folder = await signedFolder(test);
    const none = await samleng(folder, ['signatures', 'clean-river', '--where', 'country=FR']);
    assert.equal(none.out, 'clean-river: no such signature\n');
    for (const argv of [
      ['--group-by', 'name'],
      ['--where', 'name=Sok'],
      ['--state', 'lost'],
    ]) {
      const refused = await samleng(folder, ['signatures', 'clean-river', ...argv]);
      assert.deepEqual([refused.code, refused.out, refused.errorLines.length], [2, '', 1], argv.join(' '));
      assert.doesNotMatch(refused.errorLines.join(), /Sok/);
    }
    const unknown = await samleng(folder, ['signatures', 'dirty-river']);
    assert.deepEqual(unknown.errorLines, ['samleng: petition: there is no petition dirty-river']);
  });
});
