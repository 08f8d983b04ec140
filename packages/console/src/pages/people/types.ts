import type { InferResponseType } from 'hono/client';
import type { api } from '../../api.ts';

export type People = InferResponseType<typeof api.people.$get, 200>;
export type Person = People['people'][number];
export type Partner = People['partners'][number];
export type Invitation = People['invitations'][number];
export type Invited = InferResponseType<typeof api.people.invitations.$post, 201>;
