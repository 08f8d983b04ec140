import { PreparedClient } from './prepared-client.ts';

// What was prepared fits its tables no more, since another process has migrated them; the server is no
// longer the one that may be written to. The same connection would only say so again.
const LASTING_FAULTS = new Set(['0A000', '25006']);

/**
 * A client that quits when its connection is of no more use, so that the pool makes another. After a query
 * that was not answered in time, those who come next would wait behind it, for as long as the system takes
 * for a connection whose other end is gone without a word: a quarter of an hour.
 */
export class QuittingClient extends PreparedClient {
  constructor(...settings: ConstructorParameters<typeof PreparedClient>) {
    super(...settings);
    const query = this.query.bind(this) as (...args: unknown[]) => unknown;
    const quitting = (...args: unknown[]): unknown => {
      const answer = query(...args);
      if (answer instanceof Promise) {
        answer.catch((error: unknown) => {
          if (isOfNoMoreUse(error)) this.end().catch(() => undefined);
        });
      }
      return answer;
    };
    this.query = quitting as typeof this.query;
  }
}

function isOfNoMoreUse(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  // The driver gives the error of `query_timeout` no code.
  return message === 'Query read timeout' || LASTING_FAULTS.has(code ?? '');
}
