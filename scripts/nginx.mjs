// Finds an nginx for the tests, or installs one.
import { existsSync } from 'node:fs';
import { installSystemPackage } from './system-package.mjs';

const INSTALLED = [
  '/usr/sbin/nginx',
  '/usr/local/sbin/nginx',
  '/usr/local/bin/nginx',
  '/opt/homebrew/bin/nginx',
];

/**
 * The path of an nginx, in this order: NGINX_PATH, an installed one, the system's package. Without any it is
 * undefined, and the tests of `deploy/nginx` are skipped.
 */
export function nginx() {
  if (process.env.NGINX_PATH) return process.env.NGINX_PATH;
  if (installed() === undefined) installSystemPackage('nginx-light');
  const path = installed();
  if (path === undefined) {
    console.log('There is no nginx: what is behind one is not tested. Install it, or set NGINX_PATH to it.');
  }
  return path;
}

const installed = () => INSTALLED.find((path) => existsSync(path));
