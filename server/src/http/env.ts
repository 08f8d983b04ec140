import type { HttpBindings } from '@hono/node-server';

export type Env = {
  /** Node's own request and response; undefined when a test calls the app without a server. */
  Bindings: Partial<HttpBindings> | undefined;
  /** Whether the handler has set the common headers already. */
  Variables: { hasCommonHeaders?: boolean };
};
