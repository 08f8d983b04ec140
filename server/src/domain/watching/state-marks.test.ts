import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsed, smallCampaign } from '../../testing/data/campaign-file.ts';
import { stateMarks } from './state-marks.ts';

const [ENTRY] = parsed(smallCampaign()).petitions;
const NOW = new Date('2026-03-10T12:00:00.000Z');

type Changed = Partial<NonNullable<typeof ENTRY>>;
const version = (at: string, changed: Changed) => ({ at: `${at}.000Z`, entry: { ...ENTRY!, ...changed } });
const marks = (...versions: ReturnType<typeof version>[]) =>
  stateMarks(versions, 'Asia/Phnom_Penh', NOW).map(({ at, kind }) => `${at.slice(0, 16)} ${kind}`);

const OPEN = { opensAt: '2026-03-01T00:00:00Z', closesAt: '2026-03-05T00:00:00Z' };

describe('when a petition was opened, closed, paused and resumed', () => {
  it('follows from its dates', () => {
    assert.deepEqual(marks(version('2026-02-01T00:00:00', OPEN)), [
      '2026-03-01T00:00 opened',
      '2026-03-05T00:00 closed',
    ]);
    assert.deepEqual(marks(version('2026-02-01T00:00:00', { ...OPEN, draft: true })), []);
  });

  it('was before the first version, where that came after the opening', () => {
    assert.deepEqual(marks(version('2026-03-02T00:00:00', { ...OPEN, closesAt: null })), [
      '2026-03-01T00:00 opened',
    ]);
  });

  it('moves the closing by as much as the pause took', () => {
    assert.deepEqual(
      marks(
        version('2026-02-01T00:00:00', OPEN),
        version('2026-03-02T00:00:00', { ...OPEN, paused: true }),
        version('2026-03-03T12:00:00', OPEN),
      ),
      [
        '2026-03-01T00:00 opened',
        '2026-03-02T00:00 paused',
        '2026-03-03T12:00 resumed',
        '2026-03-06T12:00 closed',
      ],
    );
  });

  it('says when it was closed and opened again by hand, and nothing of other changes', () => {
    assert.deepEqual(
      marks(
        version('2026-02-01T00:00:00', { ...OPEN, draft: true }),
        version('2026-03-02T00:00:00', OPEN),
        version('2026-03-02T06:00:00', { ...OPEN, goal: 7000 }),
        version('2026-03-03T00:00:00', { ...OPEN, closesAt: '2026-03-03T00:00:00Z' }),
        version('2026-03-04T00:00:00', { ...OPEN, closesAt: null }),
      ),
      ['2026-03-02T00:00 opened', '2026-03-03T00:00 closed', '2026-03-04T00:00 opened'],
    );
  });
});
