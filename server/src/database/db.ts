import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** The database as every query takes it: SQLite or PostgreSQL, in a transaction or not. */
export type Db = Kysely<Tables>;
