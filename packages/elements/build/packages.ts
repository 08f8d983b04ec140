// Builds the npm packages: JavaScript and types, and for editors the manifest and custom data of the elements.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeCustomData } from './custom-data.ts';
import { writeElementsManifest } from './manifest.ts';
import { elements } from './reference.ts';
import { writeWebTypes } from './web-types.ts';

const root = join(import.meta.dirname, '../../..');

// In this order: each needs the types of those before it.
for (const name of ['contract', 'locales', 'client', 'elements']) {
  const folder = join(root, 'packages', name);
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(folder, 'tsconfig.build.json')],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exit(status ?? 1);
}
writeElementsManifest(join(root, 'packages/elements'));
writeCustomData(join(root, 'packages/elements'), elements());
writeWebTypes(join(root, 'packages/elements'), elements());
