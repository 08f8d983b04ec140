// Builds the console's pages: one chunk for each page, one for each language, names with hashes.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { writeManifest } from './manifest.ts';
import { pageHead } from './plugins/page-head.ts';
import { worldMap } from './plugins/world-map.ts';

const room = join(import.meta.dirname, '..');
const dist = join(room, 'dist');
const files = join(dist, 'console');

await rm(dist, { recursive: true, force: true });
await mkdir(join(files, 'assets'), { recursive: true });
const output = await bundle(room, files, [pageHead, worldMap]);
await writeManifest(dist, output);
