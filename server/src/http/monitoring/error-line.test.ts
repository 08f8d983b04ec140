import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { errorLine } from './error-line.ts';

describe('what a log is told of an error', () => {
  it('is its name, its code and where it came from, and nothing of its message', () => {
    const error = Object.assign(new TypeError('Sok Dara\nat sok@example.org'), { code: '23505' });
    const line = errorLine(error);
    assert.deepEqual([line.error, line.code], ['TypeError', '23505']);
    assert.match(line.at![0]!, /error-line\.test\.ts/);
    assert.doesNotMatch(JSON.stringify(line), /sok|dara/i);
  });

  it('is next to nothing where something else was thrown', () => {
    const unknown = { error: 'unknown', code: undefined, at: undefined };
    assert.deepEqual(errorLine('Sok Dara'), unknown);
    assert.deepEqual(errorLine(undefined), unknown);
  });
});
