import type { HttpBindings } from '@hono/node-server';

/** Node's own request and response; there are none when a test calls the app without a server. */
export type Env = {
  Bindings: Partial<HttpBindings> | undefined;
  /** Whether the answer was made with the headers that every answer has. */
  Variables: { hasCommonHeaders?: boolean };
};
