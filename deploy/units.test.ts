import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';

const UNITS = join(import.meta.dirname, './systemd');
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

const unit = (name: string) => readFileSync(join(UNITS, name), 'utf8');

const lines = (name: string) =>
  unit(name)
    .replace(/^#.*\n/gm, '')
    .split('\n');

/** Output of `systemd-analyze verify` for a unit, with its program replaced by one that is installed. */
function complaints(test: TestContext, shipped: string, name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'samleng-units-'));
  test.after(() => rmSync(folder, { recursive: true }));
  const here = unit(shipped).replace('ExecStart=/usr/bin/node', `ExecStart=${process.execPath}`);
  writeFileSync(join(folder, name), here);
  return spawnSync('systemd-analyze', ['verify', join(folder, name)], { encoding: 'utf8' }).stderr;
}

describe('the systemd units', () => {
  const skip = hasSystemd ? false : 'there is no systemd-analyze';
  it('are valid for systemd', { skip }, (test) => {
    assert.equal(complaints(test, 'samleng.service', 'samleng.service'), '');
    assert.equal(complaints(test, 'samleng@.service', 'samleng@8787.service'), '');
  });

  it('harden the one process and the several alike', () => {
    const [one, several] = [lines('samleng.service'), lines('samleng@.service')];
    assert.deepEqual(
      one.filter((line) => !several.includes(line)),
      ['Description=Samleng, petitions that any site embeds', 'After=network-online.target'],
    );
    assert.deepEqual(
      several.filter((line) => !one.includes(line)),
      [
        'Description=Samleng, petitions that any site embeds (port %i)',
        'After=network-online.target postgresql.service',
        'Environment=PORT=%i',
      ],
    );
  });

  it('leave a process more time to stop than it takes', () => {
    const stopMsMax = /STOP_MS_MAX = ([\d_]+)/.exec(
      readFileSync(join(import.meta.dirname, '../server/src/http/listen.ts'), 'utf8'),
    )?.[1];
    const seconds = /^TimeoutStopSec=(\d+)$/m.exec(unit('samleng.service'))?.[1];
    assert.ok(Number(seconds) * 1000 > 2 * Number(stopMsMax?.replaceAll('_', '')));
  });
});
