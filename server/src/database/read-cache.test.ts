import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Changes, ReadCache } from './read-cache.ts';
import { MINUTE_MS } from '../domain/time/durations.ts';

function kept({ freshMs = 1000, entriesMax = 10 } = {}) {
  const changes = new Changes();
  const errors: unknown[] = [];
  const onError = (error: unknown) => void errors.push(error);
  return { changes, errors, memory: new ReadCache<string>({ changes, freshMs, entriesMax, onError }) };
}

/** A fake database: the test settles its reads one by one. */
function reads() {
  const asked: PromiseWithResolvers<string | undefined>[] = [];
  const read = () => {
    const reading = Promise.withResolvers<string | undefined>();
    asked.push(reading);
    return reading.promise;
  };
  return { asked, read };
}

function clock() {
  let ms = 5000;
  mock.method(performance, 'now', () => ms);
  mock.timers.enable({ apis: ['setTimeout'] });
  return (more: number) => {
    ms += more;
    mock.timers.tick(more);
  };
}

const now = (value: string) => Promise.resolve(value);
const away = () => Promise.reject(new Error('away'));

describe('a cached read', () => {
  afterEach(() => {
    mock.restoreAll();
    mock.timers.reset();
  });

  it('is made once for all simultaneous callers, and not again for a moment', async () => {
    const pass = clock();
    const { memory } = kept();
    const { asked, read } = reads();
    const ask = async () => memory.get('p', 'p', read);
    const both = [ask(), ask()];
    assert.equal(asked.length, 1);
    asked[0]!.resolve('one');
    assert.deepEqual(await Promise.all(both), [
      { value: 'one', staleSeconds: 0 },
      { value: 'one', staleSeconds: 0 },
    ]);
    pass(999);
    assert.equal((await memory.get('p', 'p', read))?.value, 'one');
    pass(1);
    void memory.get('p', 'p', read);
    assert.equal(asked.length, 2);
  });

  it('is made again after a change of its petition or of everything', async () => {
    const { memory, changes } = kept();
    await memory.get('p', 'p', () => now('one'));
    await memory.get('q', 'q', () => now('one'));
    changes.changed('p');
    assert.equal((await memory.get('p', 'p', () => now('two')))?.value, 'two');
    assert.equal((await memory.get('q', 'q', () => now('two')))?.value, 'one');
    changes.changedAll();
    assert.equal((await memory.get('q', 'q', () => now('three')))?.value, 'three');
  });

  it('is not taken from a read that began before a change, neither by callers after it nor later', async () => {
    const { memory, changes } = kept();
    const { asked, read } = reads();
    const before = memory.get('p', 'p', read);
    changes.changed('p');
    const after = memory.get('p', 'p', read);
    assert.equal(asked.length, 2, 'who asks after the change does not join the older read');
    asked[0]!.resolve('old');
    assert.equal((await before)?.value, 'old');
    assert.equal(memory.ready('p', 'p'), undefined, 'the older read is not kept as fresh');
    asked[1]!.resolve('new');
    assert.equal((await after)?.value, 'new');
    assert.equal(memory.ready('p', 'p')?.value, 'new');
  });

  it('is not overwritten by an older read that ends last', async () => {
    const { memory, changes } = kept();
    const { asked, read } = reads();
    const before = memory.get('p', 'p', read);
    changes.changed('p');
    const after = memory.get('p', 'p', read);
    asked[1]!.resolve('new');
    await after;
    asked[0]!.resolve('old');
    await before;
    assert.equal(memory.ready('p', 'p')?.value, 'new');
  });

  it('does not keep missing values, nor more values than allowed', async () => {
    const { memory } = kept({ entriesMax: 3 });
    for (let number = 0; number < 100; number += 1) {
      assert.equal(await memory.get('', `made-up-${number}`, async () => undefined), undefined);
    }
    assert.equal(memory.size, 0);
    for (let number = 0; number < 100; number += 1)
      await memory.get('', `known-${number}`, () => now('here'));
    assert.equal(memory.size, 3);
  });

  it('forgets a value that was deleted', async () => {
    const { memory, changes } = kept();
    await memory.get('p', 'p', () => now('one'));
    changes.changed('p');
    assert.equal(await memory.get('p', 'p', async () => undefined), undefined);
    assert.equal(memory.size, 0);
    await assert.rejects(async () => memory.get('p', 'p', away));
  });

  it('replaces a database that is away, says how old it is, and expires after ten minutes', async () => {
    const pass = clock();
    const { memory, errors } = kept();
    await assert.rejects(async () => memory.get('p', 'p', away), /away/);
    await memory.get('p', 'p', () => now('one'));
    pass(9 * MINUTE_MS);
    assert.deepEqual(await memory.get('p', 'p', away), { value: 'one', staleSeconds: 540 });
    assert.equal(errors.length, 1);
    pass(MINUTE_MS + 1);
    await assert.rejects(async () => memory.get('p', 'p', away), /away/);
  });

  it('does not query a database that is away for every caller, and is fresh once it is back', async () => {
    const pass = clock();
    const { memory, changes, errors } = kept();
    await memory.get('p', 'p', () => now('one'));
    pass(1000);
    changes.changed('p');
    for (let asking = 0; asking < 10; asking += 1) await memory.get('p', 'p', away);
    assert.equal(errors.length, 1);
    pass(1000);
    assert.deepEqual(await memory.get('p', 'p', () => now('two')), { value: 'two', staleSeconds: 0 });
  });

  it('replaces a database that hangs, after a second and from then on at once, with its age', async () => {
    const pass = clock();
    const { memory, errors } = kept();
    const { asked, read } = reads();
    await memory.get('p', 'p', () => now('one'));
    pass(1000);
    const waiting = memory.get('p', 'p', read);
    pass(1000);
    assert.deepEqual(await waiting, { value: 'one', staleSeconds: 2 });
    pass(3000);
    assert.deepEqual(memory.get('p', 'p', read), { value: 'one', staleSeconds: 5 }, 'nobody waits any more');
    assert.equal(asked.length, 1, 'the database is not asked again before it has answered');
    assert.equal(errors.length, 0);
  });

  it('waits for a database that is only slow, and keeps a late value', async () => {
    const pass = clock();
    const { memory } = kept();
    const { asked, read } = reads();
    await memory.get('p', 'p', () => now('one'));
    pass(1000);
    const first = memory.get('p', 'p', read);
    pass(999);
    asked[0]!.resolve('two');
    assert.deepEqual(await first, { value: 'two', staleSeconds: 0 });
    pass(1000);
    const second = memory.get('p', 'p', read);
    pass(1000);
    assert.deepEqual(await second, { value: 'two', staleSeconds: 3 });
    asked[1]!.resolve('three');
    await nextTurn();
    pass(1000);
    assert.deepEqual(await memory.get('p', 'p', away), { value: 'three', staleSeconds: 2 });
  });

  it('is waited for as long as it takes when there is no older value, or only one that is too old', async () => {
    const pass = clock();
    const { memory } = kept();
    const { asked, read } = reads();
    const first = memory.get('p', 'p', read);
    pass(14_000);
    asked[0]!.resolve('one');
    assert.equal((await first)?.value, 'one');
    pass(10 * MINUTE_MS);
    const second = memory.get('p', 'p', read);
    pass(14_000);
    asked[1]!.reject(new Error('hung'));
    await assert.rejects(async () => second, /hung/);
  });

  it('is not marked as old by an older read that fails last', async () => {
    const { memory, changes } = kept();
    const { asked, read } = reads();
    const before = memory.get('p', 'p', read);
    changes.changed('p');
    const after = memory.get('p', 'p', read);
    asked[1]!.resolve('new');
    await after;
    asked[0]!.reject(new Error('hung'));
    assert.deepEqual(await before, { value: 'new', staleSeconds: 0 });
    assert.deepEqual(memory.ready('p', 'p'), { value: 'new', staleSeconds: 0 });
  });
});
