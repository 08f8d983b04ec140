import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';

const packages = join(import.meta.dirname, '../packages');
const read = (path: string) =>
  JSON.parse(readFileSync(join(packages, path), 'utf8')) as Record<string, unknown>;

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

  it('is told to partners whole: every attribute, event, part and property stands in docs/elements.md', () => {
    const { modules } = read('elements/dist/custom-elements.json') as {
      modules: { declarations?: Record<string, { name: string }[] | undefined>[] }[];
    };
    const docs = readFileSync(join(packages, '../docs/elements.md'), 'utf8');
    const tags = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
    const names = tags.flatMap(({ attributes, events, cssParts, cssProperties }) =>
      [attributes, events, cssParts, cssProperties].flatMap((list) => list ?? []).map(({ name }) => name),
    );
    assert.ok(names.length > 30);
    assert.deepEqual(
      [...new Set(names)].filter((name) => !docs.includes(`\`${name}`)),
      [],
    );
  });
});
