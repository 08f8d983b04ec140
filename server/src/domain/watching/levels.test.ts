import assert from 'node:assert/strict';
import { it } from 'node:test';
import { backupLevel, diskLevel, emailsLevel, heldLevel } from './levels.ts';

const NOW = new Date('2026-03-10T12:00:00.000Z');
const GIB = 1024 ** 3;

const disk = (free: number, total: number) => diskLevel({ freeBytes: free * GIB, totalBytes: total * GIB });

it('a disk fills up by its share, and a small one by what is left', () => {
  assert.deepEqual([disk(50, 100), disk(9, 100), disk(2.9, 100)], ['ok', 'note', 'wrong']);
  assert.deepEqual([disk(4, 10), disk(1.5, 10), disk(0.4, 10)], ['ok', 'note', 'wrong']);
});

it('a backup is daily, and one that nobody told of is none to be sure of', () => {
  assert.equal(backupLevel('2026-03-09T10:00:00.000Z', NOW), 'ok');
  assert.equal(backupLevel('2026-03-08T10:00:00.000Z', NOW), 'note');
  assert.equal(backupLevel('2026-03-02T10:00:00.000Z', NOW), 'wrong');
  assert.equal(backupLevel(null, NOW), 'note');
});

it('nobody is to be held for days', () => {
  assert.equal(heldLevel(null, NOW), 'ok');
  assert.equal(heldLevel('2026-03-10T10:00:00.000Z', NOW), 'note');
  assert.equal(heldLevel('2026-03-07T10:00:00.000Z', NOW), 'wrong');
});

it('emails that are late are wrong, those that no mailbox took are worth knowing', () => {
  const none = { failed: 0, withheld: 0, overdue: 0, delayed: 0 };
  assert.equal(emailsLevel(none), 'ok');
  assert.equal(emailsLevel({ ...none, failed: 1 }), 'note');
  assert.equal(emailsLevel({ ...none, failed: 1, overdue: 1 }), 'wrong');
});
