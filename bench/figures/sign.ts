import type { SignRequest } from '@samleng/contract';
import { applyCampaign, PETITION, scratchFolder, serverSettings } from '../data/campaign.ts';
import { alternately, compare, type Figure, type Measured } from '../figure.ts';
import { load, postRequest } from '../clients/load.ts';
import type { Options } from '../options.ts';
import { type Program, withProgram } from '../program.ts';
import { signRequest } from '../clients/sign-request.ts';

export const sign: Figure = {
  name: 'sign',
  title: 'signing over HTTP, SQLite',
  async run(options) {
    const scratch = scratchFolder();
    const settings = serverSettings(scratch.folder);
    await applyCampaign(scratch.folder, settings);
    const measure = (file: string) => () =>
      withProgram(file, settings, (program) => signMany([program], options));
    const ours = { label: 'samleng', measure: measure('samleng.ts') };
    const other = { label: 'the same without a store', measure: measure('without-store.ts') };
    const rounds = await alternately(options.rounds, ours, other);
    scratch.remove();
    return {
      comparisons: [
        compare(rounds, 'a second', { atLeast: 0.5 }),
        compare(rounds, 'ms, 99 of 100'),
        compare(rounds, 'µs of processor each'),
      ],
      remarks: [`${options.signatures} signatures a round over ${options.connections} connections`],
    };
  },
};

/** Another person's request, and the client address that a trusted proxy would send. */
export type Signing = { body: SignRequest; forwardedFor?: string };

/**
 * Makes many people sign at servers that share one database.
 *
 * @param make Makes a request; all are made before the clock starts.
 */
export async function signMany(
  programs: Program[],
  { signatures, connections }: Pick<Options, 'signatures' | 'connections'>,
  { petition = PETITION, make = async () => ({ body: signRequest() }) }: SigningOptions = {},
): Promise<Measured> {
  const path = `/v1/petitions/${petition}/signatures`;
  const people = async (count: number) => {
    const made = await Promise.all(Array.from({ length: count }, () => make()));
    return made.map(({ body, forwardedFor }) => postRequest(path, body, forwardedFor));
  };
  const shared = { ports: programs.map(({ port }) => port), connections, status: 202 };
  await load({ ...shared, requests: await people(Math.ceil(signatures / 5)) });
  const requests = await people(signatures);
  const before = await processorMs(programs);
  const measured = await load({ ...shared, requests });
  const spentMs = (await processorMs(programs)) - before;
  return { ...measured, 'µs of processor each': (spentMs * 1000) / signatures };
}

export type SigningOptions = { petition?: string; make?: () => Promise<Signing> };

async function processorMs(programs: Program[]): Promise<number> {
  const usages = await Promise.all(programs.map((program) => program.usage()));
  return usages.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
}
