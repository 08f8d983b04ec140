// Renders the two letters of the demo: CHROME_PATH=/usr/bin/chromium node examples/ceroc/letters/source/render.mjs
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const page = (name) => new URL(`${name}.html`, import.meta.url).href;
const letter = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

const profile = mkdtempSync(join(tmpdir(), 'samleng-letters-'));
const chromium = process.env.CHROME_PATH || '/usr/bin/chromium';
const SWITCHES = `--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --hide-scrollbars
  --disable-background-networking --disable-component-update --disable-sync --user-data-dir=${profile}`;

function render(...argv) {
  const { status } = spawnSync(chromium, [...SWITCHES.split(/\s+/), ...argv], { stdio: 'ignore' });
  if (status !== 0) throw new Error(`${chromium} did not render ${argv.at(-1)}`);
}

// 210 by 296 mm are 794 by 1119 CSS pixels; at 1.26 the picture is 1,000 wide.
render(
  '--window-size=794,1119',
  '--force-device-scale-factor=1.26',
  `--screenshot=${letter('thanks-minnesota.webp')}`,
  page('thanks-minnesota'),
);
render(
  '--no-pdf-header-footer',
  `--print-to-pdf=${letter('thanks-newmarket.pdf')}`,
  page('thanks-newmarket'),
);
rmSync(profile, { recursive: true });
