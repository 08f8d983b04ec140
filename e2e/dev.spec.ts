// `npm run dev` shows an edit without a build. Edits are made in a copy of the project.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { copyProject } from './project-copy.ts';
import { expect, test } from './test.ts';

const PROGRAM = [
  '--conditions=@samleng/source',
  '--disable-warning=ExperimentalWarning',
  'examples/dev/dev.ts',
];

test('edits of an element, a style and the server show at once', async ({ page, complaints }) => {
  test.slow();
  const project = await copyProject();
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: join(project.folder, 'data') };
  const dev = spawn(process.execPath, PROGRAM, {
    cwd: project.folder,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const partners = await partnersOf(dev.stdout);
    await page.goto(`${partners}/strict-csp.html`);
    const counter = page.locator('samleng-signature-counter');
    await expect(counter).toContainText('2,850');
    expect(complaints).toEqual([]);

    await project.edit('packages/locales/src/en/counter.ts', 'people have signed', 'have raised a voice');
    await expect(counter).toContainText('have raised a voice');

    const styles = 'packages/elements/src/signature-counter/signature-counter.styles.ts';
    await project.edit(styles, 'css`', 'css`:host { outline: 3px solid red }');
    await expect(counter).toHaveCSS('outline-width', '3px');

    const petition = 'server/src/petitions/find.ts';
    await project.edit(petition, 'title: JSON.parse(row.title)', "title: { en: 'Another title' }");
    await expect(page.locator('samleng-petition-form')).toContainText('Another title');

    expect((await fetch(`${partners}/data/pepper`)).status).toBe(403);
    dev.kill('SIGTERM');
    expect(await once(dev, 'exit')).toEqual([0, null]);
    await expect(fetch(partners)).rejects.toThrow();
  } finally {
    dev.kill('SIGKILL');
    await project.remove();
  }
});

async function partnersOf(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(output)) {
    const address = /Partners' pages +(\S+)\//.exec(line)?.[1];
    if (address) return address;
  }
  throw new Error('It did not start: see above.');
}
