import { expect, waitUntil } from '@open-wc/testing';
import { promisifyRequest } from 'idb-keyval';
import { aSignRequest } from '../testing/index.ts';
import { DONE, SIGN, signingQueue } from '../testing/signing-queue.ts';
import { unsentSignatures } from './queue.ts';
import { sendNow } from './resend.ts';

const NAME = 'samleng';
const STORE = 'unsent-signatures';
const queue = signingQueue();
const { settled, signOnce, signOffline, start, sentIds, isEmpty } = queue;

/** Reads the stored records as another page would, by a connection of its own that is closed again. */
async function stored(): Promise<IDBValidKey[]> {
  const database = await promisifyRequest(indexedDB.open(NAME));
  const keys = await promisifyRequest(database.transaction(STORE).objectStore(STORE).getAllKeys());
  database.close();
  return keys;
}
const deleted = () =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(NAME);
    request.addEventListener('success', resolve);
    request.addEventListener('blocked', () => reject(new Error('held up')));
  });

describe('a storage whose connection died', () => {
  // oxlint-disable typescript/unbound-method -- only kept, to be put back
  const { open } = IDBFactory.prototype;
  const { transaction } = IDBDatabase.prototype;
  // oxlint-enable typescript/unbound-method
  /** The connections that this page has used. */
  const used = new Set<IDBDatabase>();

  beforeEach(async () => {
    IDBDatabase.prototype.transaction = function (...options) {
      used.add(this);
      return transaction.apply(this, options);
    };
    await signOnce();
  });
  afterEach(async () => {
    Object.assign(IDBDatabase.prototype, { transaction });
    Object.assign(IDBFactory.prototype, { open });
    await unsentSignatures();
    used.clear();
  });

  /** As iOS does: no event tells of it. */
  const closeSilently = () => used.forEach((database) => database.close());
  function fallSilent(): void {
    const dead = new Set(used);
    const nothing = () => ({});
    const silent = {
      transaction: {},
      get: nothing,
      getAll: nothing,
      getAllKeys: nothing,
      put: nothing,
      delete: nothing,
    };
    IDBDatabase.prototype.transaction = function (...options) {
      if (!dead.has(this)) return transaction.apply(this, options);
      return { objectStore: () => silent } as unknown as IDBTransaction;
    };
  }

  for (const [dies, die] of Object.entries({
    'closes without a word': closeSilently,
    'falls silent': fallSilent,
  })) {
    it(`and ${dies} is opened again: the signature is stored, and sent once`, async () => {
      die();
      queue.server.answer(SIGN, 'offline');
      const request = aSignRequest();
      expect(await signOnce(request)).to.have.property('keptUntil');
      expect(await stored()).to.deep.equal([request.id]);
      die();
      queue.server.answer(SIGN, DONE);
      const before = sentIds().length;
      start();
      await waitUntil(() => settled.length > 0, undefined, { timeout: 9000 });
      expect([await isEmpty(), await stored()]).to.deep.equal([true, []]);
      expect(sentIds().slice(before)).to.deep.equal([request.id]);
    });
  }

  it('does not hold up its deletion; what this page had stored is sent from memory', async () => {
    const id = await signOffline();
    await deleted();
    expect(await signOffline()).to.be.a('string');
    const waiting = await unsentSignatures();
    expect(waiting.map((one) => one.keptUntil !== undefined)).to.deep.equal([true, false]);
    start();
    await waitUntil(() => settled.length === 2);
    expect(settled.map((one) => one.id)).to.include(id);
    expect(await isEmpty()).to.equal(true);
  });

  it('is made whole when its store is missing', async () => {
    await deleted();
    (await promisifyRequest(indexedDB.open(NAME))).close();
    const id = await signOffline();
    expect(await stored()).to.deep.equal([id]);
  });

  it('and cannot be opened again: nothing is sent twice, and what this page has stored is sent', async () => {
    const id = await signOffline();
    closeSilently();
    IDBFactory.prototype.open = () => {
      throw new DOMException('lost', 'UnknownError');
    };
    expect(await signOnce()).to.have.property('kind', 'signed');
    const before = sentIds().length;
    start();
    await waitUntil(() => settled.length > 0);
    await sendNow();
    expect(sentIds().slice(before)).to.deep.equal([id]);
    expect(await isEmpty()).to.equal(true);
    // Once it can be opened again, what could not be deleted is.
    Object.assign(IDBFactory.prototype, { open });
    expect(await stored()).to.deep.equal([id]);
    await sendNow();
    expect(await stored()).to.deep.equal([]);
    expect(sentIds().length).to.equal(before + 1);
  });
});
