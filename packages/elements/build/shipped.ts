import { readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import type { Manifest, Module } from './manifest-types.ts';

/** Events, and the elements' base: not exported by a path of their own, but named by what is. */
const isNamed = ({ path, declarations = [] }: Module) =>
  path.endsWith('/samleng-element.js') || declarations.some(({ superclass }) => superclass?.name === 'Event');

/** The manifest as the package holds its files: scripts instead of sources, and of these what the package exports. */
export function asShipped(manifest: Manifest, folder: string): Manifest {
  const exported = exportedScripts(folder);
  const shipped = manifest.modules.map(withScripts);
  const modules = shipped.filter((module) => exported.has(module.path) || isNamed(module));
  return { ...manifest, modules: modules.map(withClass) };
}

function exportedScripts(folder: string): Set<string> {
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    exports: Record<string, { default?: string }>;
  };
  return new Set(Object.values(exports).flatMap(({ default: script }) => script?.replace('./', '') ?? []));
}

/** `src/x.ts` becomes `dist/x.js`, whether it is written from the package or from the module that names it. */
function withScripts(module: Module): Module {
  const script = (path: string) => {
    const from = path.startsWith('.') ? join(module.path, '..', path) : path.replace(/^\//, '');
    return from.replace(/^src\/(.+)\.ts$/, 'dist/$1.js');
  };
  return JSON.parse(JSON.stringify(module), (key, value: unknown) => {
    // The analyzer takes the browser's own class for one of the module.
    if (key === 'superclass' && (value as { name: string }).name === 'Event')
      return { name: 'Event', package: 'global:' };
    return typeof value === 'string' && (key === 'path' || key === 'module') ? script(value) : value;
  }) as Module;
}

/** A module that registers a tag exports the class too, which the analyzer takes for one of its own. */
function withClass(module: Module): Module {
  const { exports = [] } = module;
  const defined = exports.find(({ kind }) => kind === 'custom-element-definition');
  if (!defined) return module;
  const { declaration } = defined;
  return {
    ...module,
    exports: exports.map((one) => (one.name === declaration.name ? { ...one, declaration } : one)),
  };
}
