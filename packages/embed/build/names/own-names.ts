// Which property names are wholly ours, and how short they become in what the build hands out.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportedNames, reachableNames } from './reachable.ts';
import { nodesOf, propertiesIn, wordsInQuotes } from './syntax-tree.ts';

const root = join(import.meta.dirname, '../../../..');
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
/** Shorter ones gain nothing. */
const LONG_FROM = 4;

const isServed = (file: string) => !/\.(?:type-)?test\.ts$|\/testing\/|\/frameworks\//.test(file);

const sourcesOf = (pattern: string) => {
  const files = globSync(pattern, { cwd: root }).filter(isServed).sort();
  if (files.length === 0) throw new Error(`There are no sources in ${pattern}.`);
  return files.map((file) => readFileSync(join(root, file), 'utf8'));
};

/**
 * One table for all chunks of a build, since they import one another but are minified one by one. It has each property
 * of the elements' sources but for those that others know: a server, a stored record, another tab, a page, the browser,
 * Lit; and those that some text of ours spells, by which a property may be reached too.
 */
export function ownNames(): Map<string, string> {
  const elements = sourcesOf('packages/elements/src/**/*.ts').map(nodesOf);
  const others = new Set([...foreignNames(), ...elements.flatMap(reachableNames)]);
  const texts = sourcesOf('packages/locales/src/{en,fr,km}/*.ts').map(nodesOf);
  const locales = sourcesOf('packages/locales/src/*.ts').map(nodesOf);
  for (const name of [...texts.flatMap(exportedNames), ...locales.flatMap(reachableNames)]) others.add(name);
  // A page may change words, by their names.
  for (const name of sourcesOf(CHANGEABLE).map(nodesOf).flatMap(propertiesIn)) others.add(name);

  const uses = new Map<string, number>();
  for (const name of elements.flatMap(propertiesIn)) uses.set(name, (uses.get(name) ?? 0) + 1);
  const own = [...uses].filter(([name]) => name.length >= LONG_FROM && !others.has(name));
  own.sort(([name, count], [other, otherCount]) => otherCount - count || (name < other ? -1 : 1));

  const taken = new Set([...others, ...uses.keys(), ...[...texts, ...locales].flatMap(propertiesIn)]);
  const free = shortNames().filter((short) => !taken.has(short));
  if (free.length < own.length) throw new Error('There are more names than short ones.');
  return new Map(own.map(([name], index) => [name, free[index]!]));
}

const LIBRARIES = [
  'node_modules/@typescript/*/lib/lib.*.d.ts',
  'node_modules/{lit-html/*,@lit/reactive-element/*,idb-keyval/dist/index,terser/tools/domprops}.js',
];
/** Requests, answers, stored records, and messages between tabs. */
const WIRE = 'packages/{contract,client}/src/**/*.ts';

function foreignNames(): string[] {
  const libraries = LIBRARIES.flatMap(sourcesOf).map(nodesOf);
  const wire = sourcesOf(WIRE).map(nodesOf);
  return [
    ...libraries.flatMap((nodes) => [...propertiesIn(nodes), ...wordsInQuotes(nodes)]),
    ...wire.flatMap((nodes) => [...propertiesIn(nodes), ...reachableNames(nodes)]),
  ];
}

/** The words that `registerTranslation` takes. */
const CHANGEABLE = 'packages/locales/src/en/{form,signing,counter,counter-extras,unsent,wall}.ts';

const shortNames = () => ['', ...LETTERS].flatMap((first) => LETTERS.map((last) => first + last));
