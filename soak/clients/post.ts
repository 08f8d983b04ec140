import { type Agent, request } from 'node:http';
import type { Signature } from '../ledger/ledger.ts';

/** The server's current address; it changes with a restart. */
export type Target = { port: number };

/** The outcome of a request. `lost` means a broken connection or no answer. */
export type Outcome = { status: number; retryAfter: string | undefined } | 'lost';

const ANSWER_MS_MAX = 10_000;

/** Sends one signature as a browser does. */
export function post({ port }: Target, { petition, body }: Signature, agent: Agent): Promise<Outcome> {
  return new Promise((resolve) => {
    const text = JSON.stringify(body);
    const sent = request({
      host: '127.0.0.1',
      port,
      agent,
      method: 'POST',
      path: `/v1/petitions/${petition}/signatures`,
      headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) },
      timeout: ANSWER_MS_MAX,
    });
    sent.on('response', (response) => {
      const { statusCode: status = 0, headers } = response;
      // Only a complete answer counts: half of one acknowledges nothing.
      response.on('end', () => resolve({ status, retryAfter: headers['retry-after'] }));
      response.on('close', () => resolve('lost'));
      response.resume();
    });
    sent.on('timeout', () => sent.destroy());
    sent.on('error', () => resolve('lost'));
    sent.end(text);
  });
}
