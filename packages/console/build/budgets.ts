// Adds up the brotli bytes that the console's pages load, and fails when a budget is exceeded.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '@samleng/contract/languages';
import type { Manifest } from './manifest.ts';

const packages = join(import.meta.dirname, '../..');
const { files, chunks } = JSON.parse(
  readFileSync(join(packages, 'console/dist/manifest.json'), 'utf8'),
) as Manifest;

type Row = { what: string; bytes: number; budget?: number };

/** What every page loads. */
const START = ['index.html', ...assets('icons', 'ground'), ...needs('index.html')];
const INSIDE = [...START, ...needs('src/shell/console-shell.ts')];
const FACES = [400, 700].map((weight) => join(packages, `embed/dist/embed/noto-sans-khmer-${weight}.woff2`));

/** The first page after signing in. Its curve and map load once its numbers are shown. */
const TODAY = 'src/pages/today/today-page.ts';
const TODAY_LATER = ['src/pages/today/curve/draw-curve.ts', 'src/pages/today/map/world-map.ts'];

const rows: Row[] = [
  ...LANGUAGES.map((language) => ({
    what: `console, sign-in page, ${language}`,
    bytes:
      brotli([...START, ...needs('src/pages/sign-in/sign-in-page.ts', ...wordsOf(language))]) +
      faces(language),
    budget: 120_000,
  })),
  ...LANGUAGES.map((language) => ({
    what: `console, words inside, ${language}`,
    bytes: brotli(insideWordsOf(language)),
  })),
  // With the words, and what draws; the elements in its preview come on top, as on every page with them.
  ...LANGUAGES.map((language) => ({
    what: `partner’s page, ${language}`,
    bytes: brotli(
      needs('src/partner-page/partner-page.ts', 'src/tag/tag-generator.ts', `locales/src/${language}/tag.ts`),
    ),
    budget: 45_000,
  })),
  { what: 'console, around each page', bytes: brotli(INSIDE) - brotli(START) },
  ...Object.keys(chunks)
    .filter((source) => source.startsWith('src/pages/'))
    .map((source) => ({ what: `console, ${nameOf(source)}`, bytes: brotli(beside(source)) })),
  {
    what: 'console, today with curve and map',
    bytes: brotli([TODAY, ...TODAY_LATER].flatMap(beside)),
    budget: 52_000,
  },
];

for (const { what, bytes, budget } of rows)
  console.log(
    `${what.padEnd(38)}${String(bytes).padStart(7)}${budget ? ` of ${String(budget).padStart(6)}` : ''}`,
  );
const broken = rows.filter(({ bytes, budget = Infinity }) => bytes > budget);
for (const { what, bytes, budget } of broken)
  console.error(`Over budget: ${what} is ${bytes} bytes in brotli, ${bytes - Number(budget)} too many.`);
process.exitCode = broken.length > 0 ? 1 : 0;

function needs(...sources: string[]): string[] {
  return sources.flatMap((source) => {
    const chunk = chunks[source];
    if (!chunk) throw new Error(`The build made no chunk of ${source}.`);
    return chunk.needs;
  });
}

/** The files of a page, without those of the shell that surrounds every page. */
function beside(source: string): string[] {
  return needs(source).filter((file) => !INSIDE.includes(file));
}

/** `today/today-start-page`; of a folder with one page, its name alone. */
function nameOf(source: string): string {
  const [, , folder = '', ...rest] = source.split('/');
  const inFolder = Object.keys(chunks).filter((one) => one.startsWith(`src/pages/${folder}/`));
  return inFolder.length === 1 ? folder : `${folder}/${rest.at(-1)!.replace('.ts', '')}`;
}

function assets(...names: string[]): string[] {
  return Object.keys(files).filter((file) => names.some((name) => file.startsWith(`assets/${name}-`)));
}

/** The words of a language, and those of Web Awesome, which has English in it. */
function wordsOf(language: string): string[] {
  const own = Object.keys(chunks).filter((source) => source.endsWith(`/${language}/console/words.ts`));
  const others = Object.keys(chunks).filter(
    (source) =>
      source.endsWith(`translations/${language}.ts`) || source.endsWith(`translations/${language}.js`),
  );
  return [...own, ...others];
}

/** The words of the pages for those who are signed in. */
function insideWordsOf(language: string): string[] {
  const own = Object.keys(chunks).filter((source) => source.endsWith(`/${language}/console/inside-words.ts`));
  return needs(...own);
}

/** Compressed already. */
function faces(language: string): number {
  return language === 'km' ? FACES.reduce((sum, face) => sum + statSync(face).size, 0) : 0;
}

function brotli(names: readonly string[]): number {
  return [...new Set(names)].reduce((sum, name) => sum + files[name]!.brotli, 0);
}
