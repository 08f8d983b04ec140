import type { WholeFigures } from '../pages/today/model/today-types.ts';

/** A petition's figures, as the page of today gets them: 62 in all. */
export const todayFigures = (changed: Partial<WholeFigures> = {}): WholeFigures => ({
  petition: 'clean-river',
  title: { en: 'A clean river' },
  status: 'open',
  timeZone: 'Asia/Phnom_Penh',
  goal: 500,
  opensAt: null,
  closesAt: '2026-12-31T16:59:59.000Z',
  now: '2026-11-28T05:30:00.000Z',
  count: 62,
  online: 32,
  paper: 30,
  carriedOver: 0,
  updatedAt: '2026-11-28T05:29:00.000Z',
  today: { count: 12, day: '2026-11-28' },
  rate: { lastHour: 2, last24Hours: 14, perDay: 3.5 },
  reaches: { kind: 'short', count: 180 },
  curve: {
    hours: [
      { hour: '2026-11-27T16', online: 2 },
      { hour: '2026-11-28T04', online: 10 },
      { hour: '2026-11-28T05', online: 2 },
    ],
    days: [
      { day: '2026-11-20', online: 20, imported: 0 },
      { day: '2026-11-28', online: 12, imported: 0 },
    ],
    batches: [{ day: '2026-11-22', kind: 'paper', signatures: 30, partner: null }],
  },
  marks: [
    { at: '2026-11-20T02:00:00.000Z', kind: 'opened' },
    { at: '2026-11-28T04:10:00.000Z', kind: 'removed', number: 3 },
  ],
  parts: {
    way: [
      { kind: 'online', count: 32 },
      { kind: 'paper', count: 30 },
    ],
    partner: [
      { kind: 'value', value: 'upstream', count: 32 },
      { kind: 'paper', count: 30 },
    ],
    page: [
      { kind: 'value', value: 'https://upstream.example.org/sign', count: 30 },
      { kind: 'other', count: 2 },
      { kind: 'paper', count: 30 },
    ],
    country: [
      { kind: 'value', value: 'KH', count: 20 },
      { kind: 'value', value: 'SG', count: 12 },
      { kind: 'paper', count: 30 },
    ],
    language: [
      { kind: 'value', value: 'km', count: 32 },
      { kind: 'paper', count: 30 },
    ],
  },
  partners: { upstream: { en: 'Upstream' } },
  attention: [
    { about: 'pending', level: 'ok', numbers: { count: 4 }, isMore: false, at: null },
    { about: 'held', level: 'note', numbers: { count: 3 }, isMore: false, at: null },
    {
      about: 'emails',
      level: 'ok',
      numbers: { failed: 0, withheld: 0, overdue: 0, delayed: 0 },
      at: null,
    },
    { about: 'disk', level: 'ok', numbers: { freeBytes: 21_400_000_000, totalBytes: 40_000_000_000 } },
    { about: 'backup', level: 'wrong', at: null },
  ],
  ...changed,
});
