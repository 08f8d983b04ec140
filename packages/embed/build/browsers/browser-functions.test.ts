import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tooNew } from './browser-functions.ts';

describe('scripts for Chrome 87, Safari 15 and Firefox 91', () => {
  it('call nothing that one of them lacks', () => {
    const code = `AbortSignal.timeout(9); signal?.throwIfAborted(); name.at(-1); structuredClone(a);
      Object.hasOwn(a, 'b'); form.requestSubmit(); crypto.randomUUID(); new SubmitEvent('submit');`;
    assert.deepEqual(
      tooNew(code).map((line) => line.split(' ')[0]),
      [
        'timeout',
        'throwIfAborted',
        'at',
        'structuredClone',
        'hasOwn',
        'requestSubmit',
        'randomUUID',
        'SubmitEvent',
      ],
    );
  });

  it('call what they ask for before, and what only has such a name', () => {
    const code = `navigator.locks?.request('a'); if ('Segmenter' in Intl) new Intl.Segmenter();
      store.timeout(9); const at = { at: 1 }; a['at']; new BroadcastChannel('a'); Promise.all([]);`;
    assert.deepEqual(tooNew(code), []);
  });
});
