// Lighthouse (mobile: a slow phone on slow 4G) on the partners' example pages, with every audit that costs a point.
// `npm run lighthouse`; it downloads Lighthouse itself, which is too large to be a dependency.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PARTNER_PAGES } from './partner-pages.ts';
import { openSite } from './site.ts';

const LIGHTHOUSE = 'lighthouse@13.5.0';
const PAGES = [...PARTNER_PAGES, 'react'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];

type Audit = { score: number | null; title: string; displayValue?: string; numericValue?: number };
type Report = {
  audits: Record<string, Audit>;
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
};

const folder = await mkdtemp(join(tmpdir(), 'samleng-lighthouse-'));
const site = await openSite();
const wrong: string[] = [];
try {
  console.log(`page | ${CATEGORIES.join(' | ')} | blocking ms | moved`);
  for (const page of PAGES) await look(page);
} finally {
  await site.remove();
  await rm(folder, { recursive: true });
}
for (const line of wrong) console.error(line);
process.exitCode = wrong.length > 0 ? 1 : 0;

async function look(page: string): Promise<void> {
  const report = await run(`${site.partners}/${page}.html`, join(folder, `${page}.json`));
  const { audits, categories } = report;
  const scores = CATEGORIES.map((category) => Math.round((categories[category]?.score ?? 0) * 100));
  const measured = ['total-blocking-time', 'cumulative-layout-shift'].map(
    (id) => audits[id]?.displayValue ?? '?',
  );
  console.log([page, ...scores, ...measured].join(' | '));
  for (const reason of CATEGORIES.flatMap((category) => lost(report, category))) console.log(`    ${reason}`);
  for (const [index, category] of CATEGORIES.entries()) {
    if (['accessibility', 'best-practices'].includes(category) && scores[index] !== 100)
      wrong.push(`${page}: ${category} is ${scores[index]}, not 100.`);
  }
}

/** The audits that cost this page a point, with their measurements. */
function lost({ audits, categories }: Report, category: string): string[] {
  const counting = categories[category]?.auditRefs.filter(({ weight }) => weight > 0) ?? [];
  return counting
    .map(({ id }) => audits[id])
    .filter((audit) => audit !== undefined && audit.score !== null && audit.score < 1)
    .map((audit) => `${category}: ${audit!.title} ${audit!.displayValue ?? ''}`);
}

async function run(url: string, output: string): Promise<Report> {
  const args = ['--yes', LIGHTHOUSE, url, '--quiet', '--output=json', `--output-path=${output}`];
  const child = spawn('npx', [...args, `--chrome-flags=${FLAGS.join(' ')}`], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`Lighthouse ended with ${String(code)} on ${url}.`);
  return JSON.parse(await readFile(output, 'utf8')) as Report;
}
