// Builds what browsers load when their sources have changed since the last build.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root, run } from './processes.mjs';

const SOURCES = ['packages', 'scripts', 'examples', 'package-lock.json', 'vite.config.ts'];
const stamp = join(root, 'packages/embed/dist/.sources');

export async function build() {
  const sources = hashOf(SOURCES);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  console.log('Building the elements and the console …');
  await run(node24(), [
    '--conditions=@samleng/source',
    '--disable-warning=ExperimentalWarning',
    'packages/embed/build/build.ts',
  ]);
  await run(node24(), [
    '--conditions=@samleng/source',
    '--disable-warning=ExperimentalWarning',
    'packages/elements/build/packages.ts',
  ]);
  await run(node24(), [
    '--conditions=@samleng/source',
    '--disable-warning=ExperimentalWarning',
    'packages/console/build/build.ts',
  ]);
  writeFileSync(stamp, sources);
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, path);
  return hash.digest('hex');
}

function addTo(hash, path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  if (!statSync(full).isDirectory()) {
    hash.update(path).update(readFileSync(full));
    return;
  }
  for (const name of readdirSync(full).sort()) {
    if (name !== 'dist' && name !== 'node_modules') addTo(hash, join(path, name));
  }
}
