import type { InferRequestType, InferResponseType } from 'hono/client';
import type { api } from '../../api.ts';

type Export = (typeof api.petitions)[':petition']['signatures']['export'];
type Asked = InferRequestType<Export['$post']>['json'];

/** Which list. */
export type Kind = Asked['for'];
export type Format = Asked['format'];
export type Sums = InferResponseType<Export['sums']['$post'], 200>;
