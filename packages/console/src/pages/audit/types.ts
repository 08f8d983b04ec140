import type { InferResponseType } from 'hono/client';
import type { api } from '../../api.ts';

export type Page = InferResponseType<typeof api.audit.$get, 200>;
export type Entry = Page['entries'][number];
export type Action = Entry['action'];
/** Whom and what the entries may be about, with names. */
export type Known = InferResponseType<typeof api.audit.choices.$get, 200>;
/** An empty text for all. */
export type Filter = { action: string; petition: string; by: string };
