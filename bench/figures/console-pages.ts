import { bareQueries, type BareQueries } from '../clients/bare-queries.ts';
import { type Asked, type ConsoleClient, consoleClient } from '../clients/console-client.ts';
import { signRequest } from '../clients/sign-request.ts';
import { PETITION } from '../data/campaign.ts';
import { CONSOLE_ORIGIN, consoleCookie } from '../data/console-session.ts';
import { largeDatabase, putPepper } from '../data/large-database.ts';
import { fillPostgres } from '../data/large-postgres.ts';
import { sumSignatures } from '../data/sums.ts';
import { variedRow } from '../data/varied-row.ts';
import {
  alternately,
  compare,
  type Comparison,
  type Figure,
  type Found,
  type Measured,
  median,
} from '../figure.ts';
import type { Options } from '../options.ts';
import { versionOf, withFreshDatabase, withPostgres } from '../postgres.ts';
import { processorMsOf, type Program, withProgram } from '../program.ts';
import { type DailyPage, dailyPages } from './console/daily-pages.ts';
import { askSlices, LONG_WORK, type Sliced } from './console/slices.ts';
import { signingSides } from './console/signing-meanwhile.ts';

const ASKS = 20;
const PROCESSOR_ASKS = 100;
const PAGE_MS_MAX = 100;
/** Long work is stopped then: its slices are all alike. */
const WORK_MS_MAX = 60_000;
/** Of the five million of `large`. */
const ROWS_MAX = 2_000_000;

export const consolePages: Figure = {
  name: 'console-pages',
  title: 'the pages of the console, SQLite',
  async run(options) {
    const rows = Math.min(options.rows, ROWS_MAX);
    const settings = await largeDatabase(rows, { kind: 'console-sqlite', rowAt: variedRow });
    return measure({ ...settings, PUBLIC_URL: CONSOLE_ORIGIN }, options, `${rows} signatures`);
  },
};

export const consolePagesPostgres: Figure = {
  name: 'console-pages-postgres',
  title: 'the pages of the console, PostgreSQL',
  run: (options) =>
    withPostgres((postgres) =>
      withFreshDatabase(postgres, async (settings) => {
        const rows = Math.min(options.rows, ROWS_MAX);
        putPepper(settings['DATA_DIR'] ?? '');
        await fillPostgres(settings['DATABASE_URL'] ?? '', rows, variedRow);
        await sumSignatures(settings);
        const remark = `${rows} signatures, ${await versionOf(postgres)}`;
        return measure({ ...settings, PUBLIC_URL: CONSOLE_ORIGIN }, options, remark);
      }),
    ),
};

async function measure(settings: Record<string, string>, options: Options, remark: string): Promise<Found> {
  return withProgram('samleng.ts', settings, async (program) => {
    const { port } = program;
    const client = consoleClient(port, await consoleCookie(settings));
    const bare = await bareQueries(settings);
    try {
      const pages = dailyPages(await somebodyKnown(port, bare));
      const found = await measurePages(pages, { program, client, bare }, options);
      const signing = signingSides(port, client);
      const meanwhile = await alternately(options.rounds, signing.ours, signing.other);
      return {
        comparisons: [
          ...found.comparisons,
          ...['ms, median', 'ms, 99 of 100', 'ms, worst'].map((quantity) => ({
            ...compare(meanwhile, quantity),
            quantity: `signing: ${quantity}`,
          })),
        ],
        remarks: [remark, ...found.remarks, ...(await measureWork(program, client))],
      };
    } finally {
      await bare.close();
    }
  });
}

type Sides = { program: Program; client: ConsoleClient; bare: BareQueries };

async function measurePages(
  pages: readonly DailyPage[],
  { program, client, bare }: Sides,
  options: Options,
): Promise<Found> {
  const comparisons: Comparison[] = [];
  const worst: [name: string, ms: number][] = [];
  const spent: [name: string, ms: number][] = [];
  for (const { name, asked, bare: sql } of pages) {
    // Not measured: a server that has just started loads parts of itself with the first request.
    await client.ask(asked);
    await bare.ask(sql);
    const ours = { label: 'the page', measure: () => timesOf(() => client.ask(asked)) };
    const other = { label: 'the bare query', measure: () => timesOf(() => bare.ask(sql)) };
    const rounds = await alternately(options.rounds, ours, other);
    comparisons.push({ ...compare(rounds, 'ms, median'), quantity: `${name}: ms, median` });
    spent.push([name, (await processorMsOf(program, () => askOften(client, asked))) / PROCESSOR_ASKS]);
    worst.push([name, Math.max(...rounds.measured.ours.map((one) => one['ms, worst'] ?? Number.NaN))]);
  }
  const over = worst.filter(([, ms]) => ms >= PAGE_MS_MAX).map(([name]) => name);
  const remarks = [
    `the worst of ${ASKS * options.rounds} in ms: ${listed(worst)}`,
    `processor of the server a page, in ms: ${listed(spent)}`,
    over.length === 0 ? `all under ${PAGE_MS_MAX} ms` : `NOT under ${PAGE_MS_MAX} ms: ${over.join(', ')}`,
  ];
  return { comparisons, remarks };
}

const listed = (all: readonly [name: string, ms: number][]): string =>
  all.map(([name, ms]) => `${name} ${ms.toFixed(1)}`).join(', ');

async function askOften(client: ConsoleClient, asked: Asked): Promise<void> {
  for (let number = 0; number < PROCESSOR_ASKS; number += 1) await client.ask(asked);
}

async function timesOf(ask: () => Promise<{ ms: number }>): Promise<Measured> {
  const times: number[] = [];
  for (let number = 0; number < ASKS; number += 1) times.push((await ask()).ms);
  return { 'ms, median': median(times), 'ms, worst': Math.max(...times) };
}

async function measureWork(program: Program, client: ConsoleClient): Promise<string[]> {
  const remarks: string[] = [];
  for (const work of LONG_WORK) {
    let sliced: Sliced | undefined;
    const spentMs = await processorMsOf(program, async () => {
      sliced = await askSlices(client, work, (ms) => ms > WORK_MS_MAX);
    });
    if (sliced === undefined) continue;
    const { slices, scanned, longestMs, medianMs, totalMs } = sliced;
    remarks.push(
      `${work.name}: ${slices} slices of ${scanned} signatures in ${(totalMs / 1000).toFixed(1)} s; ` +
        `the longest ${longestMs.toFixed(1)} ms, the median ${medianMs.toFixed(1)} ms, ` +
        `processor ${(spentMs / slices).toFixed(1)} ms each`,
    );
  }
  return remarks;
}

/** Signs, so that there is somebody whose address is known. */
async function somebodyKnown(port: number, bare: BareQueries) {
  const body = signRequest();
  const response = await fetch(`http://127.0.0.1:${port}/v1/petitions/${PETITION}/signatures`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.status !== 202) throw new Error(`Signing was answered with ${response.status}`);
  const { rows } = await bare.ask(`select token from signatures where id = '${body.id}'`);
  const { token } = rows[0] as { token: string };
  return { email: body.email, id: body.id, signerKey: token };
}
