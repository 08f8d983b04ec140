import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Described = { name: string; description?: string };
type Member = { name: string; privacy?: string; type?: { text: string }; description?: string };
export type Attribute = Member & { fieldName?: string };
export type Declaration = {
  tagName?: string;
  description?: string;
  attributes?: Attribute[];
  members?: Member[];
  events?: Member[];
  slots?: Described[];
  cssParts?: Described[];
  cssStates?: Described[];
  cssProperties?: Described[];
};
export type Manifest = { modules: { path: string; declarations?: Declaration[] }[] };

const analyzer = join(import.meta.dirname, '../../../node_modules/@custom-elements-manifest/analyzer/cem.js');

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
  const colours = coloursOf(join(folder, '../contract/src/palette.ts'));
  for (const { declarations = [] } of manifest.modules)
    declarations.forEach((declaration) => forReaders(declaration, colours));
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
}

/** All elements have the same colours; the palette's comments describe them. */
function coloursOf(palette: string): Described[] {
  const described = readFileSync(palette, 'utf8').matchAll(/\/\*\* (.+) \*\/\n +'?([\w-]+)'?: \[/g);
  return [...described].map(([, description, role]) => ({
    name: `--samleng-${role}`,
    description: description!,
  }));
}

const isPublic = ({ name, privacy = 'public' }: Member) => privacy === 'public' && !name.startsWith('#');

/** Removes private state, which the analyzer takes for an attribute. */
function forReaders(declaration: Declaration, colours: Described[]): void {
  const shown = declaration.members?.filter(isPublic);
  if (!declaration.tagName || !shown) return;
  declaration.members = shown;
  declaration.attributes = declaration.attributes?.filter(({ fieldName, name }) =>
    shown.some((member) => member.name === (fieldName ?? name)),
  );
  declaration.cssProperties = [...(declaration.cssProperties ?? []), ...colours];
  declaration.events = declaration.events?.filter(({ name }) => name.startsWith('samleng-'));
}
