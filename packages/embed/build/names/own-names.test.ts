import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import * as contract from '@samleng/contract';
import { ownNames } from './own-names.ts';
import { reachableNames } from './reachable.ts';
import { nodesOf, propertiesIn, type TreeNode, wordsOf } from './syntax-tree.ts';

const root = join(import.meta.dirname, '../../../..');
const read = (pattern: string) =>
  globSync(pattern, { cwd: root })
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(root, file), 'utf8'));

const table = ownNames();
const renamed = (names: Iterable<string>) => [...new Set(names)].filter((name) => table.has(name));

describe('names of properties that the build shortens', () => {
  it('are none of what crosses the wire', () => {
    const schemas = Object.values(contract).filter((value) => value && typeof value === 'object');
    const members = schemas.flatMap((schema) =>
      Object.keys('shape' in schema ? (schema.shape as object) : schema),
    );
    assert.ok(members.includes('closesAt') && members.includes('petition-closed'));
    assert.deepEqual(renamed(members), []);
  });

  it('are none of what a phone stores, or one tab tells another', () => {
    const sources = read('packages/client/src/{queue,tabs,live,requests}/*.ts');
    assert.ok(sources.length > 10);
    assert.deepEqual(renamed(sources.flatMap((source) => propertiesIn(nodesOf(source)))), []);
  });

  // Records of the elements' own would be read by a later build, with other short names.
  it('are stored by no element', () => {
    const storing = read(
      'packages/elements/src/{controllers,events,petition-form,signature-counter,thank-you-wall}/**/*.ts',
    ).filter((source) =>
      /\bJSON\.|structuredClone\(|postMessage\(|indexedDB|history\.(?:push|replace)State/.test(source),
    );
    assert.deepEqual(storing, []);
  });

  it('are none that a page may use', () => {
    const manifest = read('packages/elements/dist/custom-elements.json').join('');
    type Member = { name: string; privacy?: string };
    const { modules } = JSON.parse(manifest) as {
      modules: { declarations?: { superclass?: object; members?: Member[]; attributes?: Member[] }[] }[];
    };
    const classes = modules
      .flatMap(({ declarations = [] }) => declarations)
      .filter(({ superclass }) => superclass);
    const members = classes.flatMap(({ members = [], attributes = [] }) => [...members, ...attributes]);
    const open = members.filter(({ privacy }) => privacy !== 'private').map(({ name }) => name);
    assert.ok(open.includes('petition') && open.includes('noSticky') && open.includes('next'));
    assert.deepEqual(renamed(open), []);
    assert.deepEqual(renamed(read('packages/elements/src/frameworks/*.ts').flatMap(wordsOf)), []);
  });

  it('have one short name each, which nothing else has', () => {
    const short = [...table.values()];
    assert.equal(new Set(short).size, short.length);
    const sources = read('packages/{elements,locales,client,contract}/src/**/*.ts');
    const used = new Set(sources.flatMap((source) => propertiesIn(nodesOf(source))));
    assert.deepEqual(
      short.filter((name) => used.has(name)),
      [],
    );
    assert.ok(short.length > 30);
  });

  it('are shortened in every chunk, since chunks call one another', () => {
    const chunks = read('packages/embed/dist/embed/*.js').map((code) => propertiesIn(nodesOf(code)));
    assert.ok(chunks.length > 15);
    assert.deepEqual(renamed(chunks.flat()), []);
    assert.ok(chunks.flat().includes(table.get('onNextPerson')!));
  });

  // `(await import('./name.js')).cleanName` looks like a property, but an export keeps its name.
  it('are none that a chunk exports', () => {
    const chunks = read('packages/embed/dist/embed/*.js').flatMap(nodesOf);
    const exported = chunks.filter(({ node }) => node.type === 'ExportSpecifier');
    const names = exported.map(({ node }) => String((node.exported as TreeNode).name));
    assert.ok(names.includes('nameRefusal'));
    assert.deepEqual(renamed(names), []);
  });
});

describe('a property may be reached by', () => {
  for (const [way, code] of Object.entries({
    'a text': "const shown = 'told' in found;",
    'a list in a text': "const names = 'asked told'.split(' ');",
    'a text that is put together': 'const text = found[`told${end}`];',
    'a type of texts': "type Key = 'told' | 'asked';",
    'a binding of a template': 'const drawn = html`<i .told=${1}></i>`;',
    'an import of another chunk': 'export const told = 1;',
    'an export under another name': 'export { heard as told };',
    'a page that holds an element': 'class Element extends Base { told = 1; }',
    'a page that calls a class': 'class Element extends Base { static told() {} }',
    'the types of everybody': 'declare global { interface Window { told: 1 } }',
  }))
    it(way, () => assert.ok(reachableNames(nodesOf(code)).includes('told')));

  it('nothing, where it is private, or a word in a template or style', () => {
    const code = `class Element extends Base { private told = html\`<b class="told">told</b>\`; a = css\`.told{}\`; }
      class Part { told = 1; }`;
    assert.ok(!reachableNames(nodesOf(code)).includes('told'));
  });
});
