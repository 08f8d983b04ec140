import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { scratchFolder } from '../testing/data/scratch-store.ts';
import { removeOldEmailFiles } from './old-files.ts';

const NOW = new Date('2026-03-04T12:00:00Z');
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000);

describe('emails in files', () => {
  it('are deleted after 72 hours, and nothing else is', async (test) => {
    const folder = join(scratchFolder(test), 'outbox');
    mkdirSync(folder);
    const half = '.0198f3a1-7c2e-7b1d-9a4f-5d6e7f8a9b';
    const files = {
      'old.eml': 73,
      'new.eml': 71,
      'notes.txt': 1000,
      '.keep': 1000,
      [`${half}0c`]: 73,
      [`${half}1c`]: 71,
    };
    for (const [name, hours] of Object.entries(files)) {
      writeFileSync(join(folder, name), 'To: sok@example.org');
      utimesSync(join(folder, name), hoursAgo(hours), hoursAgo(hours));
    }
    await removeOldEmailFiles(folder, NOW);
    assert.deepEqual(readdirSync(folder).toSorted(), [`${half}1c`, '.keep', 'new.eml', 'notes.txt']);
  });

  it('need not be there', async (test) => {
    await assert.doesNotReject(removeOldEmailFiles(join(scratchFolder(test), 'nowhere'), NOW));
  });
});
