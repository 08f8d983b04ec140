import { signatureId, signBody } from '../testing/data/fixtures.ts';
import { bodyBytes, changedBytes } from './hostile-body.ts';
import { placementBytes } from './hostile-placement.ts';
import type { HostileRequest, ProofChange } from './hostile-request.ts';

/** A request as sent on the wire. */
export type Sent = { method: string; path: string; headers: Record<string, string>; body: Uint8Array | null };

/** Material for making requests. */
export type Given = {
  /** Path templates of all routes. */
  routes: string[];
  /** Paths of signer pages. */
  signers: string[];
  /** A proof that was valid once, as JSON. */
  proof: string;
};

/** @param person Each number is another person. */
export function toSend(request: HostileRequest, given: Given, person: number): Sent {
  if (request.kind === 'any') return anythingToSend(request, given);
  if (request.kind === 'place') return placementToSend(request);
  return request.kind === 'sign'
    ? signatureToSend(request, given, person)
    : formToSend(request, given, person);
}

type OfKind<Kind> = Extract<HostileRequest, { kind: Kind }>;

function anythingToSend({ method, route, names, query, headers }: OfKind<'any'>, { routes }: Given): Sent {
  let used = 0;
  const template = routes[route % routes.length] ?? '/';
  const path = template.replaceAll(/:\w+(?:\{[^}]*\})?/g, () => names[used++] ?? 'x');
  const body = /^(?:POST|PUT|PATCH)$/.test(method) ? new TextEncoder().encode('{}') : null;
  return { method, path: path + query, headers, body };
}

function signatureToSend(request: OfKind<'sign'>, given: Given, person: number): Sent {
  const { petition, proof, changes, headers } = request;
  const proofs = proof === null ? [] : [changedProof(given.proof, proof)];
  const set = proofs.map((value) => ({ do: 'set' as const, key: 'proof', value: JSON.stringify(value) }));
  return {
    method: 'POST',
    path: `/v1/petitions/${petition}/signatures`,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: bodyBytes([...set, ...changes], person),
  };
}

function placementToSend({ placement, headers }: OfKind<'place'>): Sent {
  // A browser sends Unicode hosts in their ASCII form, and other programs what they like: headers have bytes alone.
  const origin = Buffer.from(placement.origin).toString('latin1');
  const all = { 'Content-Type': 'application/json', Origin: origin, ...headers };
  return { method: 'POST', path: '/v1/placements', headers: all, body: placementBytes(placement) };
}

function formToSend({ to, fields, bytes, headers }: OfKind<'form'>, given: Given, person: number): Sent {
  const { name, email, country } = signBody(person);
  const usual: Record<string, string> =
    to === 'signer' ? {} : { id: signatureId(person), name, email, country };
  const text = new URLSearchParams({ ...usual, ...fields }).toString();
  return {
    method: 'POST',
    path: (to === 'signer' ? given.signers[person % given.signers.length] : undefined) ?? '/p/by-email',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    body: changedBytes(text, bytes === null ? [] : [{ do: 'insert', at: 0.9, bytes }]),
  };
}

function changedProof(good: string, { at, put }: ProofChange): string {
  const place = Math.floor(at * good.length);
  return btoa(good.slice(0, place) + put + good.slice(place + put.length)).slice(0, 2000);
}
