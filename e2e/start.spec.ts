// `npm start`, as its user sees it; no browser is needed here.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { demoArguments } from './site.ts';
import { expect, test } from './test.ts';

test('a taken port is reported in one line, which names the setting', async ({ site }) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'samleng-e2e-'));
  const taken = { PORT: new URL(site.server).port, EXAMPLES_PORT: new URL(site.partners).port };
  for (const setting of ['PORT', 'EXAMPLES_PORT'] as const) {
    const env = {
      ...process.env,
      PORT: '0',
      EXAMPLES_PORT: '0',
      DATA_DIR: dataDir,
      [setting]: taken[setting],
    };
    const demo = spawn(process.execPath, demoArguments, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    const [said, [code]] = await Promise.all([text(demo.stderr), once(demo, 'exit')]);
    expect(said.trim()).toMatch(new RegExp(`^samleng: ${setting}: port ${taken[setting]} is in use.*$`));
    expect(code).toBe(2);
  }
  await rm(dataDir, { recursive: true });
});

test('the demo campaign is there at the first start, and addresses follow the ports', async ({ site }) => {
  const answer = await fetch(`${site.server}/v1/petitions/right-to-vote`);
  const { goal, summary } = (await answer.json()) as {
    goal: number;
    summary: { paper: number; carriedOver: number };
  };
  expect({ goal, paper: summary.paper, carriedOver: summary.carriedOver }).toEqual({
    goal: 54_000,
    paper: 1850,
    carriedOver: 1000,
  });

  const index = await (await fetch(`${site.partners}/index.html`)).text();
  expect(index).toContain(`href="${site.server}/p/right-to-vote"`);
  expect(index).toContain(`href="${site.otherPartners}/"`);
  expect(index).not.toMatch(/:878[78]/);
});

test('stopping ends open streams, and the server with them', async ({ ownSite: site }) => {
  const stream = await fetch(`${site.server}/v1/petitions/right-to-vote/live`);
  const ended = text(stream.body!);
  expect(await site.stop()).toBe(0);
  expect(await ended).toContain('event: summary');
});
