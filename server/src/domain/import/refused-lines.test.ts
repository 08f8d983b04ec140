import assert from 'node:assert/strict';
import { it } from 'node:test';
import { refusedLines } from './refused-lines.ts';

const WORDS = { field: (field = 'row') => field, problem: (code: string) => code };

const refused = (cells: string[]) => ({ at: 2, cells, refusals: [{ code: 'too-many-cells' } as const] });

it('a file of refused rows has all that is to be mended, and is known when it is imported itself', () => {
  const first = refusedLines(['Name', 'Mail'], WORDS);
  assert.deepEqual(first.line(refused(['Sok', 'Dara', 'a@b.org'])).slice(3), ['Sok', 'Dara', 'a@b.org']);
  const line = first.line(refused(['Sok']));
  assert.deepEqual(line, ['2', 'row', 'too-many-cells', 'Sok', '']);
  const again = refusedLines(first.headings, WORDS);
  assert.deepEqual(again.headings, first.headings);
  assert.deepEqual(again.line(refused(line)), line);
});
