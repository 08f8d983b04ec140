// Builds the browser scripts: the loader, its chunks, and the pinned module with everything.
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCheck } from './check-chunks.ts';
import { buildChunks } from './chunks.ts';
import { checkScripts } from './browsers/check-scripts.ts';
import { buildLoader } from './loader.ts';
import { copyFonts, unwrapFonts } from './fonts.ts';
import { buildReactExample } from './react-example.ts';
import { writeManifest } from './manifest.ts';
import { writeThemes } from './themes.ts';
import { buildPinned, versionOf } from './pinned.ts';

const root = join(import.meta.dirname, '../../..');
const dist = join(root, 'packages/embed/dist');
const FONTS = 'fonts';

await empty(dist);
const version = await versionOf(join(root, 'packages/embed/package.json'));
const chunks = {
  ...(await buildChunks(join(root, 'packages/elements/src'), join(dist, 'embed'))),
  ...(await buildCheck(join(root, 'packages/embed/src/check/check.ts'), join(dist, 'embed'), version)),
};
await buildLoader(join(root, 'packages/embed/src/embed.ts'), dist, chunks);
await copyFonts(join(dist, 'embed'));
await unwrapFonts(join(dist, FONTS));
await writeThemes(join(dist, 'embed'));
const pinned = await buildPinned(join(root, 'packages/embed/src/pinned.ts'), join(dist, 'embed'), version);
await buildReactExample(join(root, 'examples/react-page.ts'), join(dist, 'examples'));
await checkScripts(dist);
await writeManifest(dist, chunks, pinned);

/** But for the fonts: a server that runs draws with them. */
async function empty(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder))
    if (name !== FONTS) await rm(join(folder, name), { recursive: true });
}
