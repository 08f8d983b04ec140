// Installs a program that the tests need from the system's packages, where we may.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * Installs a package of Debian or Ubuntu. As root there we are in a container or on CI; anywhere else it does
 * nothing, because a user has to be asked first.
 */
export function installSystemPackage(name) {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !isDebian()) return;
  console.log(`Installing ${name} for the tests (once) …`);
  for (const argv of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', name],
  ]) {
    spawnSync('apt-get', argv, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}

function isDebian() {
  return (
    existsSync('/etc/os-release') &&
    /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}
