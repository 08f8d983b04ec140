import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { counterMessages } from './counter.ts';
import { form as en } from './en/form.ts';
import { form as fr } from './fr/form.ts';
import { form as km } from './km/form.ts';
import { wayWords } from './way.ts';

const words = (count: number, step?: number | null, goal = 54_000) =>
  wayWords({ count, goal, step }, 'en', en.form);

describe('the words of the way to the goal', () => {
  it('tell the count, the next step and the goal', () => {
    assert.deepEqual(words(2850, 5000), {
      head: '2,850 people have signed',
      left: 'Next step: 5,000. On the way to 54,000.',
    });
  });

  it('tell no step where an older server sends none, or it is the goal', () => {
    assert.equal(words(2850).left, 'On the way to 54,000.');
    assert.equal(words(52_000, 54_000).left, 'On the way to 54,000.');
  });

  it('tell no number under 25', () => {
    for (const count of [0, 1, 24]) {
      assert.deepEqual(words(count, 50), {
        head: 'Be among the first to sign',
        left: 'On the way to 54,000.',
      });
    }
    assert.equal(words(25, 50).head, '25 people have signed');
  });

  it('tell from the goal on that it is reached', () => {
    assert.deepEqual(words(61_240, null), { head: 'Goal reached. 61,240 and rising.' });
    assert.equal(words(20, null, 20).head, 'Goal reached. 20 and rising.');
  });

  it('are the counter’s too', () => {
    for (const [language, { way }] of Object.entries({ en: en.form, fr: fr.form, km: km.form })) {
      const { first, step, goal, reached } = counterMessages[language as 'en'];
      assert.equal(first, way.first);
      assert.equal(step('1', '2'), way.step('1', '2'));
      assert.equal(goal('2'), way.goal('2'));
      assert.equal(reached('3'), way.reached('3'));
    }
  });

  it('are there in French and Khmer', () => {
    const now = { count: 2850, goal: 54_000, step: 5000 };
    assert.equal(wayWords(now, 'km', km.form).left, 'ដំណាក់កាលបន្ទាប់៖ 5,000។ គោលដៅ៖ 54,000។');
    assert.match(wayWords(now, 'fr', fr.form).left ?? '', /^Prochaine étape\u00a0: 5\u202f000\. En route/);
  });
});
