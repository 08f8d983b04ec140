import type { IncomingMessage } from 'node:http';
import { Challenge, ProblemDocument, type SignRequest, Summary } from '@samleng/contract';
import type { Env } from '../../http/env.ts';
import type { Store } from '../../database/open.ts';
import type { PetitionRow } from '../../database/tables.ts';
import { putCampaign, signBody } from '../data/fixtures.ts';
import { proofOf } from '../solve.ts';
import { answer, signing, testApp } from './test-app.ts';

const TYPING_MS = 5000;

/** The app with petition `clean-river`, with standard protection. */
export async function protectedApp(store: Store, petition: Partial<PetitionRow> = {}) {
  await putCampaign(store.db, { protection: 'standard', ...petition });
  const test = testApp(store);
  const { app, clock } = test;
  const pass = (ms: number) => void (clock.now = new Date(clock.now.getTime() + ms));

  const challenge = async (address?: string): Promise<Challenge> =>
    answer(app.request('/v1/challenge', undefined, from(address)), Challenge);

  /** A proof from a challenge fetched from `address`, solved after some seconds of typing. */
  const proof = async (address?: string): Promise<string> => {
    const solved = await proofOf(await challenge(address));
    pass(TYPING_MS);
    return solved;
  };

  const sign = async (body: SignRequest, env?: Env['Bindings']): Promise<Response> =>
    app.request(...signing(body), env);

  /** The request of another person, with a proof of their own. */
  const signProven = async (number: number, changes: Partial<SignRequest> = {}, address?: string) =>
    sign(signBody(number, { proof: await proof(address), ...changes }), from(address));

  const rows = () =>
    store.db.selectFrom('signatures').selectAll().orderBy('signed_at').orderBy('id').execute();
  const count = async () => (await answer(app.request('/v1/petitions/clean-river/summary'), Summary)).count;
  return { ...test, db: store.db, pass, challenge, proof, sign, signProven, rows, count };
}

/** Node's part of a request: the socket's address, and a forwarding header that anybody can write. */
export function from(remoteAddress: string | undefined, forwardedFor?: string): Env['Bindings'] {
  if (remoteAddress === undefined) return undefined;
  const headers = forwardedFor === undefined ? {} : { 'x-forwarded-for': forwardedFor };
  return { incoming: { socket: { remoteAddress }, headers } as IncomingMessage };
}

/** The error code of the proof of a refused signature. */
export async function proofError(response: Response): Promise<string | undefined> {
  if (response.status !== 422) return `status ${response.status}`;
  const { errors = [] } = await answer(response, ProblemDocument);
  return errors.length === 1 && errors[0]?.field === 'proof' ? errors[0].code : JSON.stringify(errors);
}
