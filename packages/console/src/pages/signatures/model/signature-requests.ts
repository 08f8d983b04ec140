import { ApiProblem, problemOf } from '../../../requests/api-problem.ts';
import { sessionEnded } from '../../../session/signed-out.ts';
import type {
  Condition,
  Find,
  Found,
  GroupKey,
  Groups,
  Reason,
  Released,
  Removal,
  Removed,
  Tally,
  Undone,
} from './signature-types.ts';

/** `until`: ISO 8601; who signs later is left alone. */
export type Where = { where: readonly Condition[]; until?: string | undefined };
/** Chosen one by one, or all that a filter finds. */
export type Chosen = { ids: readonly string[] } | Where;
type After = { after?: string | undefined };

/** What the server is asked about the signatures of a petition. Names and addresses travel in bodies alone. */
export function signatureRequests(petition: string) {
  const post = <Answer>(path: string, body: object) =>
    send<Answer>('POST', `${petition}/signatures/${path}`, body);
  return {
    search: (body: Where & After & { find?: Find | undefined; limit: number }) => post<Found>('search', body),
    groups: (body: Where & After & { by: GroupKey }) => post<Groups>('groups', body),
    tally: (body: Chosen & After) => post<Tally>('tally', body),
    remove: (body: Chosen & { reason: Reason; batch?: string | undefined }) => post<Removed>('remove', body),
    release: (body: Chosen & After) => post<Released>('release', body),
    removals: () => send<{ removals: Removal[] }>('GET', `${petition}/signatures/removals`),
    undo: (batch: string) => post<Undone>(`removals/${batch}/undo`, {}),
  };
}

export type SignatureRequests = ReturnType<typeof signatureRequests>;

async function send<Answer>(method: string, path: string, body?: object): Promise<Answer> {
  const response = await fetch(`/console/api/petitions/${path}`, {
    method,
    credentials: 'same-origin',
    ...(body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => {
    throw new ApiProblem({ code: 'offline', status: 0 });
  });
  if (response.ok) return (await response.json()) as Answer;
  const problem = await problemOf(response);
  if (problem.status === 401) sessionEnded();
  throw problem;
}
