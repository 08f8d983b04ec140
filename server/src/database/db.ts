import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** What every query runs on: SQLite or PostgreSQL, inside a transaction or not. */
export type Db = Kysely<Tables>;
