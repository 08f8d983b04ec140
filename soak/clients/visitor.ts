import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Challenge, type SignRequest, TIME_TRAP_MS, uuidv7 } from '@samleng/contract';
import { proofOf } from '@samleng/server/testing/solve';
import type { Target } from './post.ts';

/**
 * Signs `by-email` as a browser does, which solves its challenge while the visitor types.
 *
 * @throws When the answer is not the usual one.
 */
export async function signByEmail(
  { port }: Target,
  { name, email, address }: { name: string; email: string; address: string },
): Promise<void> {
  const origin = `http://127.0.0.1:${port}`;
  const forwarded = { 'X-Forwarded-For': address };
  const challenge = await fetch(`${origin}/v1/challenge`, { headers: forwarded });
  const proof = await proofOf(Challenge.parse(await challenge.json()));
  await pause(TIME_TRAP_MS);
  const body: SignRequest = {
    id: uuidv7(new Date(), randomBytes(10)),
    name,
    email,
    country: 'FR',
    consents: { news: false },
    showName: true,
    language: 'en',
    proof,
  };
  const response = await fetch(`${origin}/v1/petitions/by-email/signatures`, {
    method: 'POST',
    headers: { ...forwarded, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  await response.arrayBuffer();
  if (response.status !== 202) throw new Error(`Signing was answered with ${response.status}`);
}
