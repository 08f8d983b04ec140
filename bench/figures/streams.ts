import { setTimeout as pause } from 'node:timers/promises';
import { applyCampaign, PETITION, scratchFolder, serverSettings } from '../data/campaign.ts';
import { alternately, compare, type Figure, type Measured, median } from '../figure.ts';
import { type Program, withProgram } from '../program.ts';
import { signRequest } from '../clients/sign-request.ts';
import { openStreams } from '../clients/stream-clients.ts';

const MESSAGES = 5;
// A petition sends at most one message a second; this is longer, and shorter than the pause before a comment.
const BETWEEN_MESSAGES_MS = 1200;

export const streams: Figure = {
  name: 'streams',
  title: 'open streams of one process',
  async run({ rounds, streams: count }) {
    const scratch = scratchFolder();
    const settings = serverSettings(scratch.folder);
    await applyCampaign(scratch.folder, settings);
    const ours = {
      label: 'samleng',
      measure: () => withProgram('samleng.ts', settings, (program) => measure(program, count)),
    };
    const other = {
      label: 'bare node:http',
      measure: () => withProgram('bare-streams.ts', {}, (program) => measure(program, count)),
    };
    const measured = await alternately(rounds, ours, other);
    scratch.remove();
    const quantities = ['ms to the last delivery', 'resident kB a stream', 'heap kB a stream'];
    return {
      comparisons: quantities.map((quantity) => compare(measured, quantity, { atMost: 1.5 })),
      remarks: [`${count} streams; ${MESSAGES} messages a round, of which the median`],
    };
  },
};

async function measure(program: Program, count: number): Promise<Measured> {
  const post = () => sign(program.port);
  // The first request loads and compiles code for all later ones.
  await post();
  const before = await program.usage();
  const clients = await openStreams(program.port, `/v1/petitions/${PETITION}/live`, count);
  const times: number[] = [];
  for (let message = 0; message < MESSAGES; message += 1) {
    await pause(BETWEEN_MESSAGES_MS);
    times.push(await clients.untilTold(post));
  }
  const after = await program.usage();
  clients.close();
  return {
    'ms to the last delivery': median(times),
    'resident kB a stream': (after.residentBytes - before.residentBytes) / count / 1024,
    'heap kB a stream': (after.heapBytes - before.heapBytes) / count / 1024,
  };
}

async function sign(port: number): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}/v1/petitions/${PETITION}/signatures`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(signRequest()),
  });
  await response.arrayBuffer();
  if (response.status !== 202) throw new Error(`Signing was answered with ${response.status}`);
}
