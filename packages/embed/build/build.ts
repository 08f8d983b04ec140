// Builds the browser scripts: the loader, its chunks, and the pinned module with everything.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildChunks } from './chunks.ts';
import { checkScripts } from './check-scripts.ts';
import { buildLoader } from './loader.ts';
import { copyFonts, unwrapFonts } from './fonts.ts';
import { buildReactExample } from './react-example.ts';
import { writeManifest } from './manifest.ts';
import { writeThemes } from './themes.ts';
import { buildPinned, versionOf } from './pinned.ts';

const root = join(import.meta.dirname, '../../..');
const dist = join(root, 'packages/embed/dist');

await rm(dist, { recursive: true, force: true });
const chunks = await buildChunks(join(root, 'packages/elements/src'), join(dist, 'embed'));
await buildLoader(join(root, 'packages/embed/src/embed.ts'), dist, chunks);
await copyFonts(join(dist, 'embed'));
await unwrapFonts(join(dist, 'fonts'));
await writeThemes(join(dist, 'embed'));
const version = await versionOf(join(root, 'packages/embed/package.json'));
const pinned = await buildPinned(join(root, 'packages/embed/src/pinned.ts'), join(dist, 'embed'), version);
await buildReactExample(join(root, 'examples/react-page.ts'), join(dist, 'examples'));
await checkScripts(dist);
await writeManifest(dist, chunks, pinned);
