import type { ConsoleApi } from '@samleng/server/console-api';
import type { hc, InferRequestType, InferResponseType } from 'hono/client';

type Api = ReturnType<typeof hc<ConsoleApi>>['console']['api'];
type One = Api['campaigns'][':campaign'];

/** A campaign with its lists, as the server tells it. */
export type Campaign = InferResponseType<One['$get'], 200>;
export type Partner = Campaign['partners'][number];
export type Batch = Campaign['batches'][number];
export type Donation = Campaign['donations'][number];
export type Localized = Campaign['campaign']['title'];

export type SavedEntry = InferRequestType<One['$put']>['json'];
export type EntryChanged = InferResponseType<One['$put'], 200>;
export type CountMove = EntryChanged['counts'][number];

export type Figures = InferResponseType<One['partners'][':partner']['figures']['$get'], 200>;
