import assert from 'node:assert/strict';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { CustomData } from './custom-data.ts';
import { elements, REFERENCE, withTables } from './reference.ts';
import type { WebTypes } from './web-types.ts';

const packages = join(import.meta.dirname, '../..');
const read = (path: string) =>
  JSON.parse(readFileSync(join(packages, path), 'utf8')) as Record<string, unknown>;

describe('the npm packages', () => {
  for (const name of ['contract', 'locales', 'client', 'elements']) {
    it(`have every file that ${name} promises`, () => {
      const { exports } = read(`${name}/package.json`) as { exports: Record<string, Record<string, string>> };
      const files = Object.values(exports).flatMap(({ types, default: code }) => [types, code]);
      const missing = files.filter((file) => file && globSync(join(packages, name, file)).length === 0);
      assert.deepEqual(missing, []);
      assert.ok(files.length >= 2);
    });
  }

  it('describe every tag, attribute and event to editors, and nothing private', () => {
    const told = Object.fromEntries(
      elements().map(({ tagName, attributes = [] }) => [tagName, attributes.map(({ name }) => name)]),
    );
    assert.deepEqual(told, {
      'samleng-petition-form': ['petition', 'partner', 'server', 'no-sticky'],
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
    const form = elements().find(({ tagName }) => tagName === 'samleng-petition-form');
    assert.equal(form?.events?.length, 5);
    assert.deepEqual(
      form.slots?.map(({ name }) => name),
      ['', 'title', 'before-fields', 'thanks', 'share'],
    );
    assert.deepEqual(
      form.cssStates?.map(({ name }) => name),
      ['signed', 'queued', 'closed'],
    );
    const members = elements().flatMap(({ members = [] }) => members.map(({ name }) => name));
    assert.ok(members.includes('reset') && !members.includes('shownStatus'));
  });

  it('let VS Code complete and explain every tag and attribute in plain HTML', () => {
    const { version, tags } = read('elements/dist/vscode.html-custom-data.json') as CustomData;
    assert.equal(version, 1.1);
    const told = tags.map(({ attributes, ...tag }) => ({
      ...tag,
      attributes: attributes.map(({ name, description }) => ({ name, description })),
    }));
    const promised = elements().map(({ tagName, description, attributes = [] }) => ({
      name: tagName,
      description,
      attributes: attributes.map(({ name, description }) => ({ name, description })),
    }));
    assert.deepEqual(JSON.parse(JSON.stringify(told)), JSON.parse(JSON.stringify(promised)));
    const counter = tags.find(({ name }) => name === 'samleng-signature-counter')!;
    const attribute = (wanted: string) => counter.attributes.find(({ name }) => name === wanted);
    assert.deepEqual(attribute('layout')?.values, [{ name: 'bar' }, { name: 'plain' }]);
    assert.equal(attribute('live')?.valueSet, 'v');
  });

  it('let WebStorm complete the same, and know the class of each event', () => {
    const { version, contributions } = read('elements/dist/web-types.json') as unknown as WebTypes;
    assert.equal(version, read('elements/package.json').version);
    const told = contributions.html.elements.map(({ name, attributes, js }) => ({
      name,
      attributes: attributes.map((attribute) => attribute.name),
      events: js.events.map((event) => [event.name, event.type]),
    }));
    const promised = elements().map(({ tagName, attributes = [], events = [] }) => ({
      name: tagName,
      attributes: attributes.map(({ name }) => name),
      events: events.map(({ name, type }) => [name, type?.text]),
    }));
    assert.deepEqual(told, promised);
    const types = told.flatMap(({ events }) => events.map(([, type]) => type));
    assert.deepEqual(
      types.filter((type) => !type?.endsWith('Event')),
      [],
    );
  });

  it('have one version, by which they name each other', () => {
    const files = ['contract', 'locales', 'client', 'elements', 'embed', '../server'];
    const manifests = files.map((name) => read(`${name}/package.json`));
    const named = manifests.flatMap(({ dependencies }) =>
      Object.entries(dependencies as Record<string, string>).filter(([name]) => name.startsWith('@samleng/')),
    );
    const versions = [...manifests.map(({ version }) => version), ...named.map(([, version]) => version)];
    assert.ok(versions.length > 10);
    assert.equal(new Set(versions).size, 1);
  });

  it('are documented in full: every attribute and event is in docs/elements.md', () => {
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

  // A link's server is the script's: whoever may write a link must not choose where signatures go.
  it('can be set by a link too, but for the server: the loader knows every attribute', () => {
    const loader = readFileSync(join(packages, 'embed/src/embed.ts'), 'utf8');
    const known = /LINK_ATTRIBUTES =\s+'([a-z -]+)'/.exec(loader)![1]!.split(' ').sort();
    const attributes = elements().flatMap(({ attributes = [] }) => attributes.map(({ name }) => name));
    const settable = new Set([...attributes, 'lang']);
    settable.delete('server');
    assert.deepEqual(known, [...settable].sort());
  });

  it('have the parts and properties of their doc comments in docs/elements.md (npm run docs)', () => {
    const docs = readFileSync(REFERENCE, 'utf8');
    assert.equal(docs, withTables(docs));
    assert.ok(docs.includes('| `languages` |') && docs.includes('| `--samleng-thread` |'));
  });

  for (const { tagName, cssParts = [] } of elements()) {
    it(`describe every part of <${tagName}>`, () => {
      const folder = join(packages, 'elements/src', tagName!.replace('samleng-', ''));
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      const files = names.filter((file) => /(?<!\.test)\.ts$/.test(file));
      const sources = files.map((file) => readFileSync(join(folder, file), 'utf8'));
      const parts = sources
        .flatMap((source) => [...source.matchAll(/\bpart="([\w-]+)"/g)])
        .map(([, part]) => part!);
      const told = cssParts.map(({ name }) => name);
      assert.deepEqual([...new Set(parts)].sort(), told.sort());
    });
  }
});
