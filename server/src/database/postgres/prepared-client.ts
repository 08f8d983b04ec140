import { createHash } from 'node:crypto';
import { Client, type QueryConfig } from 'pg';

const names = new Map<string, string>();

/**
 * A client that uses named prepared statements for queries with array parameters, so that PostgreSQL parses and
 * plans them once. Only for those: their text is the same for arrays of any length, so there are few.
 */
export class PreparedClient extends Client {
  constructor(...settings: ConstructorParameters<typeof Client>) {
    super(...settings);
    const query = this.query.bind(this) as (...args: unknown[]) => unknown;
    const prepared = (...args: unknown[]): unknown => {
      const [text, values] = args;
      if (typeof text !== 'string' || !Array.isArray(values) || !values.some(Array.isArray))
        return query(...args);
      return query({ name: nameOf(text), text, values } satisfies QueryConfig);
    };
    this.query = prepared as typeof this.query;
  }
}

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(text).digest('base64url');
  names.set(text, name);
  return name;
}
