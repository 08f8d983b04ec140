// Finds a Chromium for the tests, or installs one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root } from './processes.mjs';
import { installSystemPackage } from './system-package.mjs';

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

function systemPackage() {
  installSystemPackage('chromium');
  return installed();
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
