import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Declaration, Described, Manifest, Member } from './manifest-types.ts';
import { asShipped } from './shipped.ts';

const analyzer = join(import.meta.dirname, '../../../node_modules/@custom-elements-manifest/analyzer/cem.js');

/** Writes `dist/custom-elements.json` from the elements' doc comments; editors and catalogues read it. */
export function writeElementsManifest(folder: string): void {
  const globs = ['--globs', 'src/*.ts', 'src/**/*.ts', '--exclude', 'src/**/*.test.ts'];
  const { status, stderr } = spawnSync(
    process.execPath,
    [analyzer, 'analyze', '--litelement', '--quiet', ...globs, '--outdir', 'dist'],
    { cwd: folder, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`The elements' manifest could not be made: ${stderr}`);
  const file = join(folder, 'dist/custom-elements.json');
  const manifest = asShipped(JSON.parse(readFileSync(file, 'utf8')) as Manifest, folder);
  const colours = coloursOf(join(folder, '../contract/src/palette.ts'));
  const events = eventTypesOf(folder);
  for (const { declarations = [] } of manifest.modules)
    declarations.forEach((declaration) => forReaders(declaration, colours, events));
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

/** The class of each event, from the declarations that `addEventListener` is typed by. */
function eventTypesOf(folder: string): Map<string, string> {
  const sources = globSync('src/**/*.ts', { cwd: folder }).map((file) =>
    readFileSync(join(folder, file), 'utf8'),
  );
  const maps = sources.flatMap((source) => source.match(/interface HTMLElementEventMap \{[^}]*\}/g) ?? []);
  const rows = maps.flatMap((map) => [...map.matchAll(/'(samleng-[\w-]+)': (\w+);/g)]);
  return new Map(rows.map(([, name, type]) => [name!, type!]));
}

/** A default that is a name in the source says nothing to a reader. */
function withoutNames<Setting extends { default?: string }>(setting: Setting): Setting {
  const { default: standard = '', ...rest } = setting;
  return /^(?!true|false)[a-z]\w*$/i.test(standard) ? (rest as Setting) : setting;
}

/** Members without a description that are no setting are internal, such as an override. */
const isPublic = ({ name, privacy = 'public', attribute, description }: Member) =>
  privacy === 'public' && !name.startsWith('#') && (attribute ?? description) !== undefined;

/** Removes private state, which the analyzer takes for an attribute. */
function forReaders(declaration: Declaration, colours: Described[], events: Map<string, string>): void {
  const shown = declaration.members?.filter(isPublic).map(withoutNames);
  if (!declaration.tagName || !shown) return;
  declaration.members = shown;
  declaration.attributes = declaration.attributes
    ?.filter(({ fieldName, name }) => shown.some((member) => member.name === (fieldName ?? name)))
    .map(withoutNames);
  declaration.cssProperties = [...(declaration.cssProperties ?? []), ...colours];
  // One that is dispatched without having been documented has no type, nor a name sometimes.
  declaration.events = declaration.events?.flatMap((event) => {
    const type = events.get(event.name);
    return type === undefined ? [] : [{ ...event, type: { text: type } }];
  });
}
