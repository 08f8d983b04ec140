import type { ConsoleApi } from '@samleng/server/console-api';
import type { hc, InferResponseType } from 'hono/client';

type Client = ReturnType<typeof hc<ConsoleApi>>;

export type Session = InferResponseType<Client['console']['api']['session']['$get'], 200>;
export type Account = Session['account'];
export type Permission = Session['permissions'][number];
export type Role = Account['role'];
