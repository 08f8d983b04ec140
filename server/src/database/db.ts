import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Runs queries: on SQLite or PostgreSQL, inside a transaction or not. */
export type Db = Kysely<Tables>;
