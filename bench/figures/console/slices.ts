import type { Asked, ConsoleClient } from '../../clients/console-client.ts';
import { PETITION } from '../../data/campaign.ts';
import { median } from '../../figure.ts';

/** Work that is too long for one answer: the page asks for a slice after the other. */
export type LongWork = { name: string; asked: Asked };

const ROOM = `/console/api/petitions/${PETITION}/signatures`;

export const LONG_WORK: LongWork[] = [
  // No name has this part, so the search reads every signature.
  { name: 'a part of a name', asked: { path: `${ROOM}/search`, body: { find: { name: 'qq', part: true } } } },
  {
    name: 'a rare mark in a country',
    asked: {
      path: `${ROOM}/search`,
      body: {
        where: [
          { key: 'country', value: 'FR' },
          { key: 'reason', value: 'honeypot' },
        ],
      },
    },
  },
  { name: 'groups by page', asked: { path: `${ROOM}/groups`, body: { by: 'page' } } },
  { name: 'groups by minute', asked: { path: `${ROOM}/groups`, body: { by: 'minute' } } },
  { name: 'groups by network', asked: { path: `${ROOM}/groups`, body: { by: 'network' } } },
  {
    name: 'names that repeat',
    asked: { path: `/console/api/petitions/${PETITION}/oddities/names`, body: {} },
  },
  {
    name: 'a tally',
    asked: { path: `${ROOM}/tally`, body: { where: [{ key: 'confirmed', value: 'yes' }] } },
  },
];

export type Sliced = {
  slices: number;
  scanned: number;
  longestMs: number;
  medianMs: number;
  totalMs: number;
};

/** Asks for slices until there are no more, or `isOver` says so. */
export async function askSlices(
  client: ConsoleClient,
  { asked: { path, body } }: LongWork,
  isOver: (totalMs: number) => boolean,
): Promise<Sliced> {
  const times: number[] = [];
  let [after, scanned, totalMs]: [unknown, number, number] = [undefined, 0, 0];
  do {
    const asked = { path, body: { ...(body as object), ...(after === undefined ? {} : { after }) } };
    const { ms, answer } = await client.ask(asked);
    times.push(ms);
    totalMs += ms;
    scanned += Number(answer['scanned']);
    after = answer['next'] ?? undefined;
  } while (after !== undefined && !isOver(totalMs));
  const longestMs = Math.max(...times);
  return { slices: times.length, scanned, longestMs, medianMs: median(times), totalMs };
}
