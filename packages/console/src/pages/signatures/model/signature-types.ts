import type { ConsoleApi } from '@samleng/server/console-api';
import type { hc, InferRequestType, InferResponseType } from 'hono/client';

type Room = ReturnType<typeof hc<ConsoleApi>>['console']['api']['petitions'][':petition']['signatures'];
type SearchBody = InferRequestType<Room['search']['$post']>['json'];
type RemoveBody = InferRequestType<Room['remove']['$post']>['json'];

/** A name from its beginning, a part of one, or a whole address. */
export type Find = NonNullable<SearchBody['find']>;
/** `value` is null for those without one. */
export type Condition = NonNullable<SearchBody['where']>[number];
export type FilterKey = Condition['key'];
export type GroupKey = InferRequestType<Room['groups']['$post']>['json']['by'];

export type Found = InferResponseType<Room['search']['$post'], 200>;
/** `name` is null when it is erased. */
export type Signature = Found['signatures'][number];
export type SignatureState = Signature['state'];
export type Group = InferResponseType<Room['groups']['$post'], 200>['groups'][number];
export type States = InferResponseType<Room['tally']['$post'], 200>['states'];

export type Reason = RemoveBody['reason'];
export type Removal = InferResponseType<Room['removals']['$get'], 200>['removals'][number];
