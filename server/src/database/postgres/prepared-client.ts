import { createHash } from 'node:crypto';
import { Client, type QueryConfig } from 'pg';

const names = new Map<string, string>();

/**
 * A client that has its server read and plan statements over lists once, and then only run them. Only those:
 * with the list as one parameter they are the same for any length, so that there are few of them.
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
