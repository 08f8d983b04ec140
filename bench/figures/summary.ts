import { applyCampaign, PETITION, scratchFolder, serverSettings } from '../data/campaign.ts';
import { alternately, compare, type Figure, type Measured } from '../figure.ts';
import { getRequest, load } from '../clients/load.ts';
import type { Options } from '../options.ts';
import { type Program, withProgram } from '../program.ts';

export const SUMMARY_PATH = `/v1/petitions/${PETITION}/summary`;

export const summary: Figure = {
  name: 'summary',
  title: 'publicCache the count over HTTP',
  async run(options) {
    const scratch = scratchFolder();
    const settings = serverSettings(scratch.folder);
    await applyCampaign(scratch.folder, settings);
    const ours = {
      label: 'samleng',
      measure: () => withProgram('samleng.ts', settings, (program) => readSummaries(program, options)),
    };
    const other = {
      label: 'Hono hello',
      measure: () => withProgram('hello.ts', {}, (program) => readAll(program, '/hello', options)),
    };
    const rounds = await alternately(options.rounds, ours, other);
    scratch.remove();
    return {
      comparisons: [compare(rounds, 'a second', { atLeast: 0.8 }), compare(rounds, 'ms, 99 of 100')],
      remarks: [`${options.requests} requests a round over ${options.connections} connections`],
    };
  },
};

export function readSummaries(program: Program, options: Options): Promise<Measured> {
  return readAll(program, SUMMARY_PATH, options);
}

async function readAll({ port }: Program, path: string, options: Options): Promise<Measured> {
  const { connections } = options;
  const times = (count: number) => Array.from({ length: count }, () => getRequest(path));
  const shared = { ports: [port], connections, status: 200 };
  await load({ ...shared, requests: times(Math.ceil(options.requests / 5)) });
  return load({ ...shared, requests: times(options.requests) });
}
