// Measures the figures of `docs/performance.md`: `npm run bench`, or `npm run bench -- NAME… [--streams=1000 …]`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { environment } from './environment.ts';
import type { Figure, Found } from './figure.ts';
import { readOptions } from './options.ts';
import { printFigure } from './print.ts';
import { consoleIndexes } from './figures/console-indexes.ts';
import { consolePages, consolePagesPostgres } from './figures/console-pages.ts';
import { large } from './figures/large.ts';
import { protection } from './protection.ts';
import { sign } from './figures/sign.ts';
import { signProtected } from './figures/sign-protected.ts';
import { streams } from './figures/streams.ts';
import { summary } from './figures/summary.ts';
import { twoProcesses } from './two-processes.ts';
import { writer, writerPostgres } from './figures/writer.ts';

const FIGURES: Figure[] = [
  sign,
  signProtected,
  writer,
  writerPostgres,
  summary,
  streams,
  large,
  protection,
  twoProcesses,
  consolePages,
  consolePagesPostgres,
  consoleIndexes,
];
const RESULTS = new URL('results/', import.meta.url);

const { names, options } = readOptions(process.argv.slice(2));
const unknown = names.filter((name) => FIGURES.every((figure) => figure.name !== name));
if (unknown.length > 0) {
  console.error(`No figure ${unknown.join(', ')}; there are ${FIGURES.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const machine = environment();
console.log(
  Object.entries(machine)
    .map((entry) => entry.join(': '))
    .join('\n'),
);
const results: (Found & { name: string; title: string })[] = [];
mkdirSync(RESULTS, { recursive: true });
for (const figure of FIGURES) {
  const { name, title } = figure;
  if (names.length > 0 && !names.includes(name)) continue;
  const result = { name, title, ...(await figure.run(options)) };
  results.push(result);
  printFigure(result);
  // Written after each figure, so that an interrupted run keeps what it has.
  const found = { at: new Date().toISOString(), machine, options, results };
  writeFileSync(new URL('latest.json', RESULTS), `${JSON.stringify(found, null, 2)}\n`);
}
