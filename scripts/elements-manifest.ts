import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Member = { name: string; privacy?: string; type?: { text: string }; description?: string };
type Declaration = {
  tagName?: string;
  attributes?: (Member & { fieldName?: string })[];
  members?: Member[];
  events?: Member[];
};
type Manifest = { modules: { path: string; declarations?: Declaration[] }[] };

const analyzer = join(import.meta.dirname, '../node_modules/@custom-elements-manifest/analyzer/cem.js');

/** Writes `dist/custom-elements.json` from the elements' doc comments; editors and catalogues read it. */
export function writeElementsManifest(folder: string): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      analyzer,
      'analyze',
      '--litelement',
      '--quiet',
      '--globs',
      'src/*/*.ts',
      '--exclude',
      'src/**/*.test.ts',
      '--outdir',
      'dist',
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The elements' manifest could not be made: ${stderr}`);
  const file = join(folder, 'dist/custom-elements.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  for (const { declarations = [] } of manifest.modules) declarations.forEach(forReaders);
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
}

const isPublic = ({ name, privacy = 'public' }: Member) => privacy === 'public' && !name.startsWith('#');

/** Leaves out what is no page's business: the analyzer takes private state for attributes. */
function forReaders(declaration: Declaration): void {
  const shown = declaration.members?.filter(isPublic);
  if (!declaration.tagName || !shown) return;
  declaration.members = shown;
  declaration.attributes = declaration.attributes?.filter(({ fieldName, name }) =>
    shown.some((member) => member.name === (fieldName ?? name)),
  );
  declaration.events = declaration.events?.filter(({ name }) => name.startsWith('samleng-'));
}
