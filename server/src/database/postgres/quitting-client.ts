import { PreparedClient } from './prepared-client.ts';

// 0A000: prepared statements no longer fit, because another process migrated the tables. 25006: the server became
// a read-only standby. Both would repeat on the same connection.
const LASTING_FAULTS = new Set(['0A000', '25006']);

/**
 * A client that closes its connection when that is broken for good, so that the pool opens another. After a query
 * timed out, later queries would queue behind it until the operating system gives up on the connection: up
 * to a quarter of an hour.
 */
export class QuittingClient extends PreparedClient {
  constructor(...settings: ConstructorParameters<typeof PreparedClient>) {
    super(...settings);
    const query = this.query.bind(this) as (...args: unknown[]) => unknown;
    const quitting = (...args: unknown[]): unknown => {
      const answer = query(...args);
      if (answer instanceof Promise) {
        answer.catch((error: unknown) => {
          if (isLasting(error)) this.end().catch(() => undefined);
        });
      }
      return answer;
    };
    this.query = quitting as typeof this.query;
  }
}

function isLasting(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  // The driver gives the error of `query_timeout` no code.
  return message === 'Query read timeout' || LASTING_FAULTS.has(code ?? '');
}
