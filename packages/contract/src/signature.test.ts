import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FIELDS } from './fields.ts';
import { COMMENT_BYTES_MAX } from './limits.ts';
import { SignRequest } from './signature.ts';

const comment = (typed: string) => SignRequest.shape.comment.safeParse(typed);

describe('a comment', () => {
  it('may be as long in its normal form as it may be, however it was typed', () => {
    const whole = '한'.repeat(FIELDS.comment.lettersMax);
    assert.equal(comment(whole.normalize('NFD')).data, whole);
    assert.equal(comment(`${whole}한`).success, false);
  });

  it('is refused before it is put in its normal form, when it is longer than anything people type', () => {
    const { error } = comment(`For our river.${' '.repeat(2 * COMMENT_BYTES_MAX)}`);
    assert.equal(error?.issues[0]?.code, 'too_big');
  });

  it('is refused when a part of it cannot be stored, or reverses text', () => {
    for (const hostile of ['\0', '\ud800', '\udc00\ud800', '\u202e', '\u2066', '\u001b']) {
      assert.equal(comment(`a${hostile}b`).success, false, JSON.stringify(hostile));
    }
  });
});
