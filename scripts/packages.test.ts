import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { elements, REFERENCE, withTables } from './reference.ts';

const packages = join(import.meta.dirname, '../packages');
const read = (path: string) =>
  JSON.parse(readFileSync(join(packages, path), 'utf8')) as Record<string, unknown>;

const compiler = join(packages, '../node_modules/typescript/bin/tsc');

/** @throws {Error} With the compiler's complaints. */
function compile(folder: string, file: string, moduleResolution: string): void {
  const options = {
    module: moduleResolution === 'bundler' ? 'esnext' : moduleResolution,
    moduleResolution,
    strict: true,
    skipLibCheck: false,
    noEmit: true,
    jsx: 'react-jsx',
    target: 'es2022',
    lib: ['es2022', 'dom'],
    types: [],
  };
  const project = join(folder, 'tsconfig.json');
  writeFileSync(project, JSON.stringify({ compilerOptions: options, files: [file] }));
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', project], { encoding: 'utf8' });
  assert.equal(status, 0, stdout);
}

describe('what a developer takes from the registry', () => {
  for (const name of ['contract', 'client', 'elements']) {
    it(`has every file that ${name} promises`, () => {
      const { exports } = read(`${name}/package.json`) as { exports: Record<string, Record<string, string>> };
      const files = Object.values(exports).flatMap(({ types, default: code }) => [types, code]);
      const missing = files.filter((file) => file && !existsSync(join(packages, name, file)));
      assert.deepEqual(missing, []);
      assert.ok(files.length >= 2);
    });
  }

  it('can be imported where there is no page: nothing is touched and no tag is registered', () => {
    const code = `
      const before = Object.keys(globalThis).join();
      const { PetitionFormElement } = await import('@samleng/elements');
      if (typeof PetitionFormElement !== 'function') throw new Error('no class');
      if (typeof document !== 'undefined' || typeof window !== 'undefined') throw new Error('a page was made up');
    `;
    execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: join(packages, 'elements'),
    });
  });

  const PROJECTS = {
    'tag.ts': `
      import '@samleng/elements/petition-form/define';
      document.createElement('samleng-petition-form').petition = 'right-to-vote';
      // @ts-expect-error -- the name of a petition
      document.createElement('samleng-petition-form').petition = 54_000;
    `,
    'react.tsx': `
      import { SignatureCounter } from '@samleng/elements/react';
      import type {} from '@samleng/elements/jsx';
      import type {} from '@samleng/elements/svelte';
      import type {} from '@samleng/elements/vue';
      export const component = <SignatureCounter petition="right-to-vote" layout="plain" />;
      export const tag = <samleng-signature-counter petition="right-to-vote" layout="plain" />;
      // @ts-expect-error -- no such layout
      export const round = <samleng-signature-counter petition="right-to-vote" layout="round" />;
    `,
  };
  for (const [file, project] of Object.entries(PROJECTS)) {
    for (const resolution of ['nodenext', 'bundler']) {
      it(`is typed for ${file} of a strict project that finds packages by ${resolution}`, () => {
        const folder = mkdtempSync(join(packages, 'elements/consumer-'));
        try {
          writeFileSync(join(folder, file), project);
          compile(folder, file, resolution);
        } finally {
          rmSync(folder, { recursive: true });
        }
      });
    }
  }

  it('tells editors of every tag, attribute and event, and of nothing private', () => {
    const { modules } = read('elements/dist/custom-elements.json') as {
      modules: {
        declarations?: { tagName?: string; attributes: { name: string }[]; events: { name: string }[] }[];
      }[];
    };
    const tags = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
    const told = Object.fromEntries(
      tags.map(({ tagName, attributes }) => [tagName, attributes.map(({ name }) => name)]),
    );
    assert.deepEqual(told, {
      'samleng-petition-form': ['petition', 'partner', 'server'],
      'samleng-signature-counter': [
        'petition',
        'partner',
        'server',
        'layout',
        'digits',
        'live',
        'total',
        'today',
        'milestones',
        'ticker',
      ],
      'samleng-thank-you-wall': ['campaign', 'server', 'layout', 'sort', 'limit'],
    });
    const form = tags.find(({ tagName }) => tagName === 'samleng-petition-form');
    assert.equal(form?.events.length, 4);
  });

  it('is told to partners whole: every attribute and event stands in docs/elements.md', () => {
    const docs = readFileSync(REFERENCE, 'utf8');
    const names = elements().flatMap(({ attributes = [], events = [] }) =>
      [...attributes, ...events].map(({ name }) => name),
    );
    assert.ok(names.length > 20);
    assert.deepEqual(
      [...new Set(names)].filter((name) => !docs.includes(`\`${name}\``)),
      [],
    );
  });

  it('can be told all of it by a link too: the loader knows every attribute', () => {
    const loader = readFileSync(join(packages, 'embed/src/embed.ts'), 'utf8');
    const known = /LINK_ATTRIBUTES =\s+'([a-z ]+)'/.exec(loader)![1]!.split(' ').sort();
    const attributes = elements().flatMap(({ attributes = [] }) => attributes.map(({ name }) => name));
    assert.deepEqual(known, [...new Set([...attributes, 'lang'])].sort());
  });

  it('has the parts and properties there that the doc comments tell of (npm run docs)', () => {
    const docs = readFileSync(REFERENCE, 'utf8');
    assert.equal(docs, withTables(docs));
    assert.ok(docs.includes('| `languages` |') && docs.includes('| `--samleng-thread` |'));
  });

  for (const { tagName, cssParts = [] } of elements()) {
    it(`tells of every part that <${tagName}> has`, () => {
      const folder = join(packages, 'elements/src', tagName!.replace('samleng-', ''));
      const files = readdirSync(folder).filter((file) => /(?<!\.test)\.ts$/.test(file));
      const sources = files.map((file) => readFileSync(join(folder, file), 'utf8'));
      const parts = sources
        .flatMap((source) => [...source.matchAll(/\bpart="([\w-]+)"/g)])
        .map(([, part]) => part!);
      // Shared by two elements.
      const progress = sources.some((source) => source.includes('progressBar(')) ? ['progress'] : [];
      const told = cssParts.map(({ name }) => name);
      assert.deepEqual([...new Set([...parts, ...progress])].sort(), told.sort());
    });
  }
});
