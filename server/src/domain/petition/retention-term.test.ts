import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isTermOver, lastDayKept } from './retention-term.ts';

const PETITION = {
  opensAt: null,
  closesAt: '2026-03-01T00:00:00+07:00',
  paused: false,
  confirmation: 'email',
  protection: 'standard',
  timeZone: 'Asia/Phnom_Penh',
  deliveredOn: '2026-03-05',
  retentionDays: 30,
} as const;

const DAYS: [deliveredOn: string | null, retentionDays: number, lastDay: string | null][] = [
  [null, 30, null],
  ['2026-03-05', 0, '2026-03-05'],
  ['2026-03-05', 30, '2026-04-04'],
  ['2027-02-01', 30, '2027-03-03'],
  ['2028-02-01', 30, '2028-03-02'],
];

describe('personal data are stored', () => {
  for (const [deliveredOn, retentionDays, lastDay] of DAYS) {
    it(`until ${lastDay ?? 'it is delivered'} for ${retentionDays} days after ${deliveredOn}`, () => {
      assert.equal(lastDayKept({ deliveredOn, retentionDays }), lastDay);
    });
  }

  const OVER: [what: string, changes: Partial<typeof PETITION> | object, now: string, over: boolean][] = [
    [
      'to the last millisecond of that day, where the campaign is',
      {},
      '2026-04-04T23:59:59.999+07:00',
      false,
    ],
    ['not on the day after', {}, '2026-04-05T00:00:00+07:00', true],
    [
      'not on the day after in another time zone either',
      { timeZone: 'America/New_York' },
      '2026-04-05T00:00:00-04:00',
      true,
    ],
    ['on the day after elsewhere', { timeZone: 'America/New_York' }, '2026-04-05T00:00:00+07:00', false],
    ['for ever when it is never delivered', { deliveredOn: null }, '2036-01-01T00:00:00Z', false],
    ['as long as a pause keeps it from closing', { paused: true }, '2026-04-05T00:00:00+07:00', false],
    [
      'as long as emails can be answered',
      { closesAt: '2026-04-04T12:00:00+07:00' },
      '2026-04-05T00:00:00+07:00',
      false,
    ],
  ];
  for (const [what, changes, now, over] of OVER) {
    it(what, () => assert.equal(isTermOver({ ...PETITION, ...changes }, new Date(now)), over));
  }
});
