import { setTimeout as pause } from 'node:timers/promises';
import { load, postRequest } from '../../clients/load.ts';
import type { ConsoleClient } from '../../clients/console-client.ts';
import { signRequest } from '../../clients/sign-request.ts';
import { PETITION } from '../../data/campaign.ts';
import type { Measured, Side } from '../../figure.ts';
import { askSlices, LONG_WORK } from './slices.ts';

const SIGNERS = 300;

/** How long one signer after the other waits, while somebody searches inside names, and while nobody does. */
export function signingSides(port: number, client: ConsoleClient): { ours: Side; other: Side } {
  return {
    ours: { label: 'while a part of a name is sought', measure: () => whileSearching(port, client) },
    other: { label: 'while nothing is', measure: () => signOneByOne(port) },
  };
}

async function whileSearching(port: number, client: ConsoleClient): Promise<Measured> {
  const over = new AbortController();
  const searching = searchUntil(client, over.signal);
  // So that no signer comes before the first slice.
  await pause(50);
  const measured = await signOneByOne(port);
  over.abort();
  await searching;
  return measured;
}

async function searchUntil(client: ConsoleClient, over: AbortSignal): Promise<void> {
  while (!over.aborted) await askSlices(client, LONG_WORK[0]!, () => over.aborted);
}

function signOneByOne(port: number): Promise<Measured> {
  const requests = Array.from({ length: SIGNERS }, () =>
    postRequest(`/v1/petitions/${PETITION}/signatures`, signRequest()),
  );
  return load({ ports: [port], connections: 1, requests, status: 202 });
}
