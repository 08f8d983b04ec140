import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scratchFolder } from '../src/testing/data/scratch-store.ts';
import {
  addColumn,
  addRow,
  addRule,
  addWords,
  complaints,
  copySources,
  run,
} from './made-up-field/sources.ts';

const PROBE = 'server/test/made-up-field/places.probe.ts';
const RULES = 'packages/contract/src/field-rules.ts';

describe('a field that is added to the table of fields', () => {
  it('does not compile without the rest that it needs, and is then found everywhere', async (test) => {
    const folder = scratchFolder(test);
    copySources(folder);
    addRow(folder);
    assert.deepEqual(await complaints(folder, ['contract']), [RULES], 'without its rule');

    addRule(folder);
    const english = addWords(folder, 'English');
    const incomplete = await complaints(folder, ['server', 'form']);
    addColumn(folder);
    const others = addWords(folder, 'others');
    assert.ok(
      english.length > 0 && others.length > english.length,
      `${english.join(' ')} ${others.join(' ')}`,
    );
    const expected = [...others, 'server/src/database/tables.ts', 'server/src/signatures/row.ts'].toSorted();
    assert.deepEqual(incomplete, expected, 'without its column, and its words in all languages but one');
    assert.deepEqual(await complaints(folder, ['server', 'form']), [], 'with all of it');

    const { code, out } = await run(['--conditions=@samleng/source', '--test', PROBE], folder);
    assert.equal(code, 0, out);
  });
});
