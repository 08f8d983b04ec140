// Finds a Chromium for the tests, or gets one.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root } from './processes.mjs';

const INSTALLED = {
  linux: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'].flatMap(
    (name) => [`/usr/bin/${name}`, `/opt/google/chrome/${name}`, `/snap/bin/${name}`],
  ),
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

/** The path of a Chromium, in this order: CHROME_PATH, an installed one, the system's package, Playwright's download. */
export async function browser() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  return installed() ?? systemPackage() ?? (await playwrightDownload()) ?? giveUp();
}

const installed = () => (INSTALLED[process.platform] ?? []).find((path) => existsSync(path));

// As root on Debian or Ubuntu we are in a container or on CI: the system's package brings its libraries too.
function systemPackage() {
  if (process.platform !== 'linux' || process.getuid() !== 0 || !isDebian()) return undefined;
  console.log('Installing Chromium for the tests (once) …');
  for (const argv of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    spawnSync('apt-get', argv, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  return installed();
}

function isDebian() {
  return (
    existsSync('/etc/os-release') &&
    /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

async function playwrightDownload() {
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  console.log('Downloading Chromium for the tests, about 170 MB (once) …');
  spawnSync(node24(), ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    cwd: root,
    stdio: 'inherit',
  });
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

function giveUp() {
  console.error('The tests need Chrome or Chromium: install one, or set CHROME_PATH to it.');
  process.exit(1);
}
