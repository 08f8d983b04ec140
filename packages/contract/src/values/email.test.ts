import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cleanEmail } from './email.ts';

const STORED: Record<string, [typed: string, stored: string]> = {
  'as it is': ['Sok.Dara+vote@example.org', 'Sok.Dara+vote@example.org'],
  'with Khmer digits': ['sok១២@example.org', 'sok12@example.org'],
  'with Thai digits': ['sok๑๒@example.org', 'sok12@example.org'],
  'with the full-width signs of another keyboard': ['ｓｏｋ＠example．org', 'sok@example.org'],
  'with the space of a Khmer keyboard': ['\u200bsok@example.org\u200b ', 'sok@example.org'],
  'with the full stops of other keyboards': ['sok@mail。example．co｡org', 'sok@mail.example.co.org'],
  'with the full stop of a Khmer keyboard': ['sok@example។org', 'sok@example.org'],
  'with Khmer digits before a domain in Khmer': ['sok១@ខ្មែរ.example', 'sok1@ខ្មែរ.example'],
  'with Khmer digits in a domain': ['ស្រី១@example១.org', 'ស្រី១@example1.org'],
  'with a small at sign': ['sok﹫example.org', 'sok@example.org'],
  'without a dot at the end': ['sok@example.org.', 'sok@example.org'],
  'without a full stop of another keyboard at the end': ['sok@example.org。', 'sok@example.org'],
  'with its capitals': ['Sok.Dara＠Example.org', 'Sok.Dara@Example.org'],
  'in Khmer, digits and all': ['ស្រី១@ខ្មែរ.example', 'ស្រី១@ខ្មែរ.example'],
};

describe('an e-mail address', () => {
  for (const [how, [typed, stored]] of Object.entries(STORED)) {
    it(`is stored ${how}`, () => assert.equal(cleanEmail(typed), stored));
    it(`stays the same the second time: ${how}`, () => assert.equal(cleanEmail(stored), stored));
  }
});
