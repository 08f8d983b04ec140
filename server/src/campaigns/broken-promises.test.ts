import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COMMAND } from '../domain/accounts/actor.ts';
import { parsed, smallCampaign } from '../testing/data/campaign-file.ts';
import { eachDatabase } from '../testing/data/each-database.ts';
import { signatureId } from '../testing/data/fixtures.ts';
import { putSignature } from '../testing/data/scratch-store.ts';
import type { Db } from '../database/db.ts';
import { applyCampaign } from './apply.ts';

const NOW = new Date('2020-06-01T00:00:00.000Z');
const TEXT = { en: 'For my children.', km: 'ដើម្បីកូនៗខ្ញុំ។' };
const AGREED = { id: signatureId(1), comment: 'For my children.', consent_comment: 1 };

function apply(
  db: Db,
  petition: object,
  change: (file: ReturnType<typeof smallCampaign>) => void = () => {},
) {
  const file = smallCampaign();
  Object.assign(file.petitions[0]!, petition);
  file.donations.forEach((donation) => delete (donation as { letter?: object }).letter);
  change(file);
  return applyCampaign(db, parsed(file), new Map(), {
    by: COMMAND,
    now: NOW,
    correction: { en: 'A mistake' },
  });
}

async function errorsOf(applied: ReturnType<typeof apply>): Promise<string[]> {
  const result = await applied;
  return result.ok ? [] : result.errors.map(({ field, message }) => `${field} ${message}`);
}

async function storedVoices(db: Db): Promise<unknown> {
  const { voices } = await db.selectFrom('petitions').select('voices').executeTakeFirstOrThrow();
  return JSON.parse(voices);
}

eachDatabase((openEmpty) => {
  async function opened(petition: object = {}): Promise<Db> {
    const { db } = await openEmpty();
    assert.equal((await apply(db, petition)).ok, true);
    return db;
  }

  describe('a petition that is public', () => {
    it('may become a draft again until somebody has signed', async () => {
      const db = await opened();
      assert.deepEqual(await errorsOf(apply(db, { draft: true })), []);
      assert.deepEqual(await errorsOf(apply(db, {})), []);
      await putSignature(db, 'clean-river', { state: 'pending' });
      assert.deepEqual(await errorsOf(apply(db, { draft: true })), [
        'petitions[0].draft must stay false: people have signed it',
      ]);
    });
  });

  describe('a petition whose form said that names are not handed over', () => {
    it('may still change its mind while nobody has signed', async () => {
      const db = await opened({ handOver: 'count' });
      assert.deepEqual(await errorsOf(apply(db, { handOver: 'names' })), []);
    });

    it('keeps to it once somebody has, whether or not the signature counts', async () => {
      const db = await opened({ handOver: 'count' });
      await putSignature(db, 'clean-river', { state: 'pending' });
      assert.deepEqual(await errorsOf(apply(db, { handOver: 'names' })), [
        'petitions[0].handOver must stay count: people have signed a form which said that names are not handed over',
      ]);
      assert.deepEqual(await errorsOf(apply(db, { goal: 600 })), [], 'and anything else may change');
    });

    it('names nobody new as a target once somebody was told to whom the names go', async () => {
      const db = await opened({ handOver: 'names' });
      await putSignature(db, 'clean-river', { consents_version: '2027-01-names' });
      const { targets } = smallCampaign().petitions[0]!;
      const more = [...targets, { name: { en: 'The police' } }];
      assert.deepEqual(await errorsOf(apply(db, { handOver: 'names', targets: more })), [
        'petitions[0].targets must name nobody new: people have signed who were told to whom their names go',
      ]);
      assert.deepEqual(await errorsOf(apply(db, { handOver: 'names', targets, goal: 600 })), []);
      const translated = [{ name: { en: 'The governor', fr: 'Le gouverneur' } }];
      assert.deepEqual(await errorsOf(apply(db, { handOver: 'names', targets: translated })), []);
      const other = [{ name: { en: 'The police', fr: 'Le gouverneur' } }];
      assert.equal((await errorsOf(apply(db, { handOver: 'names', targets: other }))).length, 1);
    });

    it('may have been one that hands over names before', async () => {
      const db = await opened({ handOver: 'names' });
      await putSignature(db, 'clean-river', { consents_version: '2027-01-names' });
      assert.deepEqual(await errorsOf(apply(db, { handOver: 'names', goal: 600 })), []);
      assert.deepEqual(await errorsOf(apply(db, { handOver: 'count' })), []);
    });
  });

  describe('a voice of a signer', () => {
    it('is taken when the signature counts and its signer agreed, and no name is stored with it', async () => {
      const db = await opened();
      await putSignature(db, 'clean-river', { ...AGREED, show_name: 1 });
      const voices = [{ text: TEXT, signature: signatureId(1).toUpperCase() }];
      assert.deepEqual(await errorsOf(apply(db, { voices })), []);
      assert.deepEqual(await storedVoices(db), [{ text: TEXT, signature: signatureId(1) }]);
    });

    const REFUSED = {
      'is not there': { id: signatureId(2) },
      'was shown without a word about comments': { consent_comment: 0 },
      'does not count': { state: 'held' },
      'is erased': { token: 'erased:x' },
    } as const;
    for (const [what, changes] of Object.entries(REFUSED)) {
      it(`is refused when its signature ${what}`, async () => {
        const db = await opened();
        await putSignature(db, 'clean-river', { ...AGREED, ...changes });
        const voices = [
          { text: TEXT, donation: 'fisher' },
          { text: TEXT, signature: signatureId(1) },
        ];
        assert.deepEqual(await errorsOf(apply(db, { voices })), [
          'petitions[0].voices[1].signature is of no signature that counts and whose signer agreed that the comment may be shown',
        ]);
      });
    }
  });

  describe('a voice of a donor', () => {
    const voices = [{ text: TEXT, donation: 'fisher' }];

    it('has the donor’s name', async () => {
      const db = await opened({ voices });
      assert.deepEqual(await storedVoices(db), [{ text: TEXT, by: { en: 'A fisher' }, donation: 'fisher' }]);
    });

    it('has no name where the donor is anonymous, or wants to be from now on', async () => {
      const db = await opened({ voices });
      await apply(db, { voices }, (file) => Object.assign(file.donations[0]!, { anonymous: true }));
      assert.deepEqual(await storedVoices(db), [{ text: TEXT, donation: 'fisher' }]);
    });
  });
});
