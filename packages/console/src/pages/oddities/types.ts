import type { ConsoleApi } from '@samleng/server/console-api';
import type { hc, InferResponseType } from 'hono/client';

type Api = ReturnType<typeof hc<ConsoleApi>>['console']['api'];
type Room = Api['petitions'][':petition']['oddities'];

export type Oddities = InferResponseType<Room['$get'], 200>;
export type Oddity = Oddities['oddities'][number];
export type OddityOf<Kind extends Oddity['kind']> = Extract<Oddity, { kind: Kind }>;
export type NamesSlice = InferResponseType<Room['names']['$post'], 200>;
export type RepeatedName = NamesSlice['names'][number];
