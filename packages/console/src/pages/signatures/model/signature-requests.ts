import { api, ask } from '../../../api.ts';
import type { Condition, Find, GroupKey, Reason } from './signature-types.ts';

/** The server takes no more at once. */
export const IDS_MAX = 500;

type Where = { where: Condition[] };
type After = { after?: string | undefined };
/** Chosen one by one, or all that a filter finds, but for those who sign after `until` (ISO 8601). */
export type Chosen = { ids: string[] } | (Where & { until: string });

/** What the server is asked about the signatures of a petition. Names and addresses travel in bodies alone. */
export function signatureRequests(petition: string) {
  const room = api.petitions[':petition'].signatures;
  const param = { petition };
  return {
    search: (json: Where & After & { find?: Find | undefined; limit: number }) =>
      ask(room.search.$post({ param, json })),
    groups: (json: Where & After & { by: GroupKey }) => ask(room.groups.$post({ param, json })),
    tally: (json: (Chosen & After) | (Where & After)) => ask(room.tally.$post({ param, json })),
    remove: (json: Chosen & After & { reason: Reason; batch?: string | undefined }) =>
      ask(room.remove.$post({ param, json })),
    release: (json: Chosen & After) => ask(room.release.$post({ param, json })),
    removals: () => ask(room.removals.$get({ param })),
    undo: (batch: string) => ask(room.removals[':batch'].undo.$post({ param: { ...param, batch } })),
  };
}

export type SignatureRequests = ReturnType<typeof signatureRequests>;
