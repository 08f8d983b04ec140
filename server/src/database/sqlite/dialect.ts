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
import type { Line } from './worker.ts';

/** A statement to be run once with each of several lists of parameters. */
export type EachQuery = CompiledQuery & { each: readonly (readonly Value[])[] };

/** Kysely over a line to SQLite. */
export function sqliteDialect(line: Line): Dialect {
  return {
    createDriver: () => createDriver(line),
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}

// There is one connection, and Kysely lets one have it at a time.
function createDriver(line: Line): Driver {
  const connection = createConnection(line);
  const run = async (sql: string): Promise<void> => void (await line.run({ sql, parameters: [] }));
  return {
    init: async () => undefined,
    acquireConnection: async () => connection,
    // At once for writing: a transaction that has read first cannot wait for another process's write lock.
    beginTransaction: (_connection, { accessMode }) =>
      run(accessMode === 'read only' ? 'begin' : 'begin immediate'),
    commitTransaction: () => run('commit'),
    rollbackTransaction: () => run('rollback'),
    releaseConnection: async () => undefined,
    destroy: () => line.close(),
  };
}

function createConnection(line: Line): DatabaseConnection {
  return {
    executeQuery: async <Row>(query: CompiledQuery | EachQuery): Promise<QueryResult<Row>> => {
      const { sql, parameters } = query;
      const { rows, changes } = await line.run(
        'each' in query ? { sql, each: query.each } : { sql, parameters },
      );
      return { rows: rows as Row[], numAffectedRows: BigInt(changes) };
    },
    streamQuery: () => {
      throw new Error('SQLite is asked for whole answers only');
    },
  };
}
