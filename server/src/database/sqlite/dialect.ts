import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Value } from './connection.ts';
import type { AsyncConnection } from './worker.ts';

/** A statement to be run once for each of several lists of parameters. */
export type EachQuery = CompiledQuery & { each: readonly (readonly Value[])[] };

export function sqliteDialect(sqlite: AsyncConnection): Dialect {
  return {
    createDriver: () => createDriver(sqlite),
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

// One connection for all: Kysely hands it to one query or transaction at a time.
function createDriver(sqlite: AsyncConnection): Driver {
  const connection = createConnection(sqlite);
  const run = async (sql: string): Promise<void> => void (await sqlite.run({ sql, parameters: [] }));
  return {
    init: async () => undefined,
    acquireConnection: async () => connection,
    // Takes the write lock at the start: after a read, SQLite fails instead of waiting for another process's lock.
    beginTransaction: (_connection, { accessMode }) =>
      run(accessMode === 'read only' ? 'begin' : 'begin immediate'),
    commitTransaction: () => run('commit'),
    rollbackTransaction: () => run('rollback'),
    releaseConnection: async () => undefined,
    destroy: () => sqlite.close(),
  };
}

function createConnection(sqlite: AsyncConnection): DatabaseConnection {
  return {
    executeQuery: async <Row>(query: CompiledQuery | EachQuery): Promise<QueryResult<Row>> => {
      const { sql, parameters } = query;
      const { rows, changes } = await sqlite.run(
        'each' in query ? { sql, each: query.each } : { sql, parameters },
      );
      return { rows: rows as Row[], numAffectedRows: BigInt(changes) };
    },
    streamQuery: () => {
      throw new Error('SQLite is asked for whole answers only');
    },
  };
}
