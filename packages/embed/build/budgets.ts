// Adds up the brotli bytes that pages load from us, and fails when a budget is exceeded.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '@samleng/contract/languages';
import type { Manifest } from './manifest.ts';

const manifestFile = join(import.meta.dirname, '../dist/manifest.json');
const { loader, chunks, files, pinned } = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;

type Row = { what: string; bytes: number; budget?: number };

const rows: Row[] = [
  { what: 'loader', bytes: loader.brotli, budget: 1500 },
  { what: 'counter only', bytes: loader.brotli + sum('shared', 'signature-counter'), budget: 12_500 },
  { what: 'counter’s extras, where asked for', bytes: sum('counter-extras'), budget: 3000 },
  ...LANGUAGES.flatMap((language) => [
    {
      what: `form, first view, ${language}`,
      bytes: loader.brotli + sum('shared', 'petition-form', language),
      budget: 17_000,
    },
    { what: `language ${language}`, bytes: sum(language), budget: 3000 },
    { what: `country names ${language}`, bytes: sum(`countries.${language}`), budget: 2500 },
  ]),
  { what: 'where the tags stand, last of all', bytes: sum('tell-page'), budget: 1000 },
  { what: 'wall only', bytes: loader.brotli + sum('shared', 'thank-you-wall') },
  { what: 'signing, while the visitor reads', bytes: sum('signing-chunk', 'later') },
  { what: 'rules for names, when one was typed', bytes: sum('name') },
  { what: 'what waits unsent, if anything', bytes: sum('unsent-view') },
  { what: 'a page’s own words, if it has some', bytes: sum('register') },
  { what: 'proof of work, when touched', bytes: sum('proof-of-work') },
  { what: 'the check, for who edits a page', bytes: sum('check', 'check-common', 'panel'), budget: 8000 },
  { what: `pinned, ${pinned.file}`, bytes: files[pinned.file]?.brotli ?? Number.NaN, budget: 40_000 },
  { what: 'everything, all languages', bytes: loader.brotli + sum(...Object.keys(chunks)) },
];

for (const row of rows) console.log(line(row));
const broken = rows.filter(({ bytes, budget }) => budget !== undefined && bytes > budget);
for (const { what, bytes, budget } of broken) {
  console.error(`Over budget: ${what} is ${bytes} bytes in brotli, ${bytes - Number(budget)} too many.`);
}
process.exitCode = broken.length > 0 ? 1 : 0;

function sum(...names: string[]): number {
  return names.map(brotliBytes).reduce((a, b) => a + b, 0);
}

function brotliBytes(chunk: string): number {
  const bytes = files[chunks[chunk] ?? '']?.brotli;
  if (bytes === undefined) throw new Error(`The build made no chunk called ${chunk}.`);
  return bytes;
}

function line({ what, bytes, budget }: Row): string {
  const size = String(bytes).padStart(7);
  return `${what.padEnd(38)}${size}${budget === undefined ? '' : ` of ${String(budget).padStart(6)}`}`;
}
