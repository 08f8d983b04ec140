import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { announceAction } from '../../protection/allowance/announced.ts';
import { readAllowances } from '../../protection/allowance/allowances.ts';
import type { Source } from '../../protection/allowance/source.ts';
import type { NewSignature } from '../../domain/signature/state.ts';
import { CIRCUMSTANCES, onlineCount, openWithPetition, signatureRows } from '../../testing/data/adding.ts';
import { eachDatabase } from '../../testing/data/each-database.ts';
import { NOON } from '../../testing/data/fixtures.ts';
import { newSignature } from '../../testing/data/new-signature.ts';
import type { Db } from '../../database/db.ts';
import { DAY_MS, HOUR_MS } from '../../domain/time/durations.ts';
import { addSignatures } from './add.ts';

const TOGETHER = 100;

type Given = { network?: string; domain?: string; partner?: string | null } & Partial<Source>;

const oneNetwork = () => ({ network: 'one' });
// Of the days before it is known by another code.
const oneNetworkLater = () => ({ networkCodes: ['one today', 'one'] });
const oneDomain = () => ({ domain: 'club', domainKind: 'own' as const });
const onePartner = () => ({ partner: 'temple' });

eachDatabase((openEmpty) => {
  async function open() {
    const db = await openWithPetition(openEmpty);
    let people = 0;

    /** Signatures of different people, some time after noon, stored by several transactions. */
    async function come(count: number, of: (at: number) => Given, { afterMs = 0, changes = {} } = {}) {
      const entries = Array.from({ length: count }, () => {
        people += 1;
        const { network = `network ${people}`, domain = 'provider', partner = null, ...source } = of(people);
        const signedAt = new Date(NOON.getTime() + afterMs).toISOString();
        const signature: NewSignature = newSignature(people, {
          domainCode: domain,
          partner,
          signedAt,
          ...changes,
        });
        const kind = { networkCodes: [network], domainKind: 'large', allowances: 'standard' } as const;
        return { ...CIRCUMSTANCES, signature, source: { ...kind, ...source } };
      });
      for (let at = 0; at < entries.length; at += TOGETHER)
        await addSignatures(db, entries.slice(at, at + TOGETHER));
    }

    const reasons = async () => new Set((await signatureRows(db)).flatMap((row) => row.held_because ?? []));
    return { db, come, reasons, count: () => onlineCount(db) };
  }

  describe("a network's allowance", () => {
    it('is three hundred in an hour, five hundred in a day, a thousand in seven days', async () => {
      const { come, count, reasons } = await open();
      await come(350, oneNetwork);
      assert.equal(await count(), 300);
      assert.deepEqual(await reasons(), new Set(['velocity-prefix']));
      await come(350, oneNetwork, { afterMs: HOUR_MS + 1 });
      assert.equal(await count(), 500);
      for (const day of [1, 2, 3]) await come(300, oneNetworkLater, { afterMs: (day + 1) * DAY_MS });
      assert.equal(await count(), 1000);
    });

    it('is not used up by what is held, and not by the people of an event', async () => {
      const { come, count } = await open();
      await come(200, () => ({ network: 'one', allowances: 'event' }));
      await come(350, oneNetwork);
      assert.equal(await count(), 500);
    });

    it('is not touched where the petition wants no protection', async () => {
      const { come, count } = await open();
      await come(350, () => ({ network: 'one', allowances: 'none' }));
      assert.equal(await count(), 350);
    });
  });

  describe("a mail domain's allowance", () => {
    it('is a hundred in an hour, 150 in a day, three hundred in seven days, five hundred in all', async () => {
      const { come, count, reasons } = await open();
      const counted = [];
      for (const hours of [0, 2, 4, 30, 60, 90, 24 * 8, 24 * 9, 24 * 10, 24 * 20]) {
        for (const half of [0, 1]) await come(120, oneDomain, { afterMs: (hours + half * 1.5) * HOUR_MS });
        counted.push(await count());
      }
      assert.deepEqual(counted, [150, 150, 150, 300, 300, 300, 450, 500, 500, 500]);
      assert.deepEqual(await reasons(), new Set(['velocity-domain']));
    });

    it('is exact within one transaction', async () => {
      const { db, come, count } = await open();
      await come(50, oneDomain);
      await come(80, oneDomain);
      assert.equal(await count(), 100);
      assert.equal((await db.selectFrom('network_codes').select('signature').execute()).length, 130);
    });

    it('has a share for each network: forty a day', async () => {
      const { come, count } = await open();
      await come(60, () => ({ ...oneDomain(), network: 'one' }));
      assert.equal(await count(), 40);
      await come(80, oneDomain);
      assert.equal(await count(), 100);
    });

    it('is not used up by addresses that anybody typed in, only by those that count', async () => {
      const { come, db } = await open();
      const waiting = { state: 'pending', expiresAt: new Date(NOON.getTime() + DAY_MS).toISOString() };
      await come(200, oneDomain, { changes: waiting });
      const held = await db.selectFrom('signatures').select('id').where('state', '=', 'held').execute();
      assert.equal(held.length, 0);
    });

    it('is a hundred in ten minutes at an event, and then free for the others', async () => {
      const { come, count } = await open();
      await come(120, () => ({ ...oneDomain(), allowances: 'event' }), { changes: { marks: ['event'] } });
      assert.equal(await count(), 100);
      await come(120, oneDomain);
      assert.equal(await count(), 200);
    });

    it('takes no notice of what a person let through', async () => {
      const { db, come, count } = await open();
      await come(120, oneDomain);
      await db.updateTable('signatures').set({ held_because: 'velocity-domain' }).execute();
      await come(30, oneDomain, { afterMs: 1 });
      assert.equal(await count(), 130);
    });
  });

  describe("a partner's pace", () => {
    it('lets a newsletter through that brings two thousand in an hour', async () => {
      const { come, count, reasons } = await open();
      for (const minutes of [0, 15, 30, 45]) await come(500, onePartner, { afterMs: minutes * 60_000 });
      assert.equal(await count(), 2000);
      assert.deepEqual(await reasons(), new Set());
    });

    it('is not raised by one network', async () => {
      const { db, come } = await open();
      await come(300, () => ({ ...onePartner(), network: 'one' }));
      const paces = await db.selectFrom('paces').select(['trait', 'signatures']).orderBy('trait').execute();
      assert.deepEqual(paces, [
        { trait: '', signatures: 5 },
        { trait: 'domain:provider', signatures: 5 },
        { trait: 'partner:temple', signatures: 5 },
      ]);
    });

    it('is held past it, unless the action was announced, and of no other partner', async () => {
      const { db, come, count, reasons } = await open();
      await come(2510, onePartner);
      assert.equal(await count(), 2500);
      assert.deepEqual(await reasons(), new Set(['velocity-partner']));
      await come(5, () => ({ partner: 'youth-club' }));
      assert.equal(await count(), 2505);
      const hours = {
        startsAt: NOON.toISOString(),
        endsAt: new Date(NOON.getTime() + HOUR_MS).toISOString(),
      };
      await announceAction(db, { petition: 'clean-river', partner: 'temple', ...hours, expected: 20 });
      await come(40, onePartner, { afterMs: 1 });
      assert.equal(await count(), 2525);
    });

    it('follows the usual hour of the petition', async () => {
      const { db, come, count } = await open();
      await putDays(db, 4, 24 * 600);
      await come(2520, onePartner);
      assert.equal(await count(), 2520);
    });

    it('does not follow its own, however long it lasts', async () => {
      const { db, come, count } = await open();
      for (const trait of ['', 'partner:temple', 'domain:provider']) await putDays(db, 6, 24 * 2500, trait);
      await come(2520, onePartner);
      assert.equal(await count(), 2500);
    });

    it('does not follow three days of a flood, nor what it brings today', async () => {
      const { db, come, count } = await open();
      await putDays(db, 3, 24 * 2500);
      await come(2500, onePartner, { afterMs: HOUR_MS });
      await come(2510, onePartner, { afterMs: 3 * HOUR_MS });
      assert.equal(await count(), 5000);
    });
  });

  it('a repeat uses up nothing, and writes as much', async () => {
    const { db, come } = await open();
    await come(1, oneNetwork);
    const rows = async () => [
      await db.selectFrom('paces').selectAll().orderBy('trait').execute(),
      await db.selectFrom('network_codes').selectAll().execute(),
    ];
    const before = await rows();
    await come(1, oneNetwork, { changes: { signerKey: 'signer-1', name: 'Signer 1', nameKey: 'signer 1' } });
    assert.deepEqual(await rows(), before);
  });

  it('no source is asked for where nothing is limited', async () => {
    const { db } = await open();
    const source: Source = { networkCodes: ['one'], domainKind: 'own', allowances: 'none' };
    const allowances = await readAllowances(db, [{ signature: newSignature(1), source }]);
    assert.equal(allowances.heldBecause({ signature: newSignature(1), source }), null);
  });
});

/** What a petition brought on each of the days before. */
async function putDays(db: Db, days: number, aDay: number, trait = ''): Promise<void> {
  const rows = Array.from({ length: days }, (_, before) => ({
    petition: 'clean-river',
    trait,
    started_at: new Date(NOON.getTime() - (before + 1) * DAY_MS).toISOString(),
    signatures: aDay,
  }));
  await db.insertInto('paces').values(rows).execute();
}
