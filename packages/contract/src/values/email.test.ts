import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleanEmail } from './email.ts';

const STORED: Record<string, [typed: string, stored: string]> = {
  'as it is': ['Sok.Dara+vote@example.org', 'Sok.Dara+vote@example.org'],
  'with Khmer digits': ['sok១២@example.org', 'sok12@example.org'],
  'with Thai digits': ['sok๑๒@example.org', 'sok12@example.org'],
  'with the full-width signs of another keyboard': ['ｓｏｋ＠example．org', 'sok@example.org'],
  'with the space of a Khmer keyboard': ['\u200bsok@example.org\u200b ', 'sok@example.org'],
  'in Khmer, digits and all': ['ស្រី១@ខ្មែរ.example', 'ស្រី១@ខ្មែរ.example'],
};

describe('an e-mail address', () => {
  for (const [how, [typed, stored]] of Object.entries(STORED)) {
    it(`is stored ${how}`, () => assert.equal(cleanEmail(typed), stored));
    it(`stays the same the second time: ${how}`, () => assert.equal(cleanEmail(stored), stored));
  }
});
