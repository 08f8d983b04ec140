import type { ConsoleApi } from '@samleng/server/console-api';
import type { hc, InferRequestType, InferResponseType } from 'hono/client';

type Api = ReturnType<typeof hc<ConsoleApi>>['console']['api'];
type One = Api['petitions'][':petition'];

/** A petition as its editor gets it. */
export type Edited = InferResponseType<One['$get'], 200>;
/** As in a campaign file. */
export type Entry = Edited['entry'];
export type State = Edited['state'];
export type Localized = Entry['title'];
export type Voice = Entry['voices'][number];
export type FieldUse = Entry['fields']['city'];

export type Saved = InferResponseType<One['$put'], 200>;
export type FieldChange = Saved['difference'][number];

export type StateChange = InferRequestType<One['state']['$post']>['json']['change'];
export type Consequences = InferResponseType<One['state']['$post'], 200>['consequences'];

export type Overview = InferResponseType<Api['campaigns']['$get'], 200>['campaigns'][number];
export type Listed = Overview['petitions'][number];

export type History = InferResponseType<One['versions']['$get'], 200>;
export type Made = History['versions'][number];
export type OneVersion = InferResponseType<One['versions'][':version']['$get'], 200>;
