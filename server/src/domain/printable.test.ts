import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { printable } from './printable.ts';

describe('a line for a terminal', () => {
  const rows: [what: string, line: string, printed: string][] = [
    ['an escape sequence', '\u001b[2Jgone', '\\u001b[2Jgone'],
    ['its other form', '\u009b2J', '\\u009b2J'],
    ['a line of its own', 'Sok\r\nsamleng: all is well', 'Sok\\u000d\\u000asamleng: all is well'],
    ['text turned around', 'Sok \u202eDara\u202c', 'Sok \\u202eDara\\u202c'],
    ['text set apart', '\u2067Sok\u2069\u200f', '\\u2067Sok\\u2069\\u200f'],
    ['a separator of lines', 'Sok\u2028Dara', 'Sok\\u2028Dara'],
    ['an invisible tag', 'Sok\u{e0041}', 'Sok\\udb40\\udc41'],
    ['half a character', 'Sok\ud800', 'Sok\\ud800'],
  ];
  for (const [what, line, printed] of rows) {
    it(`shows ${what}`, () => {
      assert.equal(printable(line), printed);
      assert.equal(printable(printed), printed, 'once is enough');
    });
  }

  it('keeps what is written in any script', () => {
    const line = 'សុខ\u200bដារ៉ា علی\u200cرضا 👩\u200d👧 Nguyễn “Dara” C:\\new';
    assert.equal(printable(line), line);
  });

  it('means the same in JSON', () => {
    const value = { name: 'Sok\u202e\u{e0041}\u0085\n' };
    assert.deepEqual(JSON.parse(printable(JSON.stringify(value))), value);
  });
});
