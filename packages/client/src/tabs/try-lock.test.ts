import { expect } from '@open-wc/testing';
import { tryLock } from './try-lock.ts';

describe('a lock between tabs', () => {
  // oxlint-disable-next-line typescript/unbound-method -- only kept, to be put back
  const { request } = LockManager.prototype;
  afterEach(() => void Object.assign(LockManager.prototype, { request }));

  it('is granted once where the browser keeps silent, and not again when it wakes up', async () => {
    let wakes = () => {};
    let worked = 0;
    LockManager.prototype.request = ((
      _name: string,
      _options: LockOptions,
      granted: LockGrantedCallback<void>,
    ) => {
      wakes = () => granted({} as Lock);
      return new Promise(() => {});
    }) as LockManager['request'];
    const work = async () => (worked += 1);
    expect(await tryLock('samleng-test', work)).to.equal(1);
    wakes();
    expect(worked).to.equal(1);
  });

  it('passes on what the work throws', async () => {
    const failure = await tryLock('samleng-test', () => Promise.reject(new Error('bug'))).catch(
      (error) => error,
    );
    expect(failure).to.have.property('message', 'bug');
  });
});
