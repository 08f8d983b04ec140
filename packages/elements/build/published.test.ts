import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { Ajv } from 'ajv';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { VERSION } from '../src/placements/version.ts';
import { exportsOf, PackedProject, PUBLISHED } from './testing/packed-project.ts';

const root = join(import.meta.dirname, '../../..');
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;

/** Our packages are modules for today's resolution, not for `require` in TypeScript or for Node 10. */
const RESOLUTIONS = new Set<unknown>(['node16-esm', 'bundler']);

describe('what the registry would get', () => {
  let project: PackedProject;
  const of = (name: string, path = '') => project.path(`node_modules/@samleng/${name}/${path}`);

  before(() => {
    project = new PackedProject();
  });

  after(() => project.remove());

  it('tells its own version to the server', () => {
    assert.equal(read(of('elements', 'package.json'))['version'], VERSION);
  });

  for (const name of PUBLISHED) {
    it(`is a whole package of ${name}, to publint`, async () => {
      const tarball = new Uint8Array(readFileSync(project.tarballs[name])).buffer;
      const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
      assert.deepEqual(
        messages.map((message) => formatMessage(message, pkg)),
        [],
      );
    });

    it(`has the types of ${name} where each resolution looks for them, to attw`, async () => {
      const data = new Uint8Array(readFileSync(project.tarballs[name]));
      const ownBuilds = Object.entries(exportsOf(name)).filter(([, files]) => !files.default);
      const result = await checkPackage(createPackageFromTarballData(data), {
        excludeEntrypoints: ownBuilds.map(([path]) => path),
      });
      assert.ok(result.types);
      assert.deepEqual(
        result.problems.filter(
          (found) => !('resolutionKind' in found) || RESOLUTIONS.has(found.resolutionKind),
        ),
        [],
      );
    });

    it(`tells of ${name} what it is, for whom, and under which licence`, () => {
      const { keywords, engines, publishConfig, license } = read(of(name, 'package.json'));
      assert.ok((keywords as string[]).length > 3);
      assert.deepEqual(
        { engines, publishConfig, license },
        {
          engines: { node: '>=20' },
          publishConfig: { access: 'public', provenance: true },
          license: 'MIT',
        },
      );
      assert.match(readFileSync(of(name, 'LICENSE'), 'utf8'), /^MIT License/);
      assert.match(readFileSync(of(name, 'README.md'), 'utf8'), /^# .+\n/);
    });

    it(`has the source of each line of ${name}, and no test`, () => {
      const maps = globSync('dist/**/*.map', { cwd: of(name) }).map((map) => of(name, map));
      const sources = maps.flatMap((map) =>
        (read(map).sources as string[]).map((at) => join(dirname(map), at)),
      );
      assert.ok(sources.length > 10);
      assert.deepEqual(
        sources.filter((source) => !existsSync(source)),
        [],
      );
      assert.deepEqual(globSync('**/*test.*', { cwd: of(name) }), []);
    });

    it(`has no address of a file in ${name}, and leaves it to nobody's bundler where a script lies`, () => {
      const files = globSync('dist/**/*.{js,json,ts,map}', { cwd: of(name) });
      const found = files.filter((file) =>
        /import\.meta|file:\/\//.test(readFileSync(of(name, file), 'utf8').replaceAll(root, 'file://')),
      );
      assert.deepEqual(found, []);
    });
  }

  it('has a manifest in the format of its schema, which names shipped files only', () => {
    const schema = read(join(root, 'node_modules/custom-elements-manifest/schema.json'));
    const manifest = read(of('elements', 'dist/custom-elements.json'));
    const isValid = new Ajv({ strict: false }).compile(schema);
    assert.ok(isValid(manifest), JSON.stringify(isValid.errors?.slice(0, 3)));
    const paths = [...JSON.stringify(manifest).matchAll(/"(?:path|module)":"([^"]+)"/g)].map(
      ([, path]) => path!,
    );
    assert.ok(paths.length > 20);
    assert.deepEqual(
      paths.filter((path) => !path.startsWith('dist/') || !existsSync(of('elements', path))),
      [],
    );
  });

  it('is marked for React Server Components, entry by entry', () => {
    const react = Object.entries(exportsOf('elements')).filter(([path]) => path.startsWith('./react'));
    assert.equal(react.length, 4);
    for (const [, { default: script }] of react)
      assert.match(readFileSync(of('elements', script), 'utf8'), /^'use client';\n/);
  });
});
