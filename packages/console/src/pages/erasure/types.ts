import type { InferResponseType } from 'hono/client';
import type { api } from '../../api.ts';

/** What belongs to the mailbox of an address. */
export type Found = InferResponseType<typeof api.erasures.find.$post, 200>;
export type Signature = Found['signatures'][number];
/** What was erased. */
export type Erased = InferResponseType<typeof api.erasures.$post, 200>;
