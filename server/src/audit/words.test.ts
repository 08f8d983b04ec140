import assert from 'node:assert/strict';
import { it } from 'node:test';
import { LANGUAGES } from '@samleng/contract';
import { loadConsoleWords } from '@samleng/locales/console';
import { AUDIT_ACTIONS } from './trail.ts';

it('every action of the audit trail has words in every language', async () => {
  for (const language of LANGUAGES) {
    const { actions, did } = (await loadConsoleWords(language)).audit;
    assert.deepEqual(Object.keys(actions).sort(), AUDIT_ACTIONS.toSorted(), language);
    assert.deepEqual(
      AUDIT_ACTIONS.filter((action) => !(action in did)),
      [],
      language,
    );
  }
});
