import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { errorLine } from './error-line.ts';

describe('the log of an error', () => {
  it('has its name, its code and where it came from, and nothing of its message', () => {
    const error = Object.assign(new TypeError('Sok Dara\nat sok@example.org'), { code: '23505' });
    const line = errorLine(error);
    assert.deepEqual([line.error, line.code], ['TypeError', '23505']);
    assert.match(line.at![0]!, /error-line\.test\.ts/);
    assert.doesNotMatch(JSON.stringify(line), /sok|dara/i);
  });

  it('has next to nothing when something else was thrown', () => {
    const unknown = { error: 'unknown', code: undefined, at: undefined };
    assert.deepEqual(errorLine('Sok Dara'), unknown);
    assert.deepEqual(errorLine(undefined), unknown);
  });
});
