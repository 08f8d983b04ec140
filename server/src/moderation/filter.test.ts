import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Db } from '../database/db.ts';
import { erasedSignerKey } from '../signatures/erased-row.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { putCampaign, putPetition, signatureId } from '../testing/data/fixtures.ts';
import { RIVER } from '../testing/data/moderating.ts';
import { putMany } from '../testing/data/retention.ts';
import { putSignature } from '../testing/data/scratch-store.ts';
import type { SignatureRow } from '../database/tables.ts';
import type { Condition, GroupKey } from './filter.ts';
import { groupSignatures } from './group-signatures.ts';
import { listSignatures, type NamedTraces } from './list-signatures.ts';

const ROWS: Partial<SignatureRow>[] = [
  {
    domain_code: 'big',
    partner: 'temple',
    page: 'https://a.example.org/',
    country: 'FR',
    marks: 'event mixed-scripts',
    signed_at: '2026-03-01T12:00:59.999Z',
    confirmed: 1,
  },
  {
    domain_code: 'big',
    partner: 'temple',
    page: 'https://a.example.org/',
    country: 'FR',
    marks: 'mixed-scripts',
    signed_at: '2026-03-01T12:01:00.000Z',
    state: 'pending',
    expires_at: '2026-03-04T12:00:00.000Z',
  },
  {
    domain_code: 'small',
    country: 'US',
    state: 'held',
    held_because: 'velocity-domain',
    signed_at: '2026-03-01T12:00:00.000Z',
    day: '2026-03-02',
  },
  { country: 'FR', signed_at: '2026-03-01T13:00:00.000Z', token: erasedSignerKey('gone'), name: '' },
];

eachDatabase((openEmpty) => {
  let db: Db;
  beforeEach(async () => {
    ({ db } = await openEmpty());
    await putCampaign(db);
    await putPetition(db, { petition: 'another' });
    for (const [number, row] of ROWS.entries())
      await putSignature(db, RIVER, { id: signatureId(number), ...row });
    await putSignature(db, 'another', { domain_code: 'big', country: 'FR' });
    for (const [number, network_code] of ['net', 'net', 'other'].entries()) {
      const code = { signature: signatureId(number), petition: RIVER, network_code, domain_code: 'd' };
      await db
        .insertInto('network_codes')
        .values({ ...code, signed_at: '2026', in_allowance: 1 })
        .execute();
    }
  });

  async function listed(...filter: Condition[]): Promise<NamedTraces[]> {
    const rows: NamedTraces[] = [];
    for await (const row of listSignatures(db, RIVER, filter)) rows.push(row);
    return rows;
  }

  async function found(...filter: Condition[]): Promise<number[]> {
    return (await listed(...filter))
      .map(({ id }) => id)
      .map((id) => ROWS.findIndex((_row, number) => signatureId(number) === id));
  }

  describe('signatures are found', () => {
    const FOUND: [condition: Condition, numbers: number[]][] = [
      [{ key: 'domain', value: 'big' }, [0, 1]],
      [{ key: 'domain', value: null }, [3]],
      [{ key: 'network', value: 'net' }, [0, 1]],
      [{ key: 'network', value: null }, [3]],
      [{ key: 'page', value: 'https://a.example.org/' }, [0, 1]],
      [{ key: 'page', value: null }, [2, 3]],
      [{ key: 'partner', value: 'temple' }, [0, 1]],
      [{ key: 'country', value: 'US' }, [2]],
      [{ key: 'minute', value: '2026-03-01T12:00' }, [0, 2]],
      [{ key: 'mark', value: 'event' }, [0]],
      [{ key: 'mark', value: 'mixed-scripts' }, [0, 1]],
      [{ key: 'mark', value: 'scripts' }, []],
      [{ key: 'mark', value: null }, [2, 3]],
      [{ key: 'state', value: 'held' }, [2]],
      [{ key: 'state', value: 'held', isNot: true }, [0, 1, 3]],
      [{ key: 'confirmed', value: 'yes' }, [0]],
      [{ key: 'confirmed', value: 'unanswered' }, [1]],
      [{ key: 'confirmed', value: 'not-asked' }, [2, 3]],
      [{ key: 'reason', value: 'velocity-domain' }, [2]],
      [{ key: 'reason', value: null }, [0, 1, 3]],
      [{ key: 'day', value: '2026-03-02' }, [2]],
      [{ key: 'id', value: signatureId(1) }, [1]],
    ];
    for (const [condition, numbers] of FOUND) {
      const { key, value, isNot } = condition;
      it(`by ${key} ${isNot ? 'other than ' : ''}${value ?? 'none'}`, async () =>
        assert.deepEqual(await found(condition), numbers));
    }

    it('by several conditions that are all true', async () => {
      const country = { key: 'country', value: 'FR' } as const;
      assert.deepEqual(await found(country, { key: 'domain', value: 'big' }), [0, 1]);
      assert.deepEqual(await found(country, { key: 'domain', value: 'small' }), []);
      assert.deepEqual(await found(), [0, 1, 2, 3]);
    });

    it('with what they share; an erased one has no name', async () => {
      const rows = await listed();
      assert.deepEqual(rows[0], {
        id: signatureId(0),
        state: 'validated',
        reason: null,
        confirmed: 'yes',
        day: '2020-03-01',
        minute: '2026-03-01T12:00',
        country: 'FR',
        partner: 'temple',
        page: 'https://a.example.org/',
        marks: ['event', 'mixed-scripts'],
        domain: 'big',
        network: 'net',
        name: 'A B',
      });
      assert.equal(rows[3]?.name, null);
    });

    it('also when there are more than are read at once', async () => {
      await putMany(db, RIVER, { domain_code: 'flood' });
      const ids = (await listed({ key: 'domain', value: 'flood' })).map(({ id }) => id);
      assert.equal(new Set(ids).size, 1200);
      assert.deepEqual(ids.toSorted(), ids);
    });
  });

  describe('signatures are grouped, the largest group first', () => {
    const GROUPED: [by: GroupKey, groups: [string | null, number][]][] = [
      [
        'domain',
        [
          ['big', 2],
          [null, 1],
          ['small', 1],
        ],
      ],
      [
        'network',
        [
          ['net', 2],
          [null, 1],
          ['other', 1],
        ],
      ],
      [
        'page',
        [
          [null, 2],
          ['https://a.example.org/', 2],
        ],
      ],
      [
        'partner',
        [
          [null, 2],
          ['temple', 2],
        ],
      ],
      [
        'country',
        [
          ['FR', 3],
          ['US', 1],
        ],
      ],
      [
        'minute',
        [
          ['2026-03-01T12:00', 2],
          ['2026-03-01T12:01', 1],
          ['2026-03-01T13:00', 1],
        ],
      ],
      [
        'mark',
        [
          [null, 2],
          ['mixed-scripts', 2],
          ['event', 1],
        ],
      ],
    ];
    for (const [by, groups] of GROUPED) {
      it(`by ${by}`, async () => {
        const found = await groupSignatures(db, RIVER, by, []);
        assert.deepEqual(
          found.map(({ value, count }) => [value, count]),
          groups,
        );
      });
    }

    it('of those that a filter finds', async () => {
      const filter = [{ key: 'domain', value: 'big' }] as const;
      assert.deepEqual(await groupSignatures(db, RIVER, 'country', filter), [{ value: 'FR', count: 2 }]);
    });
  });
});
